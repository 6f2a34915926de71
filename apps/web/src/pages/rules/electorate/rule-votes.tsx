import type { Rule } from '@commonline/rules'
import { useMemo } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useAddressState } from '../../../design/address-state.ts'
import { Answered } from '../../../design/answered.tsx'
import { MemberNames } from '../../../design/member-names.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import { useRecordedNames } from '../history/recorded-names.ts'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'
import { readLists } from '../vote-table/lists-in-address.ts'
import { votableParts } from '../vote-table/votable-parts.ts'
import type { VotablePart } from '../vote-table/votable-parts.ts'
import { VoteTable } from '../vote-table/vote-table.tsx'
import { allianceMembers } from './alliance-members.ts'
import { askedNames, framed } from './asked-names.ts'
import { ElectorateChoice } from './electorate-choice.tsx'
import type { Organisation } from './electorate-choice.tsx'
import { electorateSource } from './electorate-source.ts'
import type { ElectorateSource } from './electorate-source.ts'
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
  const [membersText] = useAddressState('members')
  const source = useMemo(() => electorateSource(membersText, rule, body), [membersText, rule, body])
  const frame = useFrame(rule, source, organisation)
  const recordedName = useRecordedNames()
  const names = source.kind === 'vote' ? recordedName : source.kind === 'list' ? byCode : null
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
const byCode = (code: string): string => code

/** The electorate as the address describes it: its members, their weights, and who holds which role. */
function useFrame(rule: Rule, source: ElectorateSource, organisation: Organisation): BallotFrame {
  const [heldText] = useAddressState('held')
  const [weighText] = useAddressState('weigh')
  return useMemo(() => {
    const ledgers = Object.keys(rule.ledgers ?? {})
    const weigh = readLists(weighText)
    const ofAlliance = (body: string | null) =>
      allianceMembers(organisation, body, ledgers, (ledger) => weigh[ledger]?.[0])
    const members = (() => {
      switch (source.kind) {
        case 'rule':
          return rule.members ?? []
        case 'alliance':
          return ofAlliance(null)
        case 'body':
          return ofAlliance(source.body)
        case 'vote':
          return source.vote.ballot.members ?? []
        case 'list':
          return listedMembers(source.lines.join('\n'), ledgers).members
      }
    })()
    return framed(members, askedNames(rule), readLists(heldText))
  }, [rule, source, organisation, heldText, weighText])
}
