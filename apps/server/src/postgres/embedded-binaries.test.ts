import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEmbeddedBinaries, makeMissingLinks } from './embedded-binaries.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonline-links-'))
  mkdirSync(path.join(folder, 'native', 'lib'), { recursive: true })
  writeFileSync(path.join(folder, 'native', 'lib', 'libline.so.1.2'), 'library')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('links that an install script would have made are made once, relative, so that the folder can be moved', () => {
  const links = ['libline.so.1', 'libline.so'].map((name) => ({
    source: 'native/lib/libline.so.1.2',
    target: `native/lib/${name}`,
  }))
  writeFileSync(path.join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  expect(makeMissingLinks(folder)).toEqual({ ok: true, value: 2 })
  const link = path.join(folder, 'native', 'lib', 'libline.so')
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(link, 'utf8')).toBe('library')
  expect(makeMissingLinks(folder)).toEqual({ ok: true, value: 0 })
})

test('a link that cannot be made is named', () => {
  const links = [{ source: 'native/lib/libline.so.1.2', target: 'native/absent/libline.so' }]
  writeFileSync(path.join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  expect(makeMissingLinks(folder)).toMatchObject({
    ok: false,
    refusal: { code: 'start.library_links_missing', facts: { folder, link: 'native/absent/libline.so' } },
  })
})

test('the programs of this platform are installed', () => {
  const found = findEmbeddedBinaries()
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  expect(existsSync(found.value.postgres)).toBe(true)
  expect(existsSync(found.value.initdb)).toBe(true)
})
