import { accept, refuse } from '../refusal.ts'
import type { Result } from '../refusal.ts'
import { symmetricEigen } from '../symmetric-eigen.ts'
import { classifiedShare } from './classified-share.ts'
import { dividingVotes } from './dividing-votes.ts'
import { settlePlane } from './plane-estimate.ts'
import type { PlaneEstimate } from './plane-estimate.ts'
import { HALVES } from './point-estimate.ts'
import type { Table } from './point-estimate.ts'
import type { RollCalls } from './roll-calls.ts'

/** Where the members stand in the plane that explains the recorded votes best; mean 0 and deviation 1 on either axis. */
export interface IdealPlane {
  readonly source: 'roll calls'
  /** In the order of the calls' members; null for a member with no vote that divides. */
  readonly points: readonly { readonly member: string; readonly at: readonly [number, number] | null }[]
  /** Votes used. */
  readonly n: number
  /** Share of the yes and no votes on the side that the plane gives them: compare it with that of the line. */
  readonly classified: number
  readonly sweeps: number
  readonly converged: boolean
}

/**
 * Ideal points in two dimensions: as on one line (`idealPoints`), with a member yes on vote j with probability
 * 1 / (1 + e^-(a_j + b_j x_i + c_j y_i)). Only distances are determined, so the points are brought to mean 0, deviation 1
 * and no correlation, turned so that the votes divide most along the first axis, and mirrored so that the member furthest
 * out on an axis stands on its positive side. Starts from the first two principal components; nothing is random.
 * O(members · votes) a sweep.
 */
export function idealPlane(calls: RollCalls): Result<IdealPlane> {
  const table = dividingVotes(calls)
  if (table.votes === 0) return refuse('unity.nothing_divides', { votes: calls.votes.length })
  const estimate = startOf(table)
  const run = settlePlane(table, estimate)
  const { x, y, a, b, c } = estimate
  const at = orientated(table, estimate)
  const index = new Map(table.members.map((member, i) => [member, i]))
  return accept({
    source: 'roll calls',
    points: calls.members.map((member) => ({ member, at: at[index.get(member) ?? -1] ?? null })),
    n: table.votes,
    classified: classifiedShare(
      table,
      (j, i) => (a[j] as number) + (b[j] as number) * (x[i] as number) + (c[j] as number) * (y[i] as number),
    ),
    ...run,
  })
}

/** The first two principal components of the votes less each vote's mean, each with deviation 1. */
function startOf(table: Table): PlaneEstimate {
  const count = table.members.length
  const gram = Array.from({ length: count }, () => new Float64Array(count))
  for (let j = 0; j < table.votes; j++) {
    const own = centredVote(table.choices.subarray(j * count, (j + 1) * count))
    for (let i = 0; i < count; i++) {
      const row = gram[i] as Float64Array
      for (let k = 0; k < count; k++) row[k] = (row[k] as number) + (own[i] as number) * (own[k] as number)
    }
  }
  const pairs = symmetricEigen(gram)
  const component = (at: number): Float64Array => {
    const vector = pairs[at]?.vector ?? new Float64Array(count)
    const leading = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) * (1 + 1e-9) ? value : most), 0)
    return vector.map((value) => (leading < 0 ? -value : value) * Math.sqrt(count))
  }
  const none = (): Float64Array => new Float64Array(table.votes)
  return { x: component(0), y: component(1), a: none(), b: none(), c: none() }
}

function centredVote(votes: Uint8Array): Float64Array {
  let [sum, n] = [0, 0]
  for (const choice of votes) {
    if (choice === 0) continue
    sum += HALVES[choice] as number
    n++
  }
  return Float64Array.from(votes, (choice) => (choice === 0 ? 0 : (HALVES[choice] as number) - sum / n))
}

type Pair = readonly [number, number]

/** Points of members with votes, whitened, turned by what the votes make of them, and mirrored; null for the others. */
function orientated(table: Table, { x, y, b, c }: PlaneEstimate): readonly (Pair | null)[] {
  const part = [...x.keys()].filter((i) => table.tookPart[i] !== 0)
  const pairs = part.map((i): Pair => [x[i] as number, y[i] as number])
  const mean = (of: (pair: Pair) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const [mx, my] = [mean(([at]) => at), mean(([, at]) => at)]
  const centred = pairs.map(([px, py]): Pair => [px - mx, py - my])
  // Half a step of whitening for the points is a half step back for the votes' slopes.
  const spread = axesOf(centred)
  const whitened = centred
    .map((pair) => along(spread.axes, pair))
    .map(([u, v]): Pair => [u / spread.size[0], v / spread.size[1]])
  const slopes = Array.from(b, (slope, j): Pair => {
    const [u, v] = along(spread.axes, [slope, c[j] as number])
    return [u * spread.size[0], v * spread.size[1]]
  })
  const turned = whitened.map((pair) => along(axesOf(slopes).axes, pair))
  const mirrored = mirror(turned)
  const found: (Pair | null)[] = Array.from(x, () => null)
  part.forEach((i, at) => {
    found[i] = mirrored[at] ?? null
  })
  return found
}

interface Axes {
  readonly axes: readonly [Float64Array, Float64Array]
  /** Root mean squares along them; 1 where there is no spread. */
  readonly size: Pair
}

function axesOf(pairs: readonly Pair[]): Axes {
  const moment = (p: 0 | 1, q: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[p] * pair[q], 0) / pairs.length
  const cross = moment(0, 1)
  const [first, second] = symmetricEigen([Float64Array.of(moment(0, 0), cross), Float64Array.of(cross, moment(1, 1))])
  const size = (value: number | undefined): number => (value !== undefined && value > 1e-12 ? Math.sqrt(value) : 1)
  return {
    axes: [first?.vector ?? Float64Array.of(1, 0), second?.vector ?? Float64Array.of(0, 1)],
    size: [size(first?.value), size(second?.value)],
  }
}

function along([p, q]: Axes['axes'], [x, y]: Pair): Pair {
  return [(p[0] as number) * x + (p[1] as number) * y, (q[0] as number) * x + (q[1] as number) * y]
}

function mirror(pairs: readonly Pair[]): readonly Pair[] {
  const sign = (axis: 0 | 1): number => {
    const furthest = pairs.reduce(
      (most, pair) => (Math.abs(pair[axis]) > Math.abs(most) * (1 + 1e-9) ? pair[axis] : most),
      0,
    )
    return furthest < 0 ? -1 : 1
  }
  const [sx, sy] = [sign(0), sign(1)]
  return pairs.map(([x, y]): Pair => [sx * x, sy * y])
}
