import type { Power, Result, WeightedGame } from '@commonline/rules'
import { FURTHER_INDICES, powerOfRule, powerOfWeights, ruleById } from '@commonline/rules'
import type { Benchmark, Figure, NotMeasured } from '../figure.ts'
import { milliseconds, notMeasured } from '../figure.ts'
import { realUnion, syntheticUnion } from '../inputs/double-majority.ts'
import { SHARED_ABSENT } from '../inputs/shared-cases.ts'
import { errorsOf, realFund, syntheticFund } from '../inputs/weighted-games.ts'
import type { ExpectedPower } from '../inputs/weighted-games.ts'
import { measure } from '../measure.ts'

const WHAT = 'Banzhaf and Shapley–Shubik of every member'

interface Question {
  readonly input: string
  readonly ask: () => Result<Power>
  readonly goal?: string
  readonly expected?: ExpectedPower | null
}

/** A figure, or the room's refusal in its own words. */
function figureOf({ input, ask, goal, expected }: Question): Figure | NotMeasured {
  const power = ask()
  if (!power.ok) return notMeasured(`${WHAT}: ${input}`, `refused: ${JSON.stringify(power.refusal)}`)
  const { method, certificate } = power.value
  const proof =
    certificate.kind === 'exact'
      ? 'exact integers and fractions'
      : `certified, relative error ≤ ${certificate.relativeError.toExponential(1)}`
  const errors = expected ? errorsOf(power.value, expected) : null
  const against = errors
    ? [`largest relative error against the reference: ${short(errors.banzhaf)} and ${short(errors.shapley)}`]
    : ['no independent reference for this input']
  return milliseconds({
    what: WHAT,
    input,
    timing: measure(ask),
    ...(goal === undefined ? {} : { goal }),
    facts: [`by ${method}`, proof, ...against],
  })
}

const short = (value: number): string => (value === 0 ? '0' : value.toExponential(1))

/** The Security Council: 9 of 15 with the concurrence of five, a composed rule small enough for all coalitions. */
function securityCouncil(): Question {
  const rule = ruleById('unsc-27-3')
  if (rule === null) throw new Error('assumption broken: the catalogue holds unsc-27-3')
  const members = Array.from({ length: 15 }, (_, index) => ({
    id: `S${index + 1}`,
    attributes: { permanent: index < 5 },
  }))
  // The published values: 848 swings and 421/2145 for a permanent member, 84 and 4/2145 for every other.
  const expected = new Map(
    members.map(({ id, attributes }) => [
      id,
      attributes.permanent
        ? { banzhafNormalized: 848 / 5080, shapleyShubik: 421 / 2145 }
        : { banzhafNormalized: 84 / 5080, shapleyShubik: 4 / 2145 },
    ]),
  )
  const input = 'Security Council, 15 members, nine votes and five vetoes'
  return { input, ask: () => powerOfRule(rule, members), expected }
}

function unions(): readonly (Figure | NotMeasured)[] {
  const made = syntheticUnion()
  const real = realUnion()
  const goal = '≤ 10 ms'
  const onMade = figureOf({ input: made.title, ask: () => powerOfRule(made.rule, made.members), goal })
  if (real === null) return [onMade, notMeasured('voting power, EU27', SHARED_ABSENT)]
  const expected = new Map(real.expected.members.map((each) => [each.member, each]))
  return [onMade, figureOf({ input: real.title, ask: () => powerOfRule(real.rule, real.members), goal, expected })]
}

function funds(share: number): readonly (Figure | NotMeasured)[] {
  const goal = share === 50 ? '≤ 15 ms' : '≤ 300 ms'
  const made = syntheticFund(share)
  const real = realFund(share)
  const onMade = figureOf({ input: `190 made-up members, seed 190, ${share} %`, ask: () => powerOfWeights(made), goal })
  if (real === null) return [onMade, notMeasured(`voting power, the Fund at ${share} %`, SHARED_ABSENT)]
  const input = `the Fund's 190 members of January 2024, ${share} %`
  return [onMade, figureOf({ input, ask: () => powerOfWeights(real.game), goal, expected: real.expected })]
}

/** How each further index was computed, or the code with which it was said to be out of reach. */
function answersOf({ further = [] }: Power): readonly string[] {
  return further.map((answer) =>
    'refusal' in answer ? `${answer.index}: ${answer.refusal.code}` : `${answer.index}: ${answer.method}`,
  )
}

/** The further indices, together with the two that are always computed. */
function furtherFigure(input: string, ask: () => Result<Power>): Figure | NotMeasured {
  const what = 'All indices of every member'
  const power = ask()
  if (!power.ok) return notMeasured(`${what}: ${input}`, `refused: ${JSON.stringify(power.refusal)}`)
  return milliseconds({ what, input, timing: measure(ask), facts: answersOf(power.value) })
}

/** Fifty-one made-up electors with few distinct weights, as an electoral college has. */
function electors(): WeightedGame {
  const weights = Array.from({ length: 51 }, (_, index) => 3 + Math.floor(50 / (index + 1)))
  const quota = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2) + 1
  return { quota, weights: Object.fromEntries(weights.map((weight, index) => [`E${index + 1}`, weight])) }
}

function furtherIndices(): readonly (Figure | NotMeasured)[] {
  const made = syntheticUnion()
  const college = electors()
  const fund = syntheticFund(50)
  return [
    furtherFigure(made.title, () => powerOfRule(made.rule, made.members, FURTHER_INDICES)),
    furtherFigure('51 made-up electors', () => powerOfWeights(college, FURTHER_INDICES)),
    furtherFigure('190 made-up members, seed 190, 50 %', () => powerOfWeights(fund, FURTHER_INDICES)),
  ]
}

export const votingPower: Benchmark = {
  id: 'voting-power',
  title: 'Voting power',
  run: () => [figureOf(securityCouncil()), ...unions(), ...[50, 70, 85].flatMap(funds), ...furtherIndices()],
}
