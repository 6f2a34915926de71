import { modelOf } from '../dossier/model.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Model } from '../dossier/model.ts'
import { compromiseOf } from '../outlook/outlook.ts'
import type { Deal } from './exchange.ts'
import { atLeast } from './gain-heap.ts'
import { exchangeNow, isFirst, lookAt, possibleExchanges, release, TIE } from './possible-exchanges.ts'
import type { PossibleExchanges } from './possible-exchanges.ts'
import { closer, fromHundred, traders } from './traders.ts'
import type { Traders } from './traders.ts'

/** An exchange that was made in a round: `a` moved on P, `b` on Q, and both gained the same. */
export type RealisedDeal = Pick<Deal, 'a' | 'b' | 'issueP' | 'issueQ' | 'gain' | 'fromP' | 'toP' | 'fromQ' | 'toQ'>

export interface ExchangeRound {
  readonly deals: readonly RealisedDeal[]
  /** The compromise of each scale issue before and after the round. */
  readonly outcomes: Readonly<Record<string, readonly [before: number, after: number]>>
  /** What the round is to each member, in points of 0..100 times importance: its own deals and those of others. */
  readonly changes: Readonly<Record<string, number>>
  /** False if there were more possible exchanges than are looked at: then only those with the largest gains were. */
  readonly complete: boolean
}

const ROUNDS_MAX = 50
/** Beyond this a round would not be answered while a reader waits. */
const DEALS_MAX = 20_000
/** By how much a position follows the vote that was traded: by a tenth, and by four tenths more of what is not important. */
const FOLLOWS = 0.1
const FOLLOWS_INDIFFERENT = 0.4

/**
 * Rounds of equal-gain exchanges (Stokman & Van Oosten 1994). In a round the exchange with the largest gain is made, the
 * compromises move, and so on until none is left that gains anything. Who can trade what with whom is settled at the
 * start of the round, and so is what each demands; a supplier may go on from where an earlier exchange left it, and
 * no compromise passes a demander. Ties go by issues, then by members' content. Between rounds a position follows its
 * traded vote by 0.1 + 0.4 (1 - importance) of the way, as in a public implementation. Ends early once a round has no deal.
 */
export function exchangeRounds(dossier: Dossier, rounds = 1): readonly ExchangeRound[] {
  const model = modelOf(dossier)
  const held = Float64Array.from(model.low)
  const told: ExchangeRound[] = []
  for (let round = 0; round < Math.min(rounds, ROUNDS_MAX); round++) {
    const standing = withPoints(model, held)
    const { one, table } = exchangeRound(standing)
    if (one.deals.length === 0) break
    told.push(one)
    for (let cell = 0; cell < held.length; cell++) {
      if (table.side[cell] === 0) continue
      const voted = fromHundred(model, cell % model.issues, table.at[cell] as number)
      const follows = FOLLOWS + FOLLOWS_INDIFFERENT * (1 - (model.salience[cell] as number))
      held[cell] = (held[cell] as number) + follows * (voted - (held[cell] as number))
    }
  }
  return told
}

/** The model with known points moved. */
function withPoints(model: Model, held: Float64Array): Model {
  const isPoint = (cell: number): boolean => model.low[cell] === model.high[cell]
  const moved = (end: Float64Array): Float64Array =>
    end.map((value, cell) => (isPoint(cell) ? (held[cell] as number) : value))
  return { ...model, low: moved(model.low), high: moved(model.high) }
}

function exchangeRound(model: Model): { readonly one: ExchangeRound; readonly table: Traders } {
  const before = model.isScale.map((scale, k) => (scale ? compromiseOf(model, k) : null))
  const table = traders(model, before)
  const possible = possibleExchanges(table)
  const deals: RealisedDeal[] = []
  while (deals.length < DEALS_MAX) {
    const best = largest(possible)
    if (best < 0) break
    deals.push(realise(model, possible, best))
  }
  const after = model.isScale.map((scale, k) => (scale ? fromHundred(model, k, table.outcome[k] as number) : null))
  const outcomes = model.dossier.issues.flatMap(({ id }, k) => {
    const [was, is] = [before[k] ?? null, after[k] ?? null]
    return was === null || is === null ? [] : [[id, [was, is] as const] as const]
  })
  const changeOf = (i: number): number =>
    before.reduce<number>((sum, was, k) => (was === null ? sum : sum + closer(model, i, k, was, after[k] ?? was)), 0)
  const changes = model.dossierOrder.map((i) => [model.members[i] as string, changeOf(i)] as const)
  const complete = possible.complete && deals.length < DEALS_MAX
  return {
    one: { deals, outcomes: Object.fromEntries(outcomes), changes: Object.fromEntries(changes), complete },
    table,
  }
}

/**
 * The exchange that gains most now; -1 if none gains anything. What is on top may have fallen since it was looked at:
 * it is looked at again until all that come first by what is known do so in truth.
 */
function largest(possible: PossibleExchanges): number {
  const { heap, best } = possible
  for (;;) {
    const top = heap.order[0]
    if (top === undefined || (heap.gain[top] as number) <= 0) return -1
    const known = heap.gain[top] as number
    if (lookAt(possible, top) < known) continue
    const tied = atLeast(heap, known - TIE)
    if (!tied.every((cell) => heap.gain[cell] === lookAt(possible, cell))) continue
    return tied.map((cell) => best[cell] as number).reduce((x, y) => (isFirst(possible, x, y) ? x : y))
  }
}

/** Makes the exchange: suppliers and compromises move, and what the two compromises held down is looked at again. */
function realise(model: Model, possible: PossibleExchanges, c: number): RealisedDeal {
  const { table, supplierP, supplierQ, demanded } = possible
  const { issues } = table
  const [cellP, cellQ] = [supplierP[c] as number, supplierQ[c] as number]
  const [p, q] = [cellP % issues, cellQ % issues]
  const [a, b] = [(cellP - p) / issues, (cellQ - q) / issues]
  const { dp, dq, gain } = exchangeNow(possible, c)
  const [fromP, toP] = move(table, cellP, dp, demanded[b * issues + p] as number)
  const [fromQ, toQ] = move(table, cellQ, dq, demanded[a * issues + q] as number)
  for (const k of [p, q]) release(possible, k)
  return {
    a: model.members[a] as string,
    b: model.members[b] as string,
    issueP: model.dossier.issues[p]?.id ?? '',
    issueQ: model.dossier.issues[q]?.id ?? '',
    gain,
    fromP: fromHundred(model, p, fromP),
    toP: fromHundred(model, p, toP),
    fromQ: fromHundred(model, q, fromQ),
    toQ: fromHundred(model, q, toQ),
  }
}

/** Moves the supplier of a cell so far that the compromise moves by `by`. */
function move(table: Traders, cell: number, by: number, demanded: number): readonly [from: number, to: number] {
  const k = cell % table.issues
  const direction = (table.side[cell] as number) < 0 ? 1 : -1
  const from = table.at[cell] as number
  const next = from + (direction * by) / (table.share[cell] as number)
  // Rounding must not carry a supplier past the demander.
  const to = direction > 0 ? Math.min(next, demanded) : Math.max(next, demanded)
  table.at[cell] = to
  table.outcome[k] = (table.outcome[k] as number) + direction * by
  return [from, to]
}
