import { isAnswer } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import type { Instant } from '../time/instant.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'

/** What happened in a vote, in the order it was recorded. */
export type VoteEvent =
  | { readonly kind: 'voted'; readonly at: Instant; readonly by: string; readonly answer: Answer }
  | { readonly kind: 'closed'; readonly at: Instant }
  | { readonly kind: 'computed'; readonly at: Instant; readonly outcome: string }
  | { readonly kind: 'announced'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'corrected'; readonly at: Instant; readonly by: string; readonly answer: Answer }
  | { readonly kind: 'withdrawn'; readonly at: Instant }
  | { readonly kind: 'returned'; readonly at: Instant; readonly reason: string }

export type VotePhase = 'open' | 'closed' | 'computed' | 'announced' | 'withdrawn' | 'returned'

/** A vote as its recorded events leave it, up to the announcement; `announcement.ts` has what follows. */
export interface VoteProcedure {
  readonly phase: VotePhase
  /** Frozen when the vote opened. */
  readonly electorate: readonly string[]
  readonly openedAt: Instant
  /** After this instant no vote counts; `null` where the presiding officer closes it. */
  readonly closesAt: Instant | null
  readonly votes: Readonly<Record<string, Answer>>
  /** What a member says after the close that it meant: on record, without effect on the count. */
  readonly corrections: readonly { readonly by: string; readonly answer: Answer; readonly at: Instant }[]
  readonly outcome: string | null
  readonly lastAt: Instant
}

/** Opens a vote among a frozen electorate. */
export function openVote(
  electorate: readonly string[],
  openedAt: Instant,
  closesAt: Instant | null,
): Result<VoteProcedure> {
  if (new Set(electorate).size !== electorate.length) return refuse('vote.member_twice')
  if (electorate.length === 0) return refuse('vote.nobody_votes')
  if (closesAt !== null && closesAt <= openedAt) return refuse('vote.closes_before_opening', { closes: closesAt })
  const start = { phase: 'open', electorate, openedAt, closesAt, votes: {}, corrections: [], outcome: null } as const
  return accept({ ...start, lastAt: openedAt })
}

/** The phase at an instant: an open vote whose end has come is closed, whether or not anyone looked. */
export function votePhase(vote: VoteProcedure, now: Instant): VotePhase {
  return vote.phase === 'open' && vote.closesAt !== null && now >= vote.closesAt ? 'closed' : vote.phase
}

function castVote(
  vote: VoteProcedure,
  event: Extract<VoteEvent, { kind: 'voted' }>,
  phase: VotePhase,
): Result<VoteProcedure> {
  if (phase !== 'open') return refuse('vote.not_open', { phase })
  if (!vote.electorate.includes(event.by)) return refuse('vote.no_vote', { member: event.by })
  if (!isAnswer(event.answer)) return refuse('vote.unknown_answer', { answer: String(event.answer) })
  return accept({ ...vote, votes: { ...vote.votes, [event.by]: event.answer }, lastAt: event.at })
}

/** Which phases an event may happen in. */
const POSSIBLE_IN: Readonly<Record<Exclude<VoteEvent['kind'], 'voted'>, readonly VotePhase[]>> = {
  closed: ['open'],
  computed: ['closed'],
  announced: ['computed'],
  corrected: ['closed', 'computed', 'announced'],
  withdrawn: ['open', 'closed', 'computed'],
  returned: ['open', 'closed', 'computed'],
}

/** The state after an event, or why the event is not possible. Closing twice changes nothing and is not an error. */
export function applyToVote(vote: VoteProcedure, event: VoteEvent): Result<VoteProcedure> {
  if (event.at < vote.lastAt) return refuse('vote.out_of_order', { at: event.at })
  const phase = votePhase(vote, event.at)
  if (event.kind === 'voted') return castVote(vote, event, phase)
  if (event.kind === 'closed' && phase === 'closed') return accept({ ...vote, phase: 'closed', lastAt: event.at })
  if (!POSSIBLE_IN[event.kind].includes(phase)) return refuse('vote.not_possible', { event: event.kind, phase })
  switch (event.kind) {
    case 'computed':
      return accept({ ...vote, phase: 'computed', outcome: event.outcome, lastAt: event.at })
    case 'corrected': {
      if (!vote.electorate.includes(event.by)) return refuse('vote.no_vote', { member: event.by })
      const correction = { by: event.by, answer: event.answer, at: event.at }
      return accept({ ...vote, phase, corrections: [...vote.corrections, correction], lastAt: event.at })
    }
    case 'closed':
    case 'announced':
    case 'withdrawn':
    case 'returned':
      return accept({ ...vote, phase: event.kind, lastAt: event.at })
  }
}
