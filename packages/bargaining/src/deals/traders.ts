import type { Model } from '../dossier/model.ts'
import { middleOf } from '../outlook/outlook.ts'

/** What every pair needs again and again, member-major. */
export interface Traders {
  readonly members: number
  readonly issues: number
  /** Position on 0..100; salience; salience times power over the issue's total. */
  readonly at: Float64Array
  readonly salience: Float64Array
  readonly share: Float64Array
  /** -1 at or below the compromise, 1 above it, 0 if the member does not trade on the issue. */
  readonly side: Int8Array
  readonly outcome: Float64Array
}

export function traders(model: Model, outcomes: readonly (number | null)[]): Traders {
  const cells = model.members.length * model.issues
  const totals = new Float64Array(model.issues)
  const share = new Float64Array(cells)
  const at = new Float64Array(cells)
  const side = new Int8Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    share[cell] = (model.salience[cell] as number) * (model.power[cell] as number)
    totals[cell % model.issues] = (totals[cell % model.issues] as number) + (share[cell] as number)
  }
  for (let cell = 0; cell < cells; cell++) {
    const k = cell % model.issues
    const outcome = outcomes[k] ?? null
    const known = model.has[cell] === 1 && model.low[cell] === model.high[cell]
    if (outcome === null || !known || share[cell] === 0) continue
    share[cell] = (share[cell] as number) / (totals[k] as number)
    at[cell] = onHundred(model, k, model.low[cell] as number)
    side[cell] = (model.low[cell] as number) <= outcome ? -1 : 1
  }
  const outcome = Float64Array.from(outcomes, (value, k) => (value === null ? Number.NaN : onHundred(model, k, value)))
  return { members: model.members.length, issues: model.issues, at, salience: model.salience, share, side, outcome }
}

/** How many points of q's compromise make up for one of p's, so that both gain the same. */
export function ratioOf({ salience: s, issues: n }: Traders, a: number, b: number, p: number, q: number): number {
  const onP = (s[a * n + p] as number) + (s[b * n + p] as number)
  return onP / ((s[a * n + q] as number) + (s[b * n + q] as number))
}

function onHundred(model: Model, k: number, value: number): number {
  return (100 * (value - (model.scaleLow[k] as number))) / (model.scaleLength[k] as number)
}

/** Back to the issue's own scale, kept on it where rounding would leave it. */
export function fromHundred(model: Model, k: number, value: number): number {
  return (model.scaleLow[k] as number) + (Math.min(Math.max(value, 0), 100) * (model.scaleLength[k] as number)) / 100
}

/** How much closer the compromise comes to the member's position, in points of 0..100 times salience. */
export function closer(model: Model, i: number, k: number, before: number, after: number): number {
  const cell = i * model.issues + k
  if (model.has[cell] !== 1) return 0
  const at = middleOf(model, cell)
  const gain = Math.abs(before - at) - Math.abs(after - at)
  return ((model.salience[cell] as number) * gain * 100) / (model.scaleLength[k] as number)
}
