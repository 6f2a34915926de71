import { NO, YES } from './roll-calls.ts'
import type { RollCalls } from './roll-calls.ts'

/** Similarity of two members over the recorded votes in which both took part. */
export interface Similarity {
  readonly a: string
  readonly b: string
  /** Votes in which both took part; every figure below is null if there are none. */
  readonly n: number
  readonly identical: number | null
  /** Lijphart (1963): 100 (f + g / 2) / n with f votes alike and g one step apart; it is 50 (S + 1). */
  readonly lijphart: number | null
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

/**
 * One bit per vote for each member: took part, chose abstain or no, chose no. In this code of yes 00, abstain 10, no 11 the
 * steps between two choices are the bits in which they differ.
 */
interface BitRows {
  /** Words of 32 votes in each row, a multiple of four; votes that are not there count as absent. */
  readonly words: number
  readonly tookPart: Int32Array
  readonly notYes: Int32Array
  readonly no: Int32Array
}

/** S for every pair: three bit counts per pair and 32 votes, each over four words at once. */
export function similarityMatrix(calls: RollCalls): SimilarityMatrix {
  const rows = bitRows(calls)
  const count = calls.members.length
  const s = new Float64Array(count * count)
  const n = new Int32Array(count * count)
  for (let a = 0; a < count; a++) {
    for (let b = a; b < count; b++) {
      const both = votesOfBoth(rows, a * rows.words, b * rows.words)
      const value = both === 0 ? Number.NaN : 1 - stepsBetween(rows, a * rows.words, b * rows.words) / both
      s[a * count + b] = value
      s[b * count + a] = value
      n[a * count + b] = both
      n[b * count + a] = both
    }
  }
  return { members: calls.members, s, n }
}

function bitRows(calls: RollCalls): BitRows {
  const words = 4 * Math.ceil(calls.votes.length / 128)
  const count = calls.members.length
  const tookPart = new Int32Array(words * count)
  const notYes = new Int32Array(words * count)
  const no = new Int32Array(words * count)
  for (let from = 0; from < calls.votes.length; from += 32) {
    const bits = Math.min(32, calls.votes.length - from)
    for (let m = 0; m < count; m++) {
      let present = 0
      let upper = 0
      let lower = 0
      for (let bit = 0; bit < bits; bit++) {
        // Absent 0, yes 1, abstain 2, no 3: without branches, which random votes would mispredict.
        const choice = calls.choices[(from + bit) * count + m] as number
        const high = choice >> 1
        present |= ((choice | high) & 1) << bit
        upper |= high << bit
        lower |= (choice & high) << bit
      }
      const word = m * words + (from >> 5)
      tookPart[word] = present
      notYes[word] = upper
      no[word] = lower
    }
  }
  return { words, tookPart, notYes, no }
}

/**
 * Votes in which both took part. Bits are added in carry-save form (Harley and Seal): full adders over the words leave a
 * count of one word in four.
 */
function votesOfBoth({ words, tookPart }: BitRows, a: number, b: number): number {
  let ones = 0
  let twos = 0
  let fours = 0
  for (let w = 0; w < words; w += 4) {
    const p = (tookPart[a + w] as number) & (tookPart[b + w] as number)
    const q = (tookPart[a + w + 1] as number) & (tookPart[b + w + 1] as number)
    const r = (tookPart[a + w + 2] as number) & (tookPart[b + w + 2] as number)
    const s = (tookPart[a + w + 3] as number) & (tookPart[b + w + 3] as number)
    const first = majority(ones, p, q)
    ones ^= p ^ q
    const second = majority(ones, r, s)
    ones ^= r ^ s
    fours += bitCount(majority(twos, first, second))
    twos ^= first ^ second
  }
  return 4 * fours + 2 * bitCount(twos) + bitCount(ones)
}

/** Sum of the steps between the two choices over the votes in which both took part. */
function stepsBetween({ words, tookPart, notYes, no }: BitRows, a: number, b: number): number {
  let ones = 0
  let twos = 0
  let fours = 0
  for (let w = 0; w < words; w += 2) {
    const both = (tookPart[a + w] as number) & (tookPart[b + w] as number)
    const next = (tookPart[a + w + 1] as number) & (tookPart[b + w + 1] as number)
    const p = ((notYes[a + w] as number) ^ (notYes[b + w] as number)) & both
    const q = ((no[a + w] as number) ^ (no[b + w] as number)) & both
    const r = ((notYes[a + w + 1] as number) ^ (notYes[b + w + 1] as number)) & next
    const s = ((no[a + w + 1] as number) ^ (no[b + w + 1] as number)) & next
    const first = majority(ones, p, q)
    ones ^= p ^ q
    const second = majority(ones, r, s)
    ones ^= r ^ s
    fours += bitCount(majority(twos, first, second))
    twos ^= first ^ second
  }
  return 4 * fours + 2 * bitCount(twos) + bitCount(ones)
}

/** Carries of a full adder. */
function majority(a: number, b: number, c: number): number {
  return (a & b) | (c & (a | b))
}

function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
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
  let oneStep = 0
  for (let v = 0; v < calls.votes.length; v++) {
    const x = calls.choices[v * calls.members.length + i] as number
    const y = calls.choices[v * calls.members.length + j] as number
    if (x === 0 || y === 0) continue
    n++
    left[x] = (left[x] as number) + 1
    right[y] = (right[y] as number) + 1
    distance += Math.abs(x - y)
    if (x === y) identical++
    if (Math.abs(x - y) === 1) oneStep++
  }
  if (n === 0) return { a, b, n, identical: null, lijphart: null, s: null, pi: null, kappa: null }
  const pooled = left.map((count, c) => (count + (right[c] as number)) / 2)
  const beyond = (expected: number): number | null => (expected === 0 ? null : 1 - distance / n / expected)
  return {
    a,
    b,
    n,
    identical: identical / n,
    lijphart: (100 * (identical + oneStep / 2)) / n,
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
