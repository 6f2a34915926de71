import { marginBarLayout } from './margin-bar-layout.ts'

export interface MarginBarProps {
  readonly counted: number
  readonly needed: number
  readonly of: number
  readonly holds: boolean
}

/** What was counted (bar) against what was needed (tick), out of the whole. The numbers stand beside it. */
export function MarginBar(props: MarginBarProps) {
  const laid = marginBarLayout(props)
  if (laid === null) return null
  return (
    <span className="margin-track">
      <span className="margin-bar" data-holds={String(props.holds)} style={{ inlineSize: `${laid.counted}%` }} />
      <span className="margin-tick" style={{ insetInlineStart: `${laid.needed}%` }} />
    </span>
  )
}
