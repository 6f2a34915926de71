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
 * Three bits per vote for each member: took part, chose abstain or no, chose no. In the code of yes 00, abstain 10, no 11
 * the steps between two choices are the bits in which they differ.
 */
interface BitRows {
  /** Words in each row: twelve for every 128 votes, four of each bit. Votes that are not there count as absent. */
  readonly words: number
  readonly bits: Int32Array
}

/** Rows compared with all others in turn, so that they stay in the nearest cache: 2.4 kB each for 6,200 votes. */
const ROWS_AT_ONCE = 8

/** S for every pair: two bit counts per pair, over 128 votes at once. */
export function similarityMatrix(calls: RollCalls): SimilarityMatrix {
  const rows = bitRows(calls)
  const count = calls.members.length
  const matrix = { members: calls.members, s: new Float64Array(count * count), n: new Int32Array(count * count) }
  for (let from = 0; from < count; from += ROWS_AT_ONCE) compareWithRows(rows, from, matrix)
  return matrix
}

/**
 * Compares some rows with one another and with all before them. A function of its own, since the engine compiles one that is
 * called often as a whole: a single long loop is compiled from its middle and left again at every end.
 */
function compareWithRows(rows: BitRows, from: number, { members, s, n }: SimilarityMatrix): void {
  const count = members.length
  const to = Math.min(count, from + ROWS_AT_ONCE)
  const found: Comparison = { both: 0, steps: 0 }
  for (let a = 0; a < to; a++) {
    for (let b = Math.max(a, from); b < to; b++) {
      compare(rows, a * rows.words, b * rows.words, found)
      const value = found.both === 0 ? Number.NaN : 1 - found.steps / found.both
      s[a * count + b] = value
      s[b * count + a] = value
      n[a * count + b] = found.both
      n[b * count + a] = found.both
    }
  }
}

function bitRows(calls: RollCalls): BitRows {
  const words = 12 * Math.ceil(calls.votes.length / 128)
  const count = calls.members.length
  const all = new Int32Array(words * count)
  for (let from = 0; from < calls.votes.length; from += 32) {
    const bits = Math.min(32, calls.votes.length - from)
    const word = 12 * (from >> 7) + ((from >> 5) & 3)
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
      all[m * words + word] = present
      all[m * words + word + 4] = upper
      all[m * words + word + 8] = lower
    }
  }
  return { words, bits: all }
}

interface Comparison {
  /** Votes in which both took part. */
  both: number
  /** Sum of the steps between their choices over these. */
  steps: number
}

/**
 * Compares two rows. Bits are added in carry-save form (Harley and Seal): full adders over the words leave a count of one
 * word in four for the votes, and of one in eight for the steps.
 */
function compare({ words, bits }: BitRows, a: number, b: number, found: Comparison): void {
  let [both1, both2, both4] = [0, 0, 0]
  let [step1, step2, step4, step8] = [0, 0, 0, 0]
  for (let i = a, j = b; i < a + words; i += 12, j += 12) {
    const p = (bits[i] as number) & (bits[j] as number)
    const q = (bits[i + 1] as number) & (bits[j + 1] as number)
    const r = (bits[i + 2] as number) & (bits[j + 2] as number)
    const s = (bits[i + 3] as number) & (bits[j + 3] as number)
    const votesPQ = carry(both1, p, q)
    both1 ^= p ^ q
    const votesRS = carry(both1, r, s)
    both1 ^= r ^ s
    both4 += bitCount(carry(both2, votesPQ, votesRS))
    both2 ^= votesPQ ^ votesRS

    const pUpper = ((bits[i + 4] as number) ^ (bits[j + 4] as number)) & p
    const qUpper = ((bits[i + 5] as number) ^ (bits[j + 5] as number)) & q
    const upperPQ = carry(step1, pUpper, qUpper)
    step1 ^= pUpper ^ qUpper
    const rUpper = ((bits[i + 6] as number) ^ (bits[j + 6] as number)) & r
    const sUpper = ((bits[i + 7] as number) ^ (bits[j + 7] as number)) & s
    const upperRS = carry(step1, rUpper, sUpper)
    step1 ^= rUpper ^ sUpper
    const upper = carry(step2, upperPQ, upperRS)
    step2 ^= upperPQ ^ upperRS

    const pLower = ((bits[i + 8] as number) ^ (bits[j + 8] as number)) & p
    const qLower = ((bits[i + 9] as number) ^ (bits[j + 9] as number)) & q
    const lowerPQ = carry(step1, pLower, qLower)
    step1 ^= pLower ^ qLower
    const rLower = ((bits[i + 10] as number) ^ (bits[j + 10] as number)) & r
    const sLower = ((bits[i + 11] as number) ^ (bits[j + 11] as number)) & s
    const lowerRS = carry(step1, rLower, sLower)
    step1 ^= rLower ^ sLower
    const lower = carry(step2, lowerPQ, lowerRS)
    step2 ^= lowerPQ ^ lowerRS

    step8 += bitCount(carry(step4, upper, lower))
    step4 ^= upper ^ lower
  }
  found.both = 4 * both4 + 2 * bitCount(both2) + bitCount(both1)
  found.steps = 8 * step8 + 4 * bitCount(step4) + 2 * bitCount(step2) + bitCount(step1)
}

/** Carries of a full adder. */
function carry(a: number, b: number, c: number): number {
  const either = b ^ c
  return (b & c) | (a & either)
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
