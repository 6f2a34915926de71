import { Role } from '@commonline/contract'
import type { Hat, MemberCode } from '@commonline/contract'
import type { Terms } from '../ports/identity-store.ts'

/**
 * The hats that a person's terms of a day allow, given the member that holds the chairmanship on that day. The chair's office is
 * nobody's term: it follows from the chairmanship at the moment of asking. In the order of the roles, then of the members; the
 * first is the one that a session starts with.
 */
export function hatsOf(terms: Terms, chair: MemberCode | null): readonly Hat[] {
  const hats = [
    ...terms.staff.map(({ role }): Hat => ({ role, member: null })),
    ...terms.credentials.flatMap(({ member, function: of }): readonly Hat[] => {
      if (of !== 'chair-staff') return [{ role: of, member }]
      return member === chair ? [{ role: 'chairs-office', member }] : []
    }),
  ]
  return hats.filter((hat, index) => hats.findIndex((other) => isSameHat(hat, other)) === index).sort(inOrder)
}

export const isSameHat = (one: Hat, other: Hat): boolean => one.role === other.role && one.member === other.member

/** Worn by a person who is signed in and has no term today: reads what the public reads. */
export const bareHead: Hat = { role: 'public', member: null }

const inOrder = (one: Hat, other: Hat): number =>
  Role.options.indexOf(one.role) - Role.options.indexOf(other.role) || byCode(one.member ?? '', other.member ?? '')

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
