import type { Dossier } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import { naturalLogarithm } from '../natural-logarithm.ts'
import { divisionOf } from '../unity/division.ts'
import type { Division } from '../unity/division.ts'
import { standsOn } from './stands.ts'
import type { Stand } from './stands.ts'
import { weightedMedian } from './weighted-median.ts'

/** Plain concepts on one scale issue, against which a model has to show that it says anything more. */
export interface OneIssueConcepts {
  /** Members with a known point; only they count. */
  readonly n: number
  readonly mean: number
  /** Null where nobody has power, or nobody cares. */
  readonly powerWeightedMean: number | null
  readonly salienceWeightedMean: number | null
  /** All members alike. */
  readonly median: readonly [low: number, high: number]
  /** Where the largest loss s |x - x_i| / L is smallest (Rawls 1971), and that loss; null where nobody cares. */
  readonly egalitarian: { readonly at: number; readonly largestLoss: number } | null
  /** Where sum c ln(1 - s |x - x_i| / L) is largest (Nash 1950), and that sum; null without power. */
  readonly nash: { readonly at: number; readonly logProduct: number } | null
  /** How far from one another they stand: no concept holds what members are divided on together. */
  readonly division: Division
}

/** Means, median, egalitarian and Nash solution of a scale issue; null without a known point. O(n²). */
export function oneIssueConcepts(dossier: Dossier, issue: string): OneIssueConcepts | null {
  const stands = standsOn(dossier, issue)
  const found = dossier.issues.find(({ id }) => id === issue)
  if (found === undefined || !isScale(found) || stands.length === 0) return null
  const length = found.scale[1] - found.scale[0]
  const plain = stands.map(({ at }) => ({ at, weight: 1 }))
  return {
    n: stands.length,
    mean: weightedMean(stands, () => 1) ?? 0,
    powerWeightedMean: weightedMean(stands, ({ power }) => power),
    salienceWeightedMean: weightedMean(stands, ({ salience }) => salience),
    median: weightedMedian(plain) ?? [0, 0],
    egalitarian: egalitarian(stands, length),
    nash: nash(stands, length),
    division: divisionOf(stands, found.scale),
  }
}

function weightedMean(stands: readonly Stand[], weightOf: (stand: Stand) => number): number | null {
  const total = stands.reduce((sum, stand) => sum + weightOf(stand), 0)
  return total > 0 ? stands.reduce((sum, stand) => sum + weightOf(stand) * stand.at, 0) / total : null
}

/** The pair that is hardest to reconcile decides: it is alike off at (s_i x_i + s_j x_j) / (s_i + s_j). */
function egalitarian(stands: readonly Stand[], length: number): OneIssueConcepts['egalitarian'] {
  const caring = stands.filter(({ salience }) => salience > 0)
  const [first] = caring
  if (first === undefined) return null
  let best = { at: first.at, largestLoss: 0 }
  caring.forEach(({ at, salience }, i) => {
    for (const other of caring.slice(0, i)) {
      const both = salience + other.salience
      const largestLoss = (salience * other.salience * Math.abs(at - other.at)) / both / length
      if (largestLoss > best.largestLoss) best = { at: (salience * at + other.salience * other.at) / both, largestLoss }
    }
  })
  return best
}

/** Enough to halve any interval down to two neighbouring numbers. */
const HALVINGS = 120
/** A member's own position this near, as a share of the scale, is where the sum has its corner. */
const CORNER = 1e-9

/** The sum of logarithms is concave: halving by the sign of its slope, then at a member's position if it lies there. */
function nash(stands: readonly Stand[], length: number): OneIssueConcepts['nash'] {
  const strong = stands.filter(({ power, salience }) => power * salience > 0)
  const [first] = strong
  if (first === undefined) return null
  const slope = (x: number): number =>
    strong.reduce((sum, { at, power, salience }) => {
      const left = length - salience * Math.abs(x - at)
      return x === at ? sum : sum + (power * salience * (at > x ? 1 : -1)) / left
    }, 0)
  let low = Math.min(...strong.map(({ at }) => at))
  let high = Math.max(...strong.map(({ at }) => at))
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = low + (high - low) / 2
    if (slope(middle) > 0) low = middle
    else high = middle
  }
  const logProduct = (x: number): number =>
    strong.reduce((sum, { at, power, salience }) => {
      return sum + power * naturalLogarithm(1 - (salience * Math.abs(x - at)) / length)
    }, 0)
  const corners = strong.flatMap(({ at }) => (Math.abs(at - low) <= CORNER * length ? [at] : []))
  const [at = low] = [...corners, low + (high - low) / 2].sort((a, b) => logProduct(b) - logProduct(a))
  return { at, logProduct: logProduct(at) }
}
