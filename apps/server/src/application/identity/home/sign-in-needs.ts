import type { HomeItem } from '@commonline/contract'
import type { Actor } from '../../actor.ts'
import { dayIn } from '../../day.ts'
import type { Invitation, Terms } from '../../ports/identity-store.ts'
import { homeItem } from './home-item.ts'

// As long as somebody may be away; the record keeps it for good.
const remindedFor = 30 * 24 * 60 * 60 * 1000

/** From when on invitations are told on home pages. */
export const remindedSince = (now: string): string => new Date(Date.parse(now) - remindedFor).toISOString()

/** Whether an invitation is the reader's to know by more than the record: its own, of its delegation, of the secretariat. */
export function concerns(actor: Actor, invitation: Invitation, { staff, credentials }: Terms): boolean {
  if (actor.person?.id === invitation.person) return true
  switch (actor.role) {
    case 'delegate':
    case 'aide':
      return credentials.some(({ member }) => member === actor.member)
    case 'secretariat':
      return staff.some(({ role }) => role === 'secretariat' || role === 'analyst')
    case 'chairs-office':
    case 'analyst':
    case 'moderator':
    case 'administrator':
    case 'public':
      return false
  }
}

/**
 * That somebody who had a password was given a new link. Whoever used it is signed in as that person from then on: if the person
 * did not ask for it, its colleagues know before it can act for them.
 */
export function renewalNeed({ name, at, acceptedAt }: Invitation, zone: string, to: string): HomeItem {
  const day = dayIn(zone, acceptedAt ?? at)
  return acceptedAt === null
    ? homeItem(
        'sign-in-renewed',
        to,
        null,
        `${name} was given a new link to sign in on ${day}, which was not used yet. Ask the secretariat if ${name} did not ask for it.`,
        { name, day },
        'sign_in_link_made',
      )
    : homeItem(
        'sign-in-renewed',
        to,
        null,
        `${name} has a new password since ${day}, set with a link from the secretariat. Tell the secretariat if ${name} did not set it.`,
        { name, day },
      )
}
