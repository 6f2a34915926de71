import type { Rule } from '@commonline/rules'
import { useMemo } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useAddressState } from '../../../design/address-state.ts'
import { Answered } from '../../../design/answered.tsx'
import { MemberNames } from '../../../design/member-names.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import { ElectionTable } from '../trial/election-table.tsx'
import { trialOf } from '../trial/trial-of.ts'
import { TrialTable } from '../trial/trial-table.tsx'
import type { TrialTableProps } from '../trial/trial-table.tsx'
import { isCounted, ruleParts } from '../vote-table/rule-parts.ts'
import type { RulePart } from '../vote-table/rule-parts.ts'
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
  const parts = useMemo(() => ruleParts(rule), [rule])
  const part = parts.find(({ id }) => id === wanted) ?? parts[0]
  const answering = useAnswer('organisation', {})
  if (part === undefined) return null
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

const partWords = ({ titles, question }: RulePart, words: Speaker['words']): string =>
  [...(question === null ? [] : [words(`rule-votes.part.${question}`)]), ...titles].join(' – ')

interface TableProps {
  readonly organisation: Organisation
  readonly part: RulePart
  readonly body?: string
}

function Table({ organisation, part, body }: TableProps) {
  const { rule } = part
  const { source, frame, names } = useElectorate(rule, body, organisation)
  const savable = part.id === ''
  return (
    <MemberNames value={names}>
      <ElectorateChoice rule={rule} organisation={organisation} source={source} frame={frame} />
      <TableOfKind rule={rule} frame={frame} organisation={organisation} savable={savable} />
    </MemberNames>
  )
}

/** The table in which one tries out a rule of its kind. */
function TableOfKind(props: TrialTableProps) {
  const words = useWords()
  const { rule, frame, savable } = props
  if (isCounted(rule.decision)) {
    return (
      <VoteTable rule={rule} frame={frame} start={nothingCast} back={words('rule-votes.clear')} savable={savable} />
    )
  }
  const trial = trialOf(rule)
  return trial === null ? <ElectionTable {...props} /> : <TrialTable {...props} trial={trial} />
}

const nothingCast = {}
