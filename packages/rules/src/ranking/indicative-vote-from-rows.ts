import { refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { IndicativeVote } from './indicative-vote.ts'
import { indicativeVoteFromJson } from './indicative-vote-from-json.ts'

/** A row of a table by column name, with its line for messages. */
export interface BallotRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

interface RowsOfBallot {
  weight: string
  readonly ranks: Map<number, string[]>
}

/**
 * Reads an indicative vote from rows with the columns ballot, option, and rank (1 is the most preferred, equal ranks are
 * ties); without the column rank, rows say what a ballot approves. A column weight may say what a ballot weighs, on any
 * of its rows. A row without an option stands for a blank ballot.
 */
export function indicativeVoteFromRows(rows: readonly BallotRow[]): Result<IndicativeVote> {
  const [first] = rows
  if (first === undefined) return refuse('ranking.no_ballots')
  const missing = ['ballot', 'option'].find((column) => first.cells[column] === undefined)
  if (missing !== undefined) return refuse('ranking.missing_column', { column: missing })
  const isRanked = first.cells['rank'] !== undefined
  const ballots = new Map<string, RowsOfBallot>()
  for (const { line, cells } of rows) {
    const { ballot = '', option = '', rank = '1', weight = '' } = cells
    if (ballot === '') return refuse('ranking.blank_ballot_name', { line })
    const held = ballots.get(ballot) ?? { weight, ranks: new Map<number, string[]>() }
    ballots.set(ballot, held)
    if (held.weight === '') held.weight = weight
    if (weight !== '' && weight !== held.weight) return refuse('ranking.two_weights', { line, ballot })
    if (option === '') continue
    if (!/^[1-9]\d{0,5}$/.test(rank)) return refuse('ranking.rank', { line, rank })
    held.ranks.set(Number(rank), [...(held.ranks.get(Number(rank)) ?? []), option])
  }
  return indicativeVoteFromJson({
    ballots: [...ballots].map(([voter, { weight, ranks }]) => {
      const groups = [...ranks].toSorted(([a], [b]) => a - b).map(([, options]) => options)
      return {
        voter,
        ...(weight === '' ? {} : { weight }),
        ...(isRanked ? { ranking: groups } : { approves: groups.flat() }),
      }
    }),
  })
}
