import { concat, sameBytes } from './bytes.ts'
import type { Sha256 } from './bytes.ts'
import { leafHash } from './hash-chain.ts'

// The Merkle tree of RFC 6962, section 2.1, over leaf hashes. RFC 9162, sections 2.1.3.2 and 2.1.4.2, gives the
// algorithms that check proofs. Sizes and indices are halved by division: they may pass 2^31, where bit operators end.

const NODE = Uint8Array.of(0x01)

/** SHA-256(0x01 ‖ left ‖ right): an inner node. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(NODE, left, right))
}

/**
 * The root over leaf hashes. The root of no leaf is the hash of nothing. Time O(n), memory O(log n): complete subtrees
 * are joined as soon as they have a neighbour of the same size.
 */
export function merkleRoot(sha256: Sha256, leaves: Iterable<Uint8Array>): Uint8Array {
  const stack: Uint8Array[] = []
  let size = 0
  for (const leaf of leaves) {
    let hash = leaf
    for (let n = size; n % 2 === 1; n = (n - 1) / 2) hash = nodeHash(sha256, stack.pop() ?? hash, hash)
    stack.push(hash)
    size += 1
  }
  const last = stack.pop()
  if (last === undefined) return sha256(new Uint8Array(0))
  return stack.reduceRight((right, left) => nodeHash(sha256, left, right), last)
}

/** The root over entries as bytes. */
export function rootOfEntries(sha256: Sha256, entries: readonly Uint8Array[]): Uint8Array {
  return merkleRoot(
    sha256,
    entries.map((entry) => leafHash(sha256, entry)),
  )
}

// The largest power of two below n (n >= 2).
function splitBelow(n: number): number {
  let power = 1
  while (power * 2 < n) power *= 2
  return power
}

function assertWithin(ok: boolean, what: string): void {
  if (!ok) throw new RangeError(what)
}

/**
 * The hashes that lead from a leaf to the root (RFC 6962, section 2.1.1), lowest first.
 * @throws RangeError when the index is not one of the leaves.
 */
export function inclusionProof(sha256: Sha256, leaves: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  assertWithin(Number.isSafeInteger(index) && index >= 0 && index < leaves.length, 'no leaf has this index')
  if (leaves.length === 1) return []
  const k = splitBelow(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return index < k
    ? [...inclusionProof(sha256, left, index), merkleRoot(sha256, right)]
    : [...inclusionProof(sha256, right, index - k), merkleRoot(sha256, left)]
}

/**
 * The hashes that show that the tree of the first `size` leaves is a beginning of the tree of all (RFC 6962, section
 * 2.1.2).
 * @throws RangeError when `size` is not from 1 to the number of leaves: for an empty beginning nothing can be shown.
 */
export function consistencyProof(sha256: Sha256, leaves: readonly Uint8Array[], size: number): readonly Uint8Array[] {
  assertWithin(Number.isSafeInteger(size) && size >= 1 && size <= leaves.length, 'no such earlier size')
  return subproof(sha256, leaves, size, true)
}

function subproof(sha256: Sha256, leaves: readonly Uint8Array[], size: number, known: boolean): readonly Uint8Array[] {
  if (size === leaves.length) return known ? [] : [merkleRoot(sha256, leaves)]
  const k = splitBelow(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return size <= k
    ? [...subproof(sha256, left, size, known), merkleRoot(sha256, right)]
    : [...subproof(sha256, right, size - k, false), merkleRoot(sha256, left)]
}

// SHA-256 gives 32 bytes; two empty strings are equal and prove nothing.
const areHashes = (...hashes: readonly Uint8Array[]): boolean => hashes.every((hash) => hash.length === 32)

/** What an inclusion proof claims: the leaf stands at this index of the tree of this size and root. */
export interface InclusionClaim {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/** Whether an inclusion proof holds (RFC 9162, section 2.1.3.2). Never throws on what a stranger sends. */
export function isIncluded(sha256: Sha256, { index, size, leaf, root, proof }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  if (!areHashes(leaf, root, ...proof)) return false
  let [fn, sn, hash] = [index, size - 1, leaf]
  for (const sibling of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sha256, sibling, hash)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)]
    } else {
      hash = nodeHash(sha256, hash, sibling)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && sameBytes(hash, root)
}

const half = (n: number) => Math.floor(n / 2)

/** What a consistency proof claims: the first tree is a beginning of the second. */
export interface ConsistencyClaim {
  readonly size1: number
  readonly root1: Uint8Array
  readonly size2: number
  readonly root2: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Whether a consistency proof holds (RFC 9162, section 2.1.4.2). From size 0 none does: every tree begins with the
 * empty one, so such a proof says nothing, and a protocol that starts from an empty tree (C2SP tlog-witness) has to
 * treat that first step itself. Never throws on what a stranger sends.
 */
export function isConsistent(sha256: Sha256, { size1, root1, size2, root2, proof }: ConsistencyClaim): boolean {
  if (!Number.isSafeInteger(size1) || !Number.isSafeInteger(size2) || size1 < 1 || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2)
  if (!areHashes(root1, root2, ...proof)) return false
  // A first size that is a power of two is itself a node of the second tree; its hash is then left out of the proof.
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined) return false
  let [fn, sn] = [size1 - 1, size2 - 1]
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)]
  let [old, new_] = [first, first]
  for (const sibling of rest) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      old = nodeHash(sha256, sibling, old)
      new_ = nodeHash(sha256, sibling, new_)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, half(sn)]
    } else {
      new_ = nodeHash(sha256, new_, sibling)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && sameBytes(old, root1) && sameBytes(new_, root2)
}

const isPowerOfTwo = (n: number) => n === 1 || splitBelow(n) * 2 === n
