import type { Dossier } from '@commonline/bargaining'
import { analyse } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import { expect, test } from 'vitest'
import { briefOptions } from './brief-options.ts'
import type { OptionsAsked } from './brief-options.ts'

const issue = (id: string): Issue => ({
  id,
  version: 1,
  title: id.toUpperCase(),
  question: '?',
  language: 'en',
  content: {
    kind: 'scale',
    anchors: [
      { at: 0, words: 'none' },
      { at: 100, words: 'all' },
    ],
    statusQuo: { at: 0, words: 'as today' },
  },
  author: 'chair',
  putAt: '2031-01-01T00:00:00Z',
})

const issues = [issue('pay'), issue('reach')]

const inputs: Dossier = {
  members: [
    { id: 'AV', power: 1 },
    { id: 'OS', power: 1 },
  ],
  issues: issues.map(({ id }) => ({ id, scale: [0, 100], statusQuo: 0 })),
  positions: [
    { member: 'AV', issue: 'pay', salience: 1, point: 0 },
    { member: 'AV', issue: 'reach', salience: 1, point: 80 },
    { member: 'OS', issue: 'pay', salience: 1, point: 80 },
    { member: 'OS', issue: 'reach', salience: 1, point: 80 },
  ],
}

const asked: OptionsAsked = { member: 'AV', inputs, issues, limits: [], packages: null, draft: null }

test('a package gives on an issue that moves away from the member, and gets on one that moves nearer', () => {
  const [option] = briefOptions({ ...asked, draft: { symbol: 'L.1', point: { pay: 40, reach: 80 } } })
  expect(option?.name).toEqual({ draft: 'L.1', concepts: [] })
  expect(option?.ours?.gives.map(({ issue: on }) => on)).toEqual(['pay'])
  expect(option?.ours?.gets.map(({ issue: on }) => on)).toEqual(['reach'])
})

test('concepts that lead to the same point stand once, under all their names; the draft stands first', () => {
  const { packages } = analyse(inputs)
  const named = briefOptions({ ...asked, packages, draft: { symbol: 'L.1', point: packages.nash?.point ?? {} } })
  expect(named[0]?.name.draft).toBe('L.1')
  expect(named[0]?.name.concepts).toContain('nash')
  const concepts = named.flatMap(({ name }) => name.concepts)
  expect(concepts.toSorted()).toEqual(['issueByIssue', 'kalaiSmorodinsky', 'leximin', 'nash'])
  expect(new Set(named.map(({ point }) => JSON.stringify(point))).size).toBe(named.length)
})

test('a draft that leaves an issue open is no option', () => {
  expect(briefOptions({ ...asked, draft: { symbol: 'L.1', point: { pay: 40 } } })).toEqual([])
})

test('a limit of the member that the option breaks is named; without places nothing is said of gain or loss', () => {
  const limit = {
    member: 'AV',
    content: { issue: 'pay', acceptable: { kind: 'range' as const, from: 0, to: 30 }, unless: [] },
  }
  const draft = { symbol: 'L.1', point: { pay: 40, reach: 80 } }
  const unplaced = { ...inputs, positions: inputs.positions.filter(({ member }) => member !== 'AV') }
  const [option] = briefOptions({ ...asked, inputs: unplaced, limits: [limit], draft })
  expect(option?.broken).toEqual([limit])
  expect(option?.ours).toBeNull()
  expect(
    briefOptions({ ...asked, limits: [limit], draft: { ...draft, point: { pay: 30, reach: 0 } } })[0]?.broken,
  ).toEqual([])
})
