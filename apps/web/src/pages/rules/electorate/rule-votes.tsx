import type { Rule } from '@commonline/rules'
import { useMemo } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useAddressState } from '../../../design/address-state.ts'
import { Answered } from '../../../design/answered.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import { ledgersOf } from '../../organisation/weights.ts'
import { readLists } from '../vote-table/lists-in-address.ts'
import { votableParts } from '../vote-table/votable-parts.ts'
import type { VotablePart } from '../vote-table/votable-parts.ts'
import { VoteTable } from '../vote-table/vote-table.tsx'
import { allianceMembers } from './alliance-members.ts'
import { askedNames, framed } from './asked-names.ts'
import { ElectorateChoice } from './electorate-choice.tsx'
import type { Organisation } from './electorate-choice.tsx'
import { listedMembers } from './listed-members.ts'
import './electorate.css'

interface RuleVotesProps {
  readonly rule: Rule
  /** The body that decides by it, where it is one of this alliance. */
  readonly body?: string
}

/** A rule tried out: whose votes, who holds which role, and the table in which one sets them. */
export function RuleVotes({ rule, body }: RuleVotesProps) {
  const words = useWords()
  const [wanted, setWanted] = useAddressState('part')
  const parts = useMemo(() => votableParts(rule), [rule])
  const part = parts.find(({ id }) => id === wanted) ?? parts[0]
  if (part === undefined) return <p>{words('rule-votes.no-table')}</p>
  return (
    <>
      {parts.length > 1 && (
        <p className="table-tools">
          <label className="labelled">
            {words('rule-votes.part')}
            <select value={part.id} onChange={({ target }) => setWanted(target.value)}>
              {parts.map((one) => (
                <option key={one.id} value={one.id}>
                  {partWords(one, words)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <Answered answering={useAnswer('organisation', {})}>
        {(organisation) => <Table organisation={organisation} part={part} {...(body === undefined ? {} : { body })} />}
      </Answered>
    </>
  )
}

function partWords({ title, question, id }: VotablePart, words: Speaker['words']): string {
  if (question !== null) return words(`rule-votes.part.${question}`)
  return title ?? id
}

interface TableProps {
  readonly organisation: Organisation
  readonly part: VotablePart
  readonly body?: string
}

function Table({ organisation, part, body }: TableProps) {
  const words = useWords()
  const { rule } = part
  const [membersText] = useAddressState('members')
  const [heldText] = useAddressState('held')
  const [weighText] = useAddressState('weigh')
  const asked = useMemo(() => askedNames(rule), [rule])
  const frame = useMemo(() => {
    const source = readLists(membersText)
    const ledgers = Object.keys(rule.ledgers ?? {})
    const weigh = readLists(weighText)
    const listed = source['list']
    const members =
      listed !== undefined
        ? listedMembers(listed.join('\n'), ledgers).members
        : (rule.members ??
          allianceMembers(organisation, source['body']?.[0] ?? body ?? null, ledgers, (ledger) => weigh[ledger]?.[0]))
    return framed(members, asked, readLists(heldText))
  }, [membersText, heldText, weighText, rule, asked, organisation, body])
  return (
    <>
      <ElectorateChoice
        rule={rule}
        organisation={organisation}
        asked={asked}
        frame={frame}
        known={ledgersOf(organisation.members)}
        {...(body === undefined ? {} : { body })}
      />
      <VoteTable
        rule={rule}
        frame={frame}
        start={nothingCast}
        back={words('rule-votes.clear')}
        savable={part.id === ''}
      />
    </>
  )
}

const nothingCast = {}
