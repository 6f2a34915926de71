import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensurePageBuilt, pageFolder } from './built-page.ts'
import { pageSourcesHash } from './page-sources.ts'

let root = ''
const never = new AbortController().signal

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'commonline-page-'))
  write('apps/web/index.html', '<!doctype html><title>Line</title><script type="module" src="./src/main.ts"></script>')
  write('apps/web/src/main.ts', 'console.log("the first line")')
  write('packages/rules/src/index.ts', 'export const one = 1')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('the page is built once, again when its sources change, and a broken source leaves nothing half done', async () => {
  expect(await ensurePageBuilt(root, never)).toMatchObject({ fresh: true, folder: pageFolder(root) })
  expect(script()).toContain('the first line')
  expect(await ensurePageBuilt(root, never)).toMatchObject({ fresh: false, folder: pageFolder(root) })
  write('apps/web/src/main.ts', 'console.log("the second line")')
  expect(await ensurePageBuilt(root, never)).toMatchObject({ fresh: true, folder: pageFolder(root) })
  expect(script()).toContain('the second line')
  write('apps/web/src/main.ts', 'import "./nowhere.ts"')
  await expect(ensurePageBuilt(root, never)).rejects.toThrow('The page could not be built')
  expect(builds()).toHaveLength(2)
  expect(readdirSync(path.join(root, 'apps/web/build')).toSorted()).toEqual(['.held', ...builds()].toSorted())
}, 60_000)

test('whoever serves a page goes on serving it while others build from other sources', async () => {
  const served = await ensurePageBuilt(root, never)
  const before = contents(served.folder)
  // Nobody looked at it for long, and two others were used since.
  utimesSync(served.folder, 0, 0)
  for (const name of ['00000000000000aa', '00000000000000bb'])
    write(path.join('apps/web/build', name, 'index.html'), name)
  write('apps/web/src/main.ts', 'console.log("the second line")')
  expect(await buildElsewhere()).toBe(0)
  expect(contents(served.folder)).toEqual(before)
  expect(builds()).toHaveLength(4)

  served.release()
  write('apps/web/src/main.ts', 'console.log("the third line")')
  expect(await buildElsewhere()).toBe(0)
  expect(builds()).not.toContain(path.basename(served.folder))
  expect(builds()).toHaveLength(3)
}, 60_000)

test('several processes that build at once end with one complete page', async () => {
  const ended = await Promise.all([1, 2, 3].map(() => buildElsewhere()))
  expect(ended).toEqual([0, 0, 0])
  expect(script()).toContain('the first line')
  expect(builds()).toHaveLength(1)
  expect(await ensurePageBuilt(root, never)).toMatchObject({ fresh: false })
}, 60_000)

test('what a killed build left behind is removed, and a killed house holds nothing', async () => {
  const workshop = path.join('apps/web/build', `.workshop-${deadPid}`)
  write(path.join(workshop, 'half.js'), 'half')
  const abandoned = ['00000000000000aa', '00000000000000bb', '00000000000000cc']
  for (const name of abandoned) {
    write(path.join('apps/web/build', name, 'index.html'), name)
    write(path.join('apps/web/build/.held', `${name}.${process.pid}.1`), 'when another process had this number')
  }
  await ensurePageBuilt(root, never)
  expect(readdirSync(path.join(root, 'apps/web/build'))).not.toContain(path.basename(workshop))
  expect(builds().filter((name) => abandoned.includes(name))).toHaveLength(2)
}, 60_000)

test('what is bundled counts as a source, tests and what was built do not', () => {
  const before = pageSourcesHash(root)
  write('apps/web/src/main.test.ts', 'a test')
  write('apps/web/build/0/index.html', 'built')
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

const script = (): string => Object.values(contents(path.join(pageFolder(root), 'assets'))).join('\n')

/** The complete builds that lie there, by name. */
const builds = (): readonly string[] =>
  readdirSync(path.join(root, 'apps/web/build')).filter((name) => !name.startsWith('.'))

function contents(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')]),
  )
}

/** The number of a process that has ended. */
const deadPid = spawnSync('true').pid
