import { analyse, parseDossier } from '@commonline/bargaining'
import type { Issue, LimitContent } from '@commonline/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EstimateRow, LimitRow, PositionRow } from '../ports/position-store.ts'
import { analysisInputs } from './analysis-inputs.ts'
import type { ReadableInputs } from './analysis-inputs.ts'

const words = { words: 'w', language: 'en', question: 'q', author: 'secretariat', putAt: '2031-01-01T00:00:00.000Z' }
const toll: Issue = {
  ...words,
  id: 'toll',
  version: 2,
  title: 'Toll',
  content: {
    kind: 'scale',
    anchors: [
      { at: 0, words: 'None.' },
      { at: 100, words: 'All.' },
    ],
    statusQuo: { at: 20, words: 'A fifth.' },
  },
}
const seat: Issue = {
  ...words,
  id: 'seat',
  version: 1,
  title: 'Seat',
  content: {
    kind: 'options',
    options: [
      { id: 'rotating', words: 'Rotating.' },
      { id: 'fixed', words: 'Fixed.' },
    ],
    statusQuo: { option: 'rotating', words: 'Rotating.' },
  },
}

const position = (member: string, issue: string, place: PositionRow['place']): PositionRow => ({
  ...words,
  id: `${member} ${issue}`,
  issue,
  issueVersion: 1,
  member,
  standing: 'formal',
  place,
  importance: 'vital',
  reservation: null,
  status: 'instructed',
  adReferendumUntil: null,
  audience: { kind: 'members' },
  at: '2031-01-01T00:00:00.000Z',
  by: 'p',
  byName: 'P',
  erased: false,
})
const estimate = (member: string, at: number): EstimateRow => ({
  id: `e ${member}`,
  issue: 'toll',
  member,
  place: { kind: 'point', at },
  importance: 'flexible',
  words: 'w',
  evidence: [],
  at: '2031-01-01T00:00:00.000Z',
  circle: 'analysts',
})
const limit = (member: string, unless: LimitRow['content']['unless'] = []): LimitRow => ({
  id: `l ${member}`,
  issue: 'toll',
  member,
  content: { issue: 'toll', acceptable: { kind: 'range', from: 0, to: 50 }, unless },
  chairmanship: 'c',
  at: '2031-01-01T00:00:00.000Z',
})
const none: ReadableInputs = {
  members: ['AA', 'BB', 'CC'],
  issues: [toll, seat],
  positions: [],
  estimates: [],
  limits: [],
  dependencies: [],
}

test('an estimate stands in only where nothing is declared', () => {
  const positions = [position('AA', 'toll', { kind: 'point', at: 30 }), position('BB', 'toll', { kind: 'none' })]
  const { dossier, declared, estimated } = analysisInputs({
    ...none,
    positions,
    estimates: [estimate('AA', 90), estimate('BB', 60)],
  })
  expect([declared.length, estimated.length]).toEqual([1, 1])
  expect(dossier.positions).toEqual([
    { member: 'AA', issue: 'toll', point: 30, salience: 1, provenance: 'declared' },
    { member: 'BB', issue: 'toll', point: 60, salience: 0.4, provenance: 'estimated' },
  ])
  expect(dossier.members.map(({ id }) => id)).toEqual(['AA', 'BB'])
})

test('what is unknown is left out, and an option that a later wording dropped is unknown', () => {
  const gone = position('AA', 'seat', { kind: 'option', option: 'elsewhere' })
  const { dossier, declared, leftOut } = analysisInputs({
    ...none,
    positions: [gone, position('BB', 'toll', { kind: 'point', at: 1 })],
  })
  expect(declared.map(({ member }) => member)).toEqual(['BB'])
  expect(dossier.issues.map(({ id }) => id)).toEqual(['toll'])
  expect(leftOut).toEqual([seat])
})

test('who does not sit in the body counts for nothing', () => {
  const stranger = position('ZZ', 'toll', { kind: 'point', at: 1 })
  expect(analysisInputs({ ...none, positions: [stranger] }).dossier.members).toEqual([])
})

test('a limit keeps its conditions, and brings its member and the issues it hangs on', () => {
  const seatAsScale: Issue = { ...toll, id: 'other' }
  const { dossier } = analysisInputs({
    ...none,
    issues: [toll, seatAsScale],
    limits: [limit('CC', [{ issue: 'other', atLeast: 40, atMost: 60 }])],
  })
  expect(dossier.limits).toEqual([
    {
      member: 'CC',
      issue: 'toll',
      range: [0, 50],
      unless: [
        { issue: 'other', atLeast: 40 },
        { issue: 'other', atMost: 60 },
      ],
    },
  ])
  expect(dossier.issues.map(({ id }) => id)).toEqual(['toll', 'other'])
  expect(parseDossier(dossier).ok).toBe(true)
})

test('a dependency binds where it can, and brings the issues that it hangs on', () => {
  const dependency = (issue: string, ...unless: string[]): LimitContent => ({
    issue,
    acceptable: { kind: 'range', from: 0, to: 30 },
    unless: unless.map((other) => ({ issue: other, atLeast: 40, atMost: null })),
  })
  const issues = ['a', 'b', 'c', 'd', 'e'].map((id): Issue => ({ ...toll, id }))
  const { dossier, leftOut } = analysisInputs({
    ...none,
    issues: [...issues, seat],
    positions: [position('AA', 'a', { kind: 'point', at: 80 })],
    // What hangs on an issue of which nothing is known binds nothing, nor does what no longer fits its issue.
    dependencies: [
      dependency('c', 'd'),
      dependency('a', 'b'),
      dependency('b', 'c'),
      dependency('e', 'a'),
      dependency('seat'),
    ],
  })
  expect(dossier.dependencies?.map(({ issue }) => issue)).toEqual(['a', 'b', 'c'])
  expect(dossier.dependencies?.[0]).toEqual({ issue: 'a', range: [0, 30], unless: [{ issue: 'b', atLeast: 40 }] })
  expect(leftOut.map(({ id }) => id)).toEqual(['e', 'seat'])
  expect(parseDossier(dossier).ok).toBe(true)
})

test('the order in which positions, estimates and limits were stored leaves no trace', () => {
  const place = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(place, place, place, fc.boolean(), (a, b, c, bound) => {
      const positions = [
        position('AA', 'toll', { kind: 'point', at: a }),
        position('BB', 'toll', { kind: 'point', at: b }),
        position('AA', 'seat', { kind: 'option', option: 'fixed' }),
      ]
      const limits = bound ? [limit('AA'), limit('BB')] : []
      const forwards: ReadableInputs = { ...none, positions, estimates: [estimate('CC', c)], limits }
      const backwards = { ...forwards, positions: positions.toReversed(), limits: limits.toReversed() }
      expect(JSON.stringify(analysisInputs(backwards).dossier)).toBe(JSON.stringify(analysisInputs(forwards).dossier))
    }),
    { numRuns: 30 },
  )
})

test('reordering the members of the house permutes an analysis and changes nothing in it', () => {
  const positions = none.members.map((member, i) => position(member, 'toll', { kind: 'point', at: 10 + 35 * i }))
  const inputs = (members: readonly string[]) => analysisInputs({ ...none, members, positions }).dossier
  const one = analyse(inputs(none.members))
  const other = analyse(inputs(none.members.toReversed()))
  expect(other.packages.leximin?.point).toEqual(one.packages.leximin?.point)
  expect(other.packages.leximin?.satisfaction).toEqual(one.packages.leximin?.satisfaction)
  expect(other.outlook).toEqual(one.outlook)
})
