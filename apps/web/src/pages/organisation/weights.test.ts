import type { MemberSummary } from '@commonline/contract'
import { expect, test } from 'vitest'
import { ledgersOf, weightOn } from './weights.ts'

const member: MemberSummary = {
  code: 'AV',
  name: 'Averra',
  aliases: [],
  standing: 'full',
  standingFrom: '2020-01-01',
  weights: [
    { ledger: 'population', value: '38', from: '2024-01-01', source: 'census' },
    { ledger: 'population', value: '40', from: '2027-01-01', source: 'census' },
    { ledger: 'population', value: '36', from: '2020-01-01', source: 'census' },
    { ledger: 'contribution', value: '7', from: '2024-01-01', source: 'budget' },
  ],
}

test('the weight that holds is the latest that has begun', () => {
  expect(weightOn(member, 'population', '2026-06-01')?.value).toBe('38')
  expect(weightOn(member, 'population', '2023-12-31')?.value).toBe('36')
  expect(weightOn(member, 'population', '2019-12-31')).toBeNull()
})

test('every ledger appears once', () => {
  expect(ledgersOf([member, member])).toEqual(['population', 'contribution'])
})
