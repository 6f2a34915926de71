import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { pageFolder } from '../apps/cli/src/start/built-page.ts'

// The house that these tests share has built the page from today's sources before it answered.
const built = pageFolder(path.resolve(import.meta.dirname, '..'))
const manifestFile = path.join(built, '.vite/manifest.json')

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

/** What a file of the page weighs on its way to a browser, in kB: what the house sends to one that takes gzip. */
const kilobytes = (file: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = get(
      `${inject('houseForPages')}/${file}`,
      { headers: { 'accept-encoding': 'gzip' } },
      (response) => {
        let bytes = 0
        response.on('data', (part: Buffer) => (bytes += part.length))
        response.on('end', () =>
          response.headers['content-encoding'] === 'gzip' || bytes < 1_000
            ? resolve(bytes / 1000)
            : reject(new Error(`${file} came unpacked`)),
        )
      },
    )
    request.on('error', reject)
  })

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

async function sum(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...files].map(kilobytes))
  return sizes.reduce((total, size) => total + size, 0)
}

// Slow links are part of the table: the first page that a person opens, home, costs at most 170 kB of script.
test('the scripts of the first load, home included, weigh at most 170 kB gzip', async () => {
  const chunks = chunksOf()
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry === true)
  expect(entry).toBeDefined()
  const first = needed(chunks, entry ?? '')
  const home = needed(chunks, 'src/pages/home/home-page.tsx')
  expect(home.size).toBeGreaterThan(0)
  expect(await sum(new Set([...first, ...home]))).toBeLessThanOrEqual(170)
})

test('no later chunk weighs more than 70 kB gzip', async () => {
  const chunks = chunksOf()
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry === true) ?? ''
  const first = needed(chunks, entry)
  const later = Object.values(chunks).filter((chunk) => chunk.file.endsWith('.js') && !first.has(chunk.file))
  expect(later.length).toBeGreaterThan(5)
  const sizes = await Promise.all(later.map(async ({ file }) => [file, await kilobytes(file)] as const))
  expect(sizes.filter(([, size]) => size > 70)).toEqual([])
})
