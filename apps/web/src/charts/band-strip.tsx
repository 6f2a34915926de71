import { bandLayout } from './band-layout.ts'
import type { BandFacts } from './band-layout.ts'

/** A band as a bar with its middle, on a scale; what is stated as a dot, a wider range as a thin line. The numbers stand beside it. */
export function BandStrip(props: BandFacts) {
  const laid = bandLayout(props)
  return (
    <span className="band-strip" aria-hidden="true">
      {laid.range !== null && (
        <span
          className="band-range"
          style={{ insetInlineStart: `${laid.range.from}%`, inlineSize: `${laid.range.width}%` }}
        />
      )}
      <span
        className="band-bar"
        style={{ insetInlineStart: `${laid.band.from}%`, inlineSize: `${laid.band.width}%` }}
      />
      <span className="band-middle" style={{ insetInlineStart: `${laid.middle}%` }} />
      {laid.stated !== null && <span className="band-stated" style={{ insetInlineStart: `${laid.stated}%` }} />}
    </span>
  )
}
