import { concat, toHex } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { encodeUtf8 } from './utf8.ts'

// One leading byte keeps the kinds of hashed input apart, so that a value of one kind can never pass for another.
// 0x00 and 0x01 are RFC 6962's (leaf, inner node of the tree); the chain takes the next free ones.
const LEAF = Uint8Array.of(0x00)
const LINK = Uint8Array.of(0x02)
const GENESIS = Uint8Array.of(0x03)

/** The format's name; it is part of the genesis value, so that a later format starts another chain. */
export const RECORD_FORMAT = 'commonline-record/1'

/** SHA-256(0x00 ‖ entry bytes): the leaf hash of RFC 6962, section 2.1. The chain and the tree share it. */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, entry))
}

/**
 * The chain's value before its first entry: SHA-256(0x03 ‖ "commonline-record/1" ‖ 0x00 ‖ alliance id). Two alliances
 * have different ones, so that no entry of one chain continues the other.
 */
export function genesisHash(sha256: Sha256, allianceId: string): Uint8Array {
  return sha256(concat(GENESIS, encodeUtf8(RECORD_FORMAT), Uint8Array.of(0), encodeUtf8(allianceId)))
}

/** The chain's value after an entry: SHA-256(0x02 ‖ the value before it ‖ the entry's leaf hash). */
export function chainHash(sha256: Sha256, previous: Uint8Array, leaf: Uint8Array): Uint8Array {
  return sha256(concat(LINK, previous, leaf))
}

/** What the author of an act is given: where its entry lies and the two hashes that pin it. Hashes in hexadecimal. */
export interface Receipt {
  /** Place in the record, from 0. */
  readonly seq: number
  /** The entry's leaf hash. */
  readonly entryHash: string
  /** The chain's value after the entry: it depends on every entry up to this one. */
  readonly chainHash: string
}

/** The end of a chain: how many entries it has and its value after the last one. */
export interface ChainHead {
  readonly size: number
  readonly hash: Uint8Array
}

/** The chain of an alliance before its first entry. */
export const emptyChain = (sha256: Sha256, allianceId: string): ChainHead => ({
  size: 0,
  hash: genesisHash(sha256, allianceId),
})

/** Appends an entry: the new end of the chain and the receipt for the entry's author. */
export function append(
  sha256: Sha256,
  head: ChainHead,
  entry: Uint8Array,
): { readonly head: ChainHead; readonly receipt: Receipt } {
  const leaf = leafHash(sha256, entry)
  const hash = chainHash(sha256, head.hash, leaf)
  return {
    head: { size: head.size + 1, hash },
    receipt: { seq: head.size, entryHash: toHex(leaf), chainHash: toHex(hash) },
  }
}
