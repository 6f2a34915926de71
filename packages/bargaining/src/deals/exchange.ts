import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { compromiseOf, middleOf } from '../outlook/outlook.ts'

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
  /** How many exchanges there are, of which the best are described. */
  readonly count: number
  readonly deals: readonly Deal[]
}

/** One side of a possible trade on one issue, on 0..100. */
interface Side {
  readonly at: number
  readonly salience: number
  /** Salience times power over the issue's total: how far the outcome moves per point of the member's move. */
  readonly share: number
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
/** A smaller gain is rounding. */
const GAIN_MIN = 1e-12

/**
 * Equal-gain exchanges from the present positions (Stokman & Van Oosten 1994), largest gain first, ties by the
 * members' content and then by issue order. Only members with a known point on a scale trade. With s the saliences
 * and dp, dq the moves of the two compromises, equal gain means dq = dp (s_ap + s_bp) / (s_aq + s_bq); the largest move
 * is taken at which neither passes the other's position and no compromise passes the demander's. O(n² K²).
 */
export function exchanges(dossier: Dossier, most = Infinity): Exchanges {
  const model = modelOf(dossier)
  const outcomes = model.isScale.map((scale, k) => (scale ? compromiseOf(model, k) : null))
  const totals = totalPulls(model)
  const candidates: Candidate[] = []
  for (let p = 0; p < model.issues; p++) {
    for (let q = p + 1; q < model.issues; q++) {
      for (let i = 0; i < model.members.length; i++) {
        for (let j = i + 1; j < model.members.length; j++) {
          const found = candidate(model, outcomes, totals, i, j, p, q)
          if (found !== null && found.gain > GAIN_MIN) candidates.push(found)
        }
      }
    }
  }
  candidates.sort((x, y) => y.gain - x.gain || x.p - y.p || x.q - y.q || x.a - y.a || x.b - y.b)
  return { count: candidates.length, deals: candidates.slice(0, most).map((found) => dealOf(model, outcomes, found)) }
}

function totalPulls(model: Model): Float64Array {
  const totals = new Float64Array(model.issues)
  for (let i = 0; i < model.members.length; i++) {
    for (let k = 0; k < model.issues; k++) {
      const cell = i * model.issues + k
      totals[k] = (totals[k] as number) + (model.power[cell] as number) * (model.salience[cell] as number)
    }
  }
  return totals
}

/** The trade between i and j on issues p and q, if they stand on opposite sides of the compromise on both. */
function candidate(
  model: Model,
  outcomes: readonly (number | null)[],
  totals: Float64Array,
  i: number,
  j: number,
  p: number,
  q: number,
): Candidate | null {
  const outcomeP = outcomes[p]
  const outcomeQ = outcomes[q]
  if (outcomeP === null || outcomeP === undefined || outcomeQ === null || outcomeQ === undefined) return null
  if (!canTrade(model, i, j, p, outcomeP) || !canTrade(model, i, j, q, outcomeQ)) return null
  const ip = side(model, totals, i, p)
  const iq = side(model, totals, i, q)
  const jp = side(model, totals, j, p)
  const jq = side(model, totals, j, q)
  // Each supplies the issue it cares relatively less about: i supplies p if s_ip / s_iq < s_jp / s_jq.
  const balance = ip.salience * jq.salience - jp.salience * iq.salience
  if (balance === 0) return null
  const known = { p: onHundred(model, p, outcomeP), q: onHundred(model, q, outcomeQ) }
  return balance < 0
    ? trade(model, { a: i, b: j, p, q }, ip, jp, iq, jq, known)
    : trade(model, { a: j, b: i, p, q }, jp, ip, jq, iq, known)
}

function canTrade(model: Model, i: number, j: number, k: number, outcome: number): boolean {
  const left = i * model.issues + k
  const right = j * model.issues + k
  for (const cell of [left, right]) {
    if (model.has[cell] !== 1 || model.low[cell] !== model.high[cell]) return false
    if ((model.salience[cell] as number) * (model.power[cell] as number) === 0) return false
  }
  return middleOf(model, left) <= outcome !== middleOf(model, right) <= outcome
}

function onHundred(model: Model, k: number, value: number): number {
  return (100 * (value - (model.scaleLow[k] as number))) / (model.scaleLength[k] as number)
}

function side(model: Model, totals: Float64Array, i: number, k: number): Side {
  const cell = i * model.issues + k
  const salience = model.salience[cell] as number
  const share = (salience * (model.power[cell] as number)) / (totals[k] as number)
  return { at: onHundred(model, k, middleOf(model, cell)), salience, share }
}

/** a supplies p and b supplies q. */
function trade(
  model: Model,
  who: { readonly a: number; readonly b: number; readonly p: number; readonly q: number },
  ap: Side,
  bp: Side,
  aq: Side,
  bq: Side,
  outcome: { readonly p: number; readonly q: number },
): Candidate {
  const mostP = Math.min(Math.abs(ap.at - bp.at) * ap.share, Math.abs(outcome.p - bp.at))
  const mostQ = Math.min(Math.abs(aq.at - bq.at) * bq.share, Math.abs(outcome.q - aq.at))
  const ratio = (ap.salience + bp.salience) / (aq.salience + bq.salience)
  const dp = Math.min(mostP, mostQ / ratio)
  const dq = dp * ratio
  const toP = ap.at + Math.sign(bp.at - ap.at) * (dp / ap.share)
  const toQ = bq.at + Math.sign(aq.at - bq.at) * (dq / bq.share)
  return {
    ...who,
    gain: aq.salience * dq - ap.salience * dp,
    toP: fromHundred(model, who.p, toP),
    toQ: fromHundred(model, who.q, toQ),
    dp: Math.sign(bp.at - ap.at) * dp,
    dq: Math.sign(aq.at - bq.at) * dq,
  }
}

/** Back to the issue's own scale, kept on it where rounding would leave it. */
function fromHundred(model: Model, k: number, value: number): number {
  return (model.scaleLow[k] as number) + (Math.min(Math.max(value, 0), 100) * (model.scaleLength[k] as number)) / 100
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
    toP: found.toP,
    fromQ: middleOf(model, b * model.issues + q),
    toQ: found.toQ,
    outcomeP: [beforeP, afterP],
    outcomeQ: [beforeQ, afterQ],
    thirdGains: sum(all.flatMap(({ change }) => (change > 0 ? [change] : []))),
    thirdLosses: sum(all.flatMap(({ change }) => (change < 0 ? [-change] : []))),
    thirds: all.sort((x, y) => x.change - y.change).slice(0, THIRDS_MAX),
  }
}

/** How much closer the compromise comes to the member's position, in points of 0..100 times salience. */
function closer(model: Model, i: number, k: number, before: number, after: number): number {
  const cell = i * model.issues + k
  if (model.has[cell] !== 1) return 0
  const at = middleOf(model, cell)
  const gain = Math.abs(before - at) - Math.abs(after - at)
  return ((model.salience[cell] as number) * gain * 100) / (model.scaleLength[k] as number)
}
