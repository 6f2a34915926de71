import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from './extract.ts'
import type { Extraction } from './extraction.ts'
import { HEADLINE, MEETING, ORRIN, REPRINT } from './orrin-reports.test-data.ts'
import { documentFromText } from './text/report-document.ts'
import type { Span } from './text/span.ts'
import { overlaps } from './text/span.ts'

function read(text: string): Extraction | null {
  const document = documentFromText(text)
  return document.ok ? extract(document.value, ORRIN) : null
}

function inside(text: string, span: Span): void {
  expect(span.start).toBeGreaterThanOrEqual(0)
  expect(span.start).toBeLessThan(span.end)
  expect(span.end).toBeLessThanOrEqual(text.length)
}

function disjoint(spans: readonly Span[]): void {
  spans.forEach((a, i) => spans.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)))
}

function checkLaws(text: string, found: Extraction): void {
  const ids = new Set(found.statements.map((one) => one.id))
  expect(ids.size).toBe(found.statements.length)
  for (const one of found.statements) {
    expect(one.content.length).toBeGreaterThan(0)
    for (const span of [...one.content, ...one.source, ...one.cue]) inside(text, span)
    disjoint(one.content)
    disjoint(one.cue)
    if (one.nestedIn !== null) expect(ids).toContain(one.nestedIn)
    if (one.speaker !== null) expect(found.actors.map((actor) => actor.id)).toContain(one.speaker)
  }
  for (const date of found.dates) inside(text, date)
  disjoint(found.dates)
  const quoted = [
    ...found.chain.flatMap((link) => link.evidence),
    ...found.actors.flatMap((actor) => actor.mentions),
    ...found.facts.map((fact) => fact.evidence),
  ]
  for (const span of quoted) {
    inside(text, span)
    expect(text.slice(span.start, span.end)).toBe(span.text)
  }
  for (const one of found.proposals) for (const id of one.support) expect(ids).toContain(id)
}

const PIECES = fc.constantFrom(
  '“',
  '”',
  '"',
  '«',
  '»',
  '‘',
  '’',
  '.',
  ',',
  ':',
  ';',
  ' — ',
  '(',
  ')',
  '\n\n',
  '\n',
  ' said ',
  ' that ',
  ' told ',
  ' quoted ',
  ' as saying ',
  ' according to ',
  ' and ',
  ' President ',
  'Teodar Okonsel',
  'Averra',
  'Orrin Wire',
  ' he ',
  ' I ',
  ' the ford holds ',
  ' called for ',
  ' calm',
  ' 3 May',
  ' 2031',
  ' tomorrow',
  ' adding ',
  ' who ',
  ' if ',
  ' not ',
  '😀',
  'שלום',
  ' met with ',
  ' took office on ',
)

test('spans lie inside the text and say what they cover, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(PIECES, { minLength: 1, maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const found = read(text)
      if (found) checkLaws(text, found)
    }),
    { numRuns: 400 },
  )
})

test('never throws on a random string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const found = read(text)
      if (found) checkLaws(text, found)
    }),
    { numRuns: 200 },
  )
})

test('the laws hold on the reports, cut anywhere', () => {
  fc.assert(
    fc.property(fc.constantFrom(MEETING, REPRINT, HEADLINE), fc.nat(), fc.nat(), (text, a, b) => {
      const from = a % text.length
      const part = text.slice(from, from + 1 + (b % (text.length - from)))
      const found = read(part)
      if (found) checkLaws(part, found)
    }),
    { numRuns: 60 },
  )
})

test('the same text gives the same bytes', () => {
  for (const text of [MEETING, REPRINT, HEADLINE]) expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
})

test('a title never ends in the text behind it: paragraphs put behind change no statement before them', () => {
  const alone = read(REPRINT)?.statements.length ?? 0
  const more = read(`${REPRINT}\n\nThe ferry left at noon with nobody on board and the river was quiet.`)?.statements
    .length
  expect(more).toBe(alone)
})
