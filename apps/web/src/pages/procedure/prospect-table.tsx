import type { Prospects, Verdict } from '@commonline/rules'
import { Sentences } from '../../design/sentence.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'

const meanings = { certain: 'agrees', open: 'undecided', impossible: 'opposes' } as const

/** What may still become of a vote: the whole, then each condition, certain, open or impossible, with the count so far. */
export function ProspectTable({ found, soFar }: { readonly found: Prospects; readonly soFar: Verdict | null }) {
  const words = useWords()
  return (
    <>
      <p className="row">
        <Badge meaning={meanings[found.state]}>{words(`prospect.is-${found.state}`)}</Badge>
      </p>
      <Sentences sentences={found.sentences} />
      <table className="stacking" role="table">
        <caption className="visually-hidden">{words('verdict.conditions')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col">{words('verdict.condition')}</th>
            <th scope="col">{words('prospect.so-far')}</th>
            <th scope="col">{words('verdict.needed')}</th>
            <th scope="col">{words('prospect.still')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {found.conditions.map(({ id, state, exact }) => {
            const counted = soFar?.conditions.find((one) => one.id === id)
            return (
              <tr key={id} role="row">
                <th scope="row" role="rowheader" style={{ paddingInlineStart: counted?.parent == null ? 0 : '1.2rem' }}>
                  {counted?.title ?? id}
                </th>
                <td role="cell" data-label={words('prospect.so-far')}>
                  <div className="cell">
                    {counted?.counted !== undefined &&
                      words('verdict.of', { counted: String(counted.counted), of: String(counted.of ?? '—') })}
                  </div>
                </td>
                <td role="cell" data-label={words('verdict.needed')}>
                  <div className="cell">
                    {counted?.needed !== undefined &&
                      words(counted.side === 'ceiling' ? 'verdict.at-most' : 'verdict.at-least', {
                        needed: String(counted.needed),
                      })}
                  </div>
                </td>
                <td role="cell" data-label={words('prospect.still')}>
                  <div className="cell">
                    <Badge meaning={meanings[state]}>{words(`prospect.state-${state}`)}</Badge>
                    {!exact && <small> {words('prospect.not-exact')}</small>}
                  </div>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
