import { expect, test } from 'vitest'
import { aRecord, alliance, sha256, valueOf } from '../testing/a-record.ts'
import type { AnAct } from '../testing/a-record.ts'
import { toHex } from './bytes.ts'
import { compareExports } from './compare-records.ts'
import { checkHead } from './held-head.ts'
import { checkReceipt, parseReceipt } from './held-receipt.ts'
import { genesisHash } from './hash-chain.ts'

const n = 6
const acts: readonly AnAct[] = Array.from({ length: n }, () => ({}))
const record = aRecord(acts)
const forkedAt = (i: number) => aRecord(acts.map((act, k) => (k === i ? { ...act, subject: 'procedure-9' } : act)))
const relation = (a: typeof record, b: typeof record) => {
  const { relation: found, at } = valueOf(compareExports(sha256, a.files, b.files))
  return [found, at]
}

test('a fork is found at each index, seen from either side', () => {
  for (let i = 0; i < n; i++) {
    expect(relation(record, forkedAt(i))).toEqual(['fork', i])
    expect(relation(forkedAt(i), record)).toEqual(['fork', i])
  }
})

test('the same record exported for other readers is the same', () => {
  const other = aRecord(acts.map((act) => ({ ...act, disclosed: false })))
  expect(relation(record, other)).toEqual(['same', null])
})

test('a beginning of a record is told from a fork', () => {
  for (let i = 0; i < n; i++) {
    const beginning = aRecord(acts.slice(0, i))
    expect(relation(beginning, record)).toEqual(['first-begins-second', i])
    expect(relation(record, beginning)).toEqual(['second-begins-first', i])
  }
})

test('records of two alliances, and damaged descriptions, are not compared', () => {
  const damaged = { ...record.files, 'record.json': new Uint8Array(0) }
  expect(compareExports(sha256, record.files, damaged).ok).toBe(false)
  expect(toHex(genesisHash(sha256, alliance.id))).not.toBe(toHex(genesisHash(sha256, `${alliance.id}2`)))
})

const receiptCode = (files: typeof record.files, i: number) => {
  const receipt = record.receipts[i]
  if (receipt === undefined) throw new Error('no such receipt')
  return valueOf(checkReceipt(sha256, files, receipt)).detail.code
}

test('every receipt holds against its record and names what differs in a forked one', () => {
  for (let i = 0; i < n; i++) {
    expect(receiptCode(record.files, i)).toBe('record.receipt_held')
    for (let fork = 0; fork < n; fork++) {
      const expected = fork < i ? 'history_differs' : fork === i ? 'entry_differs' : 'held'
      expect(receiptCode(forkedAt(fork).files, i), `receipt ${i}, fork ${fork}`).toBe(`record.receipt_${expected}`)
    }
    expect(receiptCode(aRecord(acts.slice(0, i)).files, i)).toBe('record.receipt_beyond_end')
  }
})

test('a head noted earlier is found again, or it is said why not', () => {
  for (let size = 1; size <= n; size++) {
    const head = { size, hash: record.receipts[size - 1]?.chainHash ?? '' }
    const code = (files: typeof record.files) => valueOf(checkHead(sha256, files, head)).detail.code
    expect(code(record.files)).toBe('record.head_held')
    expect(code(forkedAt(size - 1).files)).toBe('record.head_differs_from_held')
    expect(code(aRecord(acts.slice(0, size - 1)).files)).toBe('record.head_beyond_end')
  }
  expect(checkHead(sha256, record.files, { size: 0, hash: '00'.repeat(32) }).ok).toBe(false)
})

test('a receipt from outside is read strictly in what counts', () => {
  const [receipt] = record.receipts
  expect(parseReceipt({ ...receipt, kind: 'cast-vote', at: '2031-05-05T09:00:00.000Z' })).toEqual({
    ok: true,
    value: receipt,
  })
  for (const wrong of [
    null,
    'x',
    { ...receipt, seq: -1 },
    { ...receipt, entryHash: 'AB' },
    { ...receipt, chainHash: 1 },
  ]) {
    expect(parseReceipt(wrong).ok).toBe(false)
  }
})
