import { add, compare, exactly, exactNumber, fraction, multiply, subtract, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import type { FurtherAnswer, FurtherIndex, FurtherPower } from './further-index.ts'
import { passingChance } from './passing-chance.ts'
import type { Power, PowerCertificate, PowerMethod } from '../power/power-result.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { SharedCoalitions } from './shared-coalitions.ts'
import type { FrequencyGame } from '../power/weight-classes.ts'

/** Coalitions that were counted, and how. */
export interface Counted {
  readonly shared: SharedCoalitions
  readonly method: PowerMethod
}

/** What the further indices of one game are made of; each is counted when it is asked for, or refused. */
export interface CoalitionSource {
  readonly vulnerable: () => Result<Counted>
  readonly minimal: () => Result<Counted>
  /** The game, where a quota of weights is all there is: its winning coalitions may be too many to count exactly. */
  readonly weighted: FrequencyGame | null
}

/** What computing one index adds to a result. */
interface Found {
  readonly members: readonly FurtherPower[]
  readonly whole?: Pick<Power, 'minimalWinningCoalitions' | 'colemanPowerToAct'>
  readonly method: PowerMethod
  readonly certificate: PowerCertificate
}

/** What is promised of Coleman's indices in doubles: Banzhaf's 1e-9, and the rounding of a count beside it. */
const PROMISED = 2e-9

const exact = (...checks: readonly string[]): PowerCertificate => ({ kind: 'exact', checks })

const uncertified = (reason: string): Result<never> => refuse('power.not_certified', { reason })

/** Whether the parts of all members add up to the coalitions that were shared. */
const addsUp = ({ coalitions, members }: SharedCoalitions): boolean =>
  compare(
    members.reduce<Fraction>((sum, { parts }) => add(sum, parts), ZERO),
    fraction(coalitions),
  ) === 0

/** Parts as shares of the number of coalitions. */
const sharesOf = ({ coalitions, members }: SharedCoalitions): readonly Fraction[] =>
  members.map(({ parts }) => multiply(parts, fraction(1n, coalitions)))

/** Johnston 1978: each coalition in which somebody is critical is divided equally among its critical members. */
function johnston(power: Power, source: CoalitionSource): Result<Found> {
  const counted = source.vulnerable()
  if (!counted.ok) return counted
  const { shared, method } = counted.value
  const same = shared.members.every(({ count }, member) => {
    const swings = power.members[member]?.swings ?? null
    return swings === null || exactly(swings).numerator === count
  })
  if (!same || !addsUp(shared)) return uncertified('the counts differ')
  return accept({
    members: sharesOf(shared).map((share) => ({ johnston: exactNumber(share) })),
    method,
    certificate: exact('critical memberships are the swings of the other count', 'the index adds up to exactly 1'),
  })
}

/** Deegan and Packel 1978: each minimal winning coalition is divided equally among its members. Holler 1982: memberships. */
function minimal(index: 'deegan-packel' | 'holler', source: CoalitionSource): Result<Found> {
  const counted = source.minimal()
  if (!counted.ok) return counted
  const { shared, method } = counted.value
  if (!addsUp(shared)) return uncertified('the counts differ')
  const memberships = shared.members.reduce((sum, { count }) => sum + count, 0n)
  return accept({
    members:
      index === 'holler'
        ? shared.members.map(({ count }) => ({ holler: exactNumber(fraction(count, memberships)) }))
        : sharesOf(shared).map((share) => ({ deeganPackel: exactNumber(share) })),
    whole: { minimalWinningCoalitions: exactNumber(fraction(shared.coalitions)) },
    method,
    certificate: exact('parts of minimal winning coalitions add up to exactly their number'),
  })
}

/** Coleman 1971, from swings and winning coalitions. */
function coleman(power: Power, source: CoalitionSource): Result<Found> {
  if (power.winningCoalitions === null) return colemanOfChance(power, source)
  const all = fraction(2n ** BigInt(power.members.length))
  const winning = exactly(power.winningCoalitions)
  const losing = subtract(all, winning)
  const ratio = (count: Fraction, of: Fraction) =>
    exactNumber(fraction(count.numerator * of.denominator, count.denominator * of.numerator))
  return accept({
    members: power.members.map(({ swings }) => ({
      colemanPrevent: ratio(exactly(swings ?? 0), winning),
      colemanInitiate: ratio(exactly(swings ?? 0), losing),
    })),
    whole: { colemanPowerToAct: ratio(winning, all) },
    method: power.method,
    certificate: exact('winning and losing coalitions are all coalitions'),
  })
}

/** The same in doubles: an absolute Banzhaf index is twice the share of coalitions that a member makes win. */
function colemanOfChance(power: Power, source: CoalitionSource): Result<Found> {
  if (source.weighted === null) return uncertified('winning coalitions were not counted')
  const chance = passingChance(source.weighted)
  if (!chance.ok) return chance
  const { wins, loses, relativeError } = chance.value
  const { certificate } = power
  const proved = certificate.kind === 'bounded' ? certificate.relativeError : 0
  if (!(Math.abs(wins + loses - 1) <= relativeError) || !(proved + 2 * relativeError <= PROMISED)) {
    return uncertified('the chances do not add up to 1')
  }
  return accept({
    members: power.members.map(({ banzhaf, veto }) => ({
      // Without a member that can veto nothing passes, whatever the last digits say.
      colemanPrevent: veto ? 1 : Number(banzhaf) / (2 * wins),
      colemanInitiate: Number(banzhaf) / (2 * loses),
    })),
    whole: { colemanPowerToAct: wins },
    method: 'by weight',
    certificate: {
      kind: 'bounded',
      relativeError: PROMISED,
      checks: ['only numbers above zero are added up', 'the chances to pass and to fail add up to 1'],
    },
  })
}

function indexOf(index: FurtherIndex, power: Power, source: CoalitionSource): Result<Found> {
  switch (index) {
    case 'johnston':
      return johnston(power, source)
    case 'deegan-packel':
    case 'holler':
      return minimal(index, source)
    case 'coleman':
      return coleman(power, source)
  }
}

/**
 * The same result with further indices. One that cannot be computed exactly, or with a proved error, is answered with the
 * refusal in place of numbers.
 */
export function withFurther(power: Power, asked: readonly FurtherIndex[], source: CoalitionSource): Power {
  let { members, ...whole } = power
  const further: FurtherAnswer[] = []
  for (const index of new Set(asked)) {
    const found = indexOf(index, power, source)
    if (!found.ok) {
      const { code, facts } = found.refusal
      further.push({ index, refusal: { code, facts: { index, ...facts } } })
      continue
    }
    const { method, certificate, members: added } = found.value
    members = members.map((member, at) => ({ ...member, ...added[at] }))
    whole = { ...whole, ...found.value.whole }
    further.push({ index, method, certificate })
  }
  return { ...whole, members, further }
}
