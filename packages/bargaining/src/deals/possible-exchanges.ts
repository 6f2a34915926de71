import { eachExchange, GAIN_MIN } from './each-exchange.ts'
import { gainHeap, setGain } from './gain-heap.ts'
import type { GainHeap } from './gain-heap.ts'
import { ratioOf } from './traders.ts'
import type { Traders } from './traders.ts'

/**
 * The exchanges of a round that gain anything, by who supplies P on which issue (a cell: member times issues plus issue;
 * P is the earlier issue of the two).
 */
export interface PossibleExchanges {
  readonly table: Traders
  /** Positions at the start of the round: they are what is demanded. */
  readonly demanded: Float64Array
  /** Where the exchanges of each cell begin in the list; one more than there are cells. */
  readonly begin: Int32Array
  /** The cell of who supplies Q, and of who supplies P, for each exchange. */
  readonly supplierQ: Int32Array
  readonly supplierP: Int32Array
  /** Each cell with the most that any of its exchanges gains: never too little, and exact once it was looked at. */
  readonly heap: GainHeap
  /** The exchange of each cell that gains most, once it was looked at. */
  readonly best: Int32Array
  /** For each issue the exchanges that its compromise held down when they were looked at: they alone can gain more later. */
  readonly heldDown: readonly Set<number>[]
  readonly complete: boolean
}

/** Far above 200 members and 20 issues, which have about a million. */
const EXCHANGES_MAX = 3_000_000
/** Gains that differ only by rounding are a tie. */
export const TIE = 1e-12
/** Steps in which the largest gains are told apart where not all exchanges can be kept. */
const STEPS = 4_096

export function possibleExchanges(table: Traders): PossibleExchanges {
  const cells = table.members * table.issues
  let [count, most] = [0, 0]
  eachExchange(table, (found) => {
    count += found.count
    for (let at = 0; at < found.count; at++) most = Math.max(most, found.atMost[at] as number)
  })
  const least = count <= EXCHANGES_MAX ? 0 : leastKept(table, most)
  const begin = new Int32Array(cells + 1)
  const gains = new Float64Array(cells)
  eachExchange(table, (found) => {
    for (let at = 0; at < found.count; at++) {
      const gain = found.atMost[at] as number
      if (gain < least) continue
      const p = found.supplierP[at] as number
      begin[p + 1] = (begin[p + 1] as number) + 1
      gains[p] = Math.max(gains[p] as number, gain)
    }
  })
  for (let cell = 0; cell < cells; cell++) begin[cell + 1] = (begin[cell + 1] as number) + (begin[cell] as number)
  const supplierP = new Int32Array(begin[cells] as number)
  const supplierQ = new Int32Array(supplierP.length)
  const next = begin.slice()
  eachExchange(table, (found) => {
    for (let at = 0; at < found.count; at++) {
      if ((found.atMost[at] as number) < least) continue
      const p = found.supplierP[at] as number
      const place = next[p] as number
      supplierP[place] = p
      supplierQ[place] = found.supplierQ[at] as number
      next[p] = place + 1
    }
  })
  return {
    table,
    demanded: table.at.slice(),
    begin,
    supplierQ,
    supplierP,
    heap: gainHeap(gains),
    best: new Int32Array(cells).fill(-1),
    heldDown: Array.from({ length: table.issues }, () => new Set<number>()),
    complete: count <= EXCHANGES_MAX,
  }
}

/** A gain that so many exchanges reach as can be kept. */
function leastKept(table: Traders, most: number): number {
  const reached = new Float64Array(STEPS + 1)
  eachExchange(table, (found) => {
    for (let at = 0; at < found.count; at++) {
      const step = Math.floor(((found.atMost[at] as number) / most) * STEPS)
      reached[step] = (reached[step] as number) + 1
    }
  })
  let kept = 0
  for (let step = STEPS; step >= 0; step--) {
    kept += reached[step] as number
    if (kept > EXCHANGES_MAX) return ((step + 1) * most) / STEPS
  }
  return 0
}

/** How far the compromises on P and Q move if an exchange is made now, and what both gain. */
export interface ExchangeNow {
  readonly dp: number
  readonly dq: number
  readonly gain: number
  /** The issue whose compromise may not pass the demander before the suppliers are used up; -1 if none. */
  readonly limitedBy: number
}

