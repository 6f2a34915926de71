import type { MemberCode } from '@commonline/contract'
import type { Actor } from '../actor.ts'
import type { KeptAudience } from './kept-audience.ts'

/**
 * Whether an actor may read what a member shared with an audience. The owner's delegation always may; the chair's office of the
 * owner's own member is another hat and may not by that alone, and reads what was given to the office in its own chairmanship. The
 * technical administrator reads only what is public.
 */
export function mayRead(actor: Actor, owner: MemberCode | 'organisation', audience: KeptAudience): boolean {
  if (audience.kind === 'public') return true
  if (isOf(actor, owner)) return true
  switch (audience.kind) {
    case 'own-delegation':
      return false
    case 'chairs-office':
      return actor.role === 'chairs-office' && actor.chairmanship === audience.chairmanship
    case 'group':
      return actsForMember(actor) && actor.member !== null && audience.members.includes(actor.member)
    case 'members':
      return (
        actsForMember(actor) ||
        actor.role === 'chairs-office' ||
        actor.role === 'secretariat' ||
        actor.role === 'analyst'
      )
  }
}

/** Whether the actor belongs to the owner's own house: its delegation, or the secretariat for the organisation. */
function isOf(actor: Actor, owner: MemberCode | 'organisation'): boolean {
  if (owner === 'organisation') return actor.role === 'secretariat'
  return actsForMember(actor) && actor.member === owner
}

const actsForMember = (actor: Actor): boolean => actor.role === 'delegate' || actor.role === 'aide'

/** Whose estimates an actor writes and reads: one's own circle and no other. Null for those who make none. */
export function circleOf(actor: Actor): string | null {
  switch (actor.role) {
    case 'delegate':
    case 'aide':
      return `member:${actor.member ?? ''}`
    case 'analyst':
      return 'analysts'
    case 'chairs-office':
      return actor.chairmanship === undefined ? null : `chair:${actor.chairmanship}`
    case 'secretariat':
    case 'moderator':
    case 'administrator':
    case 'public':
      return null
  }
}
