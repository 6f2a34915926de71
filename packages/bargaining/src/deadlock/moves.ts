import type { Model } from '../dossier/model.ts'
import type { RegionPart } from '../limits/limit-regions.ts'
import { chosenOptions, isNothing, openBox, reduced, search, spendAtMost, within } from '../proposal/branching.ts'
import type { Concept, Work } from '../proposal/branching.ts'
import { maximiseLeast } from '../proposal/cutting-planes.ts'
import type { Cut } from '../proposal/cutting-planes.ts'
import { maximiseOne } from '../proposal/one-function.ts'
import type { OneOptimum } from '../proposal/one-function.ts'
import { pointInBox } from '../proposal/package.ts'
import { countedMembers, floors } from '../proposal/ground.ts'
import { openMaximum } from '../proposal/open-options.ts'
import { emptyFunctions, evaluate, satisfactionFunctions, weightedMaximum } from '../proposal/satisfactions.ts'
import type { Box, ConcaveFunctions } from '../proposal/satisfactions.ts'

/**
 * How far issue k can go if only the issues in `free` move, nobody falls below the status quo and every limit holds.
 * Null on an issue with options.
 */
export function movesWith(moves: Moves, k: number, free: readonly number[]): readonly [number, number] | null {
  const { model } = moves
  if (!model.isScale[k]) return null
  const statusQuo = model.statusQuo[k] as number
  const end = (peak: 0 | 1): number => furthest(moves, k, peak, free) ?? statusQuo
  return [Math.min(end(0), statusQuo), Math.max(end(1), statusQuo)]
}

function furthest(moves: Moves, k: number, peak: 0 | 1, free: readonly number[]): number | null {
  const coordinate = emptyFunctions(1, moves.model.issues)
  coordinate.weight[k] = 1
  coordinate.peak[k] = peak
  coordinate.base[0] = 1
  const found = bestMove(moves, free, [], raiseOne(moves, coordinate))
  return found === null ? null : (found.values[k] as number)
}

/** True if the option can be chosen with only the issues in `free` moving, nobody losing and every limit holding. */
export function optionAcceptable(moves: Moves, k: number, option: number, free: readonly number[]): boolean {
  const fixed: RegionPart = { issue: k, low: 0, high: 0, options: 1 << option }
  return bestMove(moves, free, [fixed], raiseOne(moves, emptyFunctions(1, moves.model.issues))) !== null
}

/** The largest sum of gains in satisfaction over the status quo if only these issues move and nobody loses. */
export function gainTogether(moves: Moves, free: readonly number[]): number {
  const { model } = moves
  const found = bestMove(moves, free, [], raiseSum(moves))
  if (found === null) return 0
  const atStatusQuo = statusQuoBox(model)
  const { functions } = knownOf(moves, atStatusQuo)
  const before = functions.base.reduce((sum, _, i) => sum + evaluate(functions, i, atStatusQuo.low), 0)
  return found.gain - before
}

function statusQuoBox(model: Model): Box {
  const at = Float64Array.from(model.statusQuo, (value, k) => (model.isScale[k] ? reduced(model, k, value) : 0))
  const options = Int32Array.from(model.statusQuo, (value, k) => (model.isScale[k] ? 0 : 1 << value))
  return { low: at, high: at, options }
}

/** The pieces on which one move rests start the next; it lives no longer than one computation. */
export interface Moves {
  readonly model: Model
  readonly raised: Uint8Array
  readonly floor: Float64Array
  readonly pieces: Map<string, Known>
  /** What all searches of the computation may still look at. */
  readonly work: Work
  /** Whether a search stopped at a limit since this was last set back: then what it did not find may exist. */
  cut: boolean
}

interface Known {
  readonly functions: ConcaveFunctions
  start: readonly Cut[]
}

export function movesOf(model: Model): Moves {
  return {
    model,
    raised: countedMembers(model),
    floor: floors(model, true),
    pieces: new Map(),
    work: { left: WORK_MOST },
    cut: false,
  }
}

/** What all searches of one computation may spend, and any one of them. */
const WORK_MOST = 12_000_000
const SEARCH_MOST = 3_000_000

function knownOf(moves: Moves, box: Box): Known {
  const chosen = chosenOptions(box)
  const key = chosen.join()
  const known = moves.pieces.get(key) ?? { functions: satisfactionFunctions(moves.model, chosen), start: [] }
  moves.pieces.set(key, known)
  return known
}

type Solved = Pick<OneOptimum, 't' | 'value' | 'bound'>

/** What is raised, and the most that it could be anywhere in a box. */
interface Raised {
  readonly solve: (box: Box) => Solved | null
  readonly most: (box: Box) => number
}

/** Raises one function with nobody below the status quo. */
function raiseOne(moves: Moves, goal: ConcaveFunctions): Raised {
  const one = Float64Array.of(1)
  return {
    solve: (box) => {
      const known = knownOf(moves, box)
      const found = maximiseOne({ goal, ...known, floor: moves.floor, box })
      if (found !== null) known.start = found.cuts
      return found
    },
    most: (box) => weightedMaximum(goal, one, box),
  }
}

/** Raises the sum of all satisfactions with nobody below the status quo. */
function raiseSum(moves: Moves): Raised {
  const solve = (box: Box): Solved | null => {
    const known = knownOf(moves, box)
    const { count } = known.functions
    const zeros = new Float64Array(count)
    const task = { raised: moves.raised, offset: zeros, scale: zeros.map(() => 1), floor: moves.floor, box }
    const found = maximiseLeast({ goal: 'sum', ...known, ...task })
    // The pieces of the sum, numbered after the last member, are of no use to another goal.
    if (found !== null) known.start = found.cuts.filter((cut) => cut.function < count)
    return found
  }
  const all = Float64Array.from(moves.raised)
  return { solve, most: (box) => openMaximum(moves.model, all, box) }
}

interface Move {
  readonly values: Float64Array
  readonly gain: number
}

/** The best point for a goal with every issue outside `free` held at the status quo; null if no limit-respecting point is. */
function bestMove(
  moves: Moves,
  free: readonly number[],
  fixed: readonly RegionPart[],
  { solve, most }: Raised,
): Move | null {
  const { model } = moves
  if (moves.work.left <= 0) {
    moves.cut = true
    return null
  }
  const held = model.dossier.issues.flatMap((_, k): readonly RegionPart[] => {
    if (free.includes(k)) return []
    const at = model.statusQuo[k] as number
    return [
      model.isScale[k] ? { issue: k, low: at, high: at, options: 0 } : { issue: k, low: 0, high: 0, options: 1 << at },
    ]
  })
  const all = openBox(model)
  const start = all === null ? null : within(model, all, [...held, ...fixed])
  const concept: Concept<Solved> = {
    solve,
    point: (solution) => solution.t,
    isBetter: (a, b) => a.value > b.value + BETTER,
    // Where a box cannot hold anything better it is closed, not only where all of it is worse.
    boundFrom: (incumbent, box) => {
      const bound = most(box)
      return bound > incumbent.value + BETTER ? bound : -Infinity
    },
    value: (solution) => solution.value,
    bound: (solution) => solution.bound,
  }
  const found = spendAtMost(moves.work, SEARCH_MOST, (work) => search(model, concept, work, start))
  if (isNothing(found) ? found === 'stopped' : !found.complete) moves.cut = true
  return isNothing(found) ? null : { values: pointInBox(model, found.box, found.best.t), gain: found.best.value }
}

const BETTER = 1e-10
