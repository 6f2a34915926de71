import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { toHex } from './bytes.ts'
import { append, chainHash, emptyChain, genesisHash, leafHash } from './hash-chain.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const hex = (...parts: readonly (string | Buffer)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part))))
    .digest('hex')

test('genesis, leaf and link are the hashes that the format names', () => {
  const genesis = genesisHash(sha256, 'harbour-league')
  expect(toHex(genesis)).toBe(hex('\u0003commonline-record/1\u0000harbour-league'))
  const leaf = leafHash(sha256, Buffer.from('{}'))
  expect(toHex(leaf)).toBe(hex('\u0000{}'))
  expect(toHex(chainHash(sha256, genesis, leaf))).toBe(hex('\u0002', Buffer.from(genesis), Buffer.from(leaf)))
})

const entryList = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 12 })
const receiptsOf = (entries: readonly Uint8Array[]) => {
  let head = emptyChain(sha256, 'a')
  return entries.map((entry) => {
    const appended = append(sha256, head, entry)
    head = appended.head
    return appended.receipt
  })
}

test('appending never changes an earlier receipt', () => {
  fc.assert(
    fc.property(entryList, entryList, (before, after) => {
      expect(receiptsOf([...before, ...after]).slice(0, before.length)).toEqual(receiptsOf(before))
    }),
  )
})

test('a change in one entry changes every chain value from there on and none before', () => {
  fc.assert(
    fc.property(entryList, fc.nat(), (entries, pick) => {
      fc.pre(entries.length > 0)
      const i = pick % entries.length
      const changed = entries.map((entry, k) => (k === i ? Uint8Array.of(...entry, 1) : entry))
      const [a, b] = [receiptsOf(entries), receiptsOf(changed)]
      a.forEach((receipt, k) => expect(receipt.chainHash === b[k]?.chainHash).toBe(k < i))
    }),
  )
})
