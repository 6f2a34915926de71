import { expect, test } from 'vitest'
import type { Extraction, Statement } from './extraction.ts'
import { extract } from './extract.ts'
import { HEADLINE, MEETING, ORRIN, REPRINT } from './orrin-reports.test-data.ts'
import { EMPTY_REGISTER } from './names/register.ts'
import type { Register } from './names/register.ts'
import { documentFromText } from './text/report-document.ts'
import { RULES } from './suggestions/rule-table.ts'

function read(text: string, register: Register = EMPTY_REGISTER): Extraction {
  const document = documentFromText(text)
  if (!document.ok) throw new Error(document.refusal.code)
  return extract(document.value, register)
}

const words = (text: string, statement: Statement): string =>
  statement.content.map(({ start, end }) => text.slice(start, end)).join(' … ')
const about = (text: string, extraction: Extraction, part: string): Statement => {
  const found = extraction.statements.filter((one) => one.nestedIn === null && words(text, one).includes(part))
  expect(found, part).toHaveLength(1)
  return found[0] as Statement
}

for (const [name, register] of [
  ['an empty register', EMPTY_REGISTER],
  ['the register', ORRIN],
] as const) {
  test(`a datelined report without a year, with ${name}`, () => {
    const found = read(MEETING, register)
    expect(found.article.title?.text).toBe('Okonsel asks Compact for “one clear voice” on canal closure')
    expect(found.article.dateline).toMatchObject({ place: 'Harrowmere', date: '2031-04-04', agency: 'BASIN COURIER' })
    expect(found.article.published).toMatchObject({ value: '2031-04-04', inferred: true })
    expect(found.article.published.from).toContain('2 March 2031')
    expect(found.chain.map(({ order, role }) => [order, role])).toEqual([
      [1, 'speaker'],
      [2, 'agency'],
      [3, 'outlet'],
    ])
    expect(found.chain.map((link) => link.name.toLowerCase())).toEqual([
      'teodar okonsel',
      'orrin wire',
      'basin courier',
    ])
    expect(found.statements.every((one) => one.speakerName !== 'Orrin Wire')).toBe(true)
    expect(found.facts).toContainEqual(
      expect.objectContaining({ kind: 'assumption of office', person: 'Ilse Maravend', date: '2031-03-02' }),
    )
    expect(found.facts).toContainEqual(
      expect.objectContaining({
        kind: 'meeting',
        participants: ['Teodar Okonsel', 'Ilse Maravend'],
        date: '2031-04-04',
      }),
    )
    const quoted = about(MEETING, found, 'carts are waiting')
    expect(quoted).toMatchObject({ type: 'direct', speakerName: 'Teodar Okonsel', via: ['Orrin Wire'] })
    expect(about(MEETING, found, 'no member had asked')).toMatchObject({
      type: 'indirect',
      speakerName: 'Teodar Okonsel',
      capacity: 'chair',
    })
    const split = about(MEETING, found, 'corridor must stay open')
    expect(split).toMatchObject({ type: 'direct', speakerName: 'Teodar Okonsel', capacity: 'member' })
    expect(split.content).toHaveLength(2)
  })
}

test('"tomorrow" inside a quotation stays open, the dates round it do not', () => {
  const found = read(MEETING, ORRIN)
  const at = MEETING.indexOf('tomorrow')
  expect(found.dates.filter((date) => date.start === at)).toEqual([{ start: at, end: at + 8, value: null }])
  expect(found.dates.filter((date) => date.value === '2031-04-05')).toEqual([])
  expect(found.dates.map((date) => date.value)).toContain('2031-01')
})

test('a view that somebody else might hold is nested and hypothetical', () => {
  const found = read(MEETING, ORRIN)
  const view = found.statements.find((one) => words(MEETING, one).startsWith('that the closure will end'))
  expect(view).toMatchObject({ hypothetical: true, mental: true, speakerName: null })
  expect(view?.nestedIn).toBe(about(MEETING, found, 'carts are waiting').id)
  expect(found.proposals.flatMap((one) => one.support)).not.toContain(view?.id)
})

