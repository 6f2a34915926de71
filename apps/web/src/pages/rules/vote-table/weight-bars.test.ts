import type { Verdict } from '@commonline/rules'
import { expect, test } from 'vitest'
import { weightBars } from './weight-bars.ts'

const electorate = [
  { id: 'AV', weights: { population: '50' } },
  { id: 'BE', weights: { population: '30' } },
  { id: 'CO', weights: { population: '20' } },
]

const conditions: Verdict['conditions'] = [
  { id: 'both', type: 'all-of', parent: null, holds: true, counted: 2, of: 2, needed: 2 },
  { id: 'heads', type: 'share', parent: 'both', holds: true, side: 'floor', ledger: 'heads', of: 3, needed: 2 },
  {
    id: 'people',
    type: 'share',
    parent: 'both',
    holds: true,
    side: 'floor',
    ledger: 'population',
    of: 100,
    needed: 60,
  },
]

test('one bar a ledger, yes first and no last, members in their order, each as wide as its weight', () => {
  const [heads, population] = weightBars(electorate, { AV: 'no', CO: 'yes' }, { conditions })
  expect(population?.segments).toEqual([
    { member: 'CO', side: 'yes', start: 0, width: 20 },
    { member: 'BE', side: 'none', start: 20, width: 30 },
    { member: 'AV', side: 'no', start: 50, width: 50 },
  ])
  expect(population?.needed).toBe(60)
  expect(heads?.segments.map(({ member }) => member)).toEqual(['CO', 'BE', 'AV'])
  expect(heads?.needed).toBeCloseTo(200 / 3)
})

test('a floor over another base than all members has no mark on the bar', () => {
  const cast = conditions.map((one) => (one.id === 'people' ? { ...one, of: 70 } : one))
  expect(weightBars(electorate, {}, { conditions: cast })[1]?.needed).toBeNull()
})

test('a weight that is no plain number leaves its ledger without a bar', () => {
  const exact = [{ id: 'AV', weights: { population: '1/3' } }, ...electorate.slice(1)]
  expect(weightBars(exact, {}, { conditions }).map(({ ledger }) => ledger)).toEqual(['heads'])
})
