import type { HomeItem } from '@commonline/contract'

export interface HomeGroup {
  readonly kind: HomeItem['kind']
  readonly items: readonly HomeItem[]
}

/** Needs by their kind. The group whose first deadline comes soonest stands first; what has no deadline keeps the house's order. */
export function homeGroups(items: readonly HomeItem[]): readonly HomeGroup[] {
  const groups = new Map<HomeItem['kind'], HomeItem[]>()
  for (const item of items) groups.set(item.kind, [...(groups.get(item.kind) ?? []), item])
  return [...groups]
    .map(([kind, group]) => ({ kind, items: group.toSorted(byDeadline) }))
    .toSorted((one, other) => byDeadline(one.items[0], other.items[0]))
}

function byDeadline(one: HomeItem | undefined, other: HomeItem | undefined): number {
  const [a, b] = [one?.dueAt ?? null, other?.dueAt ?? null]
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return Date.parse(a) - Date.parse(b)
}
