import type { Position, Provenance } from '../dossier/dossier.ts'
import type { Model } from '../dossier/model.ts'

/** How far an input may lie from what is stated, by how it is known. */
export interface Spread {
  /** Farthest distance of the position from the stated point, as a share of the scale. */
  readonly position: number
  /** Chance that the preferred option is another one. */
  readonly otherOption: number
  /** Standard deviation of the importance. */
  readonly importance: number
}

/** Assumptions, not measurements: a declared point is nearly exact, an estimate may be off by a fifth of the scale. */
export const SPREADS: Readonly<Record<Provenance | 'ungraded', Spread>> = {
  declared: { position: 0.05, otherOption: 0, importance: 0.05 },
  ungraded: { position: 0.1, otherOption: 0.1, importance: 0.07 },
  estimated: { position: 0.2, otherOption: 0.3, importance: 0.12 },
}

/** Power may lie this share above or below what is stated. */
export const POWER_SPREAD = 0.2

/** The spread of every input of a model, member-major; undefined where the member has no position. */
export function spreadsOf(model: Model): readonly (Spread | undefined)[] {
  const members = new Map(model.members.map((id, i) => [id, i]))
  const issues = new Map(model.dossier.issues.map(({ id }, k) => [id, k]))
  const spreads: (Spread | undefined)[] = Array.from({ length: model.members.length * model.issues })
  for (const position of model.dossier.positions) {
    const cell = (members.get(position.member) ?? 0) * model.issues + (issues.get(position.issue) ?? 0)
    spreads[cell] = spreadOf(position)
  }
  return spreads
}

export function spreadOf({ provenance }: Position): Spread {
  return SPREADS[provenance ?? 'ungraded']
}

/** Ends and mode of the triangular distribution of a stated point, cut to the scale. */
export function pointRange(
  model: Model,
  cell: number,
  spread: Spread,
): readonly [low: number, mode: number, high: number] {
  const k = cell % model.issues
  const bottom = model.scaleLow[k] as number
  const length = model.scaleLength[k] as number
  const at = model.low[cell] as number
  return [Math.max(bottom, at - spread.position * length), at, Math.min(bottom + length, at + spread.position * length)]
}
