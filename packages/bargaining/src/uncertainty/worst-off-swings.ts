import type { Model } from '../dossier/model.ts'
import { satisfactionOf } from '../proposal/satisfaction-at.ts'
import type { Spread } from './spread.ts'
import { importanceEnds, positionEnds, satisfactionWith, swing, widest } from './swings.ts'
import type { Swing } from './swings.ts'

/** How far each input alone moves the satisfaction of whoever is worst off at a point: O(issues) per input. */
export function worstOffSwings(
  model: Model,
  spreads: readonly (Spread | undefined)[],
  values: Float64Array,
): readonly Swing[] {
  const all = model.members.map((_, i) => satisfactionOf(model, i, values) ?? Infinity)
  const sorted = [...all].sort((a, b) => a - b)
  const swings = model.members.flatMap((member, i) => {
    const others = (all[i] === sorted[0] ? sorted[1] : sorted[0]) ?? Infinity
    return inputsOf(model, spreads, i).map(({ kind, k, issue, ends }) =>
      swing(kind, member, issue, ends, (input) =>
        Math.min(others, satisfactionWith(model, i, values, { k, [kind]: input }) ?? Infinity),
      ),
    )
  })
  return widest(swings.filter(({ resultLow, resultHigh }) => Number.isFinite(resultLow) && Number.isFinite(resultHigh)))
}

/** An input of one member with the ends of what it may be. */
export interface UncertainInput {
  readonly kind: 'position' | 'importance'
  readonly k: number
  readonly issue: string
  readonly ends: readonly [low: number, high: number]
}

export function inputsOf(model: Model, spreads: readonly (Spread | undefined)[], i: number): readonly UncertainInput[] {
  return model.dossier.issues.flatMap(({ id: issue }, k): readonly UncertainInput[] => {
    const cell = i * model.issues + k
    const spread = spreads[cell]
    if (spread === undefined) return []
    const importance = {
      kind: 'importance',
      k,
      issue,
      ends: importanceEnds(model.salience[cell] as number, spread),
    } as const
    return model.isScale[k]
      ? [{ kind: 'position', k, issue, ends: positionEnds(model, cell, spread) }, importance]
      : [importance]
  })
}
