import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { naturalLogarithm } from '../natural-logarithm.ts'
import { isNothing, search } from './branching.ts'
import type { Concept, Nothing, SearchResult } from './branching.ts'
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
  const model = modelOf(dossier)
  const pieces: KnownPieces = new Map()
  const floor = floors(model, choices.noneWorseThanStatusQuo === true)
  const found = {
    leximin: leximinPackage(model, choices, pieces),
    nash: nashPackage(model, choices, pieces),
    kalaiSmorodinsky: kalaiSmorodinskyPackage(model, choices, pieces),
    issueByIssue: issueByIssue(model, floor, choices.mustCarry),
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
  model: Model,
  { mustCarry }: PackageChoices,
  ground: Ground,
  conceptOver: (ground: Ground) => Concept<S>,
): SearchResult<S> | WithoutPackage {
  const { isBetter, point } = conceptOver(ground)
  return underTheRule(model, ground.floor, mustCarry, {
    search: (floor) => search(model, conceptOver({ ...ground, floor })),
    values: (solution, box) => pointInBox(model, box, point(solution)),
    isBetter,
  })
}

function leximinPackage(model: Model, choices: PackageChoices, pieces: KnownPieces): Package | WithoutPackage {
  const ground = plainGround(model, choices)
  if (!ground.counted.includes(1)) return 'indifferent'
  const found = tabledSearch(model, choices, ground, (floored) => leximinConcept(model, floored, pieces))
  if (typeof found === 'string') return found
  const { first } = found.best
  const proof = { quantity: 'leastSatisfaction', valueAt: leastOf(ground) } as const
  return finish(model, choices, found, found.best, proof, first.raisedMultipliers, first.floorMultipliers)
}

function nashPackage(model: Model, choices: PackageChoices, pieces: KnownPieces): Package | WithoutPackage {
  const ground = gainsGround(model, choices)
  if (!ground.counted.includes(1)) return 'indifferent'
  const found = tabledSearch(model, choices, ground, (floored) => nashConcept(model, floored, pieces))
  if (typeof found === 'string') return found
  const proof = { quantity: 'logarithmOfGains', valueAt: logarithmOf(ground) } as const
  return finish(
    model,
    choices,
    found,
    found.best,
    proof,
    found.best.multipliers,
    new Float64Array(model.members.length),
  )
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
 * allows. The most a member could gain is one search per member.
 */
function kalaiSmorodinskyPackage(model: Model, choices: PackageChoices, pieces: KnownPieces): Package | WithoutPackage {
  const gains = gainsGround(model, choices)
  if (!gains.counted.includes(1)) return 'indifferent'
  const most = largestGains(model, choices, pieces)
  if (typeof most === 'string') return most
  const counted = Uint8Array.from(most, (gain) => (gain > NO_GAIN ? 1 : 0))
  if (!counted.includes(1)) return 'none'
  const ground = { ...gains, counted, scale: most.map((gain) => (gain > NO_GAIN ? gain : 1)) }
  const found = tabledSearch(model, choices, ground, (floored) => leximinConcept(model, floored, pieces))
  if (typeof found === 'string') return found
  const { first } = found.best
  const proof = { quantity: 'leastShareOfLargestGain', valueAt: leastOf(ground) } as const
  return finish(model, choices, found, found.best, proof, first.raisedMultipliers, first.floorMultipliers)
}

/**
 * The most each member (in the model's order) could gain within the limits with nobody below the status quo; 0 for one
 * that cares about nothing. Where no point is acceptable, or none was found, that.
 */
export function largestGains(
  model: Model,
  choices: PackageChoices,
  pieces: KnownPieces = new Map(),
): Float64Array | Nothing {
  const gains = gainsGround(model, choices)
  const most = new Float64Array(model.members.length)
  for (let i = 0; i < most.length; i++) {
    if (gains.counted[i] !== 1) continue
    const found = search(model, largestGainConcept(model, gains, i, pieces))
    if (isNothing(found)) return found
    most[i] = found.best.value - (gains.offset[i] as number)
  }
  return most
}

function finish(
  model: Model,
  choices: PackageChoices,
  found: SearchResult<unknown>,
  best: { readonly t: Float64Array; readonly unique?: boolean },
  proof: { readonly quantity: Certificate['quantity']; readonly valueAt: (satisfaction: Float64Array) => number },
  multipliers: Float64Array,
  floorMultipliers: Float64Array,
): Package | WithoutPackage {
  const settled =
    best.unique === true ? onePoint(model, best.t) : settle(model, found.box, best.t, choices.room !== false)
  const values = pointInBox(model, found.box, settled.t)
  const room = roomOf(model, found.box, settled, values)
  const weights = multipliers.map((weight, i) => weight + (floorMultipliers[i] as number))
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
