import type { Estimate, Issue } from '@commonline/contract'
import { expect, test } from 'vitest'
import { anchorLadder } from './anchor-ladder.ts'

const scale: Issue = {
  id: 'pay',
  version: 1,
  title: 'Pay',
  question: '?',
  language: 'en',
  content: {
    kind: 'scale',
    anchors: [
      { at: 100, words: 'all' },
      { at: 0, words: 'none' },
      { at: 50, words: 'half' },
    ],
    statusQuo: { at: 0, words: 'as today' },
  },
  author: 'chair',
  putAt: '2031-01-01T00:00:00Z',
}

const believed = (member: string, place: Estimate['place']): Estimate => ({
  id: `estimate-${member}`,
  issue: 'pay',
  member,
  place,
  importance: 'vital',
  words: '',
  evidence: [],
  at: '2031-01-01T00:00:00Z',
})

test('every member stands on the rung of its nearest anchor, from one end of the scale to the other', () => {
  const rungs = anchorLadder(scale, [
    believed('AV', { kind: 'point', at: 60 }),
    believed('BE', { kind: 'point', at: 50 }),
    believed('CO', { kind: 'interval', from: 80, to: 100 }),
  ])
  expect(rungs.map(({ at }) => at)).toEqual([0, 50, 100])
  expect(rungs.map(({ marks }) => marks.map(({ member, at }) => [member, at]))).toEqual([
    [],
    [
      ['BE', null],
      ['AV', 60],
    ],
    [['CO', [80, 100]]],
  ])
  expect(rungs[1]?.marks[0]?.source).toBe('estimated')
})

test('an option holds those who prefer it, and nobody who named another', () => {
  const options: Issue = {
    ...scale,
    content: {
      kind: 'options',
      options: [
        { id: 'here', words: 'Here.' },
        { id: 'there', words: 'There.' },
      ],
      statusQuo: { option: 'here', words: 'Here.' },
    },
  }
  const rungs = anchorLadder(options, [believed('AV', { kind: 'option', option: 'there' })])
  expect(rungs.map(({ at, marks }) => [at, marks.map(({ member }) => member)])).toEqual([
    [null, []],
    [null, ['AV']],
  ])
})