test('a position is proposed for the member with its reservation, by the registered issue', () => {
  const found = read(MEETING, ORRIN)
  const split = about(MEETING, found, 'corridor must stay open')
  expect(found.proposals).toHaveLength(1)
  expect(found.proposals[0]).toMatchObject({ member: 'DR', issueId: 'corridor', proposed: 'for', support: [split.id] })
  expect(found.proposals[0]?.reservations.map((one) => one.span.text)).toEqual([
    'I do not say that this should come at the expense of the upland villages.',
  ])
})

test('a president who is also the chair is unclear where the text does not say', () => {
  const found = read('HARROWMERE, 4 April 2031. — President Okonsel said that the quay is full.', ORRIN)
  expect(found.statements[0]).toMatchObject({ capacity: 'unclear', rules: ['C1', 'R-name', 'K6'] })
  const later = read('HARROWMERE, 4 April 2032. — President Okonsel said that the quay is full.', ORRIN)
  expect(later.statements[0]).toMatchObject({ capacity: 'member', rules: ['C1', 'R-name', 'K4'] })
})

test('a reprinted agency is a link of the chain; told AGENCY names no speaker', () => {
  const document = documentFromText(REPRINT, {
    published: '2031-04-10',
    publishedFrom: 'the page',
    outlet: 'Basin Courier',
    outletFrom: 'the page',
    language: 'en',
  })
  if (!document.ok) throw new Error(document.refusal.code)
  const found = extract(document.value, ORRIN)
  expect(found.chain.map(({ role, name }) => [role, name])).toEqual([
    ['speaker', 'Bram Tressick'],
    ['agency', 'Orrin Wire'],
    ['outlet', 'Basin Courier'],
  ])
  const split = about(REPRINT, found, 'We were not asked')
  expect(split).toMatchObject({ type: 'direct', speakerName: 'Bram Tressick', capacity: 'member' })
  expect(words(REPRINT, split)).toBe('"We were not asked," … "and we will not be told."')
  expect(about(REPRINT, found, 'closed the pass')).toMatchObject({ polarity: 'negative', speakerName: 'Bram Tressick' })
  expect(about(REPRINT, found, 'upper crossing')).toMatchObject({ type: 'indirect', speakerName: 'Bram Tressick' })
  expect(words(REPRINT, about(REPRINT, found, 'upper crossing'))).toBe(
    'that the upper crossing needs the consent of Ostrane',
  )
  expect(about(REPRINT, found, 'answer in writing').speakerName).toBe('Bram Tressick')
  expect(about(REPRINT, found, 'pilot could start')).toMatchObject({
    speakerName: null,
    rules: ['C3', 'R-unresolved', 'K0'],
  })
  expect(found.article.published).toMatchObject({ value: '2031-04-10', inferred: false })
})

test('a headline is marked as one', () => {
  const found = read(HEADLINE, ORRIN)
  expect(about(HEADLINE, found, 'new dikes for all')).toMatchObject({ inHeadline: true, speakerName: 'Vellimar' })
  expect(about(HEADLINE, found, 'hopes for help')).toMatchObject({
    inHeadline: false,
    speakerName: 'Anneke Quill',
    capacity: 'member',
  })
  expect(about(HEADLINE, found, 'spring floods')).toMatchObject({ type: 'direct', speakerName: 'Anneke Quill' })
  expect(found.article.published).toMatchObject({ value: '2031-05-09', inferred: false })
  expect(found.chain.map((link) => link.role)).toContain('agency')
})

test('every rule that fires is explained', () => {
  for (const text of [MEETING, REPRINT, HEADLINE]) {
    for (const register of [EMPTY_REGISTER, ORRIN]) {
      for (const rule of read(text, register).statements.flatMap((one) => one.rules))
        expect(Object.keys(RULES)).toContain(rule)
    }
  }
})

test('the order of the register changes nothing', () => {
  const reversed: Register = {
    ...ORRIN,
    members: [...ORRIN.members].reverse(),
    persons: [...ORRIN.persons].reverse(),
    bodies: [...ORRIN.bodies].reverse(),
  }
  for (const text of [MEETING, REPRINT, HEADLINE]) expect(read(text, reversed)).toEqual(read(text, ORRIN))
})
