import type { PlanePoint } from '../spatial/plane.ts'
import type { Marks } from './marks.ts'
import { symmetricEigen } from '../symmetric-eigen.ts'

/** The two directions in which the marks differ most, and where they put each member. */
export interface PrincipalAxes {
  /** Variance along each axis (over n - 1), and its share of all variance. */
  readonly eigenvalues: readonly [number, number]
  readonly explained: readonly [number, number]
  /** How much each statement counts on each axis; the one that counts most counts positive. */
  readonly loadings: readonly [Float64Array, Float64Array]
  /** In the order of the marks' members. */
  readonly points: readonly PlanePoint[]
}

/**
 * Principal components of marks (Pearson 1901), as opinion maps use them (Small et al., Recerca 26, 2021): a mark that is
 * missing counts as the statement's mean, columns are centred, and a member's point is stretched by
 * sqrt(statements / own marks), so that silence does not pull it to the middle. The eigenvectors come from the smaller of
 * the two products, members by members or statements by statements: O(n K min(n, K)). Null where nothing differs.
 */
export function principalAxes(marks: Marks): PrincipalAxes | null {
  const centred = centredRows(marks)
  const variance = centred.reduce((sum, row) => sum + product(row, row), 0) / (centred.length - 1)
  if (!(variance > ROUNDING)) return null
  const [first, second] = firstTwo(centred, marks.statements.length)
  const points = centred.map((row, i) => {
    const stretch = Math.sqrt(marks.statements.length / (marks.marked[i] as number))
    return { x: stretch * product(row, first.loading), y: stretch * product(row, second.loading) }
  })
  return {
    eigenvalues: [first.value, second.value],
    explained: [first.value / variance, second.value / variance],
    loadings: [first.loading, second.loading],
    points,
  }
}

/** Variances and entries below this are rounding: marks are whole numbers. */
const ROUNDING = 1e-12

function centredRows({ rows, statements }: Marks): readonly Float64Array[] {
  const means = statements.map((_, k) => {
    const given = rows.flatMap((row) => (Number.isNaN(row[k]) ? [] : [row[k] as number]))
    return given.length === 0 ? 0 : given.reduce((sum, mark) => sum + mark, 0) / given.length
  })
  return rows.map((row) => row.map((mark, k) => (Number.isNaN(mark) ? 0 : mark - (means[k] as number))))
}

interface Axis {
  readonly value: number
  readonly loading: Float64Array
}

function firstTwo(centred: readonly Float64Array[], statements: number): readonly [Axis, Axis] {
  const overMembers = centred.length < statements
  const rows = overMembers ? centred : transposed(centred, statements)
  const pairs = symmetricEigen(gram(rows, centred.length - 1))
  const axis = (at: number): Axis => {
    const pair = pairs[at]
    if (pair === undefined || pair.value <= ROUNDING) return { value: 0, loading: new Float64Array(statements) }
    const loading = overMembers ? combined(centred, pair.vector, statements) : pair.vector
    return { value: pair.value, loading: turned(loading) }
  }
  return [axis(0), axis(1)]
}

function gram(rows: readonly Float64Array[], over: number): readonly Float64Array[] {
  const found = rows.map(() => new Float64Array(rows.length))
  rows.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      const value = product(row, rows[j] as Float64Array) / over
      ;(found[i] as Float64Array)[j] = value
      ;(found[j] as Float64Array)[i] = value
    }
  })
  return found
}

const transposed = (rows: readonly Float64Array[], columns: number): readonly Float64Array[] =>
  Array.from({ length: columns }, (_, k) => Float64Array.from(rows, (row) => row[k] as number))

/** The direction among statements that belongs to one among members, of length 1. */
function combined(centred: readonly Float64Array[], weights: Float64Array, statements: number): Float64Array {
  const sum = new Float64Array(statements)
  centred.forEach((row, i) => {
    for (let k = 0; k < statements; k++) sum[k] = (sum[k] as number) + (weights[i] as number) * (row[k] as number)
  })
  const length = Math.sqrt(product(sum, sum))
  return sum.map((value) => value / length)
}

/** The entry furthest from 0 is positive; of several as far, the first statement by name. */
function turned(loading: Float64Array): Float64Array {
  const largest = loading.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const leading = loading.find((value) => Math.abs(value) >= largest * (1 - 1e-9)) ?? 0
  return leading < 0 ? loading.map((value) => -value) : loading
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
