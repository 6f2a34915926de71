import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { naturalLogarithm } from '../natural-logarithm.ts'
import { isNothing, search, spendAtMost } from './branching.ts'
import type { Concept, Nothing, SearchResult, Work } from './branching.ts'
import type { Carries } from './carry.ts'
import { largestGainConcept, leximinConcept, nashConcept } from './concepts.ts'
import type { KnownPieces } from './concepts.ts'
import { countedMembers, disagreement, floors } from './ground.ts'
import type { Ground } from './ground.ts'
import { issueByIssue } from './issue-by-issue.ts'
import { bindingLimits, certificateOf, packageAt, pointInBox } from './package.ts'
import type { Certificate, Package } from './package.ts'
import { hasStatusQuo, satisfactionOf } from './satisfaction-at.ts'
import type { Box } from './satisfactions.ts'
import { settle } from './settling.ts'
import type { Settled } from './settling.ts'
import { underTheRule } from './under-the-rule.ts'

/** The four packages side by side; none is the answer. Null where a concept has none under the limits. */
export interface Packages {
  readonly leximin: Package | null
  readonly nash: Package | null
  readonly kalaiSmorodinsky: Package | null
  readonly issueByIssue: Package | null
}

export interface PackageChoices {
  /** No member may end below its satisfaction without agreement; needs a status quo on every issue. Default false. */
  readonly noneWorseThanStatusQuo?: boolean
  /** The rule under which a package must carry, as far as satisfaction shows; needs a status quo on every issue. */
  readonly mustCarry?: Carries
  /** Compute how far each issue could move with everyone as satisfied; default true. */
  readonly room?: boolean
}

/**
 * Why a concept has no package: `indifferent` nobody cares about any issue; `none` no point within limits and
 * dependencies serves it (for Nash none at which all gain, for Kalai–Smorodinsky none at which anyone gains and nobody
 * loses); `rule` none of those that do would carry. All three are proved. `stopped`: the search ended before it found
 * one, which proves nothing.
 */
export type WithoutPackage = Nothing | 'rule' | 'indifferent'

export interface PackagesFound {
  readonly packages: Packages
  readonly without: Readonly<Partial<Record<keyof Packages, WithoutPackage>>>
}

/** What all searches of one computation of the packages may spend: about a second. */
const WORK_MOST = 20_000_000

/** What is asked, what one concept's search has for the next, and what they may still spend. */
interface Asked {
  readonly model: Model
  readonly choices: PackageChoices
  readonly pieces: KnownPieces
  readonly work: Work
}

/** Something that may use up a part of the work that is left, so that what comes after it is not left without any. */
function withPart<T>(asked: Asked, part: number, run: (asked: Asked) => T): T {
  return spendAtMost(asked.work, asked.work.left * part, (work) => run({ ...asked, work }))
}

/** The packages alone. */
export function packages(dossier: Dossier, choices: PackageChoices = {}): Packages {
  return packagesFound(dossier, choices).packages
}

/**
 * Packages under all limits and dependencies of the dossier, with what is attached to them. Members weigh equally
 * (sovereign equality); power enters the outlook only. Gains of Nash and Kalai–Smorodinsky count from no agreement where
 * every issue has a status quo, else from zero. Where a concept has none, why.
 */
export function packagesFound(dossier: Dossier, choices: PackageChoices = {}): PackagesFound {
  const asked: Asked = { model: modelOf(dossier), choices, pieces: new Map(), work: { left: WORK_MOST } }
  const found = {
    leximin: withPart(asked, 1 / 3, leximinPackage),
    nash: withPart(asked, 1 / 3, nashPackage),
    kalaiSmorodinsky: withPart(asked, 3 / 4, kalaiSmorodinskyPackage),
    issueByIssue: issueByIssuePackage(asked),
  }
  const orNull = (one: Package | WithoutPackage): Package | null => (typeof one === 'string' ? null : one)
  const without = Object.entries(found).filter(([, one]) => typeof one === 'string')
  return {
    packages: {
      leximin: orNull(found.leximin),
      nash: orNull(found.nash),
      kalaiSmorodinsky: orNull(found.kalaiSmorodinsky),
      issueByIssue: orNull(found.issueByIssue),
    },
    without: Object.fromEntries(without) as PackagesFound['without'],
  }
}

