import { expect, test } from 'vitest'
import { compareReceipt } from './compare-receipt.ts'

const receipt = {
  seq: 7,
  kind: 'cast-vote',
  at: '2026-03-01T10:00:00.000Z',
  entryHash: 'a1'.repeat(32),
  chainHash: 'b2'.repeat(32),
}

test('either hash alone, or a whole receipt pasted as it stands, is the same', () => {
  expect(compareReceipt(receipt.entryHash, receipt).verdict).toBe('same')
  expect(compareReceipt(` ${receipt.chainHash.toUpperCase()}\n`, receipt).verdict).toBe('same')
  expect(compareReceipt(`Entry 7 ${receipt.entryHash} and ${receipt.chainHash}`, receipt).verdict).toBe('same')
})

test('one differing hash is enough to differ', () => {
  expect(compareReceipt(`${receipt.entryHash} ${'c3'.repeat(32)}`, receipt).verdict).toBe('different')
})

test('what holds no hash compares nothing', () => {
  expect(compareReceipt('entry 7', receipt).verdict).toBe('none')
  expect(compareReceipt(receipt.entryHash.slice(0, 40), receipt).verdict).toBe('none')
})
