import { add, compare, exactNumber, fraction, ZERO } from '../fraction.ts'
import type { ExactNumber, Fraction } from '../fraction.ts'
import type { FurtherAnswer, FurtherPower } from '../further-indices/further-index.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'

/** The voting power of one member in a game where everyone says yes or no. */
export interface MemberPower extends FurtherPower {
  readonly id: string
  /** Coalitions that win with the member and lose without it; `null` where only their share was computed. */
  readonly swings: ExactNumber | null
  /** Swings as a share of all coalitions of the others (Banzhaf, absolute). */
  readonly banzhaf: ExactNumber
  /** Swings as a share of everybody's swings (Banzhaf, normalised; adds up to 1). */
  readonly banzhafNormalised: ExactNumber
  /** Share of the orders in which the member turns the losing into a winning coalition (adds up to 1). */
  readonly shapleyShubik: ExactNumber
  /** Whether nothing passes without it. */
  readonly veto: boolean
}

export type PowerMethod =
  | 'all coalitions'
  | 'by size and weight'
  | 'halves'
  | 'characteristic function'
  | 'by distinct weights'
  | 'by weight'

/** Voting power of everyone, with how it was computed and what proves it. */
export interface Power {
  readonly members: readonly MemberPower[]
  readonly winningCoalitions: ExactNumber | null
  /** Method and certificate of Banzhaf and Shapley–Shubik. */
  readonly method: PowerMethod
  readonly certificate: PowerCertificate
  /** Winning coalitions that lose without any one of their members; there where an index made of them was computed. */
  readonly minimalWinningCoalitions?: ExactNumber
  /** Winning coalitions as a share of all: Coleman's power of a collectivity to act, where it was asked for. */
  readonly colemanPowerToAct?: ExactNumber
  /** One answer for each further index that was asked for, in the order of asking. */
  readonly further?: readonly FurtherAnswer[]
}

export type PowerCertificate =
  | { readonly kind: 'exact'; readonly checks: readonly string[] }
  /** Numbers are doubles; the bound is relative, on every member. */
  | { readonly kind: 'bounded'; readonly relativeError: number; readonly checks: readonly string[] }

/** Winning coalitions by size, in all and of each member: what both indices are made of. */
export interface WinningCounts {
  /** `bySize[s]`: winning coalitions of s members. */
  readonly bySize: readonly bigint[]
  /** `byMember[i][s]`: winning coalitions of s members, i among them. */
  readonly byMember: readonly (readonly bigint[])[]
}

/** Factorials up to n. */
export function factorials(n: number): readonly bigint[] {
  const list = [1n]
  for (let k = 1; k <= n; k += 1) list.push((list[k - 1] ?? 1n) * BigInt(k))
  return list
}

/**
 * Indices from counts. A member swings in a winning coalition of size s unless the rest, of size s − 1, wins too:
 * swings(i, s) = W(i, s) − (W(s − 1) − W(i, s − 1)). Banzhaf adds them up; Shapley–Shubik weighs each with
 * (s − 1)!(n − s)!/n!. Needs a game in which a further yes never harms.
 */
export function indicesFromCounts(ids: readonly string[], counts: WinningCounts, method: PowerMethod): Result<Power> {
  const n = ids.length
  const factorial = factorials(n)
  const { bySize, byMember } = counts
  const winning = bySize.reduce((sum, count) => sum + count, 0n)
  if (winning === 0n || (bySize[0] ?? 0n) > 0n) {
    return refuse('power.nothing_to_decide', {
      reason: winning === 0n ? 'no coalition wins' : 'the empty coalition wins',
    })
  }
  const swings: bigint[] = []
  const numerators: bigint[] = []
  for (const row of byMember) {
    let total = 0n
    let weighted = 0n
    for (let size = 1; size <= n; size += 1) {
      const restWins = (bySize[size - 1] ?? 0n) - (row[size - 1] ?? 0n)
      const count = (row[size] ?? 0n) - restWins
      total += count
      weighted += count * (factorial[size - 1] ?? 1n) * (factorial[n - size] ?? 1n)
    }
    swings.push(total)
    numerators.push(weighted)
  }
  const all = swings.reduce((sum, count) => sum + count, 0n)
  const shapley = numerators.map((numerator) => fraction(numerator, factorial[n] ?? 1n))
  const efficient = compare(shapley.reduce<Fraction>(add, ZERO), fraction(1n)) === 0
  if (!efficient || swings.some((count) => count < 0n)) return refuse('power.not_monotone', { method })
  const members = ids.map((id, index) => ({
    id,
    swings: exactNumber(fraction(swings[index] ?? 0n)),
    banzhaf: exactNumber(fraction(swings[index] ?? 0n, 2n ** BigInt(n - 1))),
    banzhafNormalised: exactNumber(fraction(swings[index] ?? 0n, all)),
    shapleyShubik: exactNumber(shapley[index] ?? ZERO),
    veto: swings[index] === winning,
  }))
  const certificate = { kind: 'exact', checks: ['Shapley–Shubik adds up to exactly 1', 'no negative swing'] } as const
  return accept({ members, winningCoalitions: exactNumber(fraction(winning)), method, certificate })
}
