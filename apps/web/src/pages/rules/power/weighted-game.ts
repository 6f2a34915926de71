import type { WeightedGame } from '@commonline/rules'
import { listedMembers } from '../electorate/listed-members.ts'

/** A weighted game as one writes it down: a quota, and on each line a member with its weight; one without weighs nothing. */
export interface WrittenGame {
  readonly game: WeightedGame
  /** Numbers of the lines that were left out, from 1. */
  readonly unread: readonly number[]
}

export function writtenGame(quota: string, lines: string): WrittenGame {
  const { members, unread } = listedMembers(lines, ['weight'])
  const weights = Object.fromEntries(members.map(({ id, weights: given }) => [id, given?.['weight'] ?? '0']))
  return { game: { quota: quota.trim(), weights }, unread }
}
