import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { compromiseOf, middleOf } from '../outlook/outlook.ts'
import { closer, fromHundred, ratioOf, traders } from './traders.ts'
import { eachExchange, GAIN_MIN } from './each-exchange.ts'
import type { Traders } from './traders.ts'

/** What a deal does to a member outside it: its change of salience-weighted closeness to the two outcomes. */
export interface Externality {
  readonly member: string
  readonly change: number
}

/**
 * An equal-gain exchange: `a` moves towards `b` on issue P, `b` towards `a` on issue Q, each on the issue it cares
 * relatively less about, so far that both gain the same.
 */
export interface Deal {
  readonly a: string
  readonly b: string
  readonly issueP: string
  readonly issueQ: string
  /** Gain of each side in points of the scale times salience, on 0..100 scales. */
  readonly gain: number
  readonly fromP: number
  readonly toP: number
  readonly fromQ: number
  readonly toQ: number
  /** By how much the compromise of each issue moves. */
  readonly outcomeP: readonly [before: number, after: number]
  readonly outcomeQ: readonly [before: number, after: number]
  /** Sums over third members, and the members it touches most, losses first. */
  readonly thirdGains: number
  readonly thirdLosses: number
  readonly thirds: readonly Externality[]
}

export interface Exchanges {
  /** Pairs of members on opposite sides of the compromises of two issues: between them an exchange is possible at all. */
  readonly opposed: number
  /** How many exchanges there are, of which the best are described. */
  readonly count: number
  readonly deals: readonly Deal[]
}

interface Candidate {
  readonly a: number
  readonly b: number
  readonly p: number
  readonly q: number
  readonly gain: number
  readonly toP: number
  readonly toQ: number
  readonly dp: number
  readonly dq: number
}

/** Third members listed per deal. */
const THIRDS_MAX = 8

/**
 * Equal-gain exchanges from the present positions (Stokman & Van Oosten 1994), largest gain first, ties by the
 * members' content and then by issue order. Only members with a known point on a scale trade. With s the saliences
 * and dp, dq the moves of the two compromises, equal gain means dq = dp (s_ap + s_bp) / (s_aq + s_bq); the largest move
 * is taken at which neither passes the other's position and no compromise passes the demander's. O(n² K²).
 */
export function exchanges(dossier: Dossier, most = Infinity): Exchanges {
  const model = modelOf(dossier)
  const outcomes = model.isScale.map((scale, k) => (scale ? compromiseOf(model, k) : null))
  const table = traders(model, outcomes)
  const kept: Candidate[] = []
  let count = 0
  let leastKept = GAIN_MIN
  const opposed = eachExchange(table, (found) => {
    for (let at = 0; at < found.count; at++) {
      const gain = found.gain[at] as number
      if (gain <= GAIN_MIN) continue
      count++
      if (gain < leastKept) continue
      const [supplierP, supplierQ] = [found.supplierP[at] as number, found.supplierQ[at] as number]
      const [p, q] = [supplierP % table.issues, supplierQ % table.issues]
      kept.push(trade(table, (supplierP - p) / table.issues, (supplierQ - q) / table.issues, p, q))
      if (kept.length > 2 * most + 100) leastKept = prune(kept, most)
    }
  })
  kept.sort(byGain)
  return { opposed, count, deals: kept.slice(0, most).map((found) => dealOf(model, outcomes, found)) }
}

/** Gains that differ only by rounding are a tie. */
const TIE = 1e-12

function byGain(x: Candidate, y: Candidate): number {
  const difference = y.gain - x.gain
  if (Math.abs(difference) > TIE) return difference
  return x.p - y.p || x.q - y.q || x.a - y.a || x.b - y.b
}

/** Keeps the best; returns the gain below which a candidate cannot be among them. */
function prune(kept: Candidate[], most: number): number {
  kept.sort(byGain)
  kept.length = most
  return (kept[most - 1]?.gain ?? GAIN_MIN) - TIE
}

function gainOf(table: Traders, a: number, b: number, p: number, q: number): number {
  const { salience: s, issues: n } = table
  const dp = moveOf(table, a, b, p, q)
  return (s[a * n + q] as number) * (dp * ratioOf(table, a, b, p, q)) - (s[a * n + p] as number) * dp
}

/** How far the compromise on p moves where a supplies p and b supplies q. */
function moveOf(table: Traders, a: number, b: number, p: number, q: number): number {
  const { at, share, outcome, issues: n } = table
  const [aP, bP] = [at[a * n + p] as number, at[b * n + p] as number]
  const [aQ, bQ] = [at[a * n + q] as number, at[b * n + q] as number]
  const mostP = Math.min(Math.abs(aP - bP) * (share[a * n + p] as number), Math.abs((outcome[p] as number) - bP))
  const mostQ = Math.min(Math.abs(aQ - bQ) * (share[b * n + q] as number), Math.abs((outcome[q] as number) - aQ))
  return Math.min(mostP, mostQ / ratioOf(table, a, b, p, q))
}

/** a supplies p and b supplies q. */
function trade(table: Traders, a: number, b: number, p: number, q: number): Candidate {
  const { at, share, issues: n } = table
  const dp = moveOf(table, a, b, p, q)
  const dq = dp * ratioOf(table, a, b, p, q)
  const fromP = at[a * n + p] as number
  const fromQ = at[b * n + q] as number
  const towardsB = Math.sign((at[b * n + p] as number) - fromP)
  const towardsA = Math.sign((at[a * n + q] as number) - fromQ)
  return {
    a,
    b,
    p,
    q,
    gain: gainOf(table, a, b, p, q),
    toP: fromP + towardsB * (dp / (share[a * n + p] as number)),
    toQ: fromQ + towardsA * (dq / (share[b * n + q] as number)),
    dp: towardsB * dp,
    dq: towardsA * dq,
  }
}

function dealOf(model: Model, outcomes: readonly (number | null)[], found: Candidate): Deal {
  const { a, b, p, q } = found
  const beforeP = outcomes[p] ?? 0
  const beforeQ = outcomes[q] ?? 0
  const after = (k: number, before: number, d: number): number => before + (d * (model.scaleLength[k] as number)) / 100
  const afterP = after(p, beforeP, found.dp)
  const afterQ = after(q, beforeQ, found.dq)
  const all = model.members.flatMap((member, i): readonly Externality[] => {
    if (i === a || i === b) return []
    const change = closer(model, i, p, beforeP, afterP) + closer(model, i, q, beforeQ, afterQ)
    return change === 0 ? [] : [{ member, change }]
  })
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return {
    a: model.members[a] as string,
    b: model.members[b] as string,
    issueP: model.dossier.issues[p]?.id ?? '',
    issueQ: model.dossier.issues[q]?.id ?? '',
    gain: found.gain,
    fromP: middleOf(model, a * model.issues + p),
    toP: fromHundred(model, p, found.toP),
    fromQ: middleOf(model, b * model.issues + q),
    toQ: fromHundred(model, q, found.toQ),
    outcomeP: [beforeP, afterP],
    outcomeQ: [beforeQ, afterQ],
    thirdGains: sum(all.flatMap(({ change }) => (change > 0 ? [change] : []))),
    thirdLosses: sum(all.flatMap(({ change }) => (change < 0 ? [-change] : []))),
    thirds: all.sort((x, y) => x.change - y.change).slice(0, THIRDS_MAX),
  }
}
