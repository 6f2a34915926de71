import type { Issue, Position } from '@commonline/contract'
import { expect, test } from 'vitest'
import { bargainingDossier, statusQuoPoint, withAllMembers } from './bargaining-inputs.ts'
import type { HeldLimit } from './bargaining-inputs.ts'
import { changesBetween, limitsBroken, whatIf } from './what-if.ts'

const scale = (id: string, statusQuo: number): Issue => ({
  id,
  version: 1,
  title: id,
  question: '?',
  language: 'en',
  content: {
    kind: 'scale',
    anchors: [
      { at: 0, words: 'none' },
      { at: 100, words: 'all' },
    ],
    statusQuo: { at: statusQuo, words: 'as now' },
  },
  author: 'chair (CC)',
  putAt: '2026-01-01T00:00:00.000Z',
})

const seat: Issue = {
  ...scale('seat', 0),
  content: {
    kind: 'options',
    options: [
      { id: 'north', words: 'In the north.' },
      { id: 'south', words: 'In the south.' },
    ],
    statusQuo: { option: 'north', words: 'in the north' },
  },
}

const position = (
  member: string,
  issue: string,
  place: Position['place'],
  importance: Position['importance'],
): Position => ({
  id: `${member} ${issue}`,
  issue,
  issueVersion: 1,
  member,
  standing: 'formal',
  words: 'words',
  language: 'en',
  place,
  importance,
  reservation: null,
  status: 'instructed',
  adReferendumUntil: null,
  audience: { kind: 'members' },
  at: '2026-01-01T00:00:00.000Z',
  by: null,
  earlier: 0,
})

const issues = [scale('key', 0), scale('reach', 50), seat]
const view = {
  issues,
  members: ['AA', 'BB', 'CC'].map((code) => ({ code, name: code })),
  estimates: [],
  dependencies: null,
  positions: [
    position('AA', 'key', { kind: 'point', at: 0 }, 'vital'),
    position('BB', 'key', { kind: 'point', at: 100 }, 'vital'),
    position('BB', 'seat', { kind: 'option', option: 'south' }, 'vital'),
    position('CC', 'key', { kind: 'none' }, 'important'),
    // An option that a later version of the issue no longer has counts for nothing.
    position('CC', 'seat', { kind: 'option', option: 'east' }, 'vital'),
  ],
}

const limit: HeldLimit = {
  member: 'AA',
  content: {
    issue: 'key',
    acceptable: { kind: 'range', from: 0, to: 20 },
    unless: [{ issue: 'reach', atLeast: 80, atMost: null }],
  },
}

test('without agreement nobody moves', () => {
  const found = whatIf(withAllMembers(bargainingDossier(view, [], false), view), issues, [], statusQuoPoint(issues))
  expect(found.members).toEqual([
    { member: 'AA', without: 1, with: 1, leaning: 'same' },
    { member: 'BB', without: 0, with: 0, leaning: 'same' },
  ])
  expect(found.unknown).toEqual(['CC'])
})

test('a point is better for one and worse for another, each weighed by what it said', () => {
  const point = { ...statusQuoPoint(issues), key: 50, seat: 'south' }
  const found = whatIf(withAllMembers(bargainingDossier(view, [], false), view), issues, [], point)
  expect(found.members).toEqual([
    { member: 'AA', without: 1, with: 0.5, leaning: 'worse' },
    { member: 'BB', without: 0, with: 0.75, leaning: 'better' },
  ])
})

test('what changes from one point to another is told of those who are known, and of nobody else', () => {
  const inputs = withAllMembers(bargainingDossier(view, [], false), view)
  const before = statusQuoPoint(issues)
  expect(changesBetween(inputs, before, { ...before, key: 40 })).toEqual([
    { member: 'AA', change: -0.4 },
    { member: 'BB', change: 0.2 },
  ])
  expect(changesBetween(inputs, before, before).every(({ change }) => change === 0)).toBe(true)
})

test('a limit is broken only while its condition does not hold, and its holder then counts as worse off', () => {
  const beyond = { ...statusQuoPoint(issues), key: 30 }
  expect(limitsBroken(issues, [limit], beyond)).toEqual([limit])
  expect(limitsBroken(issues, [limit], { ...beyond, reach: 80 })).toEqual([])
  expect(limitsBroken(issues, [limit], { ...beyond, key: 20 })).toEqual([])
  const holder = { ...limit, member: 'BB' }
  const found = whatIf(withAllMembers(bargainingDossier(view, [holder], false), view), issues, [holder], beyond)
  expect(found.broken).toEqual([holder])
  expect(found.members.find(({ member }) => member === 'BB')?.leaning).toBe('worse')
})

test('an estimate stands in only where a member declared nothing, and only when it is asked for', () => {
  const estimate = {
    id: 'e',
    issue: 'key',
    member: 'CC',
    place: { kind: 'interval', from: 20, to: 60 },
    importance: 'important',
    words: 'heard',
    evidence: [],
    at: '2026-01-01T00:00:00.000Z',
  } as const
  const overlaid = {
    ...view,
    estimates: [
      { ...estimate, evidence: [] },
      { ...estimate, id: 'f', member: 'AA', evidence: [] },
    ],
  }
  expect(bargainingDossier(overlaid, [], false).positions.map(({ member }) => member)).toEqual(['AA', 'BB', 'BB'])
  const withEstimates = bargainingDossier(overlaid, [], true).positions
  expect(withEstimates.filter(({ provenance }) => provenance === 'estimated')).toEqual([
    { member: 'CC', issue: 'key', salience: 0.7, provenance: 'estimated', interval: [20, 60] },
  ])
})
