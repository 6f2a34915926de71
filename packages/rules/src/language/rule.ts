import type { Answer } from './answer.ts'
import type { BallotMember, Standing } from './ballot.ts'
import type { ChallengeClause } from './challenge.ts'
import type { Day, Delay } from '../time/calendar-day.ts'
import type { Condition } from './condition.ts'
import type { ExactNumber } from '../fraction.ts'
import type { AffirmativeOutcome, NegativeOutcome, Outcome } from './outcome.ts'
import type { Period } from './period.ts'

/** The format of the rule language; a later format is another word here. */
export const RULE_FORMAT = 'commonline-rule/1'

/**
 * How a matter is decided: versioned plain data with its legal source. A rule holds no function and no
 * floating-point number; fractions are strings "a/b". `lintRule` refuses one that leaves a question open.
 */
export interface Rule {
  readonly format: typeof RULE_FORMAT
  readonly id: string
  /** Counts up whenever anything that can change a verdict changes. */
  readonly version: number
  readonly title: string
  /** The rule in words, complete: never half a condition. */
  readonly text: string
  readonly source: RuleSource
  readonly inForce: { readonly from: string | null; readonly to?: string }
  readonly electorate: Electorate
  /** Named subsets that conditions and vetoes refer to. */
  readonly groups?: Readonly<Record<string, MemberSet>>
  /** Weight ledgers beside `heads`, with what they measure. */
  readonly ledgers?: Readonly<Record<string, Ledger>>
  readonly quorum?: Quorum
  readonly decision: Decision
  /** Whom an adopted decision obliges; absent means every member. */
  readonly bound?: Bound
  /** When what was adopted enters into force; absent means that the rule does not say. */
  readonly entryIntoForce?: EntryIntoForce
  /** How an announced verdict may be challenged; absent means that the announcement is final. */
  readonly challenge?: ChallengeClause
  /** The electorate itself, where the rule is made for one body. */
  readonly members?: readonly BallotMember[]
}

/** Whom an adopted decision does not oblige. */
export interface Bound {
  /** By the answer given: a constructive abstention, a declared lack of interest, anything but a yes. */
  readonly notBound: readonly Answer[]
  /** By the role held on the matter: those that are outside a closer co-operation. */
  readonly roles?: readonly string[]
  /** By a notice given within a time after the adoption (objection procedures, reservations). */
  readonly optOut?: { readonly after: StartingDay; readonly within: Delay }
}

/** The day from which a delay runs; that of the adoption is, for a ratification, the day of the last one needed. */
export const STARTING_DAYS = ['adoption', 'acceptance', 'publication', 'notification'] as const
export type StartingDay = (typeof STARTING_DAYS)[number]

export interface EntryIntoForce {
  readonly after: StartingDay
  readonly delay: Delay
  /** The first day on which it can, whenever the delay has run (two years after the opening for signature, say). */
  readonly notBefore?: Day
}

/** Where a rule comes from and how sure its wording is: read in a public source, general knowledge, or the body's own. */
export interface RuleSource {
  readonly citation: string
  readonly url?: string
  readonly certainty: 'verified' | 'known' | 'own'
}

/** What a weight ledger measures, and the most that one member may weigh on it. */
export interface Ledger {
  readonly title: string
  readonly cap?: WeightCap
}

/**
 * The most that one member may weigh, where members are known by name: a number of votes, a share of all, or the lower of
 * both (SCE Regulation 59, GenG §43). Counts by answer are taken as they are stated.
 */
export interface WeightCap {
  readonly votes?: ExactNumber
  /** "a/b" of the total. */
  readonly share?: string
  /** Whose weights make up the total of which it is a share. */
  readonly of?: 'all' | 'present'
  /** Whether the total is that of the weights as stated, or of what is left of them under the cap. */
  readonly total?: 'before-capping' | 'after-capping'
}

/** Members that share a seat vote as one: an executive director casts all votes of its constituency as a unit. */
export interface VotingUnits {
  readonly by: 'constituency'
  /** Whether a seat counts as one, or as many as its members, on the ledger of heads. */
  readonly heads: 'one' | 'members'
  /** What it means that members of one seat said different things. */
  readonly divided: 'refused' | 'abstains'
}

