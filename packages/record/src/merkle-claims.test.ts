import { expect, test } from 'vitest'
import { sha256 } from '../testing/a-record.ts'
import { sameBytes } from './bytes.ts'
import { leafHash } from './hash-chain.ts'
import { consistencyProof, inclusionProof, isConsistent, isIncluded, merkleRoot, nodeHash } from './merkle-tree.ts'
import type { ConsistencyClaim, InclusionClaim } from './merkle-tree.ts'
import { encodeUtf8 } from './utf8.ts'

// What a stranger may claim, judged a second time: the algorithms under test walk up by the bits of an index (RFC 9162); the
// oracles here go down by the definition of a proof (RFC 6962, sections 2.1.1 and 2.1.2).

type Hash = Uint8Array

const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1)

/** The root to which a path leads from a leaf; null where the path is too short or too long for this place. */
function rootFrom(index: number, size: number, leaf: Hash, proof: readonly Hash[]): Hash | null {
  if (size === 1) return proof.length === 0 ? leaf : null
  const [last, rest, k] = [proof.at(-1), proof.slice(0, -1), splitOf(size)]
  if (last === undefined) return null
  const below = index < k ? rootFrom(index, k, leaf, rest) : rootFrom(index - k, size - k, leaf, rest)
  if (below === null) return null
  return index < k ? nodeHash(sha256, below, last) : nodeHash(sha256, last, below)
}

/** The roots of the first tree and of the second to which a proof leads; null where it has not the length for it. */
function rootsFrom(
  [size1, size2]: readonly [number, number],
  root1: Hash,
  proof: readonly Hash[],
  isWhole = true,
): readonly [Hash, Hash] | null {
  if (size1 === size2) {
    const known = isWhole ? [root1, ...proof] : proof
    return known.length === 1 ? [known[0]!, known[0]!] : null
  }
  const [last, rest, k] = [proof.at(-1), proof.slice(0, -1), splitOf(size2)]
  if (last === undefined) return null
  if (size1 <= k) {
    const below = rootsFrom([size1, k], root1, rest, isWhole)
    return below && [below[0], nodeHash(sha256, below[1], last)]
  }
  const below = rootsFrom([size1 - k, size2 - k], root1, rest, false)
  return below && [nodeHash(sha256, last, below[0]), nodeHash(sha256, last, below[1])]
}

const leavesOf = (count: number) => Array.from({ length: count }, (_, i) => leafHash(sha256, encodeUtf8(`entry ${i}`)))
const stranger = leafHash(sha256, encodeUtf8('a stranger'))

/** A proof as it is, cut at either end, lengthened at either end, and turned round. */
const mangled = (proof: readonly Hash[]): readonly (readonly Hash[])[] => [
  proof,
  proof.slice(1),
  proof.slice(0, -1),
  [...proof, stranger],
  [stranger, ...proof],
  proof.toReversed(),
]

const sizes = 12

test('an inclusion is believed exactly where the definition leads to the root', () => {
  let believed = 0
  for (let n = 1; n <= sizes; n++) {
    const leaves = leavesOf(n)
    const root = merkleRoot(sha256, leaves)
    for (const [at, leaf] of leaves.entries()) {
      for (const proof of mangled(inclusionProof(sha256, leaves, at))) {
        for (let size = 1; size <= sizes + 1; size++) {
          for (let index = 0; index < size; index++) {
            const found = rootFrom(index, size, leaf, proof)
            const expected = found !== null && sameBytes(found, root)
            const name = `${at} of ${n} as ${index} of ${size}`
            expect(isIncluded(sha256, { index, size, leaf, root, proof }), name).toBe(expected)
            believed += expected ? 1 : 0
          }
        }
      }
    }
  }
  // Each true claim, and those of other sizes whose path has the same shape: the size is not in the root.
  expect(believed).toBeGreaterThan((sizes * (sizes + 1)) / 2)
})

test('a beginning is believed exactly where the definition leads to both roots', () => {
  let believed = 0
  for (let n = 1; n <= sizes; n++) {
    const leaves = leavesOf(n)
    const root2 = merkleRoot(sha256, leaves)
    for (let m = 1; m <= n; m++) {
      const root1 = merkleRoot(sha256, leaves.slice(0, m))
      for (const proof of mangled(consistencyProof(sha256, leaves, m))) {
        for (let size2 = 1; size2 <= sizes + 1; size2++) {
          for (let size1 = 1; size1 <= size2; size1++) {
            const found = rootsFrom([size1, size2], root1, proof)
            const expected = found !== null && sameBytes(found[0], root1) && sameBytes(found[1], root2)
            const name = `${m} of ${n} as ${size1} of ${size2}`
            expect(isConsistent(sha256, { size1, root1, size2, root2, proof }), name).toBe(expected)
            believed += expected ? 1 : 0
          }
        }
      }
    }
  }
  expect(believed).toBeGreaterThan((sizes * (sizes + 1)) / 2)
})

