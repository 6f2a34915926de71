import type { Meaning } from '../design/member-mark.tsx'
import { MemberMark } from '../design/member-mark.tsx'
import { useSpeaker } from '../words/use-words.ts'

export interface SatisfactionRow {
  readonly member: string
  /** Without agreement, and with it; 0 to 1. */
  readonly without: number | null
  readonly with: number
  readonly meaning?: Meaning
}

/** Satisfaction of each member with an agreement (bar) and without one (tick), with both numbers. */
export function SatisfactionBars({
  rows,
  label,
}: {
  readonly rows: readonly SatisfactionRow[]
  readonly label: string
}) {
  const { words, locale } = useSpeaker()
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <table className="satisfaction">
      <caption className="visually-hidden">{label}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{words('proposal.member')}</th>
          <th scope="col">{words('proposal.satisfaction')}</th>
          <th scope="col">{words('proposal.without-with')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.member}>
            <th scope="row">
              <MemberMark code={row.member} {...(row.meaning === undefined ? {} : { meaning: row.meaning })} />
            </th>
            <td aria-hidden="true">
              <span className="satisfaction-track">
                <span
                  className="satisfaction-bar"
                  data-worse={row.without !== null && row.with < row.without - 1e-9 ? '' : undefined}
                  style={{ inlineSize: `${row.with * 100}%` }}
                />
                {row.without !== null && (
                  <span className="satisfaction-tick" style={{ insetInlineStart: `${row.without * 100}%` }} />
                )}
              </span>
            </td>
            <td className="numeric">
              {row.without !== null && <span className="soft">{number.format(row.without)} → </span>}
              {number.format(row.with)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
