import { z } from 'zod'
import { Id, MemberCode, Slug } from '../ids.ts'
import { limits } from '../limits.ts'
import { Words } from '../text.ts'

/** Of the period that members count: more than nothing, at most all of it. */
const Share = z.number().gt(0).max(1)

const ForMembers = z.array(MemberCode).min(1).max(limits.members)

/**
 * What is attached to a point: a transition, a derogation, an opt-out, a review clause, a declaration. A share of 1 is
 * without end. In the form in which the bargaining room counts them.
 */
export const PackageAttachment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('transition'), issue: Id, members: ForMembers, share: Share }),
  z.strictObject({
    kind: z.literal('derogation'),
    issue: Id,
    members: ForMembers,
    /** A value of the scale, or an option. */
    at: z.union([z.number().min(0).max(100), Slug]),
    share: Share,
  }),
  z.strictObject({ kind: z.literal('opt-out'), issue: Id, members: ForMembers }),
  z.strictObject({ kind: z.literal('review-clause'), issue: Id, after: Share, lapses: z.boolean() }),
  z.strictObject({ kind: z.literal('declaration'), issue: Id, member: MemberCode, words: Words }),
])
export type PackageAttachment = z.infer<typeof PackageAttachment>

/** All that is attached to one point. */
export const PackageAttachments = z.array(PackageAttachment).max(limits.attachments)
