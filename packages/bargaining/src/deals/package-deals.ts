import { dependenciesBrokenAt, limitsBrokenAt } from '../limits/limits-broken.ts'
import type { Dossier, Point } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { openBox, reduced } from '../proposal/branching.ts'
import { snapped } from '../proposal/package.ts'
import { pointOf, satisfactionOf, valuesOf } from '../proposal/satisfaction-at.ts'
import { satisfactionFunctions } from '../proposal/satisfactions.ts'
import type { ConcaveFunctions } from '../proposal/satisfactions.ts'
import type { Externality } from './exchange.ts'

/**
 * An exchange on top of a package: the package's value on P moves towards `b`, that on Q towards `a`, so far that both
 * gain the same satisfaction.
 */
export interface PackageDeal {
  readonly a: string
  readonly b: string
  readonly issueP: string
  readonly issueQ: string
  /** What each of the two gains, in satisfaction. */
  readonly gain: number
  readonly fromP: number
  readonly toP: number
  readonly fromQ: number
  readonly toQ: number
  /** The package with it. */
  readonly point: Point
  /** Sums over third members, and those it touches most, losses first. */
  readonly thirdGains: number
  readonly thirdLosses: number
  readonly thirds: readonly Externality[]
}

/** A deal that gives less than this is none. */
const GAIN_MIN = 1e-6
const TIE = 1e-12
const THIRDS_MAX = 8

/** Members times issues; the work is its square, some tens of milliseconds for 60 members on 20 issues. */
const SIZE_MOST = 1_200

/** Whether deals on top of a package can be looked for while a reader waits. */
export function dealsCanBeAdded({ members, issues }: Dossier): boolean {
  return members.length * issues.length <= SIZE_MOST
}

/**
 * Deals that could be added to a package, the largest gain first, ties by the members' content and then by issue order.
 * Equal gain as in `exchanges`, but in satisfaction, and on what is tabled instead of what is likely: with w the weights
 * of the issues, dq = dp (w_aP + w_bP) / (w_aQ + w_bQ). The largest move at which neither passes the other's wish and
 * every limit and dependency still holds as far as it always applies; a deal that breaks a conditional one is left out.
 * Where the package is the best for the least satisfied, a deal costs somebody: read the losses of third members. Scales
 * only. O(members² · issues²): ask `dealsCanBeAdded` first.
 */
export function packageDeals(dossier: Dossier, point: Point, most = 5): readonly PackageDeal[] {
  const model = modelOf(dossier)
  const box = openBox(model)
  const values = valuesOf(model, point)
  if (box === null || values.some(Number.isNaN)) return []
  const functions = satisfactionFunctions(
    model,
    values.map((value, k) => (model.isScale[k] ? 0 : value)),
  )
  const at = Float64Array.from(values, (value, k) => (model.isScale[k] ? reduced(model, k, value) : 0))
  const kept: Move[] = []
  const keep = (move: Move): void => {
    kept.push(move)
    // As many again as may break a conditional limit.
    if (kept.length > KEPT * most) kept.sort(byGain).splice((KEPT / 2) * most)
  }
  eachMove(model, functions, at, box, keep)
  return kept
    .sort(byGain)
    .flatMap((move) => dealOf(model, values, at, move) ?? [])
    .slice(0, most)
}

const KEPT = 40

interface Move {
  readonly a: number
  readonly b: number
  readonly p: number
  readonly q: number
  /** Signed, on 0..1. */
  readonly dp: number
  readonly dq: number
  readonly gain: number
}

function byGain(x: Move, y: Move): number {
  const difference = y.gain - x.gain
  if (Math.abs(difference) > TIE) return difference
  return x.p - y.p || x.q - y.q || x.a - y.a || x.b - y.b
}

function eachMove(
  model: Model,
  { weight, peak, issues, count }: ConcaveFunctions,
  at: Float64Array,
  { low, high }: { readonly low: Float64Array; readonly high: Float64Array },
  keep: (move: Move) => void,
): void {
  /** Whither a member wants an issue to go from where the package has it. */
  const wish = (cell: number): number => (peak[cell] as number) - (at[cell % issues] as number)
  /** How far b's wish on an issue can be followed against a's: 0 if a wants the same way, or b nothing. */
  const room = (a: number, b: number, k: number): number => {
    const [own, other] = [wish(b * issues + k), wish(a * issues + k)]
    if (own === 0 || own * other > 0 || weight[b * issues + k] === 0) return 0
    const end = own > 0 ? (high[k] as number) - (at[k] as number) : (at[k] as number) - (low[k] as number)
    return Math.max(0, Math.min(Math.abs(own), end))
  }
  const tried = (a: number, b: number, p: number, q: number): void => {
    const [aP, aQ] = [weight[a * issues + p] as number, weight[a * issues + q] as number]
    const [bP, bQ] = [weight[b * issues + p] as number, weight[b * issues + q] as number]
    if (aQ * bP <= aP * bQ) return
    const ratio = (aP + bP) / (aQ + bQ)
    const dp = Math.min(room(a, b, p), room(b, a, q) / ratio)
    const gain = aQ * dp * ratio - aP * dp
    if (gain < GAIN_MIN) return
    const towards = (member: number, k: number): number => Math.sign(wish(member * issues + k))
    keep({ a, b, p, q, dp: dp * towards(b, p), dq: dp * ratio * towards(a, q), gain })
  }
  for (let p = 0; p < issues; p++) {
    for (let q = p + 1; q < issues; q++) {
      if (!model.isScale[p] || !model.isScale[q]) continue
      for (let a = 0; a < count; a++) for (let b = 0; b < count; b++) if (a !== b) tried(a, b, p, q)
    }
  }
}

/** The deal told in full; nothing if it breaks a limit or a dependency that only applies here. */
function dealOf(model: Model, before: Float64Array, at: Float64Array, move: Move): PackageDeal | null {
  const { a, b, p, q } = move
  const after = before.slice()
  after[p] = snapped(model, p, (at[p] as number) + move.dp)
  after[q] = snapped(model, q, (at[q] as number) + move.dq)
  const point = pointOf(model, after)
  const own = new Set(limitsBrokenAt(model.dossier, pointOf(model, before)).map(({ words, member }) => member + words))
  if (limitsBrokenAt(model.dossier, point).some(({ words, member }) => !own.has(member + words))) return null
  if (dependenciesBrokenAt(model.dossier, point).length > 0) return null
  const all = model.members.flatMap((member, i): readonly Externality[] => {
    if (i === a || i === b) return []
    const change = (satisfactionOf(model, i, after) ?? 0) - (satisfactionOf(model, i, before) ?? 0)
    return Math.abs(change) <= TIE ? [] : [{ member, change }]
  })
  const sum = (part: readonly Externality[]): number => part.reduce((total, { change }) => total + Math.abs(change), 0)
  return {
    a: model.members[a] as string,
    b: model.members[b] as string,
    issueP: model.dossier.issues[p]?.id ?? '',
    issueQ: model.dossier.issues[q]?.id ?? '',
    gain: move.gain,
    fromP: before[p] as number,
    toP: after[p] as number,
    fromQ: before[q] as number,
    toQ: after[q] as number,
    point,
    thirdGains: sum(all.filter(({ change }) => change > 0)),
    thirdLosses: sum(all.filter(({ change }) => change < 0)),
    thirds: all.sort((x, y) => x.change - y.change).slice(0, THIRDS_MAX),
  }
}
