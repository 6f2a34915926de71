import { isScale } from '../dossier/dossier.ts'
import type { Point } from '../dossier/dossier.ts'
import { byMember } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { chosenOptions, reduced } from './branching.ts'
import type { SearchResult } from './branching.ts'
import { pointOf, satisfactionOf } from './satisfaction-at.ts'
import type { Satisfaction } from './satisfaction-at.ts'
import { movingWeight } from './satisfactions.ts'
import type { Box } from './satisfactions.ts'

/**
 * Proof of an optimum. `multipliers`: one box, the weights of the members prove the bound by themselves. `branches`:
 * the search closed every branch, the bound is the largest that any of them allows. `incomplete`: the search stopped
 * at its limit; nothing exceeds the bound, but up to there something better may exist. `nearest`: the point is chosen by
 * a formula and proved nearest to it.
 */
export interface Certificate {
  readonly kind: 'multipliers' | 'branches' | 'incomplete' | 'nearest'
  /** What is bounded: the least satisfaction, the sum of ln gains, the least share of the largest gain, or closeness. */
  readonly quantity: 'leastSatisfaction' | 'logarithmOfGains' | 'leastShareOfLargestGain' | 'closeness'
  readonly value: number
  /** No acceptable package exceeds this, whether or not the search was complete; null where nothing bounds it. */
  readonly bound: number | null
  readonly gap: number | null
  /** Weights of the members in the proof: the least is at most any weighted mean. */
  readonly multipliers: Readonly<Record<string, number>>
  /** Weights of "not worse than without agreement" in the proof. */
  readonly floors: Readonly<Record<string, number>>
  readonly boxes: number
}

/** A package that could be tabled: best for these inputs by its own concept, and by no other. */
export interface Package {
  readonly point: Point
  readonly satisfaction: Satisfaction
  readonly worstOff: { readonly member: string; readonly satisfaction: number; readonly others: readonly string[] }
  /** Room per issue: how far it could move with everyone as satisfied as here. Options have none. */
  readonly room: Readonly<Record<string, readonly [number, number]>>
  /** Limits on which the point rests, with the price: by how much a point of scale would raise what is maximised. */
  readonly binding: readonly BindingLimit[]
  readonly certificate: Certificate
}

export interface BindingLimit {
  readonly member: string
  readonly issue: string
  readonly value: number
  readonly side: 'low' | 'high'
  readonly price: number
}

/** Values this close (as a share of the scale) to a position, limit or status quo are that value. */
const SNAP = 1e-9

/**
 * The point of a solved box on the issues' own scales. A coordinate within rounding of a value that the dossier names
 * takes that value exactly, so a package rests on a limit and never a rounding error beyond it.
 */
export function pointInBox(model: Model, box: Box, t: Float64Array): Float64Array {
  const chosen = chosenOptions(box)
  return Float64Array.from(t, (value, k) => (model.isScale[k] ? snapped(model, k, value) : (chosen[k] as number)))
}

/** A value of 0..1 on the issue's own scale; within rounding of a value that the dossier names, that value. */
export function snapped(model: Model, k: number, t: number): number {
  const length = model.scaleLength[k] as number
  const value = (model.scaleLow[k] as number) + t * length
  let nearest = Number.NaN
  for (const named of namedValues(model, k)) {
    if (Math.abs(named - value) <= SNAP * length && !(Math.abs(nearest - value) <= Math.abs(named - value)))
      nearest = named
  }
  return Number.isNaN(nearest) ? value : nearest
}

const named = new WeakMap<Model, readonly (readonly number[])[]>()

/** Every value that the dossier names on an issue: positions, ends of limits, thresholds, status quo, ends of the scale. */
function namedValues(model: Model, k: number): readonly number[] {
  const known = named.get(model)
  if (known !== undefined) return known[k] ?? []
  const values = model.dossier.issues.map((issue, at) => {
    const set = new Set(isScale(issue) ? issue.scale : [])
    if (!Number.isNaN(model.statusQuo[at])) set.add(model.statusQuo[at] as number)
    for (let i = 0; i < model.members.length; i++) {
      const cell = i * model.issues + at
      if (model.has[cell] !== 1) continue
      set.add(model.low[cell] as number)
      set.add(model.high[cell] as number)
      set.add(((model.low[cell] as number) + (model.high[cell] as number)) / 2)
    }
    for (const part of model.constraints.flat(2)) {
      if (part.issue === at) set.add(part.low).add(part.high)
    }
    return [...set]
  })
  named.set(model, values)
  return values[k] ?? []
}

