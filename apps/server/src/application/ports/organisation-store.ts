import type {
  BodySummary,
  Chairmanship,
  CredentialTerm,
  DelegationFunction,
  MemberSummary,
  OfficeHolder,
  OfficeTerm,
  PersonRef,
  SessionSummary,
  MeetingSummary,
  ServiceTerm,
  StaffRole,
  Standing,
  TermKind,
} from '@commonline/contract'
import type { Rule } from '@commonline/rules'

export interface RuleVersion {
  readonly version: string
  readonly matter: string
  readonly from: string
  readonly rule: Rule
}

/** A member of a body on a day, with all that a procedure freezes. */
export interface Seat {
  readonly member: string
  readonly standing: Standing
  readonly weights: Readonly<Record<string, string>>
}

export interface OrganisationStore {
  /** All members with standing and weights as they are on a day, in their fixed order; those of a later day are not yet there. */
  members(day: string): Promise<readonly MemberSummary[]>
  memberExists(code: string): Promise<boolean>
  addMember(member: {
    code: string
    name: string
    aliases: readonly string[]
    standing: Standing
    from: string
    at: string
  }): Promise<void>
  standings(
    member: string,
  ): Promise<readonly { readonly standing: Standing; readonly from: string; readonly reason: string | null }[]>
  standingOn(member: string, day: string): Promise<Standing | null>
  addStanding(change: { member: string; standing: Standing; from: string; reason: string }): Promise<void>
  weightsOf(
    member: string,
  ): Promise<
    readonly { readonly ledger: string; readonly value: string; readonly from: string; readonly source: string }[]
  >
  addWeight(weight: { member: string; ledger: string; value: string; from: string; source: string }): Promise<void>

  bodies(day: string): Promise<readonly BodySummary[]>
  findBody(id: string): Promise<{
    readonly id: string
    readonly name: string
    readonly symbol: string
    readonly numberedBySession: boolean
  } | null>
  symbolTaken(symbol: string): Promise<boolean>
  addBody(body: {
    id: string
    name: string
    symbol: string
    numberedBySession: boolean
    members: readonly string[]
    from: string
  }): Promise<void>
  /** Members that sit in a body on a day, with standing and weights, in the members' fixed order. */
  seats(body: string, day: string): Promise<readonly Seat[]>
  /** All versions of a rule, the oldest first. */
  ruleVersions(body: string, ruleId: string): Promise<readonly RuleVersion[]>
  /** The version of a rule in force on a day. */
  ruleInForce(body: string, ruleId: string, day: string): Promise<RuleVersion | null>
  addRule(rule: {
    body: string
    ruleId: string
    version: string
    matter: string
    rule: Rule
    from: string
  }): Promise<void>

  /** Everyone registered, by name. */
  persons(): Promise<readonly PersonRef[]>
  addPerson(person: { id: string; name: string; language: string; at: string }): Promise<void>
  offices(): Promise<readonly OfficeTerm[]>
  addOffice(office: {
    id: string
    title: string
    of: OfficeHolder
    person: string
    from: string
    to: string | null
    acting: boolean
  }): Promise<void>
  /** All credentials, past and future ones too; `valid` is true for those that count on the day. */
  credentials(day: string): Promise<readonly CredentialTerm[]>
  addCredential(credential: {
    id: string
    person: string
    member: string
    function: DelegationFunction
    from: string
    to: string | null
  }): Promise<void>
  /** All terms of service, past and future ones too. */
  services(): Promise<readonly ServiceTerm[]>
  addStaff(staff: { id: string; person: string; role: StaffRole; from: string; to: string | null }): Promise<void>

  /** All chairmanships, newest first; `current` is true for the one that runs on the day. */
  chairmanships(day: string): Promise<readonly Chairmanship[]>
  chairOn(day: string): Promise<Chairmanship | null>
  addChairmanship(chair: {
    id: string
    member: string
    from: string
    to: string | null
    programme: string
    priorities: readonly { readonly code: string; readonly title: string }[]
  }): Promise<void>

  findTerm(kind: TermKind, id: string): Promise<{ readonly from: string; readonly to: string | null } | null>
  /** Sets the last day of a term. */
  endTerm(kind: TermKind, id: string, to: string): Promise<void>

  sessions(): Promise<readonly SessionSummary[]>
  /** False when the body has a session of that number. */
  addSession(session: {
    id: string
    body: string
    number: number
    from: string
    to: string
    place: string
    agenda: readonly string[]
  }): Promise<boolean>
  /** The latest session of a body that had begun on a day. */
  latestSession(body: string, day: string): Promise<{ readonly number: number } | null>
  meetings(): Promise<readonly MeetingSummary[]>
  addMeeting(meeting: {
    id: string
    heldAt: string
    place: string
    purpose: string
    participants: MeetingSummary['participants']
    documents: readonly string[]
    readout: string | null
  }): Promise<void>
}
