import type { Ranking } from '@commonline/rules/ranking'
import { useSpeaker } from '../../../words/use-words.ts'
import { amountWords } from '../vote-table/amount-words.ts'

/** Every two options against each other: the margin, and how many prefer the one and the other. */
export function DuelTable({ ranked }: { readonly ranked: NonNullable<Ranking['ranked']> }) {
  const { words, locale } = useSpeaker()
  const { margins, preferences, copeland, lowestMargins, condorcetWinner } = ranked
  const options = Object.keys(margins)
  const amount = (given: string | number | undefined): string => signed(amountWords(given ?? 0, locale))
  return (
    <>
      <p className="soft">{words('ranking.margins')}</p>
      <div className="table-scroll" role="group" aria-label={words('ranking.margins')} tabIndex={0}>
        <table className="ranking-duels">
          <caption className="visually-hidden">{words('ranking.margins')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('ranking.option')}</th>
              {options.map((option) => (
                <th key={option} scope="col" className="numeric" dir="auto">
                  {words('ranking.over', { option })}
                </th>
              ))}
              <th scope="col" className="numeric">
                {words('ranking.won-lost')}
              </th>
              <th scope="col" className="numeric">
                {words('ranking.lowest')}
              </th>
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option} data-winner={option === condorcetWinner ? '' : undefined}>
                <th scope="row" dir="auto">
                  {option}
                  {option === condorcetWinner && <small> ✓ {words('ranking.condorcet')}</small>}
                </th>
                {options.map((other) => (
                  <td key={other} className="numeric" data-sign={signOf(margins[option]?.[other])}>
                    {option === other ? (
                      <span aria-hidden="true">·</span>
                    ) : (
                      <>
                        <span dir="ltr">{amount(margins[option]?.[other])}</span>
                        <small dir="ltr">
                          {amountWords(preferences[option]?.[other] ?? 0, locale)}:
                          {amountWords(preferences[other]?.[option] ?? 0, locale)}
                        </small>
                      </>
                    )}
                  </td>
                ))}
                <td className="numeric" dir="ltr">
                  {amount(copeland[option])}
                </td>
                <td className="numeric" dir="ltr">
                  {amount(lowestMargins[option])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** A plus before what is above zero, and a true minus. */
const signed = (text: string): string =>
  text.startsWith('-') || text.startsWith('−') ? `−${text.slice(1)}` : /[1-9]/.test(text) ? `+${text}` : text

function signOf(margin: string | number | undefined): 'for' | 'against' | undefined {
  const text = String(margin ?? 0)
  return text === '0' ? undefined : text.startsWith('-') ? 'against' : 'for'
}
