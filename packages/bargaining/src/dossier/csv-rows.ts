import { accept, refuse } from '../refusal.ts'
import type { Result } from '../refusal.ts'

/** A row by column name, with its line number in the file for messages. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Rows in one file; a dossier of 500 members and 60 issues has 30,000, an assembly's votes of a decade 400,000. */
const ROWS_MAX = 2_000_000

/**
 * Rows of a CSV file (RFC 4180: quotes, doubled quotes, line breaks within quotes) by the names in its first row.
 * Cells are trimmed, blank lines skipped; a row with more or fewer cells than the header is refused.
 */
export function csvRows(file: string, area: string): Result<readonly CsvRow[]> {
  const records = recordsOf(file.startsWith('\uFEFF') ? file.slice(1) : file)
  if (typeof records === 'number') return refuse(`${area}.unclosed_quote`, { line: records })
  const [header, ...rest] = records.filter((record) => record.cells.some((cell) => cell !== ''))
  if (header === undefined) return refuse(`${area}.empty`, { field: 'rows' })
  if (new Set(header.cells).size < header.cells.length) return refuse(`${area}.duplicate_column`, { line: header.line })
  if (rest.length > ROWS_MAX) return refuse(`${area}.too_many`, { field: 'rows', count: rest.length, max: ROWS_MAX })
  const rows: CsvRow[] = []
  for (const { line, cells } of rest) {
    if (cells.length !== header.cells.length) return refuse(`${area}.ragged_row`, { line })
    rows.push({ line, cells: Object.fromEntries(header.cells.map((column, at) => [column, cells[at] ?? ''])) })
  }
  return accept(rows)
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** The records, or the line on which a quotation is opened that never ends. */
function recordsOf(file: string): readonly CsvRecord[] | number {
  const records: CsvRecord[] = []
  let cells: string[] = []
  let line = 1
  let startLine = 1
  let at = 0
  const close = (): void => {
    records.push({ line: startLine, cells })
    cells = []
    startLine = line
  }
  while (at <= file.length) {
    let cell = ''
    if (/^[ \t]*"/.test(file.slice(at, at + 20))) {
      at = file.indexOf('"', at) + 1
      for (;;) {
        const quote = file.indexOf('"', at)
        if (quote < 0) return line
        cell += file.slice(at, quote)
        at = quote + 1
        if (file[at] !== '"') break
        cell += '"'
        at++
      }
      line += cell.split('\n').length - 1
    }
    const start = at
    while (at < file.length && file[at] !== ',' && file[at] !== '\n') at++
    cells.push((cell + file.slice(start, at)).trim())
    if (file[at] === '\n') line++
    if (file[at] !== ',') close()
    at++
  }
  return records
}
