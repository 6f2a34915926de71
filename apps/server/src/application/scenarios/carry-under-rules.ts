import { carryAt } from '@commonline/bargaining'
import type { Dossier, Leaning, Point } from '@commonline/bargaining'
import type { Electorate, ScenarioCarry } from '@commonline/contract'
import { decide } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import type { Context } from '../context.ts'
import { asksForTerritory, electorateOf } from '../drafts/opening.ts'
import { ballotOf } from '../drafts/voting-ballot.ts'

/** A rule of a body as it is in force on the day, with those who would vote under it. */
export interface BodyRule {
  readonly title: string
  readonly rule: Rule
  readonly electorate: Electorate
}

export async function rulesOf({ store, today }: Context, body: string): Promise<readonly BodyRule[]> {
  const electorate = electorateOf(await store.organisation.seats(body, today))
  const found = (await store.organisation.bodies(today)).find(({ id }) => id === body)
  const rules: BodyRule[] = []
  for (const { id, title } of found?.rules ?? []) {
    const version = await store.organisation.ruleInForce(body, id, today)
    if (version !== null) rules.push({ title, rule: version.rule, electorate })
  }
  return rules
}

/** Whether a point would carry if every member whose position is declared went by its own satisfaction. */
export function carryUnder({ title, rule, electorate }: BodyRule, dossier: Dossier, point: Point): ScenarioCarry {
  let decidable = !asksForTerritory(rule)
  const found = carryAt(dossier, point, (votes) => {
    const carried = carries(rule, electorate, votes)
    if (carried === null) decidable = false
    return carried === true
  })
  if (!decidable) return { rule: rule.id, title, carry: null }
  const { state, yes, no, abstain, unknown, critical } = found
  const lists = { yes: [...yes], no: [...no], abstain: [...abstain], unknown: [...unknown], critical: [...critical] }
  return { rule: rule.id, title, carry: { state, ...lists } }
}

/** Under a silence any member that is against breaks it; every other rule counts the votes. Null where it cannot decide. */
export function carries(rule: Rule, electorate: Electorate, votes: Readonly<Record<string, Leaning>>): boolean | null {
  if (rule.decision.kind === 'silence') return !Object.values(votes).includes('no')
  const decided = decide(rule, ballotOf({ electorate, territory: null }, votes))
  return decided.ok ? decided.value.affirmative : null
}
