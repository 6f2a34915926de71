import { z } from 'zod'
import { query } from '../endpoint.ts'
import { MemberCode, Slug } from '../ids.ts'
import { Rule, Sentence } from '../shapes.ts'
import { Handle } from '../text.ts'
import { DelegationFunction, OfficeHolder, StaffRole, Standing } from './acts.ts'

export const MemberSummary = z.strictObject({
  code: MemberCode,
  name: z.string(),
  aliases: z.array(z.string()),
  standing: Standing,
  standingFrom: z.string(),
  weights: z.array(z.strictObject({ ledger: z.string(), value: z.string(), from: z.string(), source: z.string() })),
})
export type MemberSummary = z.infer<typeof MemberSummary>

export const PersonRef = z.strictObject({ id: z.string(), name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>

export const OfficeTerm = z.strictObject({
  id: z.string(),
  title: z.string(),
  of: OfficeHolder,
  person: PersonRef,
  from: z.string(),
  to: z.string().nullable(),
  acting: z.boolean(),
})
export type OfficeTerm = z.infer<typeof OfficeTerm>

export const BodySummary = z.strictObject({
  id: Slug,
  name: z.string(),
  symbol: z.string(),
  numberedBySession: z.boolean(),
  members: z.array(MemberCode),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      matter: z.string(),
      title: z.string(),
      /** `silence` rules open a silence procedure, `vote` rules a vote. */
      procedure: z.enum(['vote', 'silence']),
      from: z.string(),
    }),
  ),
})
export type BodySummary = z.infer<typeof BodySummary>

export const Chairmanship = z.strictObject({
  id: z.string(),
  member: MemberCode,
  from: z.string(),
  to: z.string().nullable(),
  programme: z.string(),
  priorities: z.array(z.strictObject({ code: z.string(), title: z.string() })),
  current: z.boolean(),
})
export type Chairmanship = z.infer<typeof Chairmanship>

export const SessionSummary = z.strictObject({
  id: z.string(),
  body: Slug,
  number: z.int(),
  from: z.string(),
  to: z.string(),
  place: z.string(),
  agenda: z.array(z.string()),
})

export const MeetingSummary = z.strictObject({
  id: z.string(),
  heldAt: z.string(),
  place: z.string(),
  purpose: z.string(),
  participants: z.array(
    z.strictObject({
      person: PersonRef,
      offices: z.array(z.strictObject({ title: z.string(), of: OfficeHolder, acting: z.boolean() })),
    }),
  ),
  documents: z.array(z.string()),
  readout: z.string().nullable(),
})

/** A term of credentials as the organisation page lists it. */
export const CredentialTerm = z.strictObject({
  id: z.string(),
  person: PersonRef,
  member: MemberCode,
  function: DelegationFunction,
  from: z.string(),
  to: z.string().nullable(),
  valid: z.boolean(),
})
export type CredentialTerm = z.infer<typeof CredentialTerm>

/** A term in the service of the organisation. */
export const ServiceTerm = z.strictObject({
  id: z.string(),
  person: PersonRef,
  role: StaffRole,
  from: z.string(),
  to: z.string().nullable(),
})
export type ServiceTerm = z.infer<typeof ServiceTerm>
export type SessionSummary = z.infer<typeof SessionSummary>
export type MeetingSummary = z.infer<typeof MeetingSummary>

export const organisation = query(
  'organisation',
  'The organisation as it stands today: members, bodies with their rules, offices, chairmanships, sessions, meetings, delegations, staff. Public, but for delegations, staff and meetings, which members see.',
  z.strictObject({}),
  z.strictObject({
    name: z.string(),
    shortName: z.string(),
    zone: z.string(),
    today: z.string(),
    /** The days on which nobody works, as periods in working days count them: holidays, and days of the week (0 is Sunday). */
    calendar: z.strictObject({ holidays: z.array(z.string()), weekend: z.array(z.int().min(0).max(6)) }),
    languages: z.array(z.string()),
    members: z.array(MemberSummary),
    bodies: z.array(BodySummary),
    offices: z.array(OfficeTerm),
    chairmanships: z.array(Chairmanship),
    sessions: z.array(SessionSummary),
    meetings: z.array(MeetingSummary),
    credentials: z.array(CredentialTerm),
    services: z.array(ServiceTerm),
    persons: z.array(PersonRef),
  }),
)

export const rule = query(
  'rule',
  'One rule of a body, all its versions, and the rule in sentences. Public.',
  z.strictObject({ body: Slug, id: Handle }),
  z.strictObject({
    versions: z.array(
      z.strictObject({
        version: z.string(),
        matter: z.string(),
        from: z.string(),
        rule: Rule,
        sentences: z.array(Sentence),
      }),
    ),
  }),
)
