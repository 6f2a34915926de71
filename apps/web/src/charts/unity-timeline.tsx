import { useSpeaker } from '../words/use-words.ts'
import { unityTimeline } from './unity-timeline-layout.ts'
import type { PeriodMean, TimedVote } from './unity-timeline-layout.ts'
import { useWidth } from './use-width.ts'

/** A dot with its gap, in pixels; the style sheet draws it so. */
const DOT = 16
/** The name of a quarter with its gap, in pixels. */
const NAME = 84

/** Unity over time: a dot for each recorded vote, a line for the mean of each period. The table beside it says the numbers. */
export function UnityTimelineChart({
  votes,
  periods,
  nameOf,
}: {
  readonly votes: readonly TimedVote[]
  readonly periods: readonly PeriodMean[]
  /** A period as it is read. */
  readonly nameOf: (period: string) => string
}) {
  const { locale } = useSpeaker()
  const [plot, width] = useWidth<HTMLDivElement>(600)
  const { dots, means } = unityTimeline(votes, periods, { width, dot: DOT, name: NAME })
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 })
  return (
    <div className="unity-timeline" aria-hidden="true">
      <div className="unity-scale">
        {[1, 0.5, 0].map((at) => (
          <span key={at} style={{ insetBlockEnd: `${at * 100}%` }}>
            {number.format(at)}
          </span>
        ))}
      </div>
      <div className="unity-plot" ref={plot}>
        {[0, 0.5, 1].map((at) => (
          <span key={at} className="unity-line" style={{ insetBlockEnd: `${at * 100}%` }} />
        ))}
        {means.map(({ period, from, width: length, y }) => (
          <span
            key={period}
            className="unity-mean"
            style={{ insetInlineStart: `${from}%`, inlineSize: `${length}%`, insetBlockEnd: `${y}%` }}
          />
        ))}
        {means
          .filter(({ named }) => named)
          .map(({ period, from, width: length }) => (
            <span key={period} className="unity-name" style={{ insetInlineStart: `${from + length / 2}%` }}>
              <span>{nameOf(period)}</span>
            </span>
          ))}
        {dots.map(({ id, x, y }) => (
          <span key={id} className="unity-dot" style={{ insetInlineStart: `${x}%`, insetBlockEnd: `${y}%` }} />
        ))}
      </div>
    </div>
  )
}