/** A member may cast parts of its weight for different answers. */
export interface SplitVotes {
  readonly ledger: string
  /** What the member as such is counted as: it abstains, or answers as the larger part does (equal parts abstain). */
  readonly heads: 'abstain' | 'larger-part'
}

/** Who may act for whom. */
export interface Proxies {
  /** How many members one member may act for. */
  readonly perHolder: number
  /** A holder acts only for members that are in one of these groups with it; absent means for any member. */
  readonly withinGroups?: readonly string[]
  /** Whether a represented member is counted as present for the quorum; absent means that it is. */
  readonly represented?: 'present' | 'not-present'
}

/** Who may vote, and what leaves the base. Each member is judged on the day the procedure opened. */
export interface Electorate {
  /** Standings that carry a vote; a member of any other standing is left out of every base. */
  readonly standings: readonly Standing[]
  /** Whether a recused member leaves the base. */
  readonly recusal: 'leaves-base' | 'stays-in-base'
  /** Whether a member that does not participate leaves the base. */
  readonly nonParticipation: 'leaves-base' | 'stays-in-base'
  /** Roles whose holder has no vote on this matter (member concerned, party to the dispute). */
  readonly withoutVote?: readonly WithoutVote[]
  /** A negative vote without reasons does not count (ISO/IEC Directives 1, 2.6.3). */
  readonly negativeNeedsReason?: boolean
  /** Who may act for whom; absent means that nobody may act for another. */
  readonly proxies?: Proxies
  /** Members that vote as one; absent means that each votes for itself. */
  readonly units?: VotingUnits
  /** Absent means that a member casts its whole weight for one answer. */
  readonly splitVotes?: SplitVotes
  /** Ballots of one affiliation count once if they are identical (W3C Council). */
  readonly oneBallotPerAffiliation?: boolean
}

export interface WithoutVote {
  readonly role: string
  readonly effect: 'leaves-base' | 'stays-in-base'
}

/** A set of members: by attribute, by role of the ballot, or by name where the attribute is not stated. */
export interface MemberSet {
  readonly attribute?: string
  readonly role?: string
  readonly members?: readonly string[]
}

/** How many must be present before anything can be decided. */
export interface Quorum {
  readonly id: string
  readonly base: 'members'
  /** "a/b" of the base, or an integer number of members. */
  readonly threshold: ExactNumber
  readonly strict: boolean
  /**
   * What to do where the ballot does not state who was in the room: count those that answered, or presume the quorum,
   * which stands until it is challenged (a recorded vote lists who voted, not who was there).
   */
  readonly unstated: 'from-answers' | 'presumed'
  /** Shares of weight ledgers that those present must also hold. */
  readonly weights?: readonly WeightShare[]
  /** From this convening on no quorum is needed. */
  readonly waivedFromConvening?: number
}

/** What a rule asks: a vote, the absence of objection, a silence, an election, a ratification, or several in turn. */
export type Decision =
  | VoteDecision
  | NoObjectionDecision
  | GradedDecision
  | SilenceDecision
  | ElectionDecision
  | RatificationDecision
  | QuorumDecision
  | JudgementDecision
  | StagesDecision
  | StepsDecision
  | PreQuestionDecision

/** A vote. Without a single yes nothing is adopted, whatever the condition says. */
export interface VoteDecision {
  readonly kind: 'vote'
  readonly condition: Condition
  readonly adopts: AffirmativeOutcome
  readonly fails: NegativeOutcome
  readonly tie?: TieRule
}

/** What happens when yes and no are equal. */
export type TieRule =
  | { readonly kind: 'fails' }
  /** A second vote within an ISO 8601 duration; equally divided again, the proposal falls. */
  | { readonly kind: 'second-vote'; readonly within: string }
  /** The holder of a role decides by its own answer. */
  | { readonly kind: 'casting-vote'; readonly role: string }

/** Consensus, tacit acceptance, reverse consensus: silence is enough, so the condition limits objections. */
export interface NoObjectionDecision {
  readonly kind: 'no-objection'
  readonly condition: Condition
  readonly adopts: AffirmativeOutcome
  readonly fails: NegativeOutcome
}

