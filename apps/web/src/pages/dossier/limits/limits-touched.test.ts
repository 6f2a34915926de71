import type { Issue } from '@commonline/contract'
import { expect, test } from 'vitest'
import type { HeldLimit } from '../bargaining-inputs.ts'
import { limitsTouched } from './limits-touched.ts'

const scale = (id: string): Issue => ({
  id,
  version: 1,
  title: id,
  question: '?',
  language: 'en',
  author: 'chair',
  putAt: '2031-01-01T00:00:00.000Z',
  content: { kind: 'scale', anchors: [], statusQuo: { at: 0, words: 'Nothing.' } },
})
const issues = [scale('authority'), scale('equipment')]
const ceiling: HeldLimit = {
  member: 'OS',
  content: { issue: 'authority', acceptable: { kind: 'range', from: 0, to: 70 }, unless: [] },
}
const conditional: HeldLimit = {
  member: 'VE',
  content: {
    issue: 'authority',
    acceptable: { kind: 'range', from: 0, to: 0 },
    unless: [{ issue: 'equipment', atLeast: 40, atMost: null }],
  },
}
const touched = (authority: number, equipment: number): readonly string[] =>
  limitsTouched(issues, [ceiling, conditional], { authority, equipment }).map(({ member }) => member)

test('a point at the end of a limit rests on it; a step inside it does not', () => {
  expect(touched(70, 80)).toEqual(['OS'])
  expect(touched(68, 80)).toEqual([])
})

test('a point at which a condition is only just met rests on the conditional limit', () => {
  expect(touched(50, 40)).toEqual(['VE'])
  expect(touched(50, 42)).toEqual([])
})

test('a limit that is broken already, or lies at the edge of the scale, reveals nothing', () => {
  expect(touched(80, 10)).toEqual([])
  const all: HeldLimit = {
    member: 'AV',
    content: { ...ceiling.content, acceptable: { kind: 'range', from: 0, to: 100 } },
  }
  expect(limitsTouched(issues, [all], { authority: 100, equipment: 0 })).toEqual([])
})

test('a limit that holds only by what is attached is revealed by it', () => {
  const under = {
    members: [{ id: 'OS', power: 1 }],
    issues: [{ id: 'authority', scale: [0, 100] as const, statusQuo: 0 }],
    positions: [],
    attachments: [{ kind: 'derogation' as const, issue: 'authority', members: ['OS'], at: 60 }],
  }
  const point = { authority: 90, equipment: 80 }
  expect(limitsTouched(issues, [ceiling], point)).toEqual([])
  expect(limitsTouched(issues, [ceiling], point, under)).toEqual([ceiling])
})
