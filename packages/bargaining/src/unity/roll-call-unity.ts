import type { RollCalls } from './roll-calls.ts'

/** Unity in one recorded vote. Members that are absent or not recorded are in no denominator. */
export interface VoteUnity {
  readonly vote: string
  readonly yes: number
  readonly abstain: number
  readonly no: number
  readonly absent: number
  /** Agreement Index; null if nobody took part. */
  readonly agreementIndex: number | null
  /** Rice; null if nobody voted yes or no. */
  readonly rice: number | null
}

export interface PeriodUnity {
  readonly period: string
  /** Votes in which at least two of the members took part: unity of one is none. */
  readonly n: number
  readonly meanAgreementIndex: number | null
  readonly unanimousShare: number | null
}

export interface RollCallUnity {
  readonly source: 'roll calls'
  readonly members: number
  readonly n: number
  /** Votes left out because fewer than two of the members took part. */
  readonly leftOut: number
  readonly meanAgreementIndex: number | null
  readonly meanRice: number | null
  /** Share of the votes in which everyone who took part chose the same. */
  readonly unanimousShare: number | null
  readonly votes: readonly VoteUnity[]
  readonly overTime: readonly PeriodUnity[]
}

/**
 * (max - (sum - max) / 2) / sum over yes, abstain and no (Hix, Noury & Roland, British Journal of Political Science 35,
 * 2005): 1 if all chose the same, 0 if the three are equal. An abstention counts as a choice of its own.
 */
export function agreementIndex(yes: number, abstain: number, no: number): number | null {
  const sum = yes + abstain + no
  if (sum === 0) return null
  const most = Math.max(yes, abstain, no)
  return (most - 0.5 * (sum - most)) / sum
}

/** |yes - no| / (yes + no) (Rice 1928). It ignores abstentions: 14 yes, 1 no and 12 abstentions still score 0.867. */
export function riceIndex(yes: number, no: number): number | null {
  return yes + no === 0 ? null : Math.abs(yes - no) / (yes + no)
}

/** Unity of all members, or of the group named, over recorded votes; O(members · votes). */
export function rollCallUnity(calls: RollCalls, group: readonly string[] = calls.members): RollCallUnity {
  const inGroup = new Set(group)
  const columns = [...calls.members.keys()].filter((m) => inGroup.has(calls.members[m] as string))
  const votes = calls.votes.map((vote, v) => voteUnity(calls, vote, v, columns))
  const counted = votes.filter(tookPart)
  const periods = [...new Set(calls.periods.filter((period) => period !== null))]
  return {
    source: 'roll calls',
    members: columns.length,
    n: counted.length,
    leftOut: votes.length - counted.length,
    meanAgreementIndex: mean(counted.map((vote) => vote.agreementIndex)),
    meanRice: mean(counted.map((vote) => vote.rice)),
    unanimousShare: unanimousShare(counted),
    votes,
    overTime: periods.map((period) => {
      const own = votes.filter((vote, v) => calls.periods[v] === period && tookPart(vote))
      const meanAgreementIndex = mean(own.map((vote) => vote.agreementIndex))
      return { period, n: own.length, meanAgreementIndex, unanimousShare: unanimousShare(own) }
    }),
  }
}

function voteUnity(calls: RollCalls, vote: string, v: number, columns: readonly number[]): VoteUnity {
  const counts = [0, 0, 0, 0]
  for (const m of columns) {
    const choice = calls.choices[v * calls.members.length + m] as number
    counts[choice] = (counts[choice] as number) + 1
  }
  const [absent = 0, yes = 0, abstain = 0, no = 0] = counts
  return { vote, yes, abstain, no, absent, agreementIndex: agreementIndex(yes, abstain, no), rice: riceIndex(yes, no) }
}

function tookPart(vote: VoteUnity): boolean {
  return vote.yes + vote.abstain + vote.no >= 2
}

function unanimousShare(votes: readonly VoteUnity[]): number | null {
  if (votes.length === 0) return null
  return votes.filter((vote) => vote.agreementIndex === 1).length / votes.length
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
