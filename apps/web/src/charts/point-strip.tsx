/** A limit on the strip, as far as the reader may see it. */
export interface StripRange {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly conditional: boolean
}

export interface PointStripProps {
  readonly at: number
  readonly statusQuo: number
  readonly limits: readonly StripRange[]
}

/** A point on a scale from 0 to 100 beside what holds without agreement, and limits as bars. Its words stand beside it. */
export const PointStrip = ({ at, statusQuo, limits }: PointStripProps) => (
  <span className="point-strip" aria-hidden="true">
    <span className="point-strip-axis">
      <span className="strip-status-quo" style={{ insetInlineStart: `${statusQuo}%` }} />
      <span className="point-strip-mark" style={{ insetInlineStart: `${at}%` }} />
    </span>
    {limits.map(({ id, from, to, conditional }) => (
      <span key={id} className="point-strip-limit">
        <span
          data-conditional={conditional ? '' : undefined}
          style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }}
        />
      </span>
    ))}
  </span>
)
