import type { PointerEvent, RefObject } from 'react'
import { useSpeaker } from '../words/use-words.ts'
import { valueAfterKey, valueAtPointer } from './slider-value.ts'

export interface WhatIfMarkerProps {
  readonly label: string
  readonly at: number
  /** False while it still rests on the status quo. */
  readonly set: boolean
  readonly says: string
  readonly plot: RefObject<HTMLElement | null>
  readonly onMove: (at: number) => void
}

/** The marker that asks "what if": dragged, or moved with the arrow keys. */
export function WhatIfMarker({ label, at, set, says, plot, onMove }: WhatIfMarkerProps) {
  const { direction } = useSpeaker()
  const follow = (event: PointerEvent<HTMLElement>): void => {
    const bounds = plot.current?.getBoundingClientRect()
    if (bounds === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    onMove(valueAtPointer(event.clientX, bounds, direction))
  }
  return (
    <span
      className="what-if-marker"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at}
      aria-valuetext={says}
      data-set={set ? '' : undefined}
      style={{ insetInlineStart: `${at}%` }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      onKeyDown={(event) => {
        const next = valueAfterKey(at, event.key, direction)
        if (next === null) return
        event.preventDefault()
        onMove(next)
      }}
    >
      <span aria-hidden="true">{set ? Math.round(at) : '?'}</span>
    </span>
  )
}
