import type { Answer, Ballot, BallotMember, Result, Rule } from '@commonline/rules'
import { ruleById } from '@commonline/rules'
import { integerBetween, oneOf, seededNumbers } from './seeded-numbers.ts'
import { readShared } from './shared-cases.ts'

/** A body that decides by heads and by population, as the Council of the European Union does. */
export interface DoubleMajority {
  readonly title: string
  readonly rule: Rule
  readonly members: readonly BallotMember[]
}

interface PowerCase {
  readonly expected: {
    readonly winningCoalitions: number
    readonly members: readonly {
      readonly member: string
      readonly population: number
      readonly banzhafNormalized: number
      readonly shapleyShubik: number
    }[]
  }
}

const SEED = 27

/** The qualified majority of TEU 16(4) with its blocking clause, from the catalogue. */
export function qualifiedMajority(): Rule {
  const rule = ruleById('eu-16-4')
  if (rule === null) throw new Error('assumption broken: the catalogue holds eu-16-4')
  return rule
}

/** 27 made-up members with populations as unequal as those of a real union: half a million to 83 million. */
export function syntheticUnion(): DoubleMajority {
  const next = seededNumbers(SEED)
  const members = Array.from({ length: 27 }, (_, index) => ({
    id: `M${String(index + 1).padStart(2, '0')}`,
    weights: { population: Math.round(500_000 * 166 ** next()) + integerBetween(next, 0, 999) },
  }))
  return { title: '27 made-up members, seed 27', rule: qualifiedMajority(), members }
}

/** The 27 members with their populations of 1 January 2018, and what is known of their power; null without ../shared. */
export function realUnion(): (DoubleMajority & PowerCase) | null {
  const found = readShared('compute/power-eu27.json') as { readonly cases: readonly [PowerCase] } | null
  if (found === null) return null
  const [{ expected }] = found.cases
  const members = expected.members.map(({ member, population }) => ({ id: member, weights: { population } }))
  return { title: 'EU27, populations of 2018, unrounded', rule: qualifiedMajority(), members, expected }
}

/** Seeded ballots in which everyone answers, most of them yes, so that the majority is often close. */
export function ballotsOf(union: DoubleMajority, count: number): readonly Ballot[] {
  const next = seededNumbers(SEED + count)
  const answers: readonly [Answer, ...Answer[]] = ['yes', 'yes', 'yes', 'no', 'abstain']
  return Array.from({ length: count }, () => ({
    members: union.members,
    votes: Object.fromEntries(union.members.map(({ id }) => [id, oneOf(next, answers)])),
  }))
}

/** A running vote: some have answered, the others are undecided. */
export function runningVote(union: DoubleMajority, answered: number): Ballot {
  const [ballot] = ballotsOf(union, 1)
  const decided = union.members.slice(0, answered).map(({ id }) => [id, ballot?.votes?.[id] ?? 'yes'] as const)
  return { members: union.members, votes: Object.fromEntries(decided) }
}

/** The value of a result that the inputs of this bench must get; a refusal here is a bug. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
