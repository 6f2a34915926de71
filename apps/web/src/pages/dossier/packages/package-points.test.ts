import type { Issue } from '@commonline/contract'
import { expect, test } from 'vitest'
import { packageOfPoint, pointOfPackage } from './package-points.ts'

const put = { version: 1, question: '?', language: 'en', author: 'chair', putAt: '2031-01-01T00:00:00.000Z' }
const issues: readonly Issue[] = [
  {
    ...put,
    id: 'toll',
    title: 'Toll',
    content: { kind: 'scale', anchors: [], statusQuo: { at: 20, words: 'A fifth.' } },
  },
  {
    ...put,
    id: 'seat',
    title: 'Seat',
    content: {
      kind: 'options',
      options: [
        { id: 'rotating', words: 'Rotating.' },
        { id: 'fixed', words: 'Fixed.' },
      ],
      statusQuo: { option: 'rotating', words: 'Rotating.' },
    },
  },
]

test('what a package does not name is as without agreement, and what the dossier no longer knows is left out', () => {
  const gone = { issue: 'gone', place: { kind: 'point' as const, at: 3 } }
  expect(pointOfPackage([gone, { issue: 'seat', place: { kind: 'option', option: 'fixed' } }], issues)).toEqual({
    toll: 20,
    seat: 'fixed',
  })
})

test('a point comes back as it was sent, to one decimal', () => {
  const sent = packageOfPoint({ toll: 66.666, seat: 'fixed' }, issues)
  expect(sent).toEqual([
    { issue: 'toll', place: { kind: 'point', at: 66.7 } },
    { issue: 'seat', place: { kind: 'option', option: 'fixed' } },
  ])
  expect(packageOfPoint(pointOfPackage(sent, issues), issues)).toEqual(sent)
})
