import type { Vote } from '@commonline/contract'
import { DataTable } from '../../design/data-table.tsx'
import type { DataColumn } from '../../design/data-table.tsx'
import { MemberMark } from '../../design/member-mark.tsx'
import type { Meaning } from '../../design/member-mark.tsx'
import { isWordKey } from '../../words/catalogue.ts'
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

type Seat = ProcedureView['electorate'][number]

/** The frozen electorate with its weights, and what each member did. */
export function ElectorateTable({ procedure }: { readonly procedure: ProcedureView }) {
  const { words, locale } = useSpeaker()
  const { electorate, votes, kind, territory } = procedure
  const broke = new Set(procedure.brokenBy)
  const ledgers = [...new Set(electorate.flatMap(({ weights }) => Object.keys(weights)))]
  const didWords = (member: string): string => {
    const vote = votes[member]
    if (kind === 'vote') return vote === undefined ? words('vote.none') : words(`vote.${vote}`)
    return words(broke.has(member) ? 'procedure.broke' : 'procedure.silent')
  }
  const meaningOf = (member: string): Meaning | undefined => {
    const vote = votes[member]
    return vote !== undefined ? meanings[vote] : broke.has(member) ? 'broken' : undefined
  }
  const standings: readonly DataColumn<Seat>[] = electorate.every(({ standing }) => standing === 'full')
    ? []
    : [
        {
          id: 'standing',
          header: words('organisation.standing'),
          value: ({ standing }) => {
            const key = `standing.${standing}`
            return isWordKey(key) ? words(key) : standing
          },
        },
      ]
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
            const meaning = meaningOf(id)
            return (
              <>
                <MemberMark code={id} named linked {...(meaning === undefined ? {} : { meaning })} />
                {territory === id && <small> · {words('procedure.territory')}</small>}
              </>
            )
          },
        },
        ...standings,
        {
          id: 'did',
          header: words(kind === 'vote' ? 'vote.label' : 'procedure.state'),
          value: ({ id }) => didWords(id),
        },
        ...ledgers.map((ledger): DataColumn<Seat> => ({
          id: ledger,
          header: words('procedure.weight', { ledger: ledgerWords(ledger, words) }),
          numeric: true,
          value: ({ weights }) => Number(weights[ledger] ?? 0) || (weights[ledger] ?? null),
          cell: ({ weights }) => wholeNumberWords(weights[ledger] ?? '', locale),
        })),
      ]}
    />
  )
}
