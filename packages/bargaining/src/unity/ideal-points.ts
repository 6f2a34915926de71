import { accept, refuse } from '../refusal.ts'
import type { Result } from '../refusal.ts'
import { jackknifeRatio } from './group-jackknife.ts'
import { firstComponent, settle } from './point-estimate.ts'
import type { Estimate, Table } from './point-estimate.ts'
import { pointDeviations } from './point-deviations.ts'
import { classifiedShare } from './classified-share.ts'
import { dividingVotes } from './dividing-votes.ts'
import type { Run } from './settle-by-sweeps.ts'
import type { RollCalls } from './roll-calls.ts'

/** Where a member stands on the line that explains the recorded votes best; mean 0 and standard deviation 1 over members. */
export interface IdealPoint {
  readonly member: string
  /** Null for a member with no vote that divides. */
  readonly at: number | null
  /**
   * Nine in ten: from the curvature at the estimate, widened by how much more the points moved when a fifth of the votes
   * was left out (a group jackknife), which sees what a curve fitted to few members hides.
   */
  readonly low: number | null
  readonly high: number | null
  /** Votes that divide in which the member took part. */
  readonly n: number
}

export interface IdealPoints {
  readonly source: 'roll calls'
  readonly points: readonly IdealPoint[]
  /** Votes used, and those left out because nobody, or everybody, chose the same. */
  readonly n: number
  readonly leftOut: number
  /** Share of the yes and no votes that fall on the side which the line gives them. */
  readonly classified: number
  /** Sweeps until no point moved by more than a ten-thousandth; false if the limit came first. */
  readonly sweeps: number
  readonly converged: boolean
  /** The member on the positive side, by which the line is turned. */
  readonly anchor: string
}

export interface IdealPointChoices {
  /** The member that is to stand on the positive side; by default the one furthest out. */
  readonly anchor?: string
}

const NORMAL_95 = 1.6448536269514722
/**
 * Ideal points in one dimension: member i votes yes on vote j with probability 1 / (1 + e^-(a_j + b_j x_i)), points
 * normal around 0, votes' parameters normal with a wide spread (Rasch 1960; Clinton, Jackman & Rivers 2004). An
 * abstention counts as half a yes and half a no, an absence not at all. A sweep goes over each vote, then each member,
 * and raises what is likeliest to the top of a parabola below it (Jaakkola & Jordan 2000), a small linear system; then
 * the points are brought to mean 0 and deviation 1. Every third sweep starts where the last two point to (Varadhan &
 * Roland 2008). The start is the first principal component, everything runs in the order of names, nothing is random:
 * any order of the rows gives the same result. O(members · votes) a sweep.
 */
export function idealPoints(calls: RollCalls, choices: IdealPointChoices = {}): Result<IdealPoints> {
  if (choices.anchor !== undefined && !calls.members.includes(choices.anchor))
    return refuse('unity.unknown_anchor', { anchor: choices.anchor })
  const table = dividingVotes(calls)
  if (table.votes === 0) return refuse('unity.nothing_divides', { votes: calls.votes.length })
  const estimate = { x: firstComponent(table), a: new Float64Array(table.votes), b: new Float64Array(table.votes) }
  const run = settle(table, estimate)
  return accept(told(calls, table, estimate, run, choices.anchor))
}

function told(calls: RollCalls, table: Table, estimate: Estimate, run: Run, anchor: string | undefined): IdealPoints {
  const { x } = estimate
  const curved = pointDeviations(table, estimate)
  const ratio = jackknifeRatio(table, estimate, curved)
  const named = anchor === undefined ? furthestOut(table, x) : table.members.indexOf(anchor)
  const turn = (x[named] as number) < 0 ? -1 : 1
  const index = new Map(table.members.map((member, i) => [member, i]))
  const points = calls.members.map((member): IdealPoint => {
    const i = index.get(member) ?? 0
    const n = table.tookPart[i] as number
    if (n === 0) return { member, at: null, low: null, high: null, n }
    const at = turn * (x[i] as number)
    const reach = NORMAL_95 * ratio * (curved[i] as number)
    return { member, at, low: at - reach, high: at + reach, n }
  })
  return {
    source: 'roll calls',
    points,
    n: table.votes,
    leftOut: calls.votes.length - table.votes,
    classified: classifiedShare(
      table,
      (j, i) => (estimate.a[j] as number) + (estimate.b[j] as number) * (x[i] as number),
    ),
    ...run,
    anchor: table.members[named] as string,
  }
}

/** Of two as far out, the first by name. */
function furthestOut(table: Table, x: Float64Array): number {
  return x.reduce(
    (a, at, i) => {
      return table.tookPart[i] !== 0 && Math.abs(at) > Math.abs(x[a] as number) ? i : a
    },
    table.tookPart.findIndex((n) => n > 0),
  )
}
