import fc from 'fast-check'
import type { BallotMember } from '../src/language/ballot.ts'
import { allOf, anyOf, count, noVeto, ONE_MEMBER_ONE_VOTE, share, vote } from '../src/catalogue/rule-parts.ts'
import type { Condition } from '../src/language/condition.ts'
import { exactly } from '../src/fraction.ts'
import type { ExactNumber } from '../src/fraction.ts'
import type { Power } from '../src/power/power-result.ts'
import type { Result } from '../src/result.ts'
import { RULE_FORMAT } from '../src/language/rule.ts'
import type { Rule } from '../src/language/rule.ts'

/** A rule of one vote under a condition, with a ledger of population. */
export function ruleOf(condition: Condition, groups: Rule['groups'] = {}): Rule {
  return {
    format: RULE_FORMAT,
    id: 'test',
    version: 1,
    title: 'Test',
    text: 'Test.',
    source: { citation: 'Test', certainty: 'own' },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups,
    ledgers: { population: { title: 'Population' } },
    decision: vote(condition),
  }
}

/** The power, or a failure that says why there is none. */
export function must(power: Result<Power>): Power {
  if (!power.ok) throw new Error(JSON.stringify(power.refusal))
  return power.value
}

/** An exact number as a double, however many digits it has. */
export function value(number: ExactNumber): number {
  if (typeof number === 'number') return number
  const { numerator, denominator } = exactly(number)
  return Number((numerator << 200n) / denominator) / 2 ** 200
}

/** Conditions of counts, shares, majorities and vetoes, composed by "all of" and "any of". */
export const aTree: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.oneof(
    fc.integer({ min: 1, max: 5 }).map((quota) => count(`c${quota}`, quota)),
    fc.constantFrom('1/2', '2/3', '65/100').map((part) => share(`s${part}`, part, 'members', { ledger: 'population' })),
    fc.constant(share('majority', '1/2', 'present-and-voting', { strict: true })),
    fc.constant(noVeto('veto', 'permanent', 'Veto')),
  ),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => allOf('all', ...of)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => anyOf('any', ...of)),
  ),
})).tree

/** Up to seven members with a population, some of them permanent. */
export const someMembers: fc.Arbitrary<readonly BallotMember[]> = fc
  .array(fc.tuple(fc.nat({ max: 20 }), fc.boolean()), { minLength: 1, maxLength: 7 })
  .map((list) =>
    list.map(([population, permanent], index) => ({
      id: `M${index}`,
      weights: { population },
      attributes: { permanent },
    })),
  )

/** Whether a set of yes, the rest no, carries: judged from the condition by itself, without the engine. */
export function carries(rule: Rule, members: readonly BallotMember[], yes: ReadonlySet<string>): boolean {
  const holds = (condition: Condition): boolean => {
    if (condition.type === 'all-of') return condition.of.every(holds)
    if (condition.type === 'any-of') return condition.of.some(holds)
    if (condition.type === 'concurrence')
      return members.every(({ id, attributes }) => !attributes?.['permanent'] || yes.has(id))
    if (condition.type !== 'count' && condition.type !== 'share') return false
    const weight = ({ weights }: BallotMember) =>
      condition.ledger === 'heads' ? 1 : Number(weights?.['population'] ?? 0)
    const inFavour = members.filter(({ id }) => yes.has(id)).reduce((sum, member) => sum + weight(member), 0)
    const all = members.reduce((sum, member) => sum + weight(member), 0)
    if (condition.type === 'count') return inFavour >= Number(condition.threshold)
    const [a = '0', b = '1'] = String(condition.threshold).split('/')
    const [left, right] = [inFavour * Number(b), all * Number(a)]
    return inFavour > 0 && (condition.strict ? left > right : left >= right)
  }
  return yes.size > 0 && rule.decision.kind === 'vote' && holds(rule.decision.condition)
}
