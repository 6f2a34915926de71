import type { Dossier } from '../dossier/dossier.ts'
import { exponential, naturalLogarithm } from '../natural-logarithm.ts'
import { standsOn } from '../outlook/stands.ts'
import type { Stand } from '../outlook/stands.ts'
import { condorcetPositions, pairwiseVote } from './pairwise-vote.ts'
import type { PairwiseVote } from './pairwise-vote.ts'

/** Rows and columns in the order of `members`; null on the diagonal: nobody challenges itself. */
export type ChallengeTable = readonly (readonly (number | null)[])[]

/** One round of challenges on one scale issue; positions are on the issue's own scale. */
export interface ChallengeModel {
  /** Members with a known point, in the dossier's order, and the others, who are not in the model. */
  readonly members: readonly string[]
  readonly leftOut: readonly string[]
  /** Positions that lose to no other; two where they tie. This is the model's forecast. */
  readonly condorcet: readonly number[]
  /** Mean of the positions weighted by power times salience. */
  readonly mean: number
  /** Every ordered pair of different positions. */
  readonly pairwiseVotes: readonly PairwiseVote[]
  /** Whether the row would prevail over the column: the share of third parties' weighted preference on its side. */
  readonly probability: ChallengeTable
  /** What the row expects from challenging the column, -4 to 4; more than 0 means that a challenge seems worth it. */
  readonly expectedUtilityRiskNeutral: ChallengeTable
  /** The exponent of each member: below 1 it seeks risks, above 1 it shuns them; 0.5 to 2. */
  readonly riskExponent: Readonly<Record<string, number>>
  readonly expectedUtilityWithRisk: ChallengeTable
}

/**
 * The expected-utility or challenge model (Bueno de Mesquita 1994, 1997, in the form of Scholz, Calbert & Smith, Journal of
 * Theoretical Politics 23, 2011), its first round, which is all on which published replications agree. With c power, s
 * salience, x positions, R their range, d = |x_i - x_j| / R:
 * P_ij = max(0, sum c s (|x_k - x_j| - |x_k - x_i|)) / sum c s ||x_k - x_j| - |x_k - x_i||;
 * U_success, U_failure = 2 - 4 (0.5 -+ 0.5 d)^r_i, U_status quo = 2 - 4 0.5^r_i;
 * E_ij = s_j (P_ij U_success + (1 - P_ij) U_failure) + (1 - s_j) U_success - U_status quo.
 * Null where fewer than two different positions are known: there is nobody to challenge. O(n³).
 */
export function challengeModel(dossier: Dossier, issue: string): ChallengeModel | null {
  const stands = standsOn(dossier, issue)
  const range = rangeOf(stands)
  if (range === 0) return null
  const positions = [...new Set(stands.map(({ at }) => at))].sort((a, b) => a - b)
  const probability = stands.map((i) => stands.map((j) => prevails(stands, i.at, j.at)))
  const utilities = (risk: readonly number[]) =>
    stands.map((i, row) =>
      stands.map((j, column) =>
        expected(
          Math.abs(i.at - j.at) / range,
          j.salience,
          row === column ? 0 : (probability[row]?.[column] ?? 0),
          risk[row] ?? 1,
        ),
      ),
    )
  const neutral = utilities(stands.map(() => 1))
  const risk = riskExponents(neutral)
  const withRisk = utilities(risk)
  const rank = new Map(stands.map(({ member }, at) => [member, at]))
  const members = dossier.members.flatMap(({ id }) => (rank.has(id) ? [id] : []))
  const table = (values: readonly (readonly number[])[]): ChallengeTable =>
    members.map((row) =>
      members.map((column) => (row === column ? null : (values[rank.get(row) ?? 0]?.[rank.get(column) ?? 0] ?? null))),
    )
  const weight = stands.reduce((sum, { power, salience }) => sum + power * salience, 0)
  return {
    members,
    leftOut: dossier.members.flatMap(({ id }) => (rank.has(id) ? [] : [id])),
    condorcet: condorcetPositions(stands, positions, range),
    mean: stands.reduce((sum, { at, power, salience }) => sum + power * salience * at, 0) / weight,
    pairwiseVotes: positions.flatMap((a) =>
      positions.flatMap((b) => (a === b ? [] : [{ a, b, votes: pairwiseVote(stands, a, b, range) }])),
    ),
    probability: table(probability),
    expectedUtilityRiskNeutral: table(neutral),
    riskExponent: Object.fromEntries(members.map((member) => [member, risk[rank.get(member) ?? 0] ?? 1])),
    expectedUtilityWithRisk: table(withRisk),
  }
}

/** 0 without anyone whose weight counts, too: nothing could be decided. */
function rangeOf(stands: readonly Stand[]): number {
  if (!stands.some(({ power, salience }) => power * salience > 0)) return 0
  const values = stands.map(({ at }) => at)
  return Math.max(...values) - Math.min(...values)
}

/** P: third parties lend their weight to the one they are nearer to, by as much as they are nearer. */
function prevails(stands: readonly Stand[], own: number, other: number): number {
  let [net, all] = [0, 0]
  for (const { at, power, salience } of stands) {
    const nearer = Math.abs(at - other) - Math.abs(at - own)
    net += power * salience * nearer
    all += power * salience * Math.abs(nearer)
  }
  return all === 0 ? 0 : Math.max(0, net) / all
}

/** E: the other resists with the probability of its salience, and gives in otherwise. */
function expected(distance: number, otherSalience: number, probability: number, risk: number): number {
  const success = utility(0.5 - 0.5 * distance, risk)
  const failure = utility(0.5 + 0.5 * distance, risk)
  const fought = probability * success + (1 - probability) * failure
  return otherSalience * fought + (1 - otherSalience) * success - utility(0.5, risk)
}

const utility = (base: number, risk: number): number => 2 - 4 * (base <= 0 ? 0 : raised(base, risk))

/** No `Math.pow`, whose last bits differ between machines. */
const raised = (base: number, risk: number): number => (risk === 1 ? base : exponential(risk * naturalLogarithm(base)))

/**
 * Security of j is what all others expect from challenging it, before anyone's attitude to risk; the more secure, the
 * more it has to lose by taking one. r = (1 - R/3) / (1 + R/3), R its security from -1 to 1 between the least and the
 * most of anyone. 1 for all where all are as secure.
 */
function riskExponents(neutral: readonly (readonly number[])[]): readonly number[] {
  const security = neutral.map((_, j) => neutral.reduce((sum, row, i) => (i === j ? sum : sum + (row[j] ?? 0)), 0))
  const [least, most] = [Math.min(...security), Math.max(...security)]
  if (most - least <= ROUNDING) return security.map(() => 1)
  return security.map((own) => {
    const relative = (2 * own - most - least) / (most - least)
    return (1 - relative / 3) / (1 + relative / 3)
  })
}

/** Securities that differ by less are the same. */
const ROUNDING = 1e-12
