import type { Vote } from '@commonline/contract'
import { DataTable } from '../../design/data-table.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import type { Meaning } from '../../design/member-mark.tsx'
import { wholeNumberWords } from '../../words/moments.ts'
import { useSpeaker } from '../../words/use-words.ts'
import { ledgerWords } from '../organisation/weights.ts'
import type { ProcedureView } from './procedure-page.tsx'

const meanings: Readonly<Record<Vote, Meaning>> = {
  yes: 'agrees',
  no: 'opposes',
  abstain: 'undecided',
  'abstain-with-declaration': 'undecided',
}

/** The frozen electorate with its weights, and what each member did. */
export function ElectorateTable({ procedure }: { readonly procedure: ProcedureView }) {
  const { words, locale } = useSpeaker()
  const { electorate, votes, kind, events, territory } = procedure
  const ledgers = [...new Set(electorate.flatMap(({ weights }) => Object.keys(weights)))]
  const brokeIt = (member: string): boolean =>
    events.some((event) => event.kind === 'break-silence' && event.member === member && event.contested === null)
  const didWords = (member: string): string => {
    const vote = votes[member]
    if (kind === 'vote') return vote === undefined ? words('vote.none') : words(`vote.${vote}`)
    return words(brokeIt(member) ? 'procedure.broke' : 'procedure.silent')
  }
  return (
    <DataTable
      name="electorate"
      caption={words('procedure.electorate')}
      captionHidden
      rows={electorate}
      keyOf={({ id }) => id}
      filterFrom={20}
      columns={[
        {
          id: 'member',
          header: words('proposal.member'),
          rowHeader: true,
          value: ({ id }) => id,
          cell: ({ id }) => {
            const vote = votes[id]
            const meaning = vote !== undefined ? meanings[vote] : brokeIt(id) ? ('broken' as const) : undefined
            return (
              <>
                <MemberMark code={id} named {...(meaning === undefined ? {} : { meaning })} />
                {territory === id && <small> · {words('procedure.territory')}</small>}
              </>
            )
          },
        },
        ...ledgers.map((ledger) => ({
          id: ledger,
          header: ledgerWords(ledger, words),
          numeric: true,
          value: ({ weights }: { readonly weights: Readonly<Record<string, string>> }) =>
            wholeNumberWords(weights[ledger] ?? '', locale),
        })),
        {
          id: 'did',
          header: words(kind === 'vote' ? 'vote.label' : 'procedure.state'),
          value: ({ id }) => didWords(id),
        },
      ]}
    />
  )
}
