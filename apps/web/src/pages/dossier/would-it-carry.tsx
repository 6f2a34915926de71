import { carryAt } from '@commonline/bargaining'
import type { Carry, Dossier, Leaning, Point } from '@commonline/bargaining'
import type { OutputOf } from '@commonline/contract'
import { decide } from '@commonline/rules'
import type { BallotMember, Rule } from '@commonline/rules'
import { useQueries } from '@tanstack/react-query'
import { answerOptions, useAnswer } from '../../api/answers.ts'
import { Badge } from '../../design/verdict-badge.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import { weightOn } from '../organisation/weights.ts'

type Organisation = OutputOf<'organisation'>

const meanings = { certain: 'agrees', open: 'undecided', impossible: 'opposes' } as const

/** Whether the marked point would carry under each rule of the body, if every member went by its own satisfaction. */
export function WouldItCarry(props: { readonly body: string; readonly inputs: Dossier; readonly point: Point }) {
  const { data } = useAnswer('organisation', {})
  const organisation = data?.ok === true ? data.value : null
  const rules = organisation?.bodies.find(({ id }) => id === props.body)?.rules ?? []
  const versions = useQueries({
    queries: rules.map(({ id }) => answerOptions('rule', { body: props.body, id })),
  })
  if (organisation === null) return null
  return (
    <ul className="plain-list">
      {rules.map(({ id, title }, index) => {
        const answer = versions[index]?.data
        const rule = answer?.ok === true ? answer.value.versions[0]?.rule : undefined
        if (rule === undefined) return null
        const carry = carryUnder(rule, organisation, props)
        return <CarryLine key={id} title={title} carry={carry} />
      })}
    </ul>
  )
}

/** Whether it would carry under one rule, with who is inclined against and who is unknown; null where that cannot be judged. */
export function CarryLine({ title, carry }: { readonly title: string; readonly carry: Carry | null }) {
  const { words, locale } = useSpeaker()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  if (carry === null) return <li>{words('what-if.no-carry', { rule: title })}</li>
  return (
    <li>
      <Badge meaning={meanings[carry.state]}>{words(`prospect.${carry.state}`)}</Badge> {title}
      {carry.no.length > 0 && <> · {words('what-if.against', { members: list.format(carry.no) })}</>}
      {carry.unknown.length > 0 && <> · {words('what-if.hangs-on', { members: list.format(carry.unknown) })}</>}
    </li>
  )
}

/** Null where the rule cannot be decided from this alone, for instance where it asks for a territory. */
function carryUnder(
  rule: Rule,
  organisation: Organisation,
  { body, inputs, point }: { readonly body: string; readonly inputs: Dossier; readonly point: Point },
): Carry | null {
  const seats = ballotMembers(organisation, body)
  let decidable = true
  const carry = carryAt(inputs, point, (votes) => {
    const carried = carries(rule, seats, votes)
    if (carried === null) decidable = false
    return carried === true
  })
  return decidable ? carry : null
}

/** Under a silence any member that is against breaks it; every other rule counts the votes. */
function carries(
  rule: Rule,
  members: readonly BallotMember[],
  votes: Readonly<Record<string, Leaning>>,
): boolean | null {
  if (rule.decision.kind === 'silence') return !Object.values(votes).includes('no')
  const decided = decide(rule, { members, votes })
  return decided.ok ? decided.value.affirmative : null
}

export function ballotMembers({ bodies, members, today }: Organisation, body: string): readonly BallotMember[] {
  const seated = new Set(bodies.find(({ id }) => id === body)?.members ?? [])
  return members
    .filter(({ code }) => seated.has(code))
    .map((member) => ({
      id: member.code,
      standing: member.standing,
      weights: Object.fromEntries(
        [...new Set(member.weights.map(({ ledger }) => ledger))].flatMap((ledger) => {
          const weight = weightOn(member, ledger, today)
          return weight === null ? [] : [[ledger, weight.value]]
        }),
      ),
    }))
}
