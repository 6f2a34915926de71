import type { Answer, BallotMember, Verdict } from '@commonline/rules'
import type { Votes } from './ballot-frame.ts'

/** Where a member stands in a bar: those in favour from the left, those against from the right. */
export type Side = 'yes' | 'abstain' | 'none' | 'no'

export interface BarSegment {
  readonly member: string
  readonly side: Side
  /** Hundredths of the bar. */
  readonly start: number
  readonly width: number
}

export interface WeightBar {
  readonly ledger: string
  readonly segments: readonly BarSegment[]
  /** Where the yes votes must reach, in hundredths; null where no plain floor on yes votes is set on this ledger. */
  readonly needed: number | null
}

const sides: readonly Side[] = ['yes', 'abstain', 'none', 'no']

/** Where an answer stands: support and opposition by whatever word, and between them those that are here and neither. */
function sideOf(answer: Answer | undefined): Side {
  switch (answer) {
    case 'yes':
    case 'no-objection':
      return 'yes'
    case 'no':
    case 'objects':
      return 'no'
    case 'abstain':
    case 'abstain-with-declaration':
    case 'void':
      return 'abstain'
    case 'absent':
    case 'recused':
    case 'not-participating':
    case undefined:
      return 'none'
  }
}

type Seat = Pick<BallotMember, 'id' | 'weights'>

/**
 * One bar a ledger that the rule counts on, each member as wide as its weight. For the eye only: what decides are the exact
 * numbers of the verdict that stand beside it. A ledger with a weight that is no plain number has no bar.
 */
export function weightBars(
  electorate: readonly Seat[],
  votes: Votes,
  verdict: Pick<Verdict, 'conditions'>,
): readonly WeightBar[] {
  const floors = verdict.conditions.filter(
    ({ type, side }) => (type === 'count' || type === 'share') && side === 'floor',
  )
  const ledgers = [...new Set(floors.map(({ ledger }) => ledger ?? 'heads'))]
  return ledgers.flatMap((ledger) => {
    const weights = electorate.map(({ weights }) => (ledger === 'heads' ? 1 : Number(weights?.[ledger] ?? Number.NaN)))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    if (!(total > 0)) return []
    const floor = floors.find((one) => (one.ledger ?? 'heads') === ledger && Number(one.of) === total)
    const needed = floor === undefined ? null : (Number(floor.needed) / total) * 100
    return [
      {
        ledger,
        segments: segmentsOf(electorate, votes, weights, total),
        needed: needed !== null && needed >= 0 && needed <= 100 ? needed : null,
      },
    ]
  })
}

function segmentsOf(
  electorate: readonly Seat[],
  votes: Votes,
  weights: readonly number[],
  total: number,
): readonly BarSegment[] {
  const segments: BarSegment[] = []
  let start = 0
  for (const side of sides) {
    for (const [index, { id }] of electorate.entries()) {
      if (sideOf(votes[id]) !== side) continue
      const width = ((weights[index] ?? 0) / total) * 100
      segments.push({ member: id, side, start, width })
      start += width
    }
  }
  return segments
}
