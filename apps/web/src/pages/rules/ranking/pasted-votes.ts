import { csvRows } from '@commonline/bargaining'
import { exactNumber } from '@commonline/rules'
import { indicativeVoteFromJson, indicativeVoteFromRows } from '@commonline/rules/ranking'
import type { Refusal } from '@commonline/rules'
import type { IndicativeVote } from '@commonline/rules/ranking'
import type { VoteGrid } from './vote-grid.ts'

/** What came of pasted ballots: a grid, or why not. */
export type PastedVotes =
  | { readonly kind: 'votes'; readonly grid: VoteGrid; readonly ballots: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Longer than the ballots of any alliance. */
const longest = 500_000

/** More rows than anyone reads through; larger votes are for the command line. */
const mostRows = 300

/** Reads ballots as JSON (`commonline-ranking/1`), or as rows: ballot, rank, option. */
export function pastedVotes(text: string, ballotName: (number: number) => string): PastedVotes {
  if (text.length > longest) return { kind: 'too-long' }
  const vote = /^\s*[[{]/.test(text) ? fromJson(text) : fromRows(text)
  if (vote === null) return { kind: 'not-json' }
  if (!vote.ok) return { kind: 'refused', refusal: vote.refusal }
  if (vote.value.ballots.length > mostRows) return { kind: 'too-long' }
  return { kind: 'votes', grid: gridOf(vote.value, ballotName), ballots: vote.value.ballots.length }
}

type Read = { readonly ok: true; readonly value: IndicativeVote } | { readonly ok: false; readonly refusal: Refusal }

function fromJson(text: string): Read | null {
  try {
    return indicativeVoteFromJson(JSON.parse(text))
  } catch {
    return null
  }
}

function fromRows(text: string): Read {
  const rows = csvRows(text, 'ranking')
  return rows.ok ? indicativeVoteFromRows(rows.value) : { ok: false, refusal: worded(rows.refusal) }
}

/** Facts that only say where a table lies are left out. */
const worded = ({ code, facts }: { readonly code: string; readonly facts: object }): Refusal => ({
  code,
  facts: Object.fromEntries(
    Object.entries(facts).filter((fact): fact is [string, string | number] =>
      ['string', 'number'].includes(typeof fact[1]),
    ),
  ),
})

function gridOf(vote: IndicativeVote, ballotName: (number: number) => string): VoteGrid {
  const { options, ballots, isRanked, seats, programme } = vote
  return {
    kind: isRanked ? 'ranked' : 'approval',
    options,
    seats: seats === null ? '' : String(seats),
    budget: programme === null ? '' : String(exactNumber(programme.budget)),
    costs: options.map((_, option) => {
      const cost = programme?.costs[option]
      return cost === undefined ? '' : String(exactNumber(cost))
    }),
    rows: ballots.map(({ voter, weight, ranking, approves }, at) => {
      const written = String(exactNumber(weight))
      return {
        voter: voter ?? ballotName(at + 1),
        weight: written === '1' ? '' : written,
        ranks: options.map((_, option) => {
          const rank = ranking.findIndex((group) => group.includes(option))
          return rank < 0 ? '' : String(rank + 1)
        }),
        approves: options.map((_, option) => approves.includes(option)),
      }
    }),
  }
}
