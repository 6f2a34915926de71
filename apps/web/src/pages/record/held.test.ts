import { expect, test } from 'vitest'
import { differences, heldIn, placeInChain } from './held.ts'

const receipt = {
  seq: 7,
  kind: 'cast-vote',
  at: '2026-03-01T10:00:00.000Z',
  entryHash: 'a1'.repeat(32),
  chainHash: 'b2'.repeat(32),
}
const asHeld = { kind: 'receipt', seq: 7, entryHash: receipt.entryHash, chainHash: receipt.chainHash } as const

test('a receipt is read alone, in a list, or inside the answer that brought it', () => {
  expect(heldIn(JSON.stringify(receipt))).toEqual([asHeld])
  expect(heldIn(JSON.stringify([receipt, { ...receipt, seq: 8 }])).length).toBe(2)
  expect(heldIn(JSON.stringify({ revision: 1, receipt }))).toEqual([asHeld])
})

test('hashes are found among any other words, each once', () => {
  expect(heldIn(`Noted: ${receipt.entryHash.toUpperCase()}\n${receipt.entryHash} and ${receipt.chainHash}.`)).toEqual([
    { kind: 'hash', hash: receipt.entryHash },
    { kind: 'hash', hash: receipt.chainHash },
  ])
})

test('a receipt copied in the words of the page is the receipt of its entry, in either language', () => {
  const english = `Recorded as entry 1,204. Tue, 3 Mar\nHash of the entry\n${receipt.entryHash}\nHash\n${receipt.chainHash}`
  expect(heldIn(english)).toEqual([{ ...asHeld, seq: 1204 }])
  const french = `Inscrit au registre sous le numéro 1\u202f204. ${receipt.entryHash} ${receipt.chainHash}`
  expect(heldIn(french)).toEqual([{ ...asHeld, seq: 1204 }])
})

test('what is no hash and no receipt is nothing to compare', () => {
  expect(heldIn('entry 7')).toEqual([])
  expect(heldIn(receipt.entryHash.slice(1))).toEqual([])
  expect(heldIn(JSON.stringify({ seq: -1, entryHash: receipt.entryHash }))).toEqual([
    { kind: 'hash', hash: receipt.entryHash },
  ])
})

test('every differing hash is named with both its values', () => {
  expect(differences(asHeld, receipt)).toEqual([])
  const other = { ...receipt, chainHash: 'c3'.repeat(32) }
  expect(differences(asHeld, other)).toEqual([{ name: 'chainHash', held: asHeld.chainHash, shown: other.chainHash }])
})

test('a hash has its place in the chain, or none', () => {
  const chain = `${receipt.entryHash}\n${receipt.chainHash}\n`
  expect(placeInChain(receipt.chainHash, chain)).toBe(1)
  expect(placeInChain('c3'.repeat(32), chain)).toBeNull()
})
