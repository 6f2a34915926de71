import { rollCalls, similarityMatrix } from '@commonline/bargaining'
import type { Choice, RollCallRow } from '@commonline/bargaining'
import type { Benchmark } from '../figure.ts'
import { milliseconds } from '../figure.ts'
import { valueOf } from '../inputs/double-majority.ts'
import { oneOf, seededNumbers } from '../inputs/seeded-numbers.ts'
import { measure } from '../measure.ts'

const MEMBERS = 200
const VOTES = 6202

function syntheticRows(): readonly RollCallRow[] {
  const next = seededNumbers(MEMBERS)
  const choices: readonly [Choice, ...Choice[]] = ['yes', 'yes', 'yes', 'abstain', 'no', 'absent']
  return Array.from({ length: MEMBERS * VOTES }, (_, index) => ({
    vote: `V${Math.floor(index / MEMBERS)}`,
    member: `M${index % MEMBERS}`,
    choice: oneOf(next, choices),
  }))
}

export const similarityOfAll: Benchmark = {
  id: 'similarity',
  title: 'Similarity of all pairs from recorded votes',
  run: () => {
    const calls = valueOf(rollCalls(syntheticRows()))
    return [
      milliseconds({
        what: 'S of every pair, packing into bits included',
        input: `${MEMBERS} made-up members over ${VOTES} roll calls, seed ${MEMBERS}`,
        timing: measure(() => similarityMatrix(calls)),
        goal: '≤ 25 ms',
      }),
    ]
  },
}
