import { csvRows } from '../dossier/csv-rows.ts'
import { accept, refuse } from '../refusal.ts'
import type { Result } from '../refusal.ts'

export type Choice = 'yes' | 'abstain' | 'no' | 'absent'

/** One member's choice in one recorded vote. */
export interface RollCallRow {
  readonly vote: string
  readonly member: string
  readonly choice: Choice
  /** Period of the vote, for unity over time: a session, a year. */
  readonly period?: string
}

/** Recorded votes as numbers: choices[vote * members + member], 1 yes, 2 abstain, 3 no, 0 absent or not recorded. */
export interface RollCalls {
  readonly members: readonly string[]
  readonly votes: readonly string[]
  readonly periods: readonly (string | null)[]
  readonly choices: Uint8Array
}

export const YES = 1
export const ABSTAIN = 2
export const NO = 3

const CODES: Readonly<Record<Choice, number>> = { absent: 0, yes: YES, abstain: ABSTAIN, no: NO }

/** Cells of the vote matrix: 500 members over 20,000 recorded votes. */
const CELLS_MAX = 10_000_000

/** Rows as a matrix, members and votes in the order of their first row. A choice given twice is refused. */
export function rollCalls(rows: readonly RollCallRow[]): Result<RollCalls> {
  const members = new Map<string, number>()
  const votes = new Map<string, number>()
  const periods: (string | null)[] = []
  for (const row of rows) {
    if (!members.has(row.member)) members.set(row.member, members.size)
    if (votes.has(row.vote)) continue
    votes.set(row.vote, votes.size)
    periods.push(row.period ?? null)
  }
  if (rows.length === 0) return refuse('unity.empty', { field: 'rows' })
  if (members.size * votes.size > CELLS_MAX)
    return refuse('unity.too_many', { members: members.size, votes: votes.size, max: CELLS_MAX })
  const choices = new Uint8Array(members.size * votes.size)
  const given = new Uint8Array(members.size * votes.size)
  for (const row of rows) {
    const v = votes.get(row.vote) ?? 0
    const cell = v * members.size + (members.get(row.member) ?? 0)
    if (given[cell] === 1) return refuse('unity.duplicate_choice', { vote: row.vote, member: row.member })
    if (row.period !== undefined && periods[v] !== row.period) return refuse('unity.two_periods', { vote: row.vote })
    given[cell] = 1
    choices[cell] = CODES[row.choice]
  }
  return accept({ members: [...members.keys()], votes: [...votes.keys()], periods, choices })
}

const COLUMNS = ['vote', 'member', 'choice'] as const

/** Recorded votes from CSV with the columns vote, member, choice (yes, abstain, no, absent) and, if given, period. */
export function parseRollCallsCsv(file: string): Result<RollCalls> {
  const parsed = csvRows(file, 'unity')
  if (!parsed.ok) return parsed
  const [first] = parsed.value
  if (first === undefined) return refuse('unity.empty', { field: 'rows' })
  const missing = COLUMNS.find((column) => first.cells[column] === undefined)
  if (missing !== undefined) return refuse('unity.missing_column', { column: missing, known: COLUMNS })
  const rows: RollCallRow[] = []
  for (const { line, cells } of parsed.value) {
    const { vote = '', member = '', choice = '', period } = cells
    const blank = COLUMNS.find((column) => cells[column] === '')
    if (blank !== undefined) return refuse('unity.blank_cell', { line, column: blank })
    const known = choiceOf(choice)
    if (known === null) return refuse('unity.unknown_choice', { line, choice })
    rows.push({ vote, member, choice: known, ...(period === undefined || period === '' ? {} : { period }) })
  }
  const calls = rollCalls(rows)
  if (calls.ok) return calls
  const { code, facts } = calls.refusal
  const row = parsed.value.findLast(
    ({ cells }) =>
      cells['vote'] === facts['vote'] && (facts['member'] === undefined || cells['member'] === facts['member']),
  )
  return refuse(code, row === undefined ? facts : { ...facts, line: row.line })
}

function choiceOf(word: string): Choice | null {
  const lower = word.toLowerCase()
  return lower === 'yes' || lower === 'abstain' || lower === 'no' || lower === 'absent' ? lower : null
}
