import type { Rule } from '@commonline/rules'
import { useMemo } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useAddressState } from '../../../design/address-state.ts'
import { Answered } from '../../../design/answered.tsx'
import { MemberNames } from '../../../design/member-names.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import { votableParts } from '../vote-table/votable-parts.ts'
import type { VotablePart } from '../vote-table/votable-parts.ts'
import { VoteTable } from '../vote-table/vote-table.tsx'
import { ElectorateChoice } from './electorate-choice.tsx'
import type { Organisation } from './electorate-choice.tsx'
import { useElectorate } from './use-electorate.ts'

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
  const answering = useAnswer('organisation', {})
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
      <Answered answering={answering}>
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
  const { source, frame, names } = useElectorate(rule, body, organisation)
  return (
    <MemberNames value={names}>
      <ElectorateChoice rule={rule} organisation={organisation} source={source} frame={frame} />
      <VoteTable
        rule={rule}
        frame={frame}
        start={nothingCast}
        back={words('rule-votes.clear')}
        savable={part.id === ''}
      />
    </MemberNames>
  )
}

const nothingCast = {}
