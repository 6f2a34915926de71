import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { toHex } from './bytes.ts'
import { leafHash } from './hash-chain.ts'
import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
  merkleRoot,
  nodeHash,
  rootOfEntries,
} from './merkle-tree.ts'
import { encodeUtf8 } from './utf8.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const shared = path.resolve(import.meta.dirname, '../../../../shared/data/tlog')
const absent = existsSync(shared) ? '' : ' (skipped: ../shared is absent)'
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(shared, name), 'utf8'))
const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64')

interface Probe {
  readonly file: string
  readonly wantErr: boolean
  readonly proof: readonly string[] | null
}
interface InclusionProbe extends Probe {
  readonly leafIdx: number
  readonly treeSize: number
  readonly root: string
  readonly leafHash: string
}
interface ConsistencyProbe extends Probe {
  readonly size1: number
  readonly size2: number
  readonly root1: string
  readonly root2: string
}

test('the hashes that transparency-dev/merkle publishes (rfc6962_test.go)', () => {
  expect(toHex(merkleRoot(sha256, []))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(toHex(leafHash(sha256, new Uint8Array(0)))).toMatch(/^6e340b9c.*a01d$/)
  expect(toHex(leafHash(sha256, encodeUtf8('L123456')))).toMatch(/^395aa064.*4d56$/)
  expect(toHex(nodeHash(sha256, encodeUtf8('N123'), encodeUtf8('N456')))).toMatch(/^aa217fe8.*6bbb$/)
})

test('the root of the leaves "leaf 0" to "leaf 99" and the leaf "hello world" (golang/mod)', () => {
  const leaves = Array.from({ length: 100 }, (_, i) => encodeUtf8(`leaf ${i}`))
  expect(Buffer.from(rootOfEntries(sha256, leaves)).toString('base64')).toBe(
    'E/iJFcVg3JEaHaD7IJ2EoglxBR8pTr60KPs/wpOvJ0M=',
  )
  expect(Buffer.from(leafHash(sha256, encodeUtf8('hello world'))).toString('base64')).toBe(
    'TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=',
  )
})

test.skipIf(!existsSync(shared))(`98 inclusion probes, good and mangled${absent}`, () => {
  const probes = read('rfc6962-inclusion-probes.json') as readonly InclusionProbe[]
  expect(probes.length).toBe(98)
  for (const probe of probes) {
    const { leafIdx: index, treeSize: size } = probe
    const [leaf, root, proof] = [bytesOf(probe.leafHash), bytesOf(probe.root), (probe.proof ?? []).map(bytesOf)]
    expect(isIncluded(sha256, { index, size, leaf, root, proof }), probe.file).toBe(!probe.wantErr)
  }
})

test.skipIf(!existsSync(shared))(`98 consistency probes, good and mangled${absent}`, () => {
  const probes = read('rfc6962-consistency-probes.json') as readonly ConsistencyProbe[]
  expect(probes.length).toBe(98)
  for (const probe of probes) {
    const { size1, size2 } = probe
    const [root1, root2, proof] = [bytesOf(probe.root1), bytesOf(probe.root2), (probe.proof ?? []).map(bytesOf)]
    expect(isConsistent(sha256, { size1, root1, size2, root2, proof }), probe.file).toBe(!probe.wantErr)
  }
})

// An entry bundle of C2SP tlog-tiles: each entry after its length as an unsigned 16-bit number.
function entriesOf(bundle: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length;) {
    const length = (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0)
    entries.push(bundle.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return entries
}

test.skipIf(!existsSync(shared))(`every root of a log that Tessera wrote${absent}`, () => {
  const log = path.join(shared, 'tessera-log')
  const sizes = readdirSync(log).flatMap((name) => /^checkpoint\.(\d+)$/.exec(name)?.[1] ?? [])
  expect(sizes.length).toBe(16)
  for (const name of sizes) {
    const [, size, root] = readFileSync(path.join(log, `checkpoint.${name}`), 'utf8').split('\n')
    const bundle = path.join(log, 'tile/entries/000.p', name)
    const entries = Number(size) === 0 ? [] : entriesOf(readFileSync(bundle))
    expect(entries.length).toBe(Number(size))
    expect(Buffer.from(rootOfEntries(sha256, entries)).toString('base64')).toBe(root)
  }
})

const tree = (n: number) => Array.from({ length: n }, (_, i) => leafHash(sha256, encodeUtf8(`entry ${i}`)))

test('every proof of every tree up to 25 leaves holds, and for no other index or size', () => {
  for (let n = 1; n <= 25; n++) {
    const leaves = tree(n)
    const root = merkleRoot(sha256, leaves)
    leaves.forEach((leaf, index) => {
      const claim = { index, size: n, leaf, root, proof: inclusionProof(sha256, leaves, index) }
      expect(isIncluded(sha256, claim)).toBe(true)
      expect(isIncluded(sha256, { ...claim, index: index + 1 })).toBe(false)
      const before = leaves.slice(0, index + 1)
      const [size1, root1] = [index + 1, merkleRoot(sha256, before)]
      const proof = consistencyProof(sha256, leaves, size1)
      expect(isConsistent(sha256, { size1, root1, size2: n, root2: root, proof })).toBe(true)
      const wrong = nodeHash(sha256, leaf, leaf)
      expect(isConsistent(sha256, { size1, root1: wrong, size2: n, root2: root, proof })).toBe(false)
      expect(isConsistent(sha256, { size1, root1, size2: n, root2: wrong, proof })).toBe(false)
    })
  }
})

test('a proof with one bit changed proves nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (n, pick, bit) => {
      const leaves = tree(n)
      const index = pick % n
      const proof = inclusionProof(sha256, leaves, index).map((hash) => Uint8Array.from(hash))
      const hash = proof[bit % proof.length] ?? new Uint8Array(1)
      const place = bit % (hash.length * 8)
      hash[place >> 3] = (hash[place >> 3] ?? 0) ^ (1 << (place & 7))
      const claim = { index, size: n, leaf: leaves[index] ?? hash, root: merkleRoot(sha256, leaves), proof }
      expect(isIncluded(sha256, claim)).toBe(false)
    }),
  )
})

test('a leaf beyond 2^31 is told from its image below it', () => {
  const [leaf, sibling] = [sha256(encodeUtf8('a')), sha256(encodeUtf8('b'))]
  const size = 2 ** 33 + 1
  const root = nodeHash(sha256, sibling, leaf)
  expect(isIncluded(sha256, { index: 2 ** 33, size, leaf, root, proof: [sibling] })).toBe(true)
  expect(isIncluded(sha256, { index: 0, size, leaf, root, proof: [sibling] })).toBe(false)
})

test('proofs for what does not exist are a bug, and from the empty tree nothing is proved', () => {
  const leaves = tree(3)
  expect(() => inclusionProof(sha256, leaves, 3)).toThrow(RangeError)
  expect(() => consistencyProof(sha256, leaves, 0)).toThrow(RangeError)
  const [root1, root2] = [merkleRoot(sha256, []), merkleRoot(sha256, leaves)]
  expect(isConsistent(sha256, { size1: 0, root1, size2: 3, root2, proof: [] })).toBe(false)
})
