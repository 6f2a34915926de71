import type { IssueId } from './dossier.ts'

/**
 * A condition on another issue, as data. `atLeast` and `atMost` include their value, `above` and `below` do not;
 * `is` and `isNot` name options. `allOf` and `anyOf` compose them.
 */
export type Condition =
  | { readonly issue: IssueId; readonly atLeast: number }
  | { readonly issue: IssueId; readonly atMost: number }
  | { readonly issue: IssueId; readonly above: number }
  | { readonly issue: IssueId; readonly below: number }
  | { readonly issue: IssueId; readonly is: string }
  | { readonly issue: IssueId; readonly isNot: string }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }

/** The bare comparisons a condition is composed of. */
export type Comparison = Exclude<Condition, { readonly allOf: unknown } | { readonly anyOf: unknown }>

export function allOf(conditions: Condition | readonly Condition[]): Condition {
  return Array.isArray(conditions) ? { allOf: conditions as readonly Condition[] } : (conditions as Condition)
}

/** The opposite condition; `atLeast 40` becomes `below 40`, so no value is lost or counted twice. */
export function negate(condition: Condition): Condition {
  if ('allOf' in condition) return { anyOf: condition.allOf.map(negate) }
  if ('anyOf' in condition) return { allOf: condition.anyOf.map(negate) }
  const { issue } = condition
  if ('atLeast' in condition) return { issue, below: condition.atLeast }
  if ('atMost' in condition) return { issue, above: condition.atMost }
  if ('above' in condition) return { issue, atMost: condition.above }
  if ('below' in condition) return { issue, atLeast: condition.below }
  if ('is' in condition) return { issue, isNot: condition.is }
  return { issue, is: condition.isNot }
}

/** Alternatives (any of them suffices), each a list of comparisons that must all hold. */
export function alternatives(condition: Condition): readonly (readonly Comparison[])[] {
  if ('anyOf' in condition) return condition.anyOf.flatMap(alternatives)
  if ('allOf' in condition) {
    return condition.allOf.reduce<readonly (readonly Comparison[])[]>(
      (before, part) => before.flatMap((left) => alternatives(part).map((right) => [...left, ...right])),
      [[]],
    )
  }
  return [[condition]]
}

/** How many alternatives `alternatives` would list, without listing them. */
export function alternativesCount(condition: Condition): number {
  if ('anyOf' in condition) return condition.anyOf.reduce((sum, part) => sum + alternativesCount(part), 0)
  if ('allOf' in condition) return condition.allOf.reduce((product, part) => product * alternativesCount(part), 1)
  return 1
}

export function issuesOf(condition: Condition): readonly IssueId[] {
  if ('anyOf' in condition) return condition.anyOf.flatMap(issuesOf)
  if ('allOf' in condition) return condition.allOf.flatMap(issuesOf)
  return [condition.issue]
}

export function comparisonHolds(comparison: Comparison, value: number | string): boolean {
  if ('is' in comparison) return value === comparison.is
  if ('isNot' in comparison) return value !== comparison.isNot
  if (typeof value !== 'number') return false
  if ('atLeast' in comparison) return value >= comparison.atLeast
  if ('atMost' in comparison) return value <= comparison.atMost
  if ('above' in comparison) return value > comparison.above
  return value < comparison.below
}

/** The condition in plain words. */
export function conditionInWords(condition: Condition): string {
  if ('allOf' in condition) return condition.allOf.map(conditionInWords).join(' and ')
  if ('anyOf' in condition) return condition.anyOf.map(conditionInWords).join(' or ')
  if ('atLeast' in condition) return `${condition.issue} is at least ${condition.atLeast}`
  if ('atMost' in condition) return `${condition.issue} is at most ${condition.atMost}`
  if ('above' in condition) return `${condition.issue} is above ${condition.above}`
  if ('below' in condition) return `${condition.issue} is below ${condition.below}`
  if ('is' in condition) return `${condition.issue} is ${condition.is}`
  return `${condition.issue} is not ${condition.isNot}`
}
