import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensurePageBuilt, pageFolder, pageSourcesHash } from './built-page.ts'

let root = ''
const never = new AbortController().signal

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'commonline-page-'))
  write('apps/web/index.html', '<!doctype html><title>Line</title><script type="module" src="./src/main.ts"></script>')
  write('apps/web/src/main.ts', 'console.log("the first line")')
  write('packages/rules/src/index.ts', 'export const one = 1')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the page is built once, again when its sources change, and a broken source leaves the old page', async () => {
  expect(await ensurePageBuilt(root, never)).toBe('built')
  expect(script()).toContain('the first line')
  expect(await ensurePageBuilt(root, never)).toBe('up_to_date')
  write('apps/web/src/main.ts', 'console.log("the second line")')
  expect(await ensurePageBuilt(root, never)).toBe('built')
  expect(script()).toContain('the second line')
  write('apps/web/src/main.ts', 'import "./nowhere.ts"')
  await expect(ensurePageBuilt(root, never)).rejects.toThrow('The page could not be built')
  expect(script()).toContain('the second line')
  expect(existsSync(path.join(root, 'apps/web/build', String(process.pid)))).toBe(false)
}, 60_000)

test('several processes that build at once end with one complete page', async () => {
  const builds = await Promise.all([1, 2, 3].map(() => buildElsewhere()))
  expect(builds).toEqual([0, 0, 0])
  expect(script()).toContain('the first line')
  expect(await ensurePageBuilt(root, never)).toBe('up_to_date')
}, 60_000)

test('what is bundled counts as a source, tests and what was built do not', () => {
  const before = pageSourcesHash(root)
  write('apps/web/src/main.test.ts', 'a test')
  write('apps/web/dist/index.html', 'built')
  write('packages/rules/README.md', 'words')
  expect(pageSourcesHash(root)).toBe(before)
  write('packages/rules/src/index.ts', 'export const one = 2')
  const changed = pageSourcesHash(root)
  expect(changed).not.toBe(before)
  write('apps/web/public/mark.svg', '<svg/>')
  expect(pageSourcesHash(root)).not.toBe(changed)
})

async function buildElsewhere(): Promise<number | null> {
  const build = `const { ensurePageBuilt } = await import(process.argv[1])
    await ensurePageBuilt(process.argv[2], new AbortController().signal)`
  const module = new URL('built-page.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', build, module, root], { stdio: 'inherit' })
  return ((await once(child, 'exit')) as [number | null])[0]
}

function write(file: string, content: string): void {
  const place = path.join(root, file)
  mkdirSync(path.dirname(place), { recursive: true })
  writeFileSync(place, content)
}

function script(): string {
  const assets = path.join(pageFolder(root), 'assets')
  return readdirSync(assets)
    .map((name) => readFileSync(path.join(assets, name), 'utf8'))
    .join('\n')
}
