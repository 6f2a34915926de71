import { MemberMark } from '../design/member-mark.tsx'
import { useWords } from '../words/use-words.ts'
import { pullLayout } from './pull-layout.ts'

export interface PullRow {
  readonly member: string
  readonly source: 'declared' | 'estimated'
  /** Where the member stands, as it is read. */
  readonly place: string
  /** In points of the scale; null where nobody else has weight. */
  readonly pull: number | null
  /** The pull, and what one point of the position moves, as they are read. */
  readonly pullSays: string
  readonly perPoint: string
}

export interface PullBarsProps {
  readonly caption: string
  readonly language: string
  /** Words of the two ends of the scale. */
  readonly ends: readonly [low: string, high: string]
  readonly rows: readonly PullRow[]
  /** The largest pull of all pictures that are to be compared. */
  readonly most: number
}

/** How far each member pulls a result and to which side: bars from the middle, with place and numbers beside them. */
export function PullBars({ caption, language, ends, rows, most }: PullBarsProps) {
  const words = useWords()
  return (
    <table className="stacking pull-table" role="table">
      <caption>
        <bdi lang={language}>{caption}</bdi>
        <Ends ends={ends} narrow />
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words('proposal.member')}
          </th>
          <th scope="col" role="columnheader">
            {words('pull.place')}
          </th>
          <th scope="col" role="columnheader">
            <Ends ends={ends} />
          </th>
          <th scope="col" role="columnheader" className="numeric">
            {words('pull.pulls')}
          </th>
          <th scope="col" role="columnheader" className="numeric">
            {words('pull.per-point')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.member} role="row">
            <th scope="row" role="rowheader">
              <MemberMark code={row.member} source={row.source} />
            </th>
            <td role="cell" data-label={words('pull.place')}>
              <div className="cell">{row.place}</div>
            </td>
            <td role="cell" className="picture" aria-hidden="true">
              <Bar pull={row.pull ?? 0} most={most} />
            </td>
            <td role="cell" className="numeric" data-label={words('pull.pulls')}>
              <div className="cell">
                <bdi dir="ltr">{row.pullSays}</bdi>
              </div>
            </td>
            <td role="cell" className="numeric" data-label={words('pull.per-point')}>
              <div className="cell">{row.perPoint}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What lies at either side. Where rows stand under each other the heads are out of sight, so the caption shows it again. */
function Ends({ ends, narrow = false }: { readonly ends: PullBarsProps['ends']; readonly narrow?: boolean }) {
  const words = useWords()
  return (
    <span className="pull-ends" data-narrow={narrow ? '' : undefined} aria-hidden={narrow}>
      <span dir="auto">{words('pull.low-end', { words: ends[0] })}</span>
      <span dir="auto">{words('pull.high-end', { words: ends[1] })}</span>
    </span>
  )
}

function Bar({ pull, most }: { readonly pull: number; readonly most: number }) {
  const { from, width } = pullLayout(pull, most)
  return (
    <span className="pull-track">
      <span
        className="pull-bar"
        data-side={pull < 0 ? 'low' : 'high'}
        style={{ insetInlineStart: `${from}%`, inlineSize: `${width}%` }}
      />
    </span>
  )
}
