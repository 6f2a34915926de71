/**
 * A linear program max c·x, lower <= x <= upper (all finite), rows a·x >= b, solved by the bounded dual simplex method
 * (Lemke 1954; bounded form as in Chvátal 1983, chapters 8 and 10) in dictionary form: every basic variable is written
 * over the n nonbasic ones. Rows can be added after a solution, which is what cutting planes need.
 * A pivot costs O(rows · n). Ties go to the larger pivot, then to the lower variable number, so the path is
 * the same on every machine.
 */
export interface Dictionary {
  readonly n: number
  /** How many rows there are; room in the arrays below is made for more than these. */
  count: number
  /** Bounds of structural variables 0..n-1, then of the slack of each row (0 to infinity). */
  lower: Float64Array
  upper: Float64Array
  /** Variable in each column and whether it sits at its upper bound. */
  readonly columns: Int32Array
  readonly atUpper: Uint8Array
  /** Basic variables and their rows, one after the other: n coefficients, then the constant. */
  basic: Int32Array
  rows: Float64Array
  /** Value of each basic variable; kept up to date by pivots, computed afresh before a solution is believed. */
  values: Float64Array
  readonly objective: Float64Array
  /** Where each variable is: column j as j, row r as -1 - r. */
  place: Int32Array
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
    count: 0,
    lower: grown(lower, n + ROWS_AT_FIRST),
    upper: grown(upper, n + ROWS_AT_FIRST),
    columns: Int32Array.from({ length: n }, (_, j) => j),
    atUpper: Uint8Array.from(objective, (c) => (c > 0 ? 1 : 0)),
    basic: new Int32Array(ROWS_AT_FIRST),
    rows: new Float64Array(ROWS_AT_FIRST * (n + 1)),
    values: new Float64Array(ROWS_AT_FIRST),
    objective: grown(objective, n + 1),
    place: Int32Array.from({ length: n + ROWS_AT_FIRST }, (_, j) => j),
  }
}

const ROWS_AT_FIRST = 32

function grown(before: Float64Array, length: number): Float64Array {
  const after = new Float64Array(length)
  after.set(before)
  return after
}

/** Makes room for as many rows again. */
function grow(program: Dictionary): void {
  const { n } = program
  const room = 2 * program.basic.length
  const { basic, place } = program
  program.lower = grown(program.lower, n + room)
  program.upper = grown(program.upper, n + room)
  program.values = grown(program.values, room)
  program.rows = grown(program.rows, room * (n + 1))
  program.basic = new Int32Array(room)
  program.basic.set(basic)
  program.place = new Int32Array(n + room)
  program.place.set(place)
}

/** Adds the row a·x >= b and returns the number of its slack variable. */
export function addRow(program: Dictionary, a: Float64Array, b: number): number {
  const { n, count } = program
  if (count === program.basic.length) grow(program)
  const { rows, place } = program
  const start = count * (n + 1)
  rows[start + n] = -b
  for (let v = 0; v < n; v++) {
    const coefficient = a[v] as number
    if (coefficient === 0) continue
    const at = place[v] as number
    if (at >= 0) rows[start + at] = (rows[start + at] as number) + coefficient
    else addMultiple(rows, start, rows, (-1 - at) * (n + 1), coefficient, n)
  }
  const slack = n + count
  program.upper[slack] = Infinity
  place[slack] = -1 - count
  program.basic[count] = slack
  program.count = count + 1
  program.values[count] = rowValue(program, count)
  return slack
}

