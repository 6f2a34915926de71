/** A cell as it is sorted, filtered and exported; what it looks like is the column's business. */
export type Cell = string | number | null

export interface TableColumn<Row> {
  readonly id: string
  readonly header: string
  readonly value: (row: Row) => Cell
}

export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** Rows whose cells hold every word of the filter, whatever the case or accents. */
export function filtered<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  filter: string,
): readonly Row[] {
  const sought = folded(filter)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (sought.length === 0) return rows
  return rows.filter((row) => {
    const text = folded(columns.map((column) => column.value(row) ?? '').join(' '))
    return sought.every((word) => text.includes(word))
  })
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** Rows in the order of one column: numbers by size, texts as the language sorts them, blanks last; ties keep their order. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sorting: Sorting | null,
  locale: string,
): readonly Row[] {
  const column = columns.find((one) => one.id === sorting?.column)
  if (sorting === null || column === undefined) return rows
  const collator = new Intl.Collator(locale, { numeric: true })
  const sign = sorting.descending ? -1 : 1
  return rows.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
  })
}

/** `column` or `-column`, as it stands in an address. */
export const sortingWord = ({ column, descending }: Sorting): string => (descending ? `-${column}` : column)

export const sortingOf = (word: string): Sorting | null =>
  word === ''
    ? null
    : word.startsWith('-')
      ? { column: word.slice(1), descending: true }
      : { column: word, descending: false }

/** RFC 4180, with a leading quote before what a spreadsheet would run as a formula. */
export function csvOf<Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string {
  const line = (cells: readonly Cell[]): string => cells.map(csvCell).join(',')
  return [
    line(columns.map((column) => column.header)),
    ...rows.map((row) => line(columns.map((column) => column.value(row)))),
  ]
    .map((text) => `${text}\r\n`)
    .join('')
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const jsonOf = <Row>(rows: readonly Row[], columns: readonly TableColumn<Row>[]): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column.id, column.value(row)]))),
    null,
    2,
  )
