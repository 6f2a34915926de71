import type { WeightedGame } from '@commonline/rules'
import { listedMembers } from '../electorate/listed-members.ts'

/** A weighted game as one writes it down: a quota, and a member with its weight on each line. */
export interface WrittenGame {
  readonly game: WeightedGame
  /** Lines that say no member with a weight, from 1. */
  readonly unread: readonly number[]
}

export function writtenGame(quota: string, lines: string): WrittenGame {
  const { members, unread } = listedMembers(lines, ['weight'])
  const weights = Object.fromEntries(members.map(({ id, weights: given }) => [id, given?.['weight'] ?? '0']))
  return { game: { quota: quota.trim(), weights }, unread }
}
