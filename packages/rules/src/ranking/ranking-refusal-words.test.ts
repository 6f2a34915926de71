import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { frenchRankingSentences } from './french-ranking.ts'
import { RANKING_REFUSAL_WORDS } from './ranking-refusal-words.ts'

const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
const coded = (pattern: RegExp): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code]) => code ?? '')))

/** Given by the reader of tables, which lies elsewhere and puts the area before its own codes. */
const OF_TABLES = ['empty', 'unclosed_quote', 'duplicate_column', 'ragged_row', 'too_many'].map(
  (code) => `ranking.${code}`,
)

test('every refusal has its sentence in English and French, and no sentence is for a refusal that is never given', () => {
  const refusals = new Set([...coded(/refuse\('([a-z_.]+)'/g), ...OF_TABLES])
  expect(Object.keys(RANKING_REFUSAL_WORDS).toSorted()).toEqual([...refusals].toSorted())
  for (const code of refusals) expect(Object.keys(frenchRankingSentences)).toContain(code)
  expect(RANKING_REFUSAL_WORDS['ranking.unknown_option']?.({ ballot: 'AV', option: 'Quay' })).toBe(
    'Ballot AV names “Quay”, which is no option.',
  )
})

test('every sentence has its French, and no French is for a sentence that is never said', () => {
  const said = coded(/sentence\(\s*'([a-z_.]+)'/g)
  const french = Object.keys(frenchRankingSentences).filter((code) => RANKING_REFUSAL_WORDS[code] === undefined)
  expect(french.toSorted()).toEqual([...said].toSorted())
})
