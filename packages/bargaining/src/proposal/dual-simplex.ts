/**
 * A linear program max c·x, lower <= x <= upper (all finite), rows a·x >= b, solved by the bounded dual simplex method
 * (Lemke 1954; bounded form as in Chvátal 1983, chapters 8 and 10) in dictionary form: every basic variable is written
 * over the n nonbasic ones. Rows can be added after a solution, which is what cutting planes need.
 * A pivot costs O(rows · n). Ties go to the larger pivot, then to the lower variable number, so the path is
 * the same on every machine.
 */
export interface Dictionary {
  readonly n: number
  /** Bounds of structural variables 0..n-1, then of the slack of each row (0 to infinity). */
  readonly lower: number[]
  readonly upper: number[]
  /** Variable in each column and whether it sits at its upper bound. */
  readonly columns: Int32Array
  readonly atUpper: Uint8Array
  /** Basic variables and their rows: n coefficients, then the constant. */
  readonly basic: number[]
  readonly rows: Float64Array[]
  /** Value of each basic variable; kept up to date by pivots, computed afresh before a solution is believed. */
  readonly values: number[]
  readonly objective: Float64Array
  /** Where each variable is: column j as j, row r as -1 - r. */
  readonly place: number[]
}

export type Outcome = 'optimal' | 'infeasible' | 'stalled'

/** Violations below this are noise of the arithmetic: all quantities here are of order one. */
const FEASIBLE = 1e-12
/** A smaller pivot would blow up the dictionary. */
const PIVOT_MIN = 1e-10
/** From here on Bland's rule, which cannot cycle; before, the violation that is largest against its row's length. */
const PIVOTS_BEFORE_BLAND = 2_000
/** Far above what the sizes accepted need; a safeguard against an endless loop. */
const PIVOTS_MAX = 20_000

export function dictionary(objective: Float64Array, lower: Float64Array, upper: Float64Array): Dictionary {
  const n = objective.length
  return {
    n,
    lower: [...lower],
    upper: [...upper],
    columns: Int32Array.from({ length: n }, (_, j) => j),
    atUpper: Uint8Array.from(objective, (c) => (c > 0 ? 1 : 0)),
    basic: [],
    rows: [],
    values: [],
    objective: Float64Array.from([...objective, 0]),
    place: Array.from({ length: n }, (_, j) => j),
  }
}

/** Adds the row a·x >= b and returns the number of its slack variable. */
export function addRow(program: Dictionary, a: Float64Array, b: number): number {
  const { n } = program
  const row = new Float64Array(n + 1)
  row[n] = -b
  for (let v = 0; v < n; v++) {
    const coefficient = a[v] as number
    if (coefficient === 0) continue
    const place = program.place[v] as number
    if (place >= 0) row[place] = (row[place] as number) + coefficient
    else addMultiple(row, program.rows[-1 - place] as Float64Array, coefficient)
  }
  const slack = program.lower.length
  program.lower.push(0)
  program.upper.push(Infinity)
  program.place.push(-1 - program.rows.length)
  program.basic.push(slack)
  program.rows.push(row)
  program.values.push(rowValue(program, row))
  return slack
}

/** Restores primal feasibility while keeping the dictionary dual feasible. */
export function solve(program: Dictionary): Outcome {
  let fresh = false
  for (let pivots = 0; pivots < PIVOTS_MAX; pivots++) {
    const bland = pivots >= PIVOTS_BEFORE_BLAND
    const leaving = leavingRow(program, bland)
    if (leaving === null && fresh) return 'optimal'
    if (leaving === null) {
      for (let r = 0; r < program.rows.length; r++)
        program.values[r] = rowValue(program, program.rows[r] as Float64Array)
      fresh = true
      continue
    }
    const column = enteringColumn(program, leaving, bland)
    if (column < 0) return 'infeasible'
    pivot(program, leaving.row, column, leaving.below)
    fresh = false
  }
  return 'stalled'
}

export function valueOf(program: Dictionary, variable: number): number {
  const place = program.place[variable] as number
  return place >= 0 ? boundOf(program, place) : (program.values[-1 - place] as number)
}

/** True if the row of this slack holds with equality in the solution's basis. */
export function isTight(program: Dictionary, slack: number): boolean {
  return (program.place[slack] as number) >= 0
}

/** Multiplier of a row by its slack variable: how much the optimum falls per unit by which the row is tightened. */
export function multiplierOf(program: Dictionary, slack: number): number {
  const place = program.place[slack] as number
  return place >= 0 ? Math.max(0, -(program.objective[place] as number)) : 0
}

