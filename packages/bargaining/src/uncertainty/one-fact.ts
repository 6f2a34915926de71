import type { Point } from '../dossier/dossier.ts'
import { withoutAttachments } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { limitsBrokenAt } from '../limits/limits-broken.ts'
import type { Carries } from '../proposal/carry.ts'
import { rememberedRule } from '../proposal/remembered-rule.ts'
import { hasStatusQuo, satisfactionOf, satisfactionWithout } from '../proposal/satisfaction-at.ts'
import { leaningsOf } from './drawn-carry.ts'
import type { Spread } from './spread.ts'
import { satisfactionWith } from './swings.ts'
import { inputsOf } from './worst-off-swings.ts'
import type { UncertainInput } from './worst-off-swings.ts'

/**
 * The one fact that would change the advice: a single input which, at the end of what it may be and with all others as
 * stated, changes whether the package carries; where none does, makes its member worse off than without agreement.
 */
export interface OneFact {
  readonly effect: 'carries' | 'defeats' | 'worse_than_no_agreement'
  readonly member: string
  readonly issue: string
  readonly kind: 'position' | 'importance'
  /** What the input is (null where the position is not known as a point), and what it would have to be. */
  readonly stated: number | null
  readonly value: number
  /** The member's gain over no agreement as stated, and with the input there. */
  readonly gain: number
  readonly gainThen: number
}

const WORSE = 1e-9

/** Of several such inputs the one that turns its member furthest; ties by the members' content, then by issue. */
export function oneFact(
  model: Model,
  spreads: readonly (Spread | undefined)[],
  values: Float64Array,
  point: Point,
  carries: Carries | undefined,
): OneFact | null {
  if (!hasStatusQuo(model)) return null
  const after = model.members.map((_, i) => satisfactionOf(model, i, values))
  const before = model.members.map((_, i) => satisfactionWithout(model, i))
  const brokenBy = new Set(limitsBrokenAt(model.dossier, point).map(({ member }) => member))
  const broken = model.members.map((member) => brokenBy.has(member))
  const votes = carries === undefined ? null : rememberedRule(model, carries)
  const adopted = votes?.(leaningsOf(after, before, broken)) ?? null
  const effectOf = (i: number, is: number, was: number): OneFact['effect'] | null => {
    if (votes !== null && votes(leaningsOf(after.with(i, is), before.with(i, was), broken)) !== adopted)
      return adopted === true ? 'defeats' : 'carries'
    const lost = is < was - WORSE && (after[i] ?? 0) >= (before[i] ?? 0) - WORSE
    return lost ? 'worse_than_no_agreement' : null
  }
  const plain = withoutAttachments(model)
  let best: OneFact | null = null
  for (let i = 0; i < model.members.length; i++) {
    for (const input of inputsOf(model, spreads, i)) {
      for (const value of input.ends) {
        const is = satisfactionWith(model, i, values, { k: input.k, [input.kind]: value })
        const was = satisfactionWith(plain, i, model.statusQuo, { k: input.k, [input.kind]: value })
        if (is === null || was === null) continue
        const effect = effectOf(i, is, was)
        if (effect === null) continue
        const gain = (after[i] ?? 0) - (before[i] ?? 0)
        const fact = factOf(model, i, input, value, effect, gain, is - was)
        if (best === null || rank(fact) > rank(best)) best = fact
      }
    }
  }
  return best
}

/** A change of the outcome goes before a member's loss; then the greater turn. */
function rank(fact: OneFact): number {
  return (fact.effect === 'worse_than_no_agreement' ? 0 : 10) + Math.abs(fact.gainThen - fact.gain)
}

function factOf(
  model: Model,
  i: number,
  { kind, k, issue }: UncertainInput,
  value: number,
  effect: OneFact['effect'],
  gain: number,
  gainThen: number,
): OneFact {
  const cell = i * model.issues + k
  const point = model.low[cell] === model.high[cell] ? (model.low[cell] as number) : null
  const stated = kind === 'position' ? point : (model.salience[cell] as number)
  return { effect, member: model.members[i] as string, issue, kind, stated, value, gain, gainThen }
}