const leaves = leavesOf(3)
const included: InclusionClaim = {
  index: 1,
  size: 3,
  leaf: leaves[1]!,
  root: merkleRoot(sha256, leaves),
  proof: inclusionProof(sha256, leaves, 1),
}
const consistent: ConsistencyClaim = {
  size1: 2,
  root1: merkleRoot(sha256, leaves.slice(0, 2)),
  size2: 3,
  root2: merkleRoot(sha256, leaves),
  proof: consistencyProof(sha256, leaves, 2),
}

test('a place that is no place, and a size that is no size, are not believed', () => {
  expect(isIncluded(sha256, included)).toBe(true)
  for (const index of [-1, 0.5, 3, Number.NaN, Number.POSITIVE_INFINITY])
    expect(isIncluded(sha256, { ...included, index }), `index ${index}`).toBe(false)
  for (const size of [-3, 0, 2.5, 3.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(isIncluded(sha256, { ...included, size }), `size ${size}`).toBe(false)
  expect(isConsistent(sha256, consistent)).toBe(true)
  for (const size1 of [-2, 0, 1.5, 4, Number.NaN, Number.NEGATIVE_INFINITY])
    expect(isConsistent(sha256, { ...consistent, size1 }), `first size ${size1}`).toBe(false)
  for (const size2 of [-3, 0, 1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(isConsistent(sha256, { ...consistent, size2 }), `second size ${size2}`).toBe(false)
})

test('no hash is believed for a place or size that is none, though every hash agrees', () => {
  const [one, other] = [leaves[0]!, leaves[1]!]
  const both = nodeHash(sha256, one, other)
  for (const index of [-1, -0.5, Number.NaN])
    expect(isIncluded(sha256, { index, size: 1, leaf: one, root: one, proof: [] }), `index ${index}`).toBe(false)
  for (const size1 of [-1, 0, 0.5, 3, Number.NaN]) {
    const claim = { size1, root1: one, size2: 1, root2: one, proof: [one] }
    expect(isConsistent(sha256, claim), `first size ${size1} of 1`).toBe(false)
  }
  for (const size of [0, -1, 0.5])
    expect(isConsistent(sha256, { size1: size, root1: one, size2: size, root2: one, proof: [] })).toBe(false)
  expect(isConsistent(sha256, { size1: 1.5, root1: one, size2: 2, root2: both, proof: [one, other] })).toBe(false)
  expect(isConsistent(sha256, { size1: 1, root1: one, size2: 2.5, root2: both, proof: [other] })).toBe(false)
  expect(isConsistent(sha256, { size1: 1, root1: one, size2: 2, root2: both, proof: [other] })).toBe(true)
})

test('what has not the length of a hash is not believed, though its bytes would join to the right ones', () => {
  const [leaf, sibling] = [leaves[0]!, leaves[1]!]
  const root = nodeHash(sha256, leaf, sibling)
  const joined = [...leaf, ...sibling]
  const [short, long] = [Uint8Array.from(joined.slice(0, 31)), Uint8Array.from(joined.slice(31))]
  expect(isIncluded(sha256, { index: 0, size: 2, leaf: short, root, proof: [long] })).toBe(false)
  expect(isConsistent(sha256, { size1: 1, root1: short, size2: 2, root2: root, proof: [long] })).toBe(false)
  const nothing = new Uint8Array(0)
  expect(isIncluded(sha256, { index: 0, size: 1, leaf: nothing, root: nothing, proof: [] })).toBe(false)
})

test('a proof of what the tree does not have is a bug, named', () => {
  for (const index of [-1, 0.5, 3, Number.NaN])
    expect(() => inclusionProof(sha256, leaves, index)).toThrow(new RangeError('no leaf has this index'))
  for (const size of [-1, 0, 1.5, 4, Number.NaN])
    expect(() => consistencyProof(sha256, leaves, size)).toThrow(new RangeError('no such earlier size'))
})
