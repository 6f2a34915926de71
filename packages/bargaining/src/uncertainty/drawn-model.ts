import type { Model } from '../dossier/model.ts'
import { beta, randomStream, triangular } from './random-stream.ts'
import type { RandomStream } from './random-stream.ts'
import { pointRange, POWER_SPREAD, spreadsOf } from './spread.ts'
import type { Spread } from './spread.ts'

/** Draws whole sets of inputs, one after the other. */
export interface InputDraws {
  /** The next set: every position a point (or an option), every importance and power a number. */
  next(): Model
}

/**
 * Inputs as they might really be: a stated point is triangular around itself, an interval and an unknown position are even
 * over what is known of them, importance is beta around what is stated, power triangular. Each (seed, member, issue) has
 * a stream of its own, so that leaving out or reordering members changes nothing for the others.
 */
export function inputDraws(model: Model, seed: number): InputDraws {
  const spreads = spreadsOf(model)
  const streams = model.members.flatMap((member) =>
    model.dossier.issues.map(({ id }): RandomStream => randomStream(seed, member, id)),
  )
  const powers = model.members.map((member) => randomStream(seed, member))
  return { next: () => drawn(model, spreads, streams, powers) }
}

function drawn(
  model: Model,
  spreads: readonly (Spread | undefined)[],
  streams: readonly RandomStream[],
  powers: readonly RandomStream[],
): Model {
  const at = Float64Array.from(model.low)
  const salience = Float64Array.from(model.salience)
  const weight = new Float64Array(salience.length)
  const power = Float64Array.from(model.power)
  const option = Int32Array.from(model.option)
  const acceptability = model.acceptability.map((table) => (table === null ? null : Float64Array.from(table)))
  for (let i = 0; i < model.members.length; i++) {
    const factor = triangular((powers[i] as RandomStream)(), 1 - POWER_SPREAD, 1, 1 + POWER_SPREAD)
    let sum = 0
    for (let k = 0; k < model.issues; k++) {
      const cell = i * model.issues + k
      const spread = spreads[cell]
      if (spread === undefined) continue
      const stream = streams[cell] as RandomStream
      power[cell] = (power[cell] as number) * factor
      if (model.isScale[k]) at[cell] = drawnPoint(model, cell, spread, stream)
      else drawnOption(model, cell, spread, stream, option, acceptability[k] as Float64Array)
      salience[cell] = beta(stream, model.salience[cell] as number, spread.importance)
      sum += salience[cell] as number
    }
    for (let cell = i * model.issues; cell < (i + 1) * model.issues; cell++) {
      weight[cell] = sum > 0 ? (salience[cell] as number) / sum : 0
    }
  }
  return { ...model, low: at, high: at, salience, weight, power, option, acceptability }
}

function drawnPoint(model: Model, cell: number, spread: Spread, stream: RandomStream): number {
  const low = model.low[cell] as number
  const high = model.high[cell] as number
  if (low < high) return low + stream() * (high - low)
  const [least, mode, most] = pointRange(model, cell, spread)
  return triangular(stream(), least, mode, most)
}

/** A preference that is not known, or turns out to be another, is any of the options alike. A table is left as it is. */
function drawnOption(
  model: Model,
  cell: number,
  spread: Spread,
  stream: RandomStream,
  option: Int32Array,
  acceptability: Float64Array,
): void {
  const k = cell % model.issues
  const i = (cell - k) / model.issues
  const count = model.optionCount[k] as number
  const stated = model.option[cell] as number
  const changes = stream()
  const which = Math.min(count - 1, Math.floor(stream() * count))
  const own = acceptability.subarray(i * count, (i + 1) * count)
  if (hasTable(own, stated)) return
  if (stated >= 0 && changes >= spread.otherOption) return
  option[cell] = which
  own.fill(0)
  own[which] = 1
}

/** True where the member said how acceptable each option is, beyond naming the one it prefers. */
function hasTable(own: Float64Array, stated: number): boolean {
  return own.some((value, o) => value !== (o === stated ? 1 : 0))
}
