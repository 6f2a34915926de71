import type { Dossier, Point } from '../dossier/dossier.ts'
import { modelOf, withoutAttachments } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { agreementWith, closenessTo, satisfactionOf, valuesOf } from '../proposal/satisfaction-at.ts'

/** What a member gives or gets on one issue: how its weighted closeness changes from the comparison to the package. */
export interface Change {
  readonly issue: string
  /** The member's position; null if it is not a known point or option. */
  readonly position: number | string | null
  readonly before: number | string
  readonly after: number | string
  /** Change of the member's satisfaction that comes from this issue; all its changes add up to the whole. */
  readonly change: number
}

/** Who moves, how far, and what for. */
export interface MemberMove {
  readonly member: string
  readonly before: number
  readonly after: number
  /** Issues on which the member is worse off than in the comparison, greatest sacrifice first. */
  readonly gives: readonly Change[]
  /** Issues on which it is better off, greatest gain first. */
  readonly gets: readonly Change[]
}

/** Changes below this are rounding. */
const NOTHING = 1e-9

/**
 * Moves from one point to another, the greatest sacrifice first. The points must settle the same issues. What is
 * attached counts at the second only: the first is what holds, or would hold, without this package.
 */
export function movesBetween(dossier: Dossier, from: Point, to: Point): readonly MemberMove[] {
  const model = modelOf(dossier)
  const before = valuesOf(model, from)
  const after = valuesOf(model, to)
  const plain = withoutAttachments(model)
  const moves = model.members.flatMap((_, i): readonly MemberMove[] => {
    const was = satisfactionOf(plain, i, before)
    const is = satisfactionOf(model, i, after)
    return was === null || is === null ? [] : [memberMove(model, i, before, after, was, is)]
  })
  return moves.sort((a, b) => sacrifice(b) - sacrifice(a))
}

function sacrifice(move: MemberMove): number {
  return move.gives.reduce((sum, give) => sum - give.change, 0)
}

function memberMove(
  model: Model,
  i: number,
  before: Float64Array,
  after: Float64Array,
  was: number,
  is: number,
): MemberMove {
  const changes = model.dossier.issues.flatMap((issue, k): readonly Change[] => {
    const cell = i * model.issues + k
    const weight = model.weight[cell] as number
    const old = before[k] as number
    const now = after[k] as number
    if (weight === 0 || Number.isNaN(old) || Number.isNaN(now)) return []
    const change = weight * (agreementWith(model, i, k, now) - closenessTo(model, i, k, old))
    if (Math.abs(change) <= NOTHING) return []
    const name = (value: number): number | string => ('options' in issue ? (issue.options[value] as string) : value)
    return [{ issue: issue.id, position: positionOf(model, i, k), before: name(old), after: name(now), change }]
  })
  return {
    member: model.members[i] as string,
    before: was,
    after: is,
    gives: changes.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change),
    gets: changes.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change),
  }
}

function positionOf(model: Model, i: number, k: number): number | string | null {
  const cell = i * model.issues + k
  const issue = model.dossier.issues[k]
  if (issue !== undefined && 'options' in issue) return issue.options[model.option[cell] as number] ?? null
  return model.low[cell] === model.high[cell] ? (model.low[cell] as number) : null
}
