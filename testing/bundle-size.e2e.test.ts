import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pageFolder } from '../apps/cli/src/start/built-page.ts'

// The house that these tests share has built the page from today's sources before it answered.
const built = pageFolder(path.resolve(import.meta.dirname, '..'))
const manifestFile = path.join(built, '.vite/manifest.json')

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

const kilobytes = (file: string): number => gzipSync(readFileSync(path.join(built, file))).length / 1000

const chunksOf = (): Readonly<Record<string, Chunk>> =>
  JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>

/** Scripts that a chunk cannot run without, itself included. */
function needed(chunks: Readonly<Record<string, Chunk>>, key: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = chunks[key]
  if (chunk === undefined || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const imported of chunk.imports ?? []) needed(chunks, imported, found)
  return found
}

const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + kilobytes(file), 0)

// Slow links are part of the table: the first page that a person opens, home, costs at most 170 kB of script.
test('the scripts of the first load, home included, weigh at most 170 kB gzip', () => {
  const chunks = chunksOf()
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry === true)
  expect(entry).toBeDefined()
  const first = needed(chunks, entry ?? '')
  const home = needed(chunks, 'src/pages/home/home-page.tsx')
  expect(home.size).toBeGreaterThan(0)
  expect(sum(new Set([...first, ...home]))).toBeLessThanOrEqual(170)
})

test('no later chunk weighs more than 70 kB gzip', () => {
  const chunks = chunksOf()
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry === true) ?? ''
  const first = needed(chunks, entry)
  const later = Object.values(chunks).filter((chunk) => chunk.file.endsWith('.js') && !first.has(chunk.file))
  expect(later.length).toBeGreaterThan(5)
  expect(later.filter((chunk) => kilobytes(chunk.file) > 70).map((chunk) => chunk.file)).toEqual([])
})
