import { refusalInWords } from '@commonline/rules'
import type { Ranking } from '@commonline/rules/ranking'
import { Section } from '../../../design/section.tsx'
import { Sentences, SentenceText } from '../../../design/sentence.tsx'
import { Badge } from '../../../design/verdict-badge.tsx'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { amountWords } from '../vote-table/amount-words.ts'

type Approval = NonNullable<Ranking['approval']>

interface ResultProps {
  readonly options: readonly string[]
  readonly approval: Approval
}

/** What approvals say, option by option, and what seats and budget make of it. */
export function ApprovalResult({ options, approval }: ResultProps) {
  const words = useWords()
  const { committee, shares, sentences } = approval
  const methods = [
    { method: 'approval' as const, told: sentences },
    ...(committee === null ? [] : [{ method: 'proportional-approval' as const, told: committee.sentences }]),
    ...(shares === null ? [] : [{ method: 'equal-shares' as const, told: shares.sentences }]),
  ]
  return (
    <Section title={words('ranking.methods')} id="methods">
      <OptionTable options={options} approval={approval} />
      {committee?.refusal && (
        <p className="notice" data-meaning="undecided">
          <SentenceText sentence={{ ...committee.refusal, text: refusalInWords(committee.refusal) ?? '' }} />{' '}
          <code>{committee.refusal.code}</code>
        </p>
      )}
      {methods.map(({ method, told }) => (
        <Section key={method} level={3} title={words(`ranking.method.${method}`)}>
          <p>
            {words(`ranking.for.${method}`)} {words(`ranking.doubt.${method}`)}
          </p>
          <Sentences sentences={told} />
        </Section>
      ))}
    </Section>
  )
}

function OptionTable({ options, approval }: ResultProps) {
  const { words, locale } = useSpeaker()
  const { approving, seated, committee, shares } = approval
  const columns = [
    ...(seated === null ? [] : [{ method: 'approval' as const, place: seatOf(seated) }]),
    ...(committee === null || committee.refusal !== null
      ? []
      : [{ method: 'proportional-approval' as const, place: inCommittees(committee.committees) }]),
    ...(shares === null ? [] : [{ method: 'equal-shares' as const, place: fundedIn(shares.funded) }]),
  ]
  return (
    <div className="table-scroll" role="group" aria-label={words('ranking.by-option')} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{words('ranking.by-option')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('ranking.option')}</th>
            <th scope="col" className="numeric">
              {words('ranking.approving')}
            </th>
            {columns.map(({ method }) => (
              <th key={method} scope="col">
                {words(`ranking.method.${method}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option}>
              <th scope="row" dir="auto">
                {option}
              </th>
              <td className="numeric">{amountWords(approving[option] ?? 0, locale)}</td>
              {columns.map(({ method, place }) => (
                <td key={method}>
                  <Place place={place(option)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether an option is in, may be in where there is a tie, or is out. */
type Standing = 'in' | 'tied' | 'out'

function Place({ place }: { readonly place: Standing }) {
  const words = useWords()
  if (place === 'out') return <span className="soft">{words('ranking.out')}</span>
  return <Badge meaning={place === 'in' ? 'agrees' : 'undecided'}>{words(`ranking.${place}`)}</Badge>
}

const seatOf =
  ({ certain, tied }: NonNullable<Approval['seated']>) =>
  (option: string): Standing =>
    certain.includes(option) ? 'in' : tied.includes(option) ? 'tied' : 'out'

const inCommittees =
  (committees: readonly (readonly string[])[]) =>
  (option: string): Standing => {
    const sitting = committees.filter((committee) => committee.includes(option)).length
    return sitting === 0 ? 'out' : sitting === committees.length ? 'in' : 'tied'
  }

const fundedIn =
  (funded: readonly { readonly option: string }[]) =>
  (option: string): Standing =>
    funded.some((one) => one.option === option) ? 'in' : 'out'