export function exchangeNow({ table, demanded, supplierP, supplierQ }: PossibleExchanges, c: number): ExchangeNow {
  const { issues, salience: s } = table
  // One by one, and told to be whole numbers: as pairs that are taken apart, or as numbers of any kind, the engine compiled this
  // function again and again, up to twenty times slower.
  const cellP = supplierP[c] as number
  const cellQ = supplierQ[c] as number
  const p = (cellP % issues) | 0
  const q = (cellQ % issues) | 0
  const a = (cellP / issues) | 0
  const b = (cellQ / issues) | 0
  const demandedP = demanded[b * issues + p] as number
  const demandedQ = demanded[a * issues + q] as number
  const ratio = ratioOf(table, a, b, p, q)
  const ownP = ownRoom(table, cellP, demandedP)
  const ownQ = ownRoom(table, cellQ, demandedQ) / ratio
  const outcomeP = outcomeRoom(table, cellP, p, demandedP)
  const outcomeQ = outcomeRoom(table, cellQ, q, demandedQ) / ratio
  const dp = Math.min(ownP, ownQ, outcomeP, outcomeQ)
  const limitedBy = (dp >= Math.min(ownP, ownQ) ? -1 : dp === outcomeP ? p : q) | 0
  // Gain per point by which the compromise on P moves, times the points.
  return { dp, dq: dp * ratio, gain: ((s[a * issues + q] as number) * ratio - (s[cellP] as number)) * dp, limitedBy }
}

/** By how much the supplier of a cell can still move the compromise: to what is demanded, in its only direction. */
function ownRoom({ side, at, share }: Traders, cell: number, demanded: number): number {
  // The side of the supplier at the start of the round fixes the direction in which it moves.
  const direction = (side[cell] as number) < 0 ? 1 : -1
  const room = direction * (demanded - (at[cell] as number)) * (share[cell] as number)
  return room > 0 ? room : 0
}

/** By how much the compromise may still move without passing the demander. */
function outcomeRoom({ side, outcome }: Traders, cell: number, k: number, demanded: number): number {
  const direction = (side[cell] as number) < 0 ? 1 : -1
  const room = direction * (demanded - (outcome[k] as number))
  return room > 0 ? room : 0
}

/** Looks at all exchanges of a cell again: the most that one gains is exact then. Returns it. */
export function lookAt(possible: PossibleExchanges, cell: number): number {
  const { begin, heap, best, heldDown } = possible
  let most = 0
  let found = -1
  for (let c = begin[cell] as number; c < (begin[cell + 1] as number); c++) {
    const { gain, limitedBy } = exchangeNow(possible, c)
    if (limitedBy >= 0) heldDown[limitedBy]?.add(c)
    if (gain <= GAIN_MIN || gain < most - TIE) continue
    if (gain > most + TIE || found < 0 || isFirst(possible, c, found)) found = c
    most = Math.max(most, gain)
  }
  best[cell] = found
  setGain(heap, cell, found < 0 ? 0 : most)
  return heap.gain[cell] as number
}

/** Looks again at what a compromise held down, which has moved. */
export function release(possible: PossibleExchanges, k: number): void {
  const { heldDown, heap, supplierP } = possible
  const held = [...(heldDown[k] ?? [])]
  heldDown[k]?.clear()
  for (const c of held) {
    const { gain, limitedBy } = exchangeNow(possible, c)
    if (limitedBy >= 0) heldDown[limitedBy]?.add(c)
    const cell = supplierP[c] as number
    if (gain > (heap.gain[cell] as number)) setGain(heap, cell, gain)
  }
}

/** Ties go by issues, then by who supplies. */
export function isFirst({ table, supplierP, supplierQ }: PossibleExchanges, x: number, y: number): boolean {
  const { issues } = table
  const issueOrder = (c: number): number =>
    ((supplierP[c] as number) % issues) * issues + ((supplierQ[c] as number) % issues)
  return (
    issueOrder(x) < issueOrder(y) ||
    (issueOrder(x) === issueOrder(y) &&
      ((supplierP[x] as number) < (supplierP[y] as number) ||
        (supplierP[x] === supplierP[y] && (supplierQ[x] as number) < (supplierQ[y] as number))))
  )
}
