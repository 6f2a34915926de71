/** Marks of one group, or of everybody else, on one statement. */
export interface Tally {
  readonly agree: number
  readonly disagree: number
  /** All who marked it, no view included. */
  readonly votes: number
}

/** How a group stands to one statement, against the members of all other groups. */
export interface GroupStatement extends Tally {
  /** (agree + 1) / (votes + 2), and the same of disagreeing: shares that a single mark does not make certain. */
  readonly pa: number
  readonly pd: number
  /** z of the share against one half: 2 sqrt(n + 1) ((s + 1) / (n + 1) - 1/2). */
  readonly pat: number
  readonly pdt: number
  /** The group's share over everybody else's. */
  readonly ra: number
  readonly rd: number
  /** z of the difference of the two shares, with one success added on either side. */
  readonly rat: number
  readonly rdt: number
}

/** One in ten would exceed it by chance, where only that side is asked about. */
export const Z_90 = 1.2815515655446004

/** A group against the others on one statement (Small et al., Recerca 26, 2021). */
export function groupStatement(own: Tally, others: Tally): GroupStatement {
  const [pa, pd] = [smoothed(own.agree, own.votes), smoothed(own.disagree, own.votes)]
  return {
    ...own,
    pa,
    pd,
    pat: againstHalf(own.agree, own.votes),
    pdt: againstHalf(own.disagree, own.votes),
    ra: pa / smoothed(others.agree, others.votes),
    rd: pd / smoothed(others.disagree, others.votes),
    rat: againstOthers(own.agree, own.votes, others.agree, others.votes),
    rdt: againstOthers(own.disagree, own.votes, others.disagree, others.votes),
  }
}

/** The others' tally: all less the own. */
export function less(all: Tally, own: Tally): Tally {
  return { agree: all.agree - own.agree, disagree: all.disagree - own.disagree, votes: all.votes - own.votes }
}

const smoothed = (successes: number, votes: number): number => (successes + 1) / (votes + 2)

const againstHalf = (successes: number, votes: number): number =>
  2 * Math.sqrt(votes + 1) * ((successes + 1) / (votes + 1) - 0.5)

/** Two shares of pooled variance; 0 where neither group has anybody on the other side. */
function againstOthers(own: number, ownVotes: number, others: number, otherVotes: number): number {
  const [s, n, t, m] = [own + 1, ownVotes + 1, others + 1, otherVotes + 1]
  const pooled = (s + t) / (n + m)
  if (pooled >= 1) return 0
  return (s / n - t / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}
