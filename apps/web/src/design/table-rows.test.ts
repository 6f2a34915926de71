import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, filtered, jsonOf, sorted, sortingOf, sortingWord } from './table-rows.ts'
import type { TableColumn } from './table-rows.ts'

interface Row {
  readonly name: string
  readonly weight: number | null
}
const columns: readonly TableColumn<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'weight', header: 'Weight', value: (row) => row.weight },
]
const rows: readonly Row[] = [
  { name: 'Vellimar', weight: 2 },
  { name: 'Élan', weight: null },
  { name: 'averra', weight: 38 },
]

test('a filter ignores case and accents and wants every word', () => {
  expect(filtered(rows, columns, 'elan').map((row) => row.name)).toEqual(['Élan'])
  expect(filtered(rows, columns, 'AVERRA 38').map((row) => row.name)).toEqual(['averra'])
  expect(filtered(rows, columns, 'averra 39')).toEqual([])
  expect(filtered(rows, columns, '  ')).toBe(rows)
})

test('numbers sort by size and blanks stand last both ways', () => {
  const weights = (descending: boolean): (number | null)[] =>
    sorted(rows, columns, { column: 'weight', descending }, 'en').map((row) => row.weight)
  expect(weights(false)).toEqual([2, 38, null])
  expect(weights(true)).toEqual([38, 2, null])
})

test('texts sort as the language does, and an unknown column changes nothing', () => {
  expect(sorted(rows, columns, { column: 'name', descending: false }, 'fr').map((row) => row.name)).toEqual([
    'averra',
    'Élan',
    'Vellimar',
  ])
  expect(sorted(rows, columns, { column: 'colour', descending: false }, 'fr')).toBe(rows)
})

test('an order survives its trip through the address', () => {
  expect(sortingOf('')).toBeNull()
  for (const word of ['name', '-name']) {
    const sorting = sortingOf(word)
    expect(sorting === null ? '' : sortingWord(sorting)).toBe(word)
  }
})

test('CSV quotes what it must and lets no spreadsheet run a cell', () => {
  const one: readonly Row[] = [{ name: '=1+1, "so"', weight: null }]
  expect(csvOf(one, columns)).toBe('Name,Weight\r\n"\'=1+1, ""so""",\r\n')
})

test('JSON keeps every row under the columns’ names', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string(), weight: fc.option(fc.integer()) })), (some) => {
      expect(JSON.parse(jsonOf(some, columns))).toEqual(some)
    }),
  )
})
