import { saddleAt, tiltFrom } from './exponential-tilt.ts'
import { phaseTable } from './phase-table.ts'
import type { PhaseTable } from './phase-table.ts'
import { pivotByFrequencies } from './pivot-by-frequencies.ts'
import { LEFT_OUT, countingPlan, countingRoom, pivotByWeights } from './pivot-by-weights.ts'
import type { MemberPower, Power } from './power-result.ts'
import { certifiedRule } from './quadrature-bound.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { weightClasses } from './weight-classes.ts'
import type { FrequencyGame, WeightClasses } from './weight-classes.ts'

/** Additions that nodes counted by weights may take in all: some seconds. */
const MOST_ADDITIONS = 4e9
/** Nodes are counted up to this quota: an array of so many doubles, a hundred megabytes. */
const LARGEST_COUNTED = 2 ** 24
/** Beyond this total, parts of a turn are no longer exact in doubles. */
const LARGEST_TOTAL = 2 ** 50
/** Members within this share of joining or staying out are counted by weights, if the frequencies do not die out. */
const RARE = 0.2
/** Two tilts, in standard deviations: two runs with other truncations and roundings. */
const SHIFTS = [0.4, 1.4] as const
/** What rounding may add to an index where nodes are counted by weights: some last digits of a probability. */
const ROUNDING = 1e-15
/** What the engine promises on every member. */
const PROMISED = 1e-9

/** A computation under way: what its nodes share. */
interface Run {
  readonly game: WeightClasses
  readonly table: PhaseTable
  /** The λ at which the last node's saddle was found. */
  lambda: number
  additions: number
  /** Made for the first node that is counted, and again where a later one needs more. */
  room: Float64Array | null
}

/** Pivot probabilities at a node, twice; the same twice where they were counted. */
type Twice = readonly [Float64Array, Float64Array]

/** The node by counting weights, in the game or, for t above one half, in its dual, where few are missing. */
function countedAt(run: Run, t: number): Float64Array | null {
  const { game } = run
  const rare = Math.min(t, 1 - t)
  const quota = t > 0.5 ? game.total - game.quota + 1 : game.quota
  if (rare > RARE || quota > LARGEST_COUNTED) return null
  const dual = { ...game, quota }
  const plan = countingPlan(game, rare, tiltFrom(dual, saddleAt(dual, rare, 0), 0), quota)
  run.additions -= plan.additions
  if (run.additions < 0) return null
  if (run.room === null || run.room.length < quota) run.room = countingRoom(quota)
  return pivotByWeights(game, plan, run.room)
}

/** One node by frequencies under two tilts, or by weights where they do not die out; null where neither is possible. */
function pivotAt(run: Run, t: number, share: number): Twice | null {
  const saddle = saddleAt(run.game, t, run.lambda)
  run.lambda = saddle.lambda
  const [shift, otherShift] = SHIFTS
  const once = pivotByFrequencies(run.game, t, tiltFrom(run.game, saddle, shift), share, run.table)
  const again =
    once === null ? null : pivotByFrequencies(run.game, t, tiltFrom(run.game, saddle, otherShift), share, run.table)
  if (once !== null && again !== null) return [once, again]
  const counted = countedAt(run, t)
  return counted === null ? null : [counted, counted]
}

/** Largest relative difference of two results, weight by weight. */
function difference([a, b]: Twice): number {
  let most = 0
  for (const [index, value] of a.entries()) {
    const size = Math.max(Math.abs(value), Math.abs(b[index] ?? 0))
    if (size > 0) most = Math.max(most, Math.abs(value - (b[index] ?? 0)) / size)
  }
  return most
}

interface Indices {
  readonly banzhaf: Twice
  readonly shapleyShubik: Twice
  /** Of the rule of integration alone. */
  readonly relativeError: number
}

