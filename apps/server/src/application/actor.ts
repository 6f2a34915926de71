import type { Hat, MemberCode, Role } from '@commonline/contract'

/** Who is calling: a person and the one hat it wears, checked to be valid today; or nobody (`public`). */
export interface Actor {
  readonly person: { readonly id: string; readonly name: string; readonly language: string } | null
  readonly role: Role
  /** The member a delegate, an aide or the chair's office acts for; null for everyone else. */
  readonly member: MemberCode | null
}

export const nobody: Actor = { person: null, role: 'public', member: null }

/** The house itself, for what follows from an act without a person (migrations of the demonstration, timers that only wake). */
export const hatOf = (actor: Actor): Hat => ({ role: actor.role, member: actor.member })

/** The person behind an act. Policy has let it pass, so there is one. */
export function personOf(actor: Actor): string {
  if (actor.person === null) throw new Error('an act was let through without a person')
  return actor.person.id
}

/** The member a delegate, aide or chair's office acts for. Policy has let it pass, so there is one. */
export function memberOf(actor: Actor): MemberCode {
  if (actor.member === null) throw new Error('an act for a member was let through without a member')
  return actor.member
}
