/** Three numbers: a row of three equations, or their solution. */
export type Three = readonly [number, number, number]

/**
 * The solution of three linear equations by elimination, the largest coefficient first. Cramer's rule would be shorter,
 * but where two equations are nearly the same it misses all three by far more than rounding; this meets each of them.
 */
export function solveThree(coefficients: readonly [Three, Three, Three], right: Three): Three {
  const rows = coefficients.map((row, at) => [...row, right[at] as number])
  for (let k = 0; k < 3; k++) {
    let pivot = k
    for (let r = k + 1; r < 3; r++) if (Math.abs(at(rows, r, k)) > Math.abs(at(rows, pivot, k))) pivot = r
    const [upper, chosen] = [rows[k] as number[], rows[pivot] as number[]]
    rows[pivot] = upper
    rows[k] = chosen
    for (let r = k + 1; r < 3; r++) {
      const factor = at(rows, r, k) / at(rows, k, k)
      rows[r] = (rows[r] as number[]).map((value, c) => value - factor * at(rows, k, c))
    }
  }
  const z = at(rows, 2, 3) / at(rows, 2, 2)
  const y = (at(rows, 1, 3) - at(rows, 1, 2) * z) / at(rows, 1, 1)
  const x = (at(rows, 0, 3) - at(rows, 0, 1) * y - at(rows, 0, 2) * z) / at(rows, 0, 0)
  return [x, y, z]
}

const at = (rows: readonly (readonly number[])[], row: number, column: number): number => rows[row]?.[column] as number
