import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

function sources(): readonly string[] {
  return ['packages/record/src', 'packages/verifier/src'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(path.join(root, folder, name), 'utf8')),
  )
}

// `record.json` looks like a code and is a file.
const codesIn = (matches: readonly RegExpMatchArray[]): readonly string[] =>
  [...new Set(matches.map((match) => match[1] ?? ''))].filter((code) => code !== 'record.json').toSorted()

/** Codes of refusals and findings as the sources write them. */
function codesWritten(): readonly string[] {
  const found = sources().flatMap((text) => [...text.matchAll(/'((?:record|verify|replay)\.[a-z_]+)'/g)])
  return codesIn(found)
}

test('the page lists every code of the record and of the verifier, and no other', () => {
  const page = readFileSync(path.join(root, 'docs/method/record.md'), 'utf8')
  const listed = [...page.matchAll(/^\| `((?:record|verify|replay)\.[a-z_]+)` \|/gm)]
  expect(codesWritten().length).toBeGreaterThan(50)
  expect(codesIn(listed)).toEqual(codesWritten())
})
