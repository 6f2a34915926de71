import { dealSentence } from '@commonline/bargaining'
import type { PackageDeal } from '@commonline/bargaining'
import { ChangeBars } from '../../../charts/change-bars.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { DossierSentence } from '../dossier-sentences.tsx'
import { signedWords } from '../issue-words.ts'

interface DealListProps {
  readonly deals: readonly PackageDeal[]
  readonly dossier: DossierView
  readonly onAdd: (deal: PackageDeal) => void
}

/** Exchanges that could be added to a point, each with what it gives the two and what it does to the others. */
export function DealList({ deals, dossier, onAdd }: DealListProps) {
  const { words, locale } = useSpeaker()
  const rowsOf = ({ a, b, gain, thirds }: PackageDeal) =>
    [{ member: a, change: gain }, { member: b, change: gain }, ...thirds].map(({ member, change }) => ({
      member,
      change,
      says: signedWords(change, locale, 3),
    }))
  const most = Math.max(0, ...deals.flatMap((deal) => rowsOf(deal).map(({ change }) => Math.abs(change))))
  return (
    <>
      <p className="soft measure">{words('deal.lead')}</p>
      <ol className="deal-list">
        {deals.map((deal) => {
          const { a, b, issueP, issueQ } = deal
          return (
            <li key={`${a} ${b} ${issueP} ${issueQ}`}>
              <p>
                <DossierSentence dossier={dossier} sentence={dealSentence(deal)} />
              </p>
              <ChangeBars caption={words('deal.touched')} rows={rowsOf(deal)} most={most} />
              <button type="button" className="small screen-only" onClick={() => onAdd(deal)}>
                {words('deal.add')}
                <span className="visually-hidden"> {words('deal.add-which', { a, b })}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
