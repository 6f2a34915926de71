import type { HomeItem, SoundingReply } from '@commonline/contract'
import type { Actor } from '../../actor.ts'
import type { SoundingRow } from '../../ports/sounding-store.ts'
import { counted, homeItem } from './home-item.ts'

/** What a sounding asks of its reader, who is given its own part of it: a delegation that was asked, or the office that asks. */
export function soundingNeeds(actor: Actor, sounding: SoundingRow, title: string): readonly HomeItem[] {
  const { dossier, dueAt, members } = sounding
  const to = `/dossiers/${dossier}`
  if (actor.role === 'chairs-office') {
    const asked = members.length
    const answered = members.filter((member) => answerOf(member, sounding) !== 'awaited').length
    if (answered === asked) return []
    const text = `${title}: ${answered} of ${counted(asked, 'member', 'members')} sounded out have answered.`
    return [homeItem('sounding-out', to, dueAt, text, { title, answered, asked })]
  }
  return members.flatMap((member) => {
    const state = answerOf(member, sounding)
    if (state === 'answered') return []
    return [homeItem('sounding-to-answer', to, dueAt, `${title}: ${askedWords[state]}`, { title, state })]
  })
}

type State = 'awaited' | 'partly' | 'instructions' | 'answered'

function answerOf(member: string, { replies, variants }: SoundingRow): State {
  const own: readonly SoundingReply[] = replies.filter((reply) => reply.member === member)
  if (own.length === 0) return 'awaited'
  if (own.length < variants.length) return 'partly'
  return own.some(({ answer }) => answer === 'awaiting-instructions') ? 'instructions' : 'answered'
}

const askedWords = {
  awaited: "the chair's office asks in confidence what we could accept.",
  partly: "the chair's office waits for our answer on some variants.",
  instructions: "our answer to the chair's office waits for instructions.",
} as const
