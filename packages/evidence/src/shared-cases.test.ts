import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Extraction } from './extraction.ts'
import { extract } from './extract.ts'
import { documentFromHtml } from './text/html-article.ts'
import type { Register } from './names/register.ts'
import { EMPTY_REGISTER } from './names/register.ts'
import { documentFromText } from './text/report-document.ts'

const CASES = resolve(import.meta.dirname, '../../../../shared/cases/evidence')
const ABSENT = !existsSync(CASES)
const SKIPPED = ABSENT ? ' (skipped: ../shared is absent)' : ''

interface Gold {
  readonly id: string
  readonly text: string
}

function gold(file: string): Gold {
  return JSON.parse(readFileSync(join(CASES, file), 'utf8')) as Gold
}

function read(text: string, register: Register = EMPTY_REGISTER): Extraction {
  const document = documentFromText(text)
  if (!document.ok) throw new Error(document.refusal.code)
  return extract(document.value, register)
}

interface Scores {
  readonly statementWithSpeaker: { readonly F1: number }
  readonly statement: { readonly F1: number }
  readonly speakerResolution: { readonly resolved: number; readonly of: number }
  readonly dates: { readonly strictRecall: number }
}

/** Runs the reference scorer over the cases whose file name begins so. */
function score(prefix: string, nested: boolean, ...options: readonly string[]): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'))
  try {
    const predictions: Record<string, unknown> = {}
    for (const file of readdirSync(CASES).filter((name) => name.startsWith(prefix) && name.endsWith('.json'))) {
      symlinkSync(join(CASES, file), join(folder, file))
      const one = gold(file)
      const found = read(one.text)
      predictions[one.id] = {
        statements: found.statements.filter((statement) => nested || statement.nestedIn === null),
        dates: found.dates,
      }
    }
    const file = join(folder, 'predictions.txt')
    writeFileSync(file, JSON.stringify(predictions))
    return JSON.parse(
      execFileSync(process.execPath, [join(CASES, 'score-evidence.mjs'), folder, file, ...options], {
        encoding: 'utf8',
      }),
    ) as Scores
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.skipIf(ABSENT)(
  `the first real report: all statements, dates, chain and offices, with an empty register${SKIPPED}`,
  () => {
    const scores = score('seed-', false)
    expect(scores.statementWithSpeaker.F1).toBe(1)
    expect(scores.speakerResolution).toEqual({ resolved: 7, of: 7 })
    expect(scores.dates.strictRecall).toBe(1)
    const found = read(readFileSync(join(CASES, 'seed-article.txt'), 'utf8'))
    expect(found.article).toMatchObject({
      dateline: { place: 'Yerevan', date: '2023-02-13', agency: 'ARTSAKHPRESS' },
      published: { value: '2023-02-13', inferred: true },
    })
    expect(found.chain.map((link) => [link.order, link.role, link.name])).toEqual([
      [1, 'speaker', 'Aleksandr Lukashenko'],
      [2, 'agency', 'BelTA'],
      [3, 'outlet', 'ARTSAKHPRESS'],
    ])
    expect(found.facts.map((fact) => fact.kind).toSorted()).toEqual([
      'assumption of office',
      'chairmanship',
      'meeting',
      'planned submission',
      'session',
    ])
    expect(found.facts).toContainEqual(
      expect.objectContaining({
        kind: 'assumption of office',
        person: 'Imangali Tasmagambetov',
        office: 'Secretary General',
        date: '2023-01-10',
      }),
    )
    expect(found.actors.find((actor) => actor.name === 'Imangali Tasmagambetov')?.offices).toMatchObject([
      { title: 'Secretary General', from: '2023-01-10' },
    ])
  },
)

test.skipIf(ABSENT)(
  `the first real report with a register: its spelling of the names, the same speakers${SKIPPED}`,
  () => {
    const register: Register = {
      members: [{ code: 'BY', name: 'Belarus', demonyms: ['Belarusian'] }],
      persons: [{ id: 'al', name: 'Alexander Lukashenko', offices: [{ title: 'President', of: 'BY' }] }],
      bodies: [{ name: 'Collective Security Treaty Organization', aliases: ['CSTO'] }],
      agencies: ['BelTA'],
      outlets: ['ARTSAKHPRESS'],
    }
    const found = read(readFileSync(join(CASES, 'seed-article.txt'), 'utf8'), register)
    const top = found.statements.filter((one) => one.nestedIn === null)
    expect(top.map((one) => [one.speaker, one.capacity])).toEqual(top.map(() => ['al', 'member']))
    expect(top).toHaveLength(7)
    expect(new Set(found.proposals.map((one) => one.member))).toEqual(new Set(['BY']))
  },
)

// Measured values are in docs/method/evidence.md; these floors lie a little below them.
test.skipIf(ABSENT)(`news with gold annotations, as edited and as published${SKIPPED}`, () => {
  const edited = score('dev-gum-', true)
  expect(edited.statementWithSpeaker.F1).toBeGreaterThan(0.86)
  expect(edited.dates.strictRecall).toBeGreaterThan(0.84)
  expect(score('dev-gum-', true, '--raw').statementWithSpeaker.F1).toBeGreaterThan(0.77)
})

interface Page {
  readonly articleBody: string
}

function shingles(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  const found = new Map<string, number>()
  for (let i = 0; i < Math.max(words.length - 3, Math.min(words.length, 1)); i++) {
    const key = words.slice(i, i + 4).join(' ')
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return found
}

function share(of: ReadonlyMap<string, number>, among: ReadonlyMap<string, number>): number {
  let common = 0
  let all = 0
  for (const [key, count] of of) {
    common += Math.min(count, among.get(key) ?? 0)
    all += count
  }
  return all === 0 ? 1 : common / all
}

// Every fourth page: the whole set takes half a minute on a busy machine.
test.skipIf(ABSENT)(
  `articles of real pages: 4-gram F1 on every fourth page${SKIPPED}`,
  () => {
    const folder = join(CASES, 'html')
    const pages = Object.entries(
      JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Page>,
    )
    const chosen = pages.filter(([id], i) => i % 4 === 0 && existsSync(join(folder, `${id}.html.gz`)))
    let precision = 0
    let recall = 0
    for (const [id, page] of chosen) {
      const read = documentFromHtml(gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString('utf8'))
      const predicted = shingles(read.ok ? read.value.paragraphs.join('\n\n') : '')
      const truth = shingles(page.articleBody)
      precision += share(predicted, truth) / chosen.length
      recall += share(truth, predicted) / chosen.length
    }
    expect(chosen.length).toBeGreaterThan(25)
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.95)
  },
  120_000,
)
