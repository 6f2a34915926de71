import { parseFraction } from '@commonline/rules'
import type { BallotMember } from '@commonline/rules'

/** Members as a person lists them, and the lines that say none. */
export interface ListedMembers {
  readonly members: readonly BallotMember[]
  /** Numbers of the lines that were left out, from 1. */
  readonly unread: readonly number[]
}

/** As many as an alliance has, and half as many again. */
const mostMembers = 300

/**
 * Reads members one a line: a code, then its weight on each ledger in order, exact: whole numbers, decimals or "a/b". A line with a
 * code that was there before, or with a weight that is no number, is left out and named.
 */
export function listedMembers(text: string, ledgers: readonly string[]): ListedMembers {
  const members = new Map<string, BallotMember>()
  const unread: number[] = []
  for (const [place, line] of text.split('\n').entries()) {
    const [id = '', ...weights] = line.split(/[\s;]+/).filter((word) => word !== '')
    if (id === '') continue
    const exact = weights.every((weight) => {
      const read = parseFraction(weight)
      return read.ok && read.value.numerator >= 0n
    })
    if (!exact || members.has(id) || members.size >= mostMembers) unread.push(place + 1)
    else {
      const given = ledgers.flatMap((ledger, at) => (weights[at] === undefined ? [] : [[ledger, weights[at]] as const]))
      members.set(id, given.length === 0 ? { id } : { id, weights: Object.fromEntries(given) })
    }
  }
  return { members: [...members.values()], unread }
}
