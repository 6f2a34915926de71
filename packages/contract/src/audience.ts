import { z } from 'zod'
import { MemberCode } from './ids.ts'
import { limits } from './limits.ts'

/**
 * Who may read an object or field. One vocabulary on everything; own delegation is the default.
 * `members` includes the secretariat and its analysts, who serve all members; `chairs-office` does not.
 */
export const Audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own-delegation') }),
  z.strictObject({ kind: z.literal('chairs-office') }),
  z.strictObject({ kind: z.literal('group'), members: z.array(MemberCode).min(1).max(limits.members) }),
  z.strictObject({ kind: z.literal('members') }),
  z.strictObject({ kind: z.literal('public') }),
])
export type Audience = z.infer<typeof Audience>

/** The hat a signed-in person wears. A session wears exactly one; `public` is nobody signed in. */
export const Role = z.enum([
  'secretariat',
  'delegate',
  'chairs-office',
  'aide',
  'analyst',
  'moderator',
  'administrator',
  'public',
])
export type Role = z.infer<typeof Role>

/** A role together with the member it is worn for (delegate, aide and chair's office have one). */
export const Hat = z.strictObject({ role: Role, member: MemberCode.nullable() })
export type Hat = z.infer<typeof Hat>
