import type { Answer } from './answer.ts'
import type { ExactNumber } from '../fraction.ts'
import type { BreakKind } from './rule.ts'

/** Where a member stands in the organisation on the day the procedure opened. */
export const STANDINGS = ['full', 'suspended', 'participation-frozen', 'withdrawing', 'acceding', 'observer'] as const
export type Standing = (typeof STANDINGS)[number]

/** A member as the procedure froze it. */
export interface BallotMember {
  readonly id: string
  /** Absent means full. */
  readonly standing?: Standing
  /** By ledger name; integers, or exact strings. */
  readonly weights?: Readonly<Record<string, ExactNumber>>
  /** Facts that rules refer to, such as `permanent`. */
  readonly attributes?: Readonly<Record<string, boolean>>
  readonly affiliation?: string
  /** The seat it shares with others, where a rule lets them vote as one. Votes may be given for the seat. */
  readonly constituency?: string
}

/** Counts by answer where the names are not known. */
export type Tally = Readonly<Partial<Record<Answer, ExactNumber>>>

/** Several members that answered alike, with their weight on some ledgers. */
export interface Bloc {
  readonly ids?: readonly string[]
  readonly members?: number
  readonly weights?: Readonly<Record<string, ExactNumber>>
  readonly answer: Answer
}

/** What members did in a procedure, with the electorate frozen when it opened. All parts are optional; a rule refuses a ballot that lacks what it needs. */
export interface Ballot {
  readonly members?: readonly BallotMember[]
  readonly votes?: Readonly<Record<string, Answer>>
  /** Members the presiding officer found not to have voted yet are left out of `votes`; at the count they are absent. */
  readonly electorate?: number
  readonly tally?: Tally
  /** Members that cast parts of their weight for different answers, in place of an entry under `votes`. */
  readonly split?: Readonly<Record<string, Tally>>
  readonly blocs?: readonly Bloc[]
  /** Counts by answer on a ledger, side by side. */
  readonly ledgers?: Readonly<Record<string, Tally>>
  /** Counts by answer of a group of the rule, where names are not known. */
  readonly groupTallies?: Readonly<Record<string, Tally>>
  /** Total of a ledger, including members that did nothing. */
  readonly totals?: Readonly<Record<string, ExactNumber>>
  /** Ledgers whose amounts are shares in per cent; a fixed number of votes cannot be read from them. */
  readonly inPerCent?: readonly string[]
  /** Who holds a role on this matter: `territory`, `concerned`, `party`, `chair`. */
  readonly roles?: Readonly<Record<string, string | readonly string[]>>
  readonly present?: number | readonly string[]
  readonly convening?: number
  /** How whoever has the casting vote cast it, where that is nobody with a vote of its own. */
  readonly castingVote?: Answer
  /** Represented member to the member that acts for it. */
  readonly proxies?: Readonly<Record<string, string>>
  /** Members whose negative vote came without reasons. */
  readonly withoutReason?: readonly string[]
  /** Later votes of one procedure, in order; each takes the electorate of the whole where it states none. */
  readonly stages?: readonly Ballot[]
  readonly silence?: SilenceRecord
  /** Rounds of an election, in order. */
  readonly rounds?: readonly ElectionRound[]
  readonly ratifications?: readonly Ratification[]
  readonly judgement?: ChairsJudgement
  readonly deadline?: string
  /** Days (YYYY-MM-DD) from which an entry into force or an opt-out runs. */
  readonly adoptedOn?: string
  readonly acceptedOn?: string
  readonly publishedOn?: string
  readonly notifiedOn?: string
  /** Notices of members that an adopted decision shall not bind them, with the day. */
  readonly optOuts?: readonly { readonly by: string; readonly at: string }[]
}

/** The recorded facts of a silence procedure. Instants are ISO 8601 with a zone. */
export interface SilenceRecord {
  readonly proposedAt?: string
  readonly openedAt?: string
  readonly due?: string
  readonly extended?: readonly { readonly at: string; readonly due: string }[]
  readonly objections?: readonly SilenceObjection[]
  readonly objectionsToProcedure?: readonly { readonly by: string; readonly at: string }[]
  readonly certifiedAt?: string
  readonly withdrawnAt?: string
  /** The instant to judge it at; absent means after everything recorded here and after the expiry. */
  readonly asOf?: string
}

/** What a member may note to a silence that breaks none: it is attached to the decision. */
export const REMARK_KINDS = ['statement', 'reservation'] as const
type RemarkKind = (typeof REMARK_KINDS)[number]

export interface SilenceObjection {
  readonly by: string
  /** When it was recorded. */
  readonly at: string
  readonly receivedAt?: string
  readonly kind?: BreakKind | RemarkKind
  readonly reason?: string
  readonly withdrawnAt?: string
}

/** What whoever presides found, and what was said against it. */
export interface ChairsJudgement {
  readonly by: string
  readonly consensus: boolean
  /** The day on which it was made known. */
  readonly on?: string
  readonly objections?: readonly { readonly by: string; readonly addressed: boolean }[]
  /** `upheld` is absent while the appeal is not decided. */
  readonly appeal?: { readonly by: string; readonly at?: string; readonly upheld?: boolean }
}

export interface ElectionRound {
  readonly round: number
  readonly candidates: Readonly<Record<string, number>>
  readonly abstain?: number
}

/** One ratification by name, or how many there were by a day and what they weighed. */
export type Ratification =
  | { readonly by: string; readonly at: string }
  | {
      readonly until: string
      readonly count: number
      readonly weights?: Readonly<Record<string, ExactNumber>>
    }
