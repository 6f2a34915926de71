import type { Vote } from '@commonline/contract'
import { decide, prospects } from '@commonline/rules'
import type { Ballot, Prospects, Standing } from '@commonline/rules'
import { useMemo, useState } from 'react'
import { MemberMark } from '../../design/member-mark.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { Badge, VerdictBadge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { ledgerWords } from '../organisation/weights.ts'
import { VerdictDerivation } from '../procedure/verdict-derivation.tsx'
import { votes } from '../procedure/vote-form.tsx'
import type { PassView } from './would-it-pass.tsx'

type Votes = Readonly<Record<string, Vote>>

const meanings = { certain: 'agrees', open: 'undecided', impossible: 'opposes' } as const

/** A ballot over the electorate as the rule engine reads it. */
function ballotOf({ electorate, territory }: PassView, cast: Votes): Ballot {
  return {
    members: electorate.map(({ id, standing, weights }) => ({ id, standing: standing as Standing, weights })),
    votes: cast,
    ...(territory === null ? {} : { roles: { territory } }),
  }
}

/** Votes that the reader sets; everything is computed again on this device, with the engine that decides in earnest. */
export function VotesWhatIf({ answer, title }: { readonly answer: PassView; readonly title: string }) {
  const words = useWords()
  const declared = useMemo<Votes>(
    () => Object.fromEntries(answer.intentions.map(({ member, vote }) => [member, vote])),
    [answer],
  )
  const [changed, setChanged] = useState<Readonly<Record<string, Vote | null>>>({})
  const cast: Votes = Object.fromEntries(
    Object.entries({ ...declared, ...changed }).filter((entry): entry is [string, Vote] => entry[1] !== null),
  )
  const looked = useMemo(() => prospects(answer.rule, ballotOf(answer, cast)), [answer, JSON.stringify(cast)])
  const decided = useMemo(() => decide(answer.rule, ballotOf(answer, cast)), [answer, JSON.stringify(cast)])
  const touched = Object.keys(changed).length > 0
  return (
    <>
      {looked.ok && <ProspectsPart found={looked.value} touched={touched} />}
      <VotesTable
        answer={answer}
        cast={cast}
        declared={declared}
        title={title}
        onVote={(member, vote) => setChanged({ ...changed, [member]: vote })}
      />
      {touched && (
        <p>
          <button type="button" className="small" onClick={() => setChanged({})}>
            {words('draft.back-to-declared')}
          </button>
        </p>
      )}
      {decided.ok ? (
        <>
          <p className="row">
            {words('draft.if-closed-now')} <VerdictBadge outcome={decided.value.outcome} />
          </p>
          <VerdictDerivation verdict={decided.value} />
        </>
      ) : (
        <p className="soft">
          {words('draft.not-decidable')} <code>{decided.refusal.code}</code>
        </p>
      )}
    </>
  )
}

function ProspectsPart({ found, touched }: { readonly found: Prospects; readonly touched: boolean }) {
  const words = useWords()
  return (
    <div aria-live="polite">
      <p className="row">
        <Badge meaning={meanings[found.state]}>{words(`draft.state-${found.state}`)}</Badge>
        <span className="soft">{words(touched ? 'draft.from-yours' : 'draft.from-declared')}</span>
      </p>
      <Sentences sentences={found.sentences} />
    </div>
  )
}

interface VotesTableProps {
  readonly answer: PassView
  readonly cast: Votes
  readonly declared: Votes
  readonly title: string
  readonly onVote: (member: string, vote: Vote | null) => void
}

function VotesTable({ answer, cast, declared, title, onVote }: VotesTableProps) {
  const words = useWords()
  const ledgers = [...new Set(answer.electorate.flatMap(({ weights }) => Object.keys(weights)))]
  return (
    <div className="table-scroll">
      <table className="votes-what-if">
        <caption>{words('draft.set-votes')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('proposal.member')}</th>
            {ledgers.map((ledger) => (
              <th key={ledger} scope="col" className="numeric">
                {ledgerWords(ledger, words)}
              </th>
            ))}
            <th scope="col">{words('vote.label')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.electorate.map(({ id, weights }) => (
            <tr key={id}>
              <th scope="row">
                <MemberMark code={id} />
                {answer.territory === id && <small> {words('procedure.territory')}</small>}
              </th>
              {ledgers.map((ledger) => (
                <td key={ledger} className="numeric">
                  {weights[ledger]}
                </td>
              ))}
              <td>
                <select
                  aria-label={`${words('vote.label')} ${id}, ${title}`}
                  value={cast[id] ?? ''}
                  onChange={({ target }) => onVote(id, votes.find((one) => one === target.value) ?? null)}
                >
                  <option value="">{words('draft.unknown')}</option>
                  {votes.map((one) => (
                    <option key={one} value={one}>
                      {words(`vote.${one}`)}
                    </option>
                  ))}
                </select>{' '}
                {declared[id] !== undefined && <small>{words('draft.declared')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