/** Restores primal feasibility while keeping the dictionary dual feasible. */
export function solve(program: Dictionary): Outcome {
  let fresh = false
  for (let pivots = 0; pivots < PIVOTS_MAX; pivots++) {
    const bland = pivots >= PIVOTS_BEFORE_BLAND
    const row = leavingRow(program, bland)
    if (row < 0 && fresh) return 'optimal'
    if (row < 0) {
      for (let r = 0; r < program.count; r++) program.values[r] = rowValue(program, r)
      fresh = true
      continue
    }
    const below = (program.values[row] as number) < (program.lower[program.basic[row] as number] as number)
    const column = enteringColumn(program, row, below, bland)
    if (column < 0) return 'infeasible'
    pivot(program, row, column, below)
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

function rowValue(program: Dictionary, r: number): number {
  const { n, rows } = program
  const start = r * (n + 1)
  let value = rows[start + n] as number
  for (let j = 0; j < n; j++) {
    const coefficient = rows[start + j] as number
    if (coefficient !== 0) value += coefficient * boundOf(program, j)
  }
  return value
}

/** The row whose violation is largest against its length (dual steepest edge), ties to the earlier row; -1 if none. */
function leavingRow(program: Dictionary, bland: boolean): number {
  const { n, count, rows, values, basic, lower, upper } = program
  let worst = 0
  let found = -1
  let lowest = Infinity
  for (let r = 0; r < count; r++) {
    const value = values[r] as number
    const variable = basic[r] as number
    const under = (lower[variable] as number) - value
    const violation = under > 0 ? under : value - (upper[variable] as number)
    if (violation <= FEASIBLE) continue
    const start = r * (n + 1)
    let norm = 1
    for (let j = 0; j < n; j++) norm += (rows[start + j] as number) * (rows[start + j] as number)
    const steepness = (violation * violation) / norm
    if (bland ? variable < lowest : steepness > worst) {
      worst = steepness
      lowest = variable
      found = r
    }
  }
  return found
}

function enteringColumn(program: Dictionary, row: number, below: boolean, bland: boolean): number {
  const { n, rows, columns, lower, upper, atUpper, objective } = program
  const start = row * (n + 1)
  let best = -1
  let bestRatio = Infinity
  let bestSize = 0
  for (let j = 0; j < n; j++) {
    const variable = columns[j] as number
    if (lower[variable] === upper[variable]) continue
    const t = below ? (rows[start + j] as number) : -(rows[start + j] as number)
    if (atUpper[j] === 1 ? t > -PIVOT_MIN : t < PIVOT_MIN) continue
    const size = Math.abs(t)
    const ratio = Math.abs(objective[j] as number) / size
    const tie = Math.abs(ratio - bestRatio) <= 1e-13
    const wins = tie ? (bland ? variable < (columns[best] as number) : size > bestSize) : ratio < bestRatio
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
  const { n, count, rows, values, objective } = program
  const own = row * (n + 1)
  const entering = program.columns[column] as number
  const leaving = program.basic[row] as number
  const bound = (toLower ? program.lower[leaving] : program.upper[leaving]) as number
  const pivoted = rows[own + column] as number
  const step = (bound - (values[row] as number)) / pivoted
  const entered = boundOf(program, column) + step
  const scale = 1 / pivoted
  for (let j = 0; j <= n; j++) rows[own + j] = -(rows[own + j] as number) * scale
  rows[own + column] = scale
  for (let r = 0; r < count; r++) {
    if (r === row) continue
    const start = r * (n + 1)
    const factor = rows[start + column] as number
    if (factor === 0) continue
    values[r] = (values[r] as number) + factor * step
    rows[start + column] = 0
    addMultiple(rows, start, rows, own, factor, n)
  }
  const factor = objective[column] as number
  if (factor !== 0) {
    objective[column] = 0
    addMultiple(objective, 0, rows, own, factor, n)
  }
  values[row] = entered
  program.columns[column] = leaving
  program.atUpper[column] = toLower ? 0 : 1
  program.basic[row] = entering
  program.place[leaving] = column
  program.place[entering] = -1 - row
}

/** Adds a multiple of n + 1 numbers from one place on to those from another place on. */
function addMultiple(
  target: Float64Array,
  to: number,
  source: Float64Array,
  from: number,
  factor: number,
  n: number,
): void {
  for (let j = 0; j <= n; j++) {
    target[to + j] = (target[to + j] as number) + factor * (source[from + j] as number)
  }
}
