import { useWords } from '../../words/use-words.ts'
import { termBars } from './term-bars.ts'
import type { Term } from './term-bars.ts'

const share = (part: number): string => `${(part * 100).toFixed(3)}%`

/** Terms over time as a picture; the table beside it says the same. */
export function TermTimeline({ terms, today }: { readonly terms: readonly Term[]; readonly today: string }) {
  const words = useWords()
  const timeline = termBars(terms, today)
  return (
    <figure className="timeline">
      <div aria-hidden="true">
        {timeline.rows.map(({ office, bars }) => (
          <div className="timeline-row" key={office}>
            <span className="timeline-office">{office}</span>
            <div className="timeline-track">
              {bars.map((bar) => (
                <span
                  key={bar.id}
                  className="timeline-bar"
                  data-acting={bar.acting ? '' : undefined}
                  data-open={bar.open ? '' : undefined}
                  style={{ insetInlineStart: share(bar.at), inlineSize: share(bar.width) }}
                  title={bar.holder}
                >
                  {bar.holder}
                </span>
              ))}
              <span className="timeline-today" style={{ insetInlineStart: share(timeline.today) }} />
            </div>
          </div>
        ))}
        <div className="timeline-row timeline-years">
          <span className="timeline-office" />
          <div className="timeline-track">
            {timeline.years.map(({ year, at }) => (
              <span key={year} style={{ insetInlineStart: share(at) }}>
                {year}
              </span>
            ))}
          </div>
        </div>
      </div>
      <figcaption>
        <small>{words('organisation.timeline-lead')}</small>
      </figcaption>
    </figure>
  )
}
