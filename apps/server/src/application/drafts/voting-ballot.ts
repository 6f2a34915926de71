import type { Electorate, Standing, Vote } from '@commonline/contract'
import type { Answer, Ballot, BallotMember, Rule } from '@commonline/rules'
import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'

/** The latest vote of each member that it has not contested. Members that cast none are absent at the count. */
export function votesIn(events: readonly EventRow[]): Readonly<Record<string, Vote>> {
  const votes: Record<string, Vote> = {}
  for (const event of events) {
    if (event.kind !== 'cast-vote' || event.member === null || event.vote === null || event.contestedAt !== null)
      continue
    votes[event.member] = event.vote
  }
  return votes
}

/** A ballot over a frozen electorate, as the rule engine reads it. */
export function ballotOf(
  frozen: { readonly electorate: Electorate; readonly territory: string | null },
  votes: Readonly<Record<string, Answer>>,
): Ballot {
  return {
    members: frozen.electorate.map(ballotMember),
    votes,
    ...(frozen.territory === null ? {} : { roles: { territory: frozen.territory } }),
  }
}

const ballotMember = (member: Electorate[number]): BallotMember => ({
  id: member.id,
  standing: member.standing as Standing,
  weights: member.weights,
})

export const ballotIn = (procedure: ProcedureRow, events: readonly EventRow[]): Ballot =>
  ballotOf(procedure, votesIn(events))

/** Whether a member may take part: it sits in the body and its standing on the day of opening carries a vote under the rule. */
export function takesPart(frozen: { readonly rule: Rule; readonly electorate: Electorate }, member: string): boolean {
  const seat = frozen.electorate.find(({ id }) => id === member)
  return seat !== undefined && frozen.rule.electorate.standings.some((standing) => standing === seat.standing)
}

export const everyoneVoted = (procedure: ProcedureRow, events: readonly EventRow[]): boolean => {
  const votes = votesIn(events)
  return procedure.electorate.every(({ id }) => !takesPart(procedure, id) || votes[id] !== undefined)
}
