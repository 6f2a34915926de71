import type { Hat, MemberCode, Role } from '@commonline/contract'

/** Who is calling: a person and the one hat it wears, checked to be valid today; or nobody (`public`). */
export interface Actor {
  readonly person: { readonly id: string; readonly name: string; readonly language: string } | null
  readonly role: Role
  /** The member a delegate, an aide or the chair's office acts for; null for everyone else. */
  readonly member: MemberCode | null
  /** The chairmanship in whose office the caller sits today; absent for every other hat. The pipeline finds it. */
  readonly chairmanship?: string
  /** By what the caller is known; absent for nobody. */
  readonly credential?: PresentedCredential
  /** The hat of the session or token when it may not be worn today; the role is then `public`. */
  readonly lapsed?: Hat
}

/** A session of a browser or a personal token of the command line, by the hash under which it is stored. */
export interface PresentedCredential {
  readonly kind: 'session' | 'token'
  readonly hash: string
}

export const nobody: Actor = { person: null, role: 'public', member: null }

/** The house itself, for what is due whoever asks: a timer wakes it, and the record names `system` and no person. */
export const theHouse: Actor = { person: null, role: 'secretariat', member: null }

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