function plainGround(model: Model, choices: PackageChoices): Ground {
  return {
    counted: countedMembers(model),
    offset: new Float64Array(model.members.length),
    scale: new Float64Array(model.members.length).fill(1),
    floor: floors(model, choices.noneWorseThanStatusQuo === true),
  }
}

/** The best point of a concept, under the rule where one is imposed. */
function tabledSearch<S>(
  { model, choices, work }: Asked,
  ground: Ground,
  conceptOver: (ground: Ground) => Concept<S>,
): SearchResult<S> | WithoutPackage {
  const { isBetter, point } = conceptOver(ground)
  return underTheRule(model, ground.floor, choices.mustCarry, work, {
    search: (floor, part) => search(model, conceptOver({ ...ground, floor }), part),
    values: (solution, box) => pointInBox(model, box, point(solution)),
    isBetter,
  })
}

function leximinPackage(asked: Asked): Package | WithoutPackage {
  const { model, choices, pieces } = asked
  const ground = plainGround(model, choices)
  if (!ground.counted.includes(1)) return 'indifferent'
  const found = tabledSearch(asked, ground, (floored) => leximinConcept(model, floored, pieces))
  if (typeof found === 'string') return found
  const { first } = found.best
  const proof = { quantity: 'leastSatisfaction', valueAt: leastOf(ground) } as const
  return finish(asked, found, found.best, proof, first.raisedMultipliers, first.floorMultipliers)
}

function nashPackage(asked: Asked): Package | WithoutPackage {
  const { model, choices, pieces } = asked
  const ground = gainsGround(model, choices)
  if (!ground.counted.includes(1)) return 'indifferent'
  const found = tabledSearch(asked, ground, (floored) => nashConcept(model, floored, pieces))
  if (typeof found === 'string') return found
  const proof = { quantity: 'logarithmOfGains', valueAt: logarithmOf(ground) } as const
  return finish(asked, found, found.best, proof, found.best.multipliers, new Float64Array(model.members.length))
}

function issueByIssuePackage({ model, choices, work }: Asked): Package | WithoutPackage {
  return issueByIssue(model, floors(model, choices.noneWorseThanStatusQuo === true), choices.mustCarry, work)
}

function gainsGround(model: Model, choices: PackageChoices): Ground {
  return {
    ...plainGround(model, choices),
    offset: disagreement(model),
    floor: floors(model, choices.noneWorseThanStatusQuo === true || hasStatusQuo(model)),
  }
}

/** A member whose largest possible gain is below this has nothing to gain, and is only kept from losing. */
const NO_GAIN = 1e-9

/**
 * Kalai & Smorodinsky (1975): everyone gets the same share of the most it could gain, then as much more as leximin
 * allows. The most a member could gain is one search per member. Where one of them stopped, the shares are of what was
 * found, so that the bound holds, and the value is measured against what was not ruled out.
 */
function kalaiSmorodinskyPackage(asked: Asked): Package | WithoutPackage {
  const { model, choices, pieces } = asked
  const gains = gainsGround(model, choices)
  if (!gains.counted.includes(1)) return 'indifferent'
  const largest = withPart(asked, 1 / 2, ({ work }) => largestGains(model, choices, pieces, work))
  if (typeof largest === 'string') return largest
  const proved = largest.found.every((gain, i) => gain === largest.atMost[i])
  const ground = sharesOf(gains, largest.found)
  if (!ground.counted.includes(1)) return proved ? 'none' : 'stopped'
  const found = tabledSearch(asked, ground, (floored) => leximinConcept(model, floored, pieces))
  if (typeof found === 'string') return found
  const { first } = found.best
  const valueAt = leastOf(sharesOf(gains, largest.atMost))
  const proof = { quantity: 'leastShareOfLargestGain', valueAt } as const
  const complete = found.complete && proved
  return finish(asked, { ...found, complete }, found.best, proof, first.raisedMultipliers, first.floorMultipliers)
}

