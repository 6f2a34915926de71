import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect } from 'vitest'

/**
 * Holds a text against the file beside the tests that says what it was when somebody last looked at it. Any difference fails and
 * shows its lines. `COMMONLINE_WRITE_MATRIX=1` writes the file anew; the change is then read and committed like any other.
 */
export async function expectCommitted(name: string, text: string): Promise<void> {
  const file = path.join(import.meta.dirname, name)
  if (process.env['COMMONLINE_WRITE_MATRIX'] === '1') await writeFile(file, text)
  const committed = await readFile(file, 'utf8')
  expect(text.split('\n'), `testing/${name} (COMMONLINE_WRITE_MATRIX=1 writes it anew)`).toEqual(committed.split('\n'))
}

/** Rows of words in columns of equal width, for a file that people read. */
export function asTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
