import { assert } from './refusal.ts'

/** Eigenvalues of a symmetric matrix, largest first, each with its vector of length 1. */
export interface EigenPair {
  readonly value: number
  readonly vector: Float64Array
}

/** A value settles within two or three turns; so many means a matrix with something that is no number. */
const TURNS_MAX = 60
/** The distance from 1 to the next number. */
const ROUNDING = 2 ** -52

/**
 * All eigenvalues and vectors of a symmetric matrix: reflections to three diagonals (Householder 1958), then turns by
 * the implicitly shifted QL method (Wilkinson 1968; Dubrulle, Martin & Wilkinson 1968). Additions, multiplications,
 * divisions and square roots in a fixed order: the same bytes everywhere. O(n³). The sign of a vector is arbitrary.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): readonly EigenPair[] {
  const n = matrix.length
  const { diagonal, beside, basis } = threeDiagonals(matrix)
  // What is rounding is a share of the whole matrix: the many zeros of one of low rank would else never part.
  const size = diagonal.reduce((most, value, k) => Math.max(most, Math.abs(value) + Math.abs(beside[k] as number)), 0)
  for (let at = 0; at < n; at++) settleValue(diagonal, beside, basis, at, ROUNDING * size)
  const pairs = Array.from(diagonal, (value, k) => ({ value, vector: basis[k] as Float64Array }))
  return pairs.sort((a, b) => b.value - a.value)
}

interface ThreeDiagonals {
  readonly diagonal: Float64Array
  /** Beside the diagonal: entry k joins k and k + 1. */
  readonly beside: Float64Array
  /** The basis in which the matrix has this form: one vector a row. */
  readonly basis: readonly Float64Array[]
}

function threeDiagonals(matrix: readonly Float64Array[]): ThreeDiagonals {
  const n = matrix.length
  const a = matrix.map((row) => row.slice())
  const basis = a.map((_, k) => Float64Array.from({ length: n }, (__, i) => (i === k ? 1 : 0)))
  for (let k = 0; k + 2 < n; k++) {
    const v = reflector(a, k)
    if (v === null) continue
    // A <- H A H with H = 1 - 2 v vt: q = A v - (vt A v) v, then A - 2 v qt - 2 q vt.
    const q = a.map((row) => sumOf(row, v, k + 1))
    const fold = q.reduce((sum, value, i) => sum + value * (v[i] as number), 0)
    a.forEach((row, i) => {
      const vi = v[i] as number
      const qi = (q[i] as number) - fold * vi
      for (let j = 0; j < n; j++) {
        const vj = v[j] as number
        row[j] = (row[j] as number) - 2 * vi * ((q[j] as number) - fold * vj) - 2 * qi * vj
      }
    })
    reflectBasis(basis, v, k + 1)
  }
  const beside = Float64Array.from({ length: n }, (_, k) => (k + 1 < n ? ((a[k] as Float64Array)[k + 1] as number) : 0))
  return { diagonal: Float64Array.from(a, (row, k) => row[k] as number), beside, basis }
}

/** The direction of the mirror that leaves only one entry below the diagonal of a column; null if that is so already. */
function reflector(a: readonly Float64Array[], k: number): Float64Array | null {
  const v = Float64Array.from(a, (row, i) => (i > k ? (row[k] as number) : 0))
  const size = Math.sqrt(sumOf(v, v, k + 1))
  if (size === 0) return null
  v[k + 1] = (v[k + 1] as number) + ((v[k + 1] as number) < 0 ? -size : size)
  const length = Math.sqrt(sumOf(v, v, k + 1))
  return v.map((value) => value / length)
}

/** Mirrors the basis: of the vectors (rows) k is replaced by its image, as the columns of the matrix were. */
function reflectBasis(basis: readonly Float64Array[], v: Float64Array, from: number): void {
  const n = v.length
  const shared = new Float64Array(n)
  for (let k = from; k < n; k++) {
    const row = basis[k] as Float64Array
    for (let i = 0; i < n; i++) shared[i] = (shared[i] as number) + (v[k] as number) * (row[i] as number)
  }
  for (let k = from; k < n; k++) {
    const row = basis[k] as Float64Array
    for (let i = 0; i < n; i++) row[i] = (row[i] as number) - 2 * (v[k] as number) * (shared[i] as number)
  }
}

function sumOf(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0
  for (let at = from; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

/** Turns until nothing beside the diagonal joins one value with the next. */
function settleValue(
  d: Float64Array,
  e: Float64Array,
  basis: readonly Float64Array[],
  at: number,
  negligible: number,
): void {
  for (let turn = 0; ; turn++) {
    let end = at
    while (end + 1 < d.length && Math.abs(e[end] as number) > negligible) end++
    if (end === at) return
    assert(turn < TURNS_MAX, 'an eigenvalue of a symmetric matrix settles')
    chase(d, e, basis, at, end)
  }
}

/** One QL turn over the block from `at` to `end`, shifted towards the value at its head. */
function chase(d: Float64Array, e: Float64Array, basis: readonly Float64Array[], at: number, end: number): void {
  const gap = ((d[at + 1] as number) - (d[at] as number)) / (2 * (e[at] as number))
  const root = Math.sqrt(gap * gap + 1)
  let g = (d[end] as number) - (d[at] as number) + (e[at] as number) / (gap + (gap < 0 ? -root : root))
  let [sine, cosine, carried] = [1, 1, 0]
  for (let k = end - 1; k >= at; k--) {
    const f = sine * (e[k] as number)
    const b = cosine * (e[k] as number)
    const r = Math.sqrt(f * f + g * g)
    e[k + 1] = r
    if (r === 0) {
      // The block falls apart here: its upper part goes on in the next turn.
      d[k + 1] = (d[k + 1] as number) - carried
      e[end] = 0
      return
    }
    sine = f / r
    cosine = g / r
    const shifted = (d[k + 1] as number) - carried
    const twist = ((d[k] as number) - shifted) * sine + 2 * cosine * b
    carried = sine * twist
    d[k + 1] = shifted + carried
    g = cosine * twist - b
    turnPair(basis[k] as Float64Array, basis[k + 1] as Float64Array, sine, cosine)
  }
  d[at] = (d[at] as number) - carried
  e[at] = g
  e[end] = 0
}

function turnPair(low: Float64Array, high: Float64Array, sine: number, cosine: number): void {
  for (let i = 0; i < low.length; i++) {
    const [a, b] = [low[i] as number, high[i] as number]
    high[i] = sine * a + cosine * b
    low[i] = cosine * a - sine * b
  }
}
