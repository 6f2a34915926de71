import type { ConditionProspect, ProspectState, Prospects, Verdict } from '@commonline/rules'

type Condition = Verdict['conditions'][number]

/** A condition as one row: how far it is, how deep it stands, and what may still become of it. */
export interface ConditionRow {
  readonly condition: Condition
  readonly depth: number
  /** Null where nothing can change any more. */
  readonly still: { readonly state: ProspectState; readonly exact: boolean } | null
}

/** The conditions of a verdict with what a running vote may still make of each. */
export function conditionRows(
  { conditions }: Pick<Verdict, 'conditions'>,
  prospects: Pick<Prospects, 'conditions' | 'undecided'> | null,
): readonly ConditionRow[] {
  const states = new Map<string, ConditionProspect>(
    prospects === null || prospects.undecided.length === 0 ? [] : prospects.conditions.map((one) => [one.id, one]),
  )
  const depths = new Map<string, number>()
  return conditions.map((condition) => {
    const depth = condition.parent === null ? 0 : (depths.get(condition.parent) ?? 0) + 1
    depths.set(condition.id, depth)
    const still = states.get(condition.id)
    return { condition, depth, still: still === undefined ? null : { state: still.state, exact: still.exact } }
  })
}