/** The ground on which shares of these largest gains count, of those who have anything to gain. */
function sharesOf(gains: Ground, largest: Float64Array): Ground {
  const counted = Uint8Array.from(largest, (gain) => (gain > NO_GAIN ? 1 : 0))
  return { ...gains, counted, scale: largest.map((gain) => (gain > NO_GAIN ? gain : 1)) }
}

/** For each member, in the model's order, the largest gain found, and the most that it can be: the same where proved. */
export interface LargestGains {
  readonly found: Float64Array
  readonly atMost: Float64Array
}

/**
 * The most each member could gain within the limits with nobody below the status quo; 0 for one that cares about
 * nothing. Where no point is acceptable, or none was found, that.
 */
export function largestGains(
  model: Model,
  choices: PackageChoices,
  pieces: KnownPieces,
  work: Work,
): LargestGains | Nothing {
  const gains = gainsGround(model, choices)
  const found = new Float64Array(model.members.length)
  const atMost = new Float64Array(model.members.length)
  for (let i = 0; i < found.length; i++) {
    if (gains.counted[i] !== 1) continue
    const one = spendAtMost(work, work.left / (found.length - i), (part) =>
      search(model, largestGainConcept(model, gains, i, pieces), part),
    )
    if (isNothing(one)) return one
    found[i] = one.best.value - (gains.offset[i] as number)
    atMost[i] = one.complete ? (found[i] as number) : one.bound - (gains.offset[i] as number)
  }
  return { found, atMost }
}

function finish(
  { model, choices, work }: Asked,
  found: SearchResult<unknown>,
  best: { readonly t: Float64Array; readonly unique?: boolean },
  proof: { readonly quantity: Certificate['quantity']; readonly valueAt: (satisfaction: Float64Array) => number },
  multipliers: Float64Array,
  floorMultipliers: Float64Array,
): Package | WithoutPackage {
  const weights = multipliers.map((weight, i) => weight + (floorMultipliers[i] as number))
  const withRoom = choices.room !== false
  const settled =
    best.unique === true ? onePoint(model, best.t) : settle(model, found.box, best.t, withRoom, work, weights)
  const values = pointInBox(model, found.box, settled.t)
  const room = roomOf(model, found.box, settled, values)
  const satisfaction = Float64Array.from(model.members, (_, i) => satisfactionOf(model, i, values) ?? 0)
  const value = proof.valueAt(satisfaction)
  const certificate = certificateOf(model, found, proof.quantity, value, multipliers, floorMultipliers)
  return packageAt(model, values, room, bindingLimits(model, values, weights), certificate) ?? 'indifferent'
}

/** What the concept maximises, measured at the point that is tabled. */
function leastOf(ground: Ground): (satisfaction: Float64Array) => number {
  return (satisfaction) =>
    satisfaction.reduce((least, u, i) => {
      return ground.counted[i] === 1
        ? Math.min(least, (u - (ground.offset[i] as number)) / (ground.scale[i] as number))
        : least
    }, Infinity)
}

function logarithmOf(ground: Ground): (satisfaction: Float64Array) => number {
  return (satisfaction) =>
    satisfaction.reduce((sum, u, i) => {
      return ground.counted[i] === 1 ? sum + naturalLogarithm(u - (ground.offset[i] as number)) : sum
    }, 0)
}

/** A package without any room. */
function onePoint(model: Model, t: Float64Array): Settled {
  return { t, room: model.isScale.map((scale, k) => (scale ? [t[k] as number, t[k] as number] : null)) }
}

function roomOf(model: Model, box: Box, settled: Settled, values: Float64Array): Package['room'] {
  return Object.fromEntries(
    model.dossier.issues.flatMap((issue, k): (readonly [string, readonly [number, number]])[] => {
      const range = settled.room?.[k]
      if (range === null || range === undefined) return []
      const low = pointInBox(model, box, settled.t.with(k, range[0]))[k] as number
      const high = pointInBox(model, box, settled.t.with(k, range[1]))[k] as number
      return [[issue.id, [Math.min(low, values[k] as number), Math.max(high, values[k] as number)]]]
    }),
  )
}
