import { MemberMark } from '../design/member-mark.tsx'
import { useWords } from '../words/use-words.ts'
import { pullLayout } from './pull-layout.ts'

export interface ChangeRow {
  readonly member: string
  /** Of satisfaction, -1 to 1. */
  readonly change: number
  /** The change as it is read. */
  readonly says: string
}

export interface ChangeBarsProps {
  readonly caption: string
  readonly rows: readonly ChangeRow[]
  /** The largest change of all pictures that are to be compared. */
  readonly most: number
}

/** What a change is to each member: bars from the middle, losses to the start and gains to the end, with the numbers. */
export function ChangeBars({ caption, rows, most }: ChangeBarsProps) {
  const words = useWords()
  return (
    <table className="satisfaction change-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words('proposal.member')}</th>
          <th scope="col">{words('sure.picture')}</th>
          <th scope="col">{words('change.satisfaction')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ member, change, says }) => (
          <tr key={member}>
            <th scope="row">
              <MemberMark code={member} />
            </th>
            <td aria-hidden="true">
              <Bar change={change} most={most} />
            </td>
            <td className="numeric">
              <bdi dir="ltr">{says}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ change, most }: Pick<ChangeRow, 'change'> & Pick<ChangeBarsProps, 'most'>) {
  const { from, width } = pullLayout(change, most)
  return (
    <span className="pull-track">
      {width > 0 && (
        <span
          className="change-bar"
          data-side={change < 0 ? 'loses' : 'gains'}
          style={{ insetInlineStart: `${from}%`, inlineSize: `${width}%` }}
        />
      )}
    </span>
  )
}
