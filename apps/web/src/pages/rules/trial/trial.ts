import type { Ballot, BreakKind, WorkingCalendar } from '@commonline/rules'
import type { BallotFrame } from '../vote-table/ballot-frame.ts'

/** What the reader lets each member do; one that is not named does nothing. */
export type Doings = Readonly<Record<string, string>>

/** What a member can do under the rules that count no answers. */
export type TrialChoice =
  | BreakKind
  | 'objection-without-reason'
  | 'objection-withdrawn'
  | 'objection-late'
  | 'opposed-procedure'
  | 'ratified'
  | 'ratified-late'
  | 'present'
  | 'objection-open'
  | 'objection-addressed'

/** What may be so beside what members do. */
export type Circumstance = 'first-convening' | 'waived-convening' | 'consensus-found' | 'no-consensus-found'

/** When it is tried: now, by the clock of the house, and the days on which the organisation works. */
export interface TrialTime {
  readonly now: string
  readonly calendar: WorkingCalendar
}

/** How a rule that counts no answers is tried out: what a member can do under it, and the ballot that this makes. */
export interface Trial {
  readonly kind: 'silence' | 'ratification' | 'quorum' | 'judgement'
  readonly choices: readonly TrialChoice[]
  /** What is asked of the whole, the usual answer first; empty where nothing is. */
  readonly circumstances: readonly Circumstance[]
  readonly ballot: (frame: BallotFrame, doings: Doings, given: Circumstance | null, time: TrialTime) => Ballot
}

/** The members that did one of these things, in the order of the electorate. */
export const thoseThat = ({ members }: BallotFrame, doings: Doings, ...choices: readonly string[]): readonly string[] =>
  members.map(({ id }) => id).filter((id) => choices.includes(doings[id] ?? ''))

/** A frame as part of a ballot. */
export const framePart = ({ members, roles }: BallotFrame): Pick<Ballot, 'members' | 'roles'> => ({
  members,
  ...(roles === undefined ? {} : { roles }),
})
