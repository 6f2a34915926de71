import { carryAt } from '@commonline/bargaining'
import type { Carry, Dossier, Leaning, Point } from '@commonline/bargaining'
import type { OutputOf } from '@commonline/contract'
import { decide } from '@commonline/rules'
import type { BallotMember, Rule } from '@commonline/rules'
import { useAnswer } from '../../../api/answers.ts'
import { Badge } from '../../../design/verdict-badge.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import { ledgersOf } from '../../organisation/weights.ts'
import { allianceMembers } from '../../rules/electorate/alliance-members.ts'
import { asksForTerritory } from '../../rules/electorate/asked-names.ts'
import { useOwnRules } from '../../rules/own-rules.ts'

type Organisation = OutputOf<'organisation'>

const meanings = { certain: 'agrees', open: 'undecided', impossible: 'opposes' } as const

/** Whether the marked point would carry under each rule of the body, if every member went by its own satisfaction. */
export function WouldItCarry(props: { readonly body: string; readonly inputs: Dossier; readonly point: Point }) {
  const { data } = useAnswer('organisation', {})
  const organisation = data?.ok === true ? data.value : null
  const rules = useOwnRules(props.body)
  if (organisation === null) return null
  return (
    <ul className="plain-list">
      {rules.map(({ rule }) => (
        <CarryLine key={rule.id} title={rule.title} carry={carryUnder(rule, organisation, props)} />
      ))}
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

/** Null where the rule cannot be decided from this alone, for instance where it asks on whose territory it would apply. */
function carryUnder(
  rule: Rule,
  organisation: Organisation,
  { body, inputs, point }: { readonly body: string; readonly inputs: Dossier; readonly point: Point },
): Carry | null {
  const seats = allianceMembers(organisation, body, new Map(ledgersOf(organisation.members).map((one) => [one, one])))
  let decidable = !asksForTerritory(rule)
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