/** The first case that holds gives the outcome (positive, negative, no opinion). */
export interface GradedDecision {
  readonly kind: 'graded'
  readonly cases: readonly { readonly id: string; readonly condition: Condition; readonly outcome: Outcome }[]
  readonly otherwise: NegativeOutcome
}

/** What can break a silence. */
export const BREAK_KINDS = ['objection', 'amendment', 'request-to-discuss'] as const
export type BreakKind = (typeof BREAK_KINDS)[number]

/** A silence procedure; see `silence-procedure.ts` for its states. */
export interface SilenceDecision {
  readonly kind: 'silence'
  /** The shortest period; `none` only where the rule itself leaves it to the chair. */
  readonly minimum: SilencePeriod
  readonly brokenBy: readonly BreakKind[]
  readonly reasonRequired: boolean
  /** Which of the two times of a note counts. */
  readonly counts: 'recorded' | 'received'
  /** Whether an officer must certify that no objection came by any channel before it is adopted. */
  readonly certified: boolean
  /** Whether an objection at the meeting that proposes the procedure stops it (OSCE). */
  readonly stoppableAtMeeting: boolean
  readonly extendable: boolean
  /** What it means that every objection is withdrawn before the expiry. */
  readonly withdrawal: 'revives' | 'does-not-revive'
}

export type SilencePeriod = Period | { readonly unit: 'none' }

/** An election by rounds with elimination. */
export interface ElectionDecision {
  readonly kind: 'election'
  readonly base: 'members' | 'votes-cast'
  readonly threshold: string
  readonly strict: boolean
  readonly abstention: 'in-base' | 'ignored'
  readonly absence: 'in-base' | 'ignored'
  /** Who drops out after rounds without result. */
  readonly elimination: 'lowest' | 'none'
  /** How many rounds the same candidates have before one drops out; absent means one. */
  readonly roundsBeforeElimination?: number
}

/** Ratification by members one after the other, with a deadline where one is set. */
export interface RatificationDecision {
  readonly kind: 'ratification'
  readonly base: 'members'
  /** "a/b" of the members, or an integer number of them. */
  readonly threshold: ExactNumber
  readonly strict: boolean
  /** Shares of weight ledgers that those who ratified must also hold. */
  readonly weights?: readonly WeightShare[]
  /** A group of which every member must ratify (UN Charter 108). */
  readonly including?: string
  /** What a missing deadline means: `none` never lapses, `required` refuses the ballot. */
  readonly deadline: 'none' | 'optional' | 'required'
}

/** A share of a ledger's total over all members. */
export interface WeightShare {
  readonly id: string
  readonly title?: string
  readonly ledger: string
  readonly threshold: string
  readonly strict: boolean
}

/** Only whether enough are present. */
export interface QuorumDecision {
  readonly kind: 'quorum'
}

/** Whether a judgement is final, or to whom and how long it may be appealed. */
export type AppealClause =
  | { readonly kind: 'final' }
  | { readonly kind: 'open'; readonly to: string; readonly within: Delay }

/** Whoever presides finds whether there is consensus; no number decides (rough consensus, RFC 2418 and 7282). */
export interface JudgementDecision {
  readonly kind: 'judgement'
  /** The role of whoever judges. */
  readonly by: string
  /** Whether an objection that was not addressed prevents the decision; one that was addressed never does. */
  readonly openObjections: 'prevent' | 'on-record'
  readonly appeal: AppealClause
  readonly adopts: AffirmativeOutcome
  readonly fails: NegativeOutcome
}

/** One attempt after another until one succeeds; the pause is an ISO 8601 duration. */
export interface StagesDecision {
  readonly kind: 'stages'
  readonly stages: readonly {
    readonly id: string
    readonly title: string
    readonly pause?: string
    readonly decision: Decision
  }[]
}

/**
 * Several decisions, each of which must carry before the next is asked: two organs, two chambers, adoption and then
 * ratification. A step may have an electorate of its own.
 */
export interface StepsDecision {
  readonly kind: 'steps'
  readonly steps: readonly {
    readonly id: string
    readonly title: string
    readonly electorate?: Electorate
    readonly decision: Decision
  }[]
}

/** A first question decides which rule applies to the second. */
export interface PreQuestionDecision {
  readonly kind: 'pre-question'
  readonly question: Decision
  readonly whenYes: Decision
  readonly whenNo: Decision
}
