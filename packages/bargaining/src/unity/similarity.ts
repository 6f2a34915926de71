import { ABSTAIN, NO, YES } from './roll-calls.ts'
import type { RollCalls } from './roll-calls.ts'

/** Similarity of two members over the recorded votes in which both took part. */
export interface Similarity {
  readonly a: string
  readonly b: string
  /** Votes in which both took part; every figure below is null if there are none. */
  readonly n: number
  readonly identical: number | null
  /** Signorino & Ritter's S (1999): 1 - 2 sum d / (n dmax), one step between yes and abstain, two to no; -1 to 1. */
  readonly s: number | null
  /** Scott's pi with linear distances (Häge 2011): agreement beyond what both members' pooled habits would give. */
  readonly pi: number | null
  /** Cohen's kappa, the same with each member's own habits. */
  readonly kappa: number | null
}

export interface SimilarityMatrix {
  readonly members: readonly string[]
  /** S by row and column; NaN where two members never both took part. */
  readonly s: Float64Array
  /** Votes in which both took part. */
  readonly n: Int32Array
}

/** One bit per vote and choice for each member. */
interface BitRows {
  readonly words: number
  readonly yes: Int32Array
  readonly abstain: Int32Array
  readonly no: Int32Array
}

/** S for every pair: 5 bit counts per pair and 32 votes. */
export function similarityMatrix(calls: RollCalls): SimilarityMatrix {
  const rows = bitRows(calls)
  const count = calls.members.length
  const s = new Float64Array(count * count)
  const n = new Int32Array(count * count)
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++) {
      const { both, near, far } = pairCounts(rows, a, b)
      const value = both === 0 ? Number.NaN : 1 - (near + 2 * far) / both
      s[a * count + b] = value
      s[b * count + a] = value
      n[a * count + b] = both
      n[b * count + a] = both
    }
  }
  return { members: calls.members, s, n }
}

function bitRows(calls: RollCalls): BitRows {
  const words = (calls.votes.length + 31) >> 5
  const count = calls.members.length
  const rows = {
    words,
    yes: new Int32Array(words * count),
    abstain: new Int32Array(words * count),
    no: new Int32Array(words * count),
  }
  const planes = new Map([
    [YES, rows.yes],
    [ABSTAIN, rows.abstain],
    [NO, rows.no],
  ])
  for (let v = 0; v < calls.votes.length; v++) {
    for (let m = 0; m < count; m++) {
      const plane = planes.get(calls.choices[v * count + m] as number)
      if (plane === undefined) continue
      const word = m * words + (v >> 5)
      plane[word] = (plane[word] as number) | (1 << (v & 31))
    }
  }
  return rows
}

/** Votes of both, one step apart, and two steps apart. */
function pairCounts(rows: BitRows, a: number, b: number): { both: number; near: number; far: number } {
  let both = 0
  let near = 0
  let far = 0
  for (let w = 0; w < rows.words; w++) {
    const ya = rows.yes[a * rows.words + w] as number
    const aa = rows.abstain[a * rows.words + w] as number
    const na = rows.no[a * rows.words + w] as number
    const yb = rows.yes[b * rows.words + w] as number
    const ab = rows.abstain[b * rows.words + w] as number
    const nb = rows.no[b * rows.words + w] as number
    both += bitCount((ya | aa | na) & (yb | ab | nb))
    near += bitCount((aa & (yb | nb)) | ((ya | na) & ab))
    far += bitCount((ya & nb) | (na & yb))
  }
  return { both, near, far }
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** All measures for one pair; null if a member is not in the roll calls. */
export function similarity(calls: RollCalls, a: string, b: string): Similarity | null {
  const i = calls.members.indexOf(a)
  const j = calls.members.indexOf(b)
  if (i < 0 || j < 0) return null
  const left = [0, 0, 0, 0]
  const right = [0, 0, 0, 0]
  let n = 0
  let distance = 0
  let identical = 0
  for (let v = 0; v < calls.votes.length; v++) {
    const x = calls.choices[v * calls.members.length + i] as number
    const y = calls.choices[v * calls.members.length + j] as number
    if (x === 0 || y === 0) continue
    n++
    left[x] = (left[x] as number) + 1
    right[y] = (right[y] as number) + 1
    distance += Math.abs(x - y)
    if (x === y) identical++
  }
  if (n === 0) return { a, b, n, identical: null, s: null, pi: null, kappa: null }
  const pooled = left.map((count, c) => (count + (right[c] as number)) / 2)
  const beyond = (expected: number): number | null => (expected === 0 ? null : 1 - distance / n / expected)
  return {
    a,
    b,
    n,
    identical: identical / n,
    s: 1 - distance / n,
    pi: beyond(expectedDistance(pooled, pooled, n)),
    kappa: beyond(expectedDistance(left, right, n)),
  }
}

function expectedDistance(left: readonly number[], right: readonly number[], n: number): number {
  let sum = 0
  for (let x = YES; x <= NO; x++) {
    for (let y = YES; y <= NO; y++) sum += (left[x] as number) * (right[y] as number) * Math.abs(x - y)
  }
  return sum / (n * n)
}
