import { modelOf } from '../dossier/model.ts'
import type { Dossier } from '../dossier/dossier.ts'
import type { Model } from '../dossier/model.ts'
import { compromiseOf } from '../outlook/outlook.ts'
import type { Deal } from './exchange.ts'
import { closer, fromHundred, opposedOn, ratioOf, suppliesFirst, traders } from './traders.ts'
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
const CANDIDATES_MAX = 20_000
const DEALS_MAX = 5_000
const GAIN_MIN = 1e-12
/** Gains that differ only by rounding are a tie. */
const TIE = 1e-12
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

/** Possible exchanges, ordered by issues and then by members: cells of the suppliers and of what is demanded. */
interface Candidates {
  readonly count: number
  readonly supplierP: Int32Array
  readonly supplierQ: Int32Array
  readonly demandP: Float64Array
  readonly demandQ: Float64Array
  readonly ratio: Float64Array
  /** Gain per point by which the compromise on P moves. */
  readonly perPoint: Float64Array
  readonly gain: Float64Array
  /** For each issue the candidates that trade it. */
  readonly onIssue: readonly (readonly number[])[]
  readonly complete: boolean
}

function exchangeRound(model: Model): { readonly one: ExchangeRound; readonly table: Traders } {
  const before = model.isScale.map((scale, k) => (scale ? compromiseOf(model, k) : null))
  const table = traders(model, before)
  const candidates = candidatesOf(table)
  for (let c = 0; c < candidates.count; c++) candidates.gain[c] = gainNow(table, candidates, c)
  const deals: RealisedDeal[] = []
  while (deals.length < DEALS_MAX) {
    const best = largest(candidates)
    if (best < 0) break
    deals.push(realise(model, table, candidates, best))
  }
  const after = model.isScale.map((scale, k) => (scale ? fromHundred(model, k, table.outcome[k] as number) : null))
  const outcomes = model.dossier.issues.flatMap(({ id }, k) => {
    const [was, is] = [before[k] ?? null, after[k] ?? null]
    return was === null || is === null ? [] : [[id, [was, is] as const] as const]
  })
  const changeOf = (i: number): number =>
    before.reduce<number>((sum, was, k) => (was === null ? sum : sum + closer(model, i, k, was, after[k] ?? was)), 0)
  const changes = model.dossierOrder.map((i) => [model.members[i] as string, changeOf(i)] as const)
  const complete = candidates.complete && deals.length < DEALS_MAX
  return {
    one: { deals, outcomes: Object.fromEntries(outcomes), changes: Object.fromEntries(changes), complete },
    table,
  }
}

function candidatesOf(table: Traders): Candidates {
  const { members, issues, at, salience: s } = table
  const found: {
    readonly p: number
    readonly q: number
    readonly a: number
    readonly b: number
    readonly most: number
  }[] = []
  for (let i = 0; i < members; i++) {
    for (let j = i + 1; j < members; j++) {
      const opposed = opposedOn(table, i, j)
      for (const [x, p] of opposed.entries()) {
        for (const q of opposed.slice(x + 1)) {
          const [a, b] = suppliesFirst(table, i, j, p, q) ? [i, j] : [j, i]
          const ratio = ratioOf(table, a, b, p, q)
          const perPoint = (s[a * issues + q] as number) * ratio - (s[a * issues + p] as number)
          const apart = Math.abs((at[a * issues + p] as number) - (at[b * issues + p] as number))
          const most = perPoint * apart * (table.share[a * issues + p] as number)
          if (most > GAIN_MIN) found.push({ p, q, a, b, most })
        }
      }
    }
  }
  const complete = found.length <= CANDIDATES_MAX
  if (!complete) found.sort((x, y) => y.most - x.most).splice(CANDIDATES_MAX)
  found.sort((x, y) => x.p - y.p || x.q - y.q || x.a - y.a || x.b - y.b)
  const onIssue = Array.from({ length: issues }, (): number[] => [])
  found.forEach(({ p, q }, c) => {
    onIssue[p]?.push(c)
    onIssue[q]?.push(c)
  })
  const cell = (member: number, issue: number): number => member * issues + issue
  const ratio = Float64Array.from(found, ({ a, b, p, q }) => ratioOf(table, a, b, p, q))
  return {
    count: found.length,
    supplierP: Int32Array.from(found, ({ a, p }) => cell(a, p)),
    supplierQ: Int32Array.from(found, ({ b, q }) => cell(b, q)),
    demandP: Float64Array.from(found, ({ b, p }) => at[cell(b, p)] as number),
    demandQ: Float64Array.from(found, ({ a, q }) => at[cell(a, q)] as number),
    ratio,
    perPoint: Float64Array.from(found, ({ a, p, q }, c) => {
      return (s[cell(a, q)] as number) * (ratio[c] as number) - (s[cell(a, p)] as number)
    }),
    gain: new Float64Array(found.length),
    onIssue,
    complete,
  }
}

/** How far the compromise on P can move now. */
function moveNow(table: Traders, candidates: Candidates, c: number): number {
  const onP = roomOf(table, candidates.supplierP[c] as number, candidates.demandP[c] as number)
  const onQ = roomOf(table, candidates.supplierQ[c] as number, candidates.demandQ[c] as number)
  return Math.min(onP, onQ / (candidates.ratio[c] as number))
}

/** By how much the supplier of a cell can still move the compromise towards what is demanded, without passing that. */
function roomOf(table: Traders, cell: number, demanded: number): number {
  // The side of the supplier at the start of the round fixes the only direction in which it moves.
  const direction = (table.side[cell] as number) < 0 ? 1 : -1
  const own = direction * (demanded - (table.at[cell] as number)) * (table.share[cell] as number)
  const outcome = direction * (demanded - (table.outcome[cell % table.issues] as number))
  return Math.max(0, Math.min(own, outcome))
}

function gainNow(table: Traders, candidates: Candidates, c: number): number {
  return (candidates.perPoint[c] as number) * moveNow(table, candidates, c)
}

function largest({ count, gain }: Candidates): number {
  let best = -1
  let most = GAIN_MIN
  for (let c = 0; c < count; c++) {
    if ((gain[c] as number) > most + (best < 0 ? 0 : TIE)) {
      best = c
      most = gain[c] as number
    }
  }
  return best
}

/** Makes the exchange: suppliers and compromises move, and the gains of all that trade these issues are found again. */
function realise(model: Model, table: Traders, candidates: Candidates, c: number): RealisedDeal {
  const { issues } = table
  const [cellP, cellQ] = [candidates.supplierP[c] as number, candidates.supplierQ[c] as number]
  const [p, q] = [cellP % issues, cellQ % issues]
  const gain = candidates.gain[c] as number
  const dp = moveNow(table, candidates, c)
  const [fromP, toP] = move(table, cellP, dp, candidates.demandP[c] as number)
  const [fromQ, toQ] = move(table, cellQ, dp * (candidates.ratio[c] as number), candidates.demandQ[c] as number)
  for (const k of [p, q]) {
    for (const other of candidates.onIssue[k] ?? []) candidates.gain[other] = gainNow(table, candidates, other)
  }
  // What was used up in full leaves a rounding error that is no exchange.
  candidates.gain[c] = 0
  return {
    a: model.members[(cellP - p) / issues] as string,
    b: model.members[(cellQ - q) / issues] as string,
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
