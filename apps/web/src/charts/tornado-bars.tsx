import { useWords } from '../words/use-words.ts'
import { tornadoLayout } from './tornado-layout.ts'

export interface TornadoRow {
  /** The input in words. */
  readonly says: string
  /** Its low and its high end, and the result at each, as they are read. */
  readonly inputs: readonly [low: string, high: string]
  readonly results: readonly [low: string, high: string]
  readonly resultLow: number
  readonly resultHigh: number
}

export interface TornadoBarsProps {
  readonly caption: string
  readonly rows: readonly TornadoRow[]
  /** The result with all inputs as stated. */
  readonly stated: number
}

/** Inputs that matter most, the widest first: a bar for each around the result as stated, with both ends in numbers. */
export function TornadoBars({ caption, rows, stated }: TornadoBarsProps) {
  const words = useWords()
  const laid = tornadoLayout(rows, stated)
  return (
    <table className="stacking tornado" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words('sure.input')}
          </th>
          <th scope="col" role="columnheader" className="numeric">
            <span className="tornado-key" data-end="low" aria-hidden="true" /> {words('sure.low-end')}
          </th>
          <th scope="col" role="columnheader">
            <span className="visually-hidden">{words('sure.picture')}</span>
          </th>
          <th scope="col" role="columnheader">
            <span className="tornado-key" data-end="high" aria-hidden="true" /> {words('sure.high-end')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={row.says} role="row">
            <th scope="row" role="rowheader">
              {row.says}
            </th>
            <td role="cell" className="numeric" data-label={words('sure.low-end')}>
              <div className="cell">{words('sure.leads-to', { input: row.inputs[0], result: row.results[0] })}</div>
            </td>
            <td role="cell" aria-hidden="true">
              <Bar laid={laid.swings[index]} stated={laid.stated} />
            </td>
            <td role="cell" className="numeric-start" data-label={words('sure.high-end')}>
              <div className="cell">{words('sure.leads-to', { input: row.inputs[1], result: row.results[1] })}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({
  laid,
  stated,
}: {
  readonly laid: ReturnType<typeof tornadoLayout>['swings'][number] | undefined
  readonly stated: number
}) {
  if (laid === undefined) return null
  return (
    <span className="tornado-track">
      <span
        className="tornado-bar"
        data-end="low"
        style={{ insetInlineStart: `${laid.low.from}%`, inlineSize: `${laid.low.width}%` }}
      />
      <span
        className="tornado-bar"
        data-end="high"
        style={{ insetInlineStart: `${laid.high.from}%`, inlineSize: `${laid.high.width}%` }}
      />
      <span className="tornado-centre" style={{ insetInlineStart: `${stated}%` }} />
    </span>
  )
}
