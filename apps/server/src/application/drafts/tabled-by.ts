import type { DraftSummary } from '@commonline/contract'
import { memberOf } from '../actor.ts'
import type { Actor } from '../actor.ts'

/** Who tables a draft, as the record has it: `secretariat`, a member's code, or `chair (CODE)`. */
export function tabledBy(actor: Actor): string {
  switch (actor.role) {
    case 'chairs-office':
      return `chair (${memberOf(actor)})`
    case 'delegate':
      return memberOf(actor)
    default:
      return 'secretariat'
  }
}

/** The same read back. */
export function tablerIn(recorded: string): DraftSummary['tabledBy'] {
  if (recorded === 'secretariat') return { as: 'secretariat', member: null }
  const [, chair] = /^chair \((\w+)\)$/.exec(recorded) ?? []
  return chair === undefined ? { as: 'member', member: recorded } : { as: 'chair', member: chair }
}
