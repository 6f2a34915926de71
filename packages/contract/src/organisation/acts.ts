import { z } from 'zod'
import { act } from '../endpoint.ts'
import { Day, Id, Instant, MemberCode, Slug } from '../ids.ts'
import { limits } from '../limits.ts'
import { Receipt, Rule } from '../shapes.ts'
import { Language, Name, Title, Words } from '../text.ts'

/** What a member may do at a date. Only `full` members vote; the rules name which standings leave the base. */
export const Standing = z.enum(['full', 'suspended', 'participation-frozen', 'withdrawing', 'acceding', 'observer'])
export type Standing = z.infer<typeof Standing>

const done = z.strictObject({ receipt: Receipt })
const doneWithId = z.strictObject({ id: Id, receipt: Receipt })

export const registerMember = act(
  'register-member',
  'The secretariat registers a member with its standing from a day.',
  z.strictObject({
    code: MemberCode,
    name: Name,
    /** Words by which reports call the member and its people; used to recognise it in reports. */
    aliases: z.array(Name).max(limits.items).default([]),
    standing: Standing,
    from: Day,
  }),
  done,
)

export const changeStanding = act(
  'change-standing',
  "The secretariat records a change of a member's standing from a day, with its reason.",
  z.strictObject({ member: MemberCode, standing: Standing, from: Day, reason: Words }),
  done,
)

export const setWeight = act(
  'set-weight',
  'The secretariat records the weight of a member in a ledger (population, contribution) from a day, with its source.',
  z.strictObject({
    member: MemberCode,
    ledger: Slug,
    value: z
      .string()
      .regex(/^(0|[1-9]\d{0,17})$/)
      .meta({ description: 'a whole number, as text so that nothing is rounded' }),
    from: Day,
    source: Words,
  }),
  done,
)

export const establishBody = act(
  'establish-body',
  'The secretariat registers a body, the pattern of its document symbols and who sits in it.',
  z.strictObject({
    id: Slug,
    name: Name,
    /** First part of its document symbols: `C` gives `C/L.7/Rev.1` and `C/DEC/14/1`. */
    symbol: z.string().regex(/^[A-Z]{1,6}$/),
    /** True where decisions are numbered by session (`C/DEC/14/1`), false where they run on (`OC/DEC/9`). */
    numberedBySession: z.boolean(),
    members: z.array(MemberCode).min(1).max(limits.members),
    from: Day,
    /** The last numbers the body used before it came here: its drafts and decisions go on from them. */
    lastNumbers: z
      .strictObject({ drafts: z.int().min(0).max(1_000_000), decisions: z.int().min(0).max(1_000_000) })
      .default({ drafts: 0, decisions: 0 }),
  }),
  done,
)

export const adoptRule = act(
  'adopt-rule',
  'The secretariat registers a version of a rule by which a body decides, from a day. Earlier versions stay for earlier procedures.',
  z.strictObject({
    body: Slug,
    /** What the rule is for, in the words of the rules of procedure. */
    matter: Title,
    rule: Rule,
    from: Day,
  }),
  done,
)

export const registerPerson = act(
  'register-person',
  'The secretariat registers a person. Persons act for members; they hold no vote themselves.',
  z.strictObject({ name: Name, language: Language.default('en') }),
  doneWithId,
)

export const OfficeHolder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), member: MemberCode }),
  z.strictObject({ kind: z.literal('organisation') }),
])
export type OfficeHolder = z.infer<typeof OfficeHolder>

export const fillOffice = act(
  'fill-office',
  'The secretariat records who holds an office, for a member or for the organisation, from when to when, acting or in full.',
  z.strictObject({
    title: Title,
    of: OfficeHolder,
    person: Id,
    from: Day,
    to: Day.nullable().default(null),
    acting: z.boolean().default(false),
  }),
  doneWithId,
)

/** What a person does in a delegation. `chair-staff` works only while its member holds the chair. */
export const DelegationFunction = z.enum(['delegate', 'aide', 'chair-staff'])
export type DelegationFunction = z.infer<typeof DelegationFunction>

export const presentCredentials = act(
  'present-credentials',
  'The secretariat records the credentials of a person to act for a member, from when to when.',
  z.strictObject({
    person: Id,
    member: MemberCode,
    function: DelegationFunction,
    from: Day,
    to: Day.nullable().default(null),
  }),
  doneWithId,
)

/** What a person does in the service of the organisation. */
export const StaffRole = z.enum(['secretariat', 'analyst', 'moderator', 'administrator'])
export type StaffRole = z.infer<typeof StaffRole>

export const appointStaff = act(
  'appoint-staff',
  'The secretariat records that a person works for the organisation as officer, analyst, moderator or technical administrator.',
  z.strictObject({
    person: Id,
    role: StaffRole,
    from: Day,
    to: Day.nullable().default(null),
  }),
  doneWithId,
)

export const beginChairmanship = act(
  'begin-chairmanship',
  "The secretariat records a member's chairmanship, its programme and priority areas. The chair's office follows from it.",
  z.strictObject({
    member: MemberCode,
    from: Day,
    to: Day.nullable().default(null),
    programme: Title,
    priorities: z.array(z.strictObject({ code: z.string().regex(/^P\d{1,2}$/), title: Title })).max(20),
  }),
  doneWithId,
)

/** Whose last day can be recorded later: an office, credentials, service of the organisation, a chairmanship. */
export const TermKind = z.enum(['office', 'credentials', 'service', 'chairmanship'])
export type TermKind = z.infer<typeof TermKind>

export const endTerm = act(
  'end-term',
  'The secretariat records the last day of a term that would run longer: of an office, of credentials, of service, of a chairmanship.',
  z.strictObject({ kind: TermKind, term: Id, to: Day, reason: Words }),
  done,
)

export const conveneSession = act(
  'convene-session',
  'The secretariat records a session of a body: number, days, place and agenda.',
  z.strictObject({
    body: Slug,
    number: z.int().positive().max(100_000),
    from: Day,
    to: Day,
    place: Name,
    agenda: z.array(Title).max(limits.items).default([]),
  }),
  doneWithId,
)

export const recordMeeting = act(
  'record-meeting',
  'The secretariat records a meeting: day, place, purpose, participants with the office each held that day, documents handed over, readout.',
  z.strictObject({
    heldAt: Instant,
    place: Name,
    purpose: Title,
    participants: z.array(Id).min(1).max(limits.items),
    documents: z.array(Title).max(limits.items).default([]),
    readout: Words.nullable().default(null),
  }),
  doneWithId,
)
