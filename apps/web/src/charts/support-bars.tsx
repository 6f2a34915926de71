import { MemberMark } from '../design/member-mark.tsx'
import { useWords } from '../words/use-words.ts'

export interface SupportRow {
  readonly member: string
  readonly source: 'declared' | 'estimated'
  /** Which option the member prefers, as it is read. */
  readonly prefers: string
  /** Support of each option without the member, 0 to 1 in the order of the options; null where nobody else has weight. */
  readonly without: readonly number[] | null
  readonly withoutSays: string
  /** Which option would then be the strongest, where it is another one. */
  readonly instead: string | null
}

export interface SupportBarsProps {
  readonly caption: string
  readonly language: string
  /** In their order, each with the letter by which picture and table name it. */
  readonly options: readonly { readonly letter: string; readonly words: string }[]
  readonly now: readonly number[]
  readonly nowSays: string
  readonly rows: readonly SupportRow[]
}

/** Support of the options of an issue: a bar of all of it, and one without each member, with the numbers beside them. */
export function SupportBars({ caption, language, options, now, nowSays, rows }: SupportBarsProps) {
  const words = useWords()
  return (
    <table className="stacking pull-table support-table" role="table">
      <caption>
        <bdi lang={language}>{caption}</bdi>
        <span className="support-key">
          {options.map(({ letter, words: said }) => (
            <span key={letter}>
              <b>{letter}</b>{' '}
              <span lang={language} dir="auto">
                {said}
              </span>
            </span>
          ))}
        </span>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words('pull.left-out')}
          </th>
          <th scope="col" role="columnheader">
            {words('pull.prefers')}
          </th>
          <th scope="col" role="columnheader" aria-hidden="true" />
          <th scope="col" role="columnheader">
            {words('pull.support-then')}
          </th>
          <th scope="col" role="columnheader">
            {words('pull.strongest-then')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">
            {words('pull.nobody-left-out')}
          </th>
          <td role="cell">
            <div className="cell" />
          </td>
          <td role="cell" className="picture" aria-hidden="true">
            <Support shares={now} options={options} />
          </td>
          <td role="cell" data-label={words('pull.support-then')}>
            <div className="cell">{nowSays}</div>
          </td>
          <td role="cell">
            <div className="cell" />
          </td>
        </tr>
        {rows.map((row) => (
          <tr key={row.member} role="row">
            <th scope="row" role="rowheader">
              <MemberMark code={row.member} source={row.source} />
            </th>
            <td role="cell" data-label={words('pull.prefers')}>
              <div className="cell">{row.prefers}</div>
            </td>
            <td role="cell" className="picture" aria-hidden="true">
              {row.without !== null && <Support shares={row.without} options={options} />}
            </td>
            <td role="cell" data-label={words('pull.support-then')}>
              <div className="cell">{row.withoutSays}</div>
            </td>
            <td role="cell" data-label={words('pull.strongest-then')}>
              <div className="cell">{row.instead === null ? words('pull.same') : <strong>{row.instead}</strong>}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A letter needs about this share of the bar to stand in it. */
const LETTER_LEAST = 0.08

function Support({
  shares,
  options,
}: {
  readonly shares: readonly number[]
  readonly options: SupportBarsProps['options']
}) {
  return (
    <span className="support-track">
      {options.map(({ letter }, at) => {
        const share = shares[at] ?? 0
        if (share <= 0) return null
        return (
          <span key={letter} className="support-part" style={{ inlineSize: `${100 * share}%` }}>
            {share >= LETTER_LEAST && letter}
          </span>
        )
      })}
    </span>
  )
}
