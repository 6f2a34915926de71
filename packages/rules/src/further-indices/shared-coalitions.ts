import { add, fraction, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'

/**
 * Coalitions of one kind, each shared equally among its critical members: all in which somebody is critical (Johnston), or
 * the minimal winning ones, in which everybody is (Deegan and Packel, Holler).
 */
export interface SharedCoalitions {
  /** How many there are. */
  readonly coalitions: bigint
  readonly members: readonly MemberOfCoalitions[]
}

/** What one member has of them. */
export interface MemberOfCoalitions {
  /** Coalitions in which it is critical. */
  readonly count: bigint
  /** Its parts added up: one over the number of critical members of each. */
  readonly parts: Fraction
}

/** Both kinds, as trying all coalitions gives them. */
export interface CriticalCoalitions {
  readonly vulnerable: SharedCoalitions
  readonly minimal: SharedCoalitions
}

/** Members for which coalitions are tallied: their counts stay within 32 bits. */
const MOST_MEMBERS = 30

/**
 * Coalitions of one kind under way, by their number of critical members, and within each by the critical ones among the
 * first and among the other half of the members: two steps a coalition, not one for each critical member.
 */
interface Counts {
  readonly coalitions: Uint32Array
  /** `[critical members * 2^cut + bits]` */
  readonly first: Uint32Array
  readonly second: Uint32Array
}

/** What is counted while coalitions are tried. */
export interface CriticalTally {
  readonly members: number
  /** Members of the first half. */
  readonly cut: number
  readonly vulnerable: Counts
  readonly minimal: Counts
}

/** An empty tally for so many members, at most 30. */
export function criticalTally(members: number): CriticalTally {
  if (members > MOST_MEMBERS) throw new RangeError(`a tally of ${members} members leaves 32 bits`)
  const cut = members >> 1
  const counts = (): Counts => ({
    coalitions: new Uint32Array(members + 1),
    first: new Uint32Array((members + 1) << cut),
    second: new Uint32Array((members + 1) << (members - cut)),
  })
  return { members, cut, vulnerable: counts(), minimal: counts() }
}

/** How many bits of an integer of 32 bits are set. */
export function bitsOf(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

function countIn(
  { coalitions, first, second }: Counts,
  { members, cut }: CriticalTally,
  critical: number,
  many: number,
): void {
  coalitions[many] = (coalitions[many] ?? 0) + 1
  const ofFirst = (many << cut) | (critical & ((1 << cut) - 1))
  first[ofFirst] = (first[ofFirst] ?? 0) + 1
  const ofSecond = (many << (members - cut)) | (critical >>> cut)
  second[ofSecond] = (second[ofSecond] ?? 0) + 1
}

/** Counts a winning coalition of so many members, of which those in `critical` (as bits) are critical. */
export function countCoalition(tally: CriticalTally, critical: number, size: number): void {
  if (critical === 0) return
  const many = bitsOf(critical)
  countIn(tally.vulnerable, tally, critical, many)
  if (many === size) countIn(tally.minimal, tally, critical, many)
}

/** How many of the counted coalitions have a member critical, by their number of critical members. */
function countsOfMember({ first, second }: Counts, { members, cut }: CriticalTally, member: number): readonly bigint[] {
  const inFirst = member < cut
  const [half, bits, bit] = inFirst ? [first, cut, 1 << member] : [second, members - cut, 1 << (member - cut)]
  return Array.from({ length: members + 1 }, (_, many) => {
    let sum = 0
    for (let set = 0; set < 1 << bits; set += 1) if ((set & bit) !== 0) sum += half[(many << bits) | set] ?? 0
    return BigInt(sum)
  })
}

function sharedOf(counts: Counts, tally: CriticalTally): SharedCoalitions {
  return {
    coalitions: counts.coalitions.reduce((sum, count) => sum + BigInt(count), 0n),
    members: Array.from({ length: tally.members }, (_, member) => {
      const byMany = countsOfMember(counts, tally, member)
      return {
        count: byMany.reduce((sum, count) => sum + count, 0n),
        parts: byMany.reduce<Fraction>(
          (sum, count, many) => (many === 0 ? sum : add(sum, fraction(count, BigInt(many)))),
          ZERO,
        ),
      }
    }),
  }
}

/** What was counted, exact. */
export const criticalCoalitions = (tally: CriticalTally): CriticalCoalitions => ({
  vulnerable: sharedOf(tally.vulnerable, tally),
  minimal: sharedOf(tally.minimal, tally),
})
