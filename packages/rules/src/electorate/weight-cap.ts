import { PRESENT } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { add, compare, exactly, fraction, multiply, subtract, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { WeightCap } from '../language/rule.ts'

/** A voter's weight as it is stated, and whether the voter is in the room. */
export interface StatedWeight {
  readonly id: string
  readonly answer: Answer
  readonly weight: Fraction
}

const sumOf = (weights: readonly Fraction[]): Fraction => weights.reduce(add, ZERO)
const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)

/**
 * The largest cap C such that nobody's capped weight is more than a share of all capped weights: with the k heaviest capped,
 * C = s·(rest) / (1 − s·k). Null where no such cap above zero exists: so few members cannot each hold so little.
 */
function capOfItself(weights: readonly Fraction[], share: Fraction): Fraction | null {
  const sorted = weights.toSorted((a, b) => compare(b, a))
  let rest = sumOf(sorted)
  for (const [capped, heaviest] of sorted.entries()) {
    const left = subtract(fraction(1n), multiply(share, fraction(BigInt(capped))))
    if (left.numerator <= 0n) return null
    const cap = multiply(multiply(share, rest), fraction(left.denominator, left.numerator))
    if (compare(heaviest, cap) <= 0) return cap
    rest = subtract(rest, heaviest)
  }
  return null
}

/** The most that one voter may weigh under a cap; null where the cap does not limit anybody by itself. */
function limitOf(cap: WeightCap, stated: readonly StatedWeight[]): Result<Fraction | null> {
  const fixed = cap.votes === undefined ? null : exactly(cap.votes)
  if (cap.share === undefined) return accept(fixed)
  const counted = cap.of === 'present' ? stated.filter(({ answer }) => PRESENT.includes(answer)) : stated
  const total = sumOf(counted.map(({ weight }) => weight))
  if (total.numerator === 0n) return accept(fixed)
  const share = exactly(cap.share)
  const left = counted.map(({ weight }) => (fixed === null ? weight : least(weight, fixed)))
  const limit = cap.total === 'before-capping' ? multiply(share, total) : capOfItself(left, share)
  if (limit === null) return refuse('ballot.cap_not_attainable', { share: cap.share, members: counted.length })
  return accept(fixed === null ? limit : least(fixed, limit))
}

/** Weights with a cap applied, and who was limited by it. Exact; the order of voters does not matter. */
export function capped(
  cap: WeightCap,
  stated: readonly StatedWeight[],
): Result<{ readonly weights: ReadonlyMap<string, Fraction>; readonly limited: readonly string[] }> {
  const limit = limitOf(cap, stated)
  if (!limit.ok) return limit
  const most = limit.value
  const weights = new Map(stated.map(({ id, weight }) => [id, most === null ? weight : least(weight, most)] as const))
  const limited = stated.filter(({ weight }) => most !== null && compare(weight, most) > 0).map(({ id }) => id)
  return accept({ weights, limited })
}
