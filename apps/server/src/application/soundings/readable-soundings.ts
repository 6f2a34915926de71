import type { Sounding } from '@commonline/contract'
import type { Actor } from '../actor.ts'
import type { SoundingRow } from '../ports/sounding-store.ts'

/**
 * Soundings that an actor may read, each cut to its part: the office that asked sees all that it asked, a delegation that it was
 * asked and its own answers. Nothing that another member answered, or has not, enters what a delegation is given.
 */
export function readableSoundings(actor: Actor, rows: readonly SoundingRow[]): readonly SoundingRow[] {
  switch (actor.role) {
    case 'chairs-office':
      return rows.filter(({ chairmanship }) => chairmanship === actor.chairmanship)
    case 'delegate':
    case 'aide':
      return rows.flatMap((row) => {
        const { member } = actor
        if (member === null || !row.members.includes(member)) return []
        return [{ ...row, members: [member], replies: row.replies.filter((reply) => reply.member === member) }]
      })
    case 'secretariat':
    case 'analyst':
    case 'moderator':
    case 'administrator':
    case 'public':
      return []
  }
}

/** A readable sounding in the words of the contract. `running` is the chairmanship of the day. */
export const soundingSeen = (row: SoundingRow, running: string | null): Sounding => ({
  id: row.id,
  question: row.question,
  language: row.language,
  variants: [...row.variants],
  dueAt: row.dueAt,
  putAt: row.at,
  open: row.chairmanship === running,
  asked: row.members.map((member) => ({
    member,
    replies: row.replies.filter((reply) => reply.member === member).map(({ member: _, ...reply }) => reply),
  })),
})