/** A reduced cost above this is not zero. */
const COSTS = 1e-9

/** True if every nonbasic variable has a cost, so that leaving the optimum anywhere lowers it: the optimum is one point. */
export function isUnique(program: Dictionary): boolean {
  for (let j = 0; j < program.n; j++) {
    const variable = program.columns[j] as number
    if (program.lower[variable] === program.upper[variable]) continue
    if (Math.abs(program.objective[j] as number) <= COSTS) return false
  }
  return true
}

function boundOf(program: Dictionary, column: number): number {
  const variable = program.columns[column] as number
  return (program.atUpper[column] === 1 ? program.upper[variable] : program.lower[variable]) as number
}

function rowValue(program: Dictionary, row: Float64Array): number {
  let value = row[program.n] as number
  for (let j = 0; j < program.n; j++) {
    const coefficient = row[j] as number
    if (coefficient !== 0) value += coefficient * boundOf(program, j)
  }
  return value
}

interface Leaving {
  readonly row: number
  readonly below: boolean
}

/** The row whose violation is largest against its length (dual steepest edge), ties to the earlier row. */
function leavingRow(program: Dictionary, bland: boolean): Leaving | null {
  let worst = 0
  let found: Leaving | null = null
  let lowest = Infinity
  for (let r = 0; r < program.rows.length; r++) {
    const value = program.values[r] as number
    const variable = program.basic[r] as number
    const under = (program.lower[variable] as number) - value
    const violation = under > 0 ? under : value - (program.upper[variable] as number)
    if (violation <= FEASIBLE) continue
    const row = program.rows[r] as Float64Array
    let norm = 1
    for (let j = 0; j < program.n; j++) norm += (row[j] as number) * (row[j] as number)
    const steepness = (violation * violation) / norm
    if (bland ? variable < lowest : steepness > worst) {
      worst = steepness
      lowest = variable
      found = { row: r, below: under > 0 }
    }
  }
  return found
}

function enteringColumn(program: Dictionary, leaving: Leaving, bland: boolean): number {
  const row = program.rows[leaving.row] as Float64Array
  let best = -1
  let bestRatio = Infinity
  let bestSize = 0
  for (let j = 0; j < program.n; j++) {
    const variable = program.columns[j] as number
    if (program.lower[variable] === program.upper[variable]) continue
    const t = leaving.below ? (row[j] as number) : -(row[j] as number)
    if (program.atUpper[j] === 1 ? t > -PIVOT_MIN : t < PIVOT_MIN) continue
    const size = Math.abs(t)
    const ratio = Math.abs(program.objective[j] as number) / size
    const tie = Math.abs(ratio - bestRatio) <= 1e-13
    const wins = tie ? (bland ? variable < (program.columns[best] as number) : size > bestSize) : ratio < bestRatio
    if (wins) {
      best = j
      bestRatio = ratio
      bestSize = size
    }
  }
  return best
}

/** The basic variable of `row` leaves to its lower (or upper) bound, the variable of `column` becomes basic. */
function pivot(program: Dictionary, row: number, column: number, toLower: boolean): void {
  const { n, values } = program
  const old = program.rows[row] as Float64Array
  const entering = program.columns[column] as number
  const leaving = program.basic[row] as number
  const bound = (toLower ? program.lower[leaving] : program.upper[leaving]) as number
  const step = (bound - (values[row] as number)) / (old[column] as number)
  const entered = boundOf(program, column) + step
  const scale = 1 / (old[column] as number)
  const fresh = new Float64Array(n + 1)
  for (let j = 0; j <= n; j++) fresh[j] = -(old[j] as number) * scale
  fresh[column] = scale
  program.rows[row] = fresh
  for (let r = 0; r < program.rows.length; r++) {
    if (r === row) continue
    const target = program.rows[r] as Float64Array
    values[r] = (values[r] as number) + (target[column] as number) * step
    substitute(target, fresh, column)
  }
  substitute(program.objective, fresh, column)
  values[row] = entered
  program.columns[column] = leaving
  program.atUpper[column] = toLower ? 0 : 1
  program.basic[row] = entering
  program.place[leaving] = column
  program.place[entering] = -1 - row
}

function substitute(target: Float64Array, fresh: Float64Array, column: number): void {
  const factor = target[column] as number
  if (factor === 0) return
  target[column] = 0
  addMultiple(target, fresh, factor)
}

function addMultiple(target: Float64Array, source: Float64Array, factor: number): void {
  for (let j = 0; j < target.length; j++) target[j] = (target[j] as number) + factor * (source[j] as number)
}
