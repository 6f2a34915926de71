import { isScale } from '../dossier/dossier.ts'
import type { Dossier, Point, ScaleIssue } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import { carriesWith } from '../outlook/carries-with.ts'
import type { Carries } from '../proposal/carry.ts'
import { accept, refuse } from '../refusal.ts'
import type { Result } from '../refusal.ts'
import { deciding } from './deciding.ts'
import { simpleMajority } from './electorate.ts'
import type { SpatialVoter } from './electorate.ts'
import { lengthOf, minus } from './plane.ts'
import type { PlanePoint } from './plane.ts'
import { topCycle, tournament, uncovered } from './proposal-tournament.ts'
import type { Alternative } from './proposal-tournament.ts'
import { spatialCore } from './spatial-core.ts'
import { winsetShare } from './winset.ts'
import { yolk } from './yolk.ts'

/** Values on the two issues, each on its own scale. */
export type TwoValues = Readonly<Record<string, number>>

/** Alternatives of both kinds: drafts by their name, positions by the members that hold them. */
export interface Named {
  readonly drafts: readonly string[]
  readonly members: readonly string[]
}

/** A median line a x + b y = offset, x and y the shares of the two scales, with its weight in the proof of the radius. */
export interface MedianLine {
  readonly a: number
  readonly b: number
  readonly offset: number
  readonly weight: number
}

export interface DraftReading {
  readonly draft: string
  readonly at: TwoValues
  /** From the centre of the yolk, as a share of the scales. */
  readonly fromCentre: number
  readonly inYolk: boolean
  /** Share of all points within the two scales that would beat it. */
  readonly winset: number
  /** Other drafts and members' positions that would beat it. */
  readonly beatenBy: Named
}

/** Two issues as a plane. A diagnostic of drafts, never a forecast: see docs/method/spatial.md. */
export interface SpatialReading {
  readonly issues: readonly [string, string]
  /** Members with a known point on both issues, and the others, who are not in the plane. */
  readonly members: readonly string[]
  readonly leftOut: readonly string[]
  /** What decides which alternative beats which, and the core: the body's rule, or more than half of these members. */
  readonly decidedBy: 'rule' | 'majority of members'
  /** Radius as a share of the scales. Always by simple majority of members, which is its definition. */
  readonly yolk: { readonly centre: TwoValues; readonly radius: number; readonly heldBy: readonly MedianLine[] }
  /** Null under a rule that nobody's vote is needed for. */
  readonly core: { readonly empty: boolean; readonly nearest: TwoValues; readonly depth: number } | null
  readonly drafts: readonly DraftReading[]
  readonly uncovered: Named
  readonly topCycle: Named
}

/** Of fewer than three every picture is trivial. */
const MEMBERS_LEAST = 3
/** A draft that touches the yolk's edge lies in it. */
const SAME = 1e-9

/**
 * Yolk, core, tournament and winsets on two scale issues. Members prefer what is nearer in the plane of the two scales,
 * each taken from 0 to 1 and both counting alike; `drafts` are points that name both issues. O(m² log m) in the different
 * positions, and two questions to the rule for each turn at which the pivotal one may change.
 */
export function twoIssues(
  dossier: Dossier,
  issues: readonly [string, string],
  drafts: Readonly<Record<string, Point>>,
  rule?: Carries,
): Result<SpatialReading> {
  const scales = scalesOf(dossier, issues)
  if (scales === null) {
    const known = dossier.issues.filter(isScale).map(({ id }) => id)
    return refuse('spatial.two_scales', { issues, known })
  }
  const voters = votersOf(dossier, scales)
  const disc = yolk(voters)
  if (voters.length < MEMBERS_LEAST || disc === null)
    return refuse('spatial.too_few_members', { issues, members: voters.length, least: MEMBERS_LEAST })
  const carries = rule === undefined ? simpleMajority(voters.length) : carriesWith(dossier, rule)
  const values = (at: PlanePoint): TwoValues => ({
    [scales[0].id]: fromShare(scales[0], at.x),
    [scales[1].id]: fromShare(scales[1], at.y),
  })
  const core = spatialCore(voters, carries)
  const placed = Object.entries(drafts).flatMap(([name, point]): readonly Alternative[] => {
    const at = placeOf(scales, point[scales[0].id], point[scales[1].id])
    return at === null ? [] : [{ name, at }]
  })
  const alternatives = [...placed, ...voters.map(({ member, at }) => ({ name: member, at }))]
  const decide = deciding(voters, carries)
  const beats = tournament(decide, alternatives)
  const named = (test: (at: number) => boolean): Named => ({
    drafts: placed.flatMap(({ name }, at) => (test(at) ? [name] : [])),
    members: voters.flatMap(({ member }, at) => (test(placed.length + at) ? [member] : [])),
  })
  const [free, cycle] = [uncovered(beats), topCycle(beats)]
  return accept({
    issues,
    members: voters.map(({ member }) => member),
    leftOut: dossier.members.flatMap(({ id }) => (voters.some(({ member }) => member === id) ? [] : [id])),
    decidedBy: rule === undefined ? 'majority of members' : 'rule',
    yolk: {
      centre: values(disc.centre),
      radius: disc.radius,
      heldBy: disc.heldBy.map(({ normal, offset, weight }) => ({ a: normal.x, b: normal.y, offset, weight })),
    },
    core: core === null ? null : { empty: core.empty, nearest: values(core.point), depth: core.depth },
    drafts: placed.map(({ name, at }, own) => {
      const fromCentre = lengthOf(minus(at, disc.centre))
      return {
        draft: name,
        at: values(at),
        fromCentre,
        inYolk: fromCentre <= disc.radius + SAME,
        winset: winsetShare(decide, at),
        beatenBy: named((other) => beats[other]?.[own] === true),
      }
    }),
    uncovered: named((at) => free[at] === true),
    topCycle: named((at) => cycle[at] === true),
  })
}

type TwoScales = readonly [ScaleIssue, ScaleIssue]

function scalesOf(dossier: Dossier, [a, b]: readonly [string, string]): TwoScales | null {
  const scale = (id: string): ScaleIssue | undefined => dossier.issues.filter(isScale).find((issue) => issue.id === id)
  const [first, second] = [scale(a), scale(b)]
  return first === undefined || second === undefined || a === b ? null : [first, second]
}

const toShare = ({ scale: [low, high] }: ScaleIssue, value: number): number => (value - low) / (high - low)
const fromShare = ({ scale: [low, high] }: ScaleIssue, share: number): number => low + share * (high - low)

function placeOf(scales: TwoScales, x: number | string | undefined, y: number | string | undefined): PlanePoint | null {
  if (typeof x !== 'number' || typeof y !== 'number') return null
  return { x: toShare(scales[0], x), y: toShare(scales[1], y) }
}

/** In the dossier's order of members; nothing but the order of names depends on it. */
function votersOf(dossier: Dossier, scales: TwoScales): readonly SpatialVoter[] {
  const model = modelOf(dossier)
  const pointOn = (i: number, { id }: ScaleIssue): number | undefined => {
    const cell = i * model.issues + dossier.issues.findIndex((issue) => issue.id === id)
    return model.has[cell] === 1 && model.low[cell] === model.high[cell] ? model.low[cell] : undefined
  }
  return model.dossierOrder.flatMap((i): readonly SpatialVoter[] => {
    const at = placeOf(scales, pointOn(i, scales[0]), pointOn(i, scales[1]))
    return at === null ? [] : [{ member: model.members[i] as string, at }]
  })
}
