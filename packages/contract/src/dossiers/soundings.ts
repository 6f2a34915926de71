import { z } from 'zod'
import { PackagePoint } from '../drafts/acts.ts'
import { Electorate } from '../drafts/queries.ts'
import { query, work } from '../endpoint.ts'
import { Id, Instant, MemberCode } from '../ids.ts'
import { limits } from '../limits.ts'
import { Prospects, Rule } from '../shapes.ts'
import { Handle, Language, Words } from '../text.ts'
import { PackageAttachments } from './attachments.ts'

/** One wording that members are sounded out on, with the point that it puts into words where the chair's office fixed one. */
export const SoundedVariant = z.strictObject({
  words: Words,
  package: z.array(PackagePoint).max(limits.issues).default([]),
  /** What is attached to that point. */
  attachments: PackageAttachments.default([]),
})
export type SoundedVariant = z.infer<typeof SoundedVariant>

export const putSounding = work(
  'put-sounding',
  "The chair's office sounds out chosen members in confidence on up to three worded variants. Each learns only that it was asked. Never in the record, and with that chairmanship only.",
  z.strictObject({
    dossier: Id,
    question: Words,
    language: Language.default('en'),
    variants: z.array(SoundedVariant).min(1).max(limits.soundedVariants),
    members: z.array(MemberCode).min(1).max(limits.members),
    dueAt: Instant.nullable().default(null),
  }),
  z.strictObject({ id: Id }),
)

export const SoundingAnswer = z.enum(['can-accept', 'can-accept-if', 'cannot', 'awaiting-instructions'])
export type SoundingAnswer = z.infer<typeof SoundingAnswer>

/** A variant by its number from 1. */
const VariantNumber = z.int().min(1).max(limits.soundedVariants)

export const answerSounding = work(
  'answer-sounding',
  "A delegate answers the chair's office on one or more variants: can accept, can accept if, cannot, awaiting instructions. Seen by its delegation and that office only; a later answer replaces it.",
  z.strictObject({
    sounding: Id,
    replies: z
      .array(
        z.strictObject({
          variant: VariantNumber,
          answer: SoundingAnswer,
          /** The condition of "can accept if", which needs one; a reason otherwise. */
          words: Words.nullable().default(null),
        }),
      )
      .min(1)
      .max(limits.soundedVariants),
    language: Language.default('en'),
  }),
  z.strictObject({}),
)

export const takeBackAnswer = work(
  'take-back-answer',
  "A delegate takes back what its member answered to a sounding. It is erased, in the chair's office too.",
  z.strictObject({ sounding: Id }),
  z.strictObject({}),
)

export const withdrawSounding = work(
  'withdraw-sounding',
  "The chair's office withdraws a sounding. Variants and answers are erased for good.",
  z.strictObject({ sounding: Id }),
  z.strictObject({}),
)

export const SoundingReply = z.strictObject({
  variant: z.int(),
  answer: SoundingAnswer,
  words: z.string().nullable(),
  language: z.string(),
  at: z.string(),
})
export type SoundingReply = z.infer<typeof SoundingReply>

export const Sounding = z.strictObject({
  id: Id,
  question: z.string(),
  language: z.string(),
  variants: z.array(SoundedVariant),
  dueAt: z.string().nullable(),
  putAt: z.string(),
  /** Whether the office that asked is still in the chair: afterwards nobody would read an answer. */
  open: z.boolean(),
  /** Everyone asked, for the chair's office that asked; of a delegation its own member and nobody else. */
  asked: z.array(z.strictObject({ member: MemberCode, replies: z.array(SoundingReply) })),
})
export type Sounding = z.infer<typeof Sounding>

export const soundings = query(
  'soundings',
  "Soundings on a dossier: with all answers for the chair's office that asked, with its own answers for a member that was asked.",
  z.strictObject({ dossier: Id }),
  z.strictObject({
    soundings: z.array(Sounding),
    may: z.strictObject({ put: z.boolean(), answer: z.boolean() }),
  }),
)

export const wouldVariantPass = query(
  'would-variant-pass',
  "A variant of a sounding against a rule of the body, for the chair's office that asked. Only “can accept” and “cannot” count; conditions, awaited instructions and silence are unknown.",
  z.strictObject({
    sounding: Id,
    variant: z.coerce.number().int().min(1).max(limits.soundedVariants),
    rule: Handle,
    /** The member on whose territory it would apply, where the rule asks for its concurrence. */
    territory: MemberCode.optional(),
  }),
  z.strictObject({
    rule: Rule,
    electorate: Electorate,
    territory: MemberCode.nullable(),
    votes: z.record(z.string(), z.enum(['yes', 'no'])),
    prospects: Prospects,
  }),
)