/** Shapley–Shubik is the integral over t of the pivot probability (Owen 1972), Banzhaf its value at one half. */
function indicesOf(run: Run): Indices | null {
  const { nodes, relativeError } = certifiedRule(run.game.members.length)
  const width = run.game.weights.length
  const shapleyShubik: Twice = [new Float64Array(width), new Float64Array(width)]
  const banzhaf = pivotAt(run, 0.5, 1)
  if (banzhaf === null) return null
  // From one half outwards, so that each search for a tilt begins near its end.
  const outwards = nodes.toSorted((a, b) => Math.abs(a.at - 0.5) - Math.abs(b.at - 0.5))
  for (const half of [outwards.filter(({ at }) => at >= 0.5), outwards.filter(({ at }) => at < 0.5)]) {
    run.lambda = 0
    for (const { at, weight } of half) {
      const pivot = pivotAt(run, at, weight)
      if (pivot === null) return null
      for (const [which, sums] of shapleyShubik.entries()) {
        for (let index = 0; index < width; index += 1) {
          sums[index] = (sums[index] ?? 0) + weight * (pivot[which]?.[index] ?? 0)
        }
      }
    }
  }
  return { banzhaf, shapleyShubik, relativeError }
}

/** The sum over all members of what each weight has. */
function sumOver({ counts }: WeightClasses, values: Float64Array): number {
  return values.reduce((sum, value, index) => sum + value * (counts[index] ?? 0), 0)
}

function membersOf(game: FrequencyGame, classes: WeightClasses, { banzhaf, shapleyShubik }: Indices): MemberPower[] {
  const all = sumOver(classes, banzhaf[0])
  const positions = new Map([...classes.weights.entries()].map(([index, weight]) => [weight, index]))
  return game.ids.map((id, member) => {
    const weight = game.weights[member] ?? 0
    const index = positions.get(weight) ?? 0
    const value = banzhaf[0][index] ?? 0
    return {
      id,
      swings: null,
      banzhaf: value,
      banzhafNormalised: value / all,
      shapleyShubik: shapleyShubik[0][index] ?? 0,
      veto: classes.total - weight < classes.quota,
    }
  })
}

/**
 * Voting power in large weighted games, in doubles with a bound on every member. Certificate: the rule of integration is
 * proved for every game of so many members; pivot probabilities computed twice under two tilts, that is with other
 * truncations and roundings, agree on every member to a tenth of what is left of the promised 1e-9; Shapley–Shubik adds
 * up to 1. Refused (`power.not_certified`) where that is not shown.
 */
export function powerByFrequencies(game: FrequencyGame): Result<Power> {
  const classes = weightClasses(game)
  const members = game.ids.length
  if (classes.total > LARGEST_TOTAL) return refuse('power.weights_too_large', { total: String(classes.total) })
  const run: Run = { game: classes, table: phaseTable(classes), lambda: 0, additions: MOST_ADDITIONS, room: null }
  const indices = indicesOf(run)
  if (indices === null) return refuse('power.not_certified', { members, reason: 'no convergence' })
  const sum = sumOver(classes, indices.shapleyShubik[0])
  const seen = Math.max(difference(indices.banzhaf), difference(indices.shapleyShubik), Math.abs(sum - 1))
  const smallest = indices.shapleyShubik[0].reduce((least, value) => (value > 0 && value < least ? value : least), 1)
  const cutOff = run.room === null ? 0 : LEFT_OUT
  const relativeError = indices.relativeError + 10 * seen + (ROUNDING + cutOff) / smallest
  if (!(relativeError <= PROMISED))
    return refuse('power.not_certified', { members, reason: `error up to ${relativeError}` })
  const checks = [
    'the rule of integration is proved for this number of members',
    'two tilts agree on every member',
    'Shapley–Shubik adds up to 1',
  ]
  const certificate = { kind: 'bounded', relativeError: PROMISED, checks } as const
  return accept({
    members: membersOf(game, classes, indices),
    winningCoalitions: null,
    method: 'characteristic function',
    certificate,
  })
}
