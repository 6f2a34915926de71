import type { BallotMember, FurtherIndex, Rule, WeightedGame } from '@commonline/rules'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'

/** Whose power is asked for: under a rule by its members, or in a weighted game. */
export interface PowerQuestion {
  readonly game: Rule | WeightedGame
  readonly members: readonly BallotMember[]
  /** Indices beside Banzhaf and Shapley–Shubik. */
  readonly indices?: readonly FurtherIndex[]
}

/**
 * The question under a rule. Who holds a role on the matter is fixed for all coalitions, since voting power asks about coalitions and
 * not about one matter: groups by role become groups by name.
 */
export function questionOf(rule: Rule, { members, roles = {} }: BallotFrame): PowerQuestion {
  const groups = Object.fromEntries(
    Object.entries(rule.groups ?? {}).map(([name, set]) => {
      const holders = set.role === undefined ? [] : [roles[set.role] ?? []].flat()
      const { role: _, ...others } = set
      return [name, holders.length === 0 ? set : { ...others, members: [...(set.members ?? []), ...holders] }]
    }),
  )
  return { game: rule.groups === undefined ? rule : { ...rule, groups }, members }
}
