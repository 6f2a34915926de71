import { expect, test } from 'vitest'
import { ANSWERS } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { ledgerCounts } from './ledger-count.ts'
import type { Roll } from './roll.ts'

const row = (amounts: Readonly<Partial<Record<Answer, bigint>>>) => ANSWERS.map((answer) => amounts[answer] ?? 0n)

const empty: Roll = {
  ledgers: ['heads'],
  scales: [1n],
  groups: [],
  voters: [],
  counts: [row({})],
  groupCounts: [],
  excluded: [],
  present: null,
  presenceStated: false,
  inPerCent: [],
  byName: false,
  headsKnown: true,
  capped: [],
}

test('each ledger is counted by answer in ones, whatever its unit; what nobody answered is left out', () => {
  const roll: Roll = {
    ...empty,
    ledgers: ['heads', 'shares'],
    scales: [1n, 4n],
    counts: [row({ yes: 2n, absent: 1n }), row({ yes: 6n, no: 1n })],
  }
  expect(ledgerCounts(roll)).toEqual([
    { ledger: 'heads', group: null, answers: { yes: 2, absent: 1 } },
    { ledger: 'shares', group: null, answers: { yes: '3/2', no: '1/4' } },
  ])
})

test('names stand with the heads where they are known, of everyone and of each group, and nowhere else', () => {
  const voters = [
    { id: 'A', answer: 'yes', amounts: [1n, 5n], groups: [0] },
    { id: 'B', answer: 'yes', amounts: [1n, 3n], groups: [] },
    { id: 'C', answer: 'no', amounts: [1n, 2n], groups: [0, 1] },
  ] as const
  const roll: Roll = {
    ...empty,
    ledgers: ['heads', 'shares'],
    scales: [1n, 1n],
    groups: ['permanent', 'riparian'],
    voters,
    counts: [row({ yes: 2n, no: 1n }), row({ yes: 8n, no: 2n })],
    groupCounts: [
      [row({ yes: 1n, no: 1n }), row({ yes: 5n, no: 2n })],
      [row({ no: 1n }), row({ no: 2n })],
    ],
  }
  expect(ledgerCounts(roll)).toEqual([
    { ledger: 'heads', group: null, answers: { yes: 2, no: 1 }, members: { yes: ['A', 'B'], no: ['C'] } },
    { ledger: 'shares', group: null, answers: { yes: 8, no: 2 } },
    { ledger: 'heads', group: 'permanent', answers: { yes: 1, no: 1 }, members: { yes: ['A'], no: ['C'] } },
    { ledger: 'heads', group: 'riparian', answers: { no: 1 }, members: { no: ['C'] } },
  ])
})

test('heads that were not counted are not stated; those of a group that were, are', () => {
  const roll: Roll = {
    ...empty,
    ledgers: ['heads', 'shares'],
    scales: [1n, 1n],
    groups: ['permanent', 'unknown'],
    counts: [row({}), row({ yes: 8n })],
    groupCounts: [[row({ yes: 3n }), row({})], null],
    headsKnown: false,
  }
  expect(ledgerCounts(roll)).toEqual([
    { ledger: 'shares', group: null, answers: { yes: 8 } },
    { ledger: 'heads', group: 'permanent', answers: { yes: 3 } },
  ])
})
