import { z } from 'zod'
import { Audience } from '../audience.ts'
import { act, work } from '../endpoint.ts'
import { Day, Id, Instant, MemberCode, Slug } from '../ids.ts'
import { limits } from '../limits.ts'
import { Receipt } from '../shapes.ts'
import { Language, Name, Title, Words } from '../text.ts'

export const openDossier = act(
  'open-dossier',
  "The secretariat or the chair's office opens a dossier: the question, the body that decides it, its priority area and the concern it grew from.",
  z.strictObject({
    title: Title,
    question: Words,
    body: Slug,
    priority: z
      .string()
      .regex(/^P\d{1,2}$/)
      .nullable()
      .default(null),
    concern: z.strictObject({ raisedBy: Name, where: Name, about: Title }).nullable().default(null),
    language: Language.default('en'),
  }),
  z.strictObject({ id: Id, receipt: Receipt }),
)

const Point = z.number().min(0).max(100)

/** A question on a 0–100 scale with worded anchors, or a choice among worded options; what holds without agreement is worded too. */
export const IssueContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('scale'),
    anchors: z
      .array(z.strictObject({ at: Point, words: Words }))
      .min(2)
      .max(limits.anchors),
    statusQuo: z.strictObject({ at: Point, words: Words }),
  }),
  z.strictObject({
    kind: z.literal('options'),
    options: z
      .array(z.strictObject({ id: Slug, words: Words }))
      .min(2)
      .max(limits.anchors),
    statusQuo: z.strictObject({ option: Slug, words: Words }),
  }),
])
export type IssueContent = z.infer<typeof IssueContent>

export const putIssue = act(
  'put-issue',
  "The secretariat or the chair's office puts an issue of a dossier, or a new version of one. Positions name the version they were taken on.",
  z.strictObject({
    dossier: Id,
    /** An earlier issue of the dossier that this is a new version of. */
    revises: Id.nullable().default(null),
    title: Title,
    question: Words,
    content: IssueContent,
    language: Language.default('en'),
  }),
  z.strictObject({ id: Id, version: z.int(), receipt: Receipt }),
)

export const callForPositions = act(
  'call-for-positions',
  "The secretariat or the chair's office asks members for positions on a dossier by an instant.",
  z.strictObject({
    dossier: Id,
    members: z.array(MemberCode).min(1).max(limits.members),
    dueAt: Instant,
    note: Words.nullable().default(null),
  }),
  z.strictObject({ id: Id, receipt: Receipt }),
)

export const Importance = z.enum(['vital', 'important', 'flexible', 'no-interest'])
export type Importance = z.infer<typeof Importance>
export const PositionStatus = z.enum([
  'no-instructions',
  'provisional',
  'ad-referendum',
  'instructed',
  'deliberately-none',
])
export type PositionStatus = z.infer<typeof PositionStatus>

/** Where on the issue: a point of the scale, an option, or nothing yet. Numbers are derived from words and anchors. */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('point'), at: Point }),
  z.strictObject({ kind: z.literal('option'), option: Slug }),
  z.strictObject({ kind: z.literal('none') }),
])
export type Place = z.infer<typeof Place>

const positionContent = {
  issue: Id,
  words: Words,
  language: Language.default('en'),
  place: Place,
  importance: Importance,
  reservation: Words.nullable().default(null),
  status: PositionStatus,
  /** The day until which an ad referendum position waits for confirmation. */
  adReferendumUntil: Day.nullable().default(null),
  audience: Audience,
}

export const draftPosition = work(
  'draft-position',
  'A delegate writes or shares a working position of its member: without prejudice, erasable, never in the record. Its audience starts as own delegation.',
  z.strictObject({ ...positionContent, audience: Audience.default({ kind: 'own-delegation' }) }),
  z.strictObject({ id: Id }),
)

export const erasePosition = work(
  'erase-position',
  "A delegate erases its member's working position. Who opened it before is kept without the words.",
  z.strictObject({ position: Id }),
  z.strictObject({}),
)

export const declarePosition = act(
  'declare-position',
  "A delegate declares its member's formal position, after a review of the exact words.",
  z.strictObject(positionContent),
  z.strictObject({ id: Id, receipt: Receipt }),
)

/** A limit may hold only under a condition on another issue ("authority above 0 only if equipment is at least 40"). */
export const LimitCondition = z.strictObject({
  issue: Id,
  atLeast: Point.nullable().default(null),
  atMost: Point.nullable().default(null),
})

/** What a member can accept on an issue, always or only outside the stated conditions. */
export const LimitContent = z.strictObject({
  issue: Id,
  acceptable: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('range'), from: Point, to: Point }),
    z.strictObject({ kind: z.literal('options'), options: z.array(Slug).min(1).max(limits.anchors) }),
  ]),
  /** When every condition holds the limit does not bind. Empty: it always binds. */
  unless: z.array(LimitCondition).max(5).default([]),
})
export type LimitContent = z.infer<typeof LimitContent>

export const setDependencies = act(
  'set-dependencies',
  "The secretariat or the chair's office sets what hangs together between the issues of a dossier from the matter itself, whoever asks for it: no package goes beyond it. The list takes the place of the one before.",
  z.strictObject({
    dossier: Id,
    /** Each as a limit that is nobody's: what is possible on an issue, always or as long as not all that `unless` says holds. */
    dependencies: z.array(LimitContent).max(limits.dependencies),
    reason: Words,
    language: Language.default('en'),
  }),
  z.strictObject({ version: z.int(), receipt: Receipt }),
)

export const giveLimit = work(
  'give-limit',
  "A delegate gives a limit to the chair's office in confidence. Limits kept at home are never sent at all.",
  LimitContent,
  z.strictObject({ id: Id }),
)

export const withdrawLimit = work(
  'withdraw-limit',
  "A delegate takes a limit back from the chair's office.",
  z.strictObject({ limit: Id }),
  z.strictObject({}),
)

export const makeEstimate = work(
  'make-estimate',
  "An analyst, a delegate or the chair's office notes what it believes another member's position to be, with its evidence. Seen by the author's circle only; never counted as a position.",
  z.strictObject({
    issue: Id,
    member: MemberCode,
    place: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('point'), at: Point }),
      z.strictObject({ kind: z.literal('interval'), from: Point, to: Point }),
      z.strictObject({ kind: z.literal('option'), option: Slug }),
    ]),
    importance: Importance,
    words: Words,
    evidence: z.array(Id).max(limits.items).default([]),
  }),
  z.strictObject({ id: Id }),
)

export const eraseEstimate = work(
  'erase-estimate',
  "An author's circle erases an estimate of its own.",
  z.strictObject({ estimate: Id }),
  z.strictObject({}),
)
