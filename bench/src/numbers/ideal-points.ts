import { idealPoints, rollCalls } from '@commonline/bargaining'
import type { Choice, RollCallRow } from '@commonline/bargaining'
import type { Benchmark } from '../figure.ts'
import { milliseconds } from '../figure.ts'
import { valueOf } from '../inputs/double-majority.ts'
import { seededNumbers } from '../inputs/seeded-numbers.ts'
import { measure } from '../measure.ts'

const MEMBERS = 193
const VOTES = 1861

/** Votes drawn from the model itself, with a tenth absent and a tenth abstaining, and the points they were drawn from. */
function drawn(): { readonly rows: readonly RollCallRow[]; readonly truth: readonly number[] } {
  const next = seededNumbers(MEMBERS)
  const truth = Array.from({ length: MEMBERS }, () => 2 * (next() + next() + next() - 1.5))
  const rows = Array.from({ length: VOTES }, (_, vote) => {
    const [difficulty, sharpness] = [3 * next() - 0.5, 4 * next() - 2]
    return truth.map((at, member): RollCallRow => {
      const [part, side] = [next(), next() < 1 / (1 + Math.exp(-(difficulty + sharpness * at)))]
      const choice: Choice = part < 0.1 ? 'absent' : part < 0.2 ? 'abstain' : side ? 'yes' : 'no'
      return { vote: `V${vote}`, member: `M${member}`, choice }
    })
  })
  return { rows: rows.flat(), truth }
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
  const [left, right] = [mean(a), mean(b)]
  const product = (x: readonly number[], y: readonly number[], p: number, q: number): number =>
    x.reduce((sum, value, i) => sum + (value - p) * ((y[i] ?? 0) - q), 0)
  return product(a, b, left, right) / Math.sqrt(product(a, a, left, left) * product(b, b, right, right))
}

export const idealPointsOfAll: Benchmark = {
  id: 'ideal-points',
  title: 'Ideal points from recorded votes',
  run: () => {
    const { rows, truth } = drawn()
    const calls = valueOf(rollCalls(rows))
    const { points, sweeps, n } = valueOf(idealPoints(calls))
    const like = Math.abs(
      correlation(
        points.map(({ at }) => at ?? 0),
        truth,
      ),
    )
    return [
      milliseconds({
        what: 'points with the ranges that hold nine times in ten',
        input: `${MEMBERS} made-up members over ${VOTES} roll calls drawn from the model, ${n} of which divide`,
        timing: measure(() => idealPoints(calls)),
        goal: '≤ 800 ms',
        facts: [`${sweeps} sweeps`, `correlation with the points they were drawn from ${like.toFixed(4)}`],
      }),
    ]
  },
}