/** Members within this of the least satisfied are least satisfied too. */
const LEVEL = 1e-9

export function worstOffAt(model: Model, values: Float64Array): Package['worstOff'] | null {
  const all = model.members.map((_, i) => satisfactionOf(model, i, values) ?? Infinity)
  const least = Math.min(...all)
  if (least === Infinity) return null
  const at = model.members.filter((_, i) => (all[i] as number) <= least + LEVEL)
  return { member: at[0] as string, satisfaction: least, others: at.slice(1) }
}

/** Puts the parts of a package together; null for a dossier in which no member cares about anything. */
export function packageAt(
  model: Model,
  values: Float64Array,
  room: Package['room'],
  binding: readonly BindingLimit[],
  certificate: Certificate,
): Package | null {
  const worstOff = worstOffAt(model, values)
  if (worstOff === null) return null
  const point = pointOf(model, values)
  return {
    point,
    satisfaction: byMember(model, (i) => satisfactionOf(model, i, values)),
    worstOff,
    room,
    binding,
    certificate,
  }
}

export function certificateOf(
  model: Model,
  result: SearchResult<unknown>,
  quantity: Certificate['quantity'],
  value: number,
  multipliers: Float64Array,
  floors: Float64Array,
): Certificate {
  const kind = !result.complete ? 'incomplete' : result.boxes === 1 ? 'multipliers' : 'branches'
  const positive = (weights: Float64Array) =>
    Object.fromEntries(
      model.dossierOrder.flatMap((i) =>
        (weights[i] as number) > 0 ? [[model.members[i] as string, weights[i] as number]] : [],
      ),
    )
  return {
    kind,
    quantity,
    value,
    bound: finite(result.bound),
    gap: finite(result.bound - value),
    multipliers: positive(multipliers),
    floors: positive(floors),
    boxes: result.boxes,
  }
}

/** A bound that was never found is none. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}

/** Limits of the model that end exactly at the point on a scale, priced by the slope of the proof there. */
export function bindingLimits(model: Model, values: Float64Array, weights: Float64Array): readonly BindingLimit[] {
  return model.limits.flatMap(({ limit, regions }) =>
    regions.slice(0, 1).flatMap((region) =>
      region.flatMap((part): readonly BindingLimit[] => {
        const k = part.issue
        const value = values[k] as number
        if (!model.isScale[k] || limit.range === undefined) return []
        const atHigh =
          value === part.high && part.high < (model.scaleLow[k] as number) + (model.scaleLength[k] as number)
        const atLow = value === part.low && part.low > (model.scaleLow[k] as number)
        if (!atHigh && !atLow) return []
        const side = atHigh ? 'high' : 'low'
        const price = Math.max(0, slopeBeyond(model, k, value, weights, side === 'high' ? 1 : -1))
        return price > LEVEL ? [{ member: limit.member, issue: limit.issue, value, side, price }] : []
      }),
    ),
  )
}

/** Slope of sum_i weight_i u_i when leaving `value` on issue k in a direction, per point of the scale. */
function slopeBeyond(model: Model, k: number, value: number, weights: Float64Array, direction: 1 | -1): number {
  const at = reduced(model, k, value)
  let slope = 0
  for (let i = 0; i < model.members.length; i++) {
    const cell = i * model.issues + k
    const middle = reduced(model, k, ((model.low[cell] as number) + (model.high[cell] as number)) / 2)
    const towards = direction > 0 ? middle > at : middle < at
    slope += (weights[i] as number) * movingWeight(model, cell) * (towards ? 1 : -1)
  }
  return slope / (model.scaleLength[k] as number)
}
