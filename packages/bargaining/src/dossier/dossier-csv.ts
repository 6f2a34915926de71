import { refuse } from '../refusal.ts'
import type { Facts, Result } from '../refusal.ts'
import { csvRows } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import type { Dossier } from './dossier.ts'
import { rejectMisspelt } from './json-fields.ts'
import { parseDossier } from './parse-dossier.ts'

const COLUMNS = ['member', 'issue', 'position', 'salience', 'power', 'redLineLow', 'redLineHigh'] as const
const REQUIRED = ['member', 'issue', 'position', 'salience'] as const

/**
 * A dossier from CSV with the columns member, issue, position, salience and, if given, power, redLineLow, redLineHigh;
 * every scale is 0 to 100. Members and issues come in the order of their first row. Power counts on its row's issue; a
 * member's own power is the largest of its rows. An empty position is unknown, an empty salience the member's mean.
 */
export function parseDossierCsv(file: string): Result<Dossier> {
  const rows = csvRows(file, 'dossier')
  if (!rows.ok) return rows
  const [first] = rows.value
  if (first === undefined) return refuse('dossier.empty', { field: 'rows' })
  const columns = Object.keys(first.cells)
  const misspelt = rejectMisspelt(first.cells, COLUMNS)
  if (misspelt !== null) return refuse(misspelt.refusal.code, { ...misspelt.refusal.facts, line: 1 })
  const missing = REQUIRED.find((column) => !columns.includes(column))
  if (missing !== undefined) return refuse('dossier.missing_column', { column: missing, known: COLUMNS })
  const powers = new Map<string, number>()
  const positions: object[] = []
  for (const row of rows.value) {
    const parsed = position(row)
    if (!parsed.ok) return parsed
    positions.push(parsed.value)
    const { member, power } = parsed.value
    powers.set(member, Math.max(powers.get(member) ?? 0, power))
  }
  const issues = [...new Set(rows.value.map((row) => row.cells['issue'] ?? ''))]
  const parsed = parseDossier({
    members: [...powers].map(([id, power]) => ({ id, power })),
    issues: issues.map((id) => ({ id, scale: [0, 100] })),
    positions,
  })
  return parsed.ok ? parsed : refuse(parsed.refusal.code, withLine(parsed.refusal.facts, rows.value))
}

/** The row that is meant: that of the entry, or the last one of the member on the issue. */
function withLine({ list, at, ...facts }: Facts, rows: readonly CsvRow[]): Facts {
  const row =
    list === 'positions'
      ? rows[Number(at)]
      : rows.findLast(({ cells }) => cells['member'] === facts['member'] && cells['issue'] === facts['issue'])
  return row === undefined ? facts : { ...facts, line: row.line }
}

interface CsvPosition {
  readonly member: string
  readonly issue: string
  readonly power: number
}

function position({ line, cells }: CsvRow): Result<CsvPosition> {
  const blank = ['member', 'issue'].find((column) => cells[column] === '')
  if (blank !== undefined) return refuse('dossier.blank_cell', { line, column: blank })
  const numbers: Record<string, number | undefined> = {}
  for (const column of COLUMNS.slice(2)) {
    const cell = cells[column]
    if (cell === undefined || cell === '') continue
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell))
      return refuse('dossier.not_a_number', { line, column, cell })
    numbers[column] = Number(cell)
  }
  const { position: point, salience, power, redLineLow, redLineHigh } = numbers
  const hasLimit = redLineLow !== undefined || redLineHigh !== undefined
  return {
    ok: true,
    value: {
      member: cells['member'] ?? '',
      issue: cells['issue'] ?? '',
      ...(point === undefined ? {} : { point }),
      ...(salience === undefined ? {} : { salience }),
      power: power ?? 1,
      ...(hasLimit ? { redLine: [redLineLow ?? null, redLineHigh ?? null] } : {}),
    },
  }
}
