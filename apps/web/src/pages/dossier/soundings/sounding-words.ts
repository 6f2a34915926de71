import type { Sounding, SoundingAnswer, SoundingReply } from '@commonline/contract'
import type { Meaning } from '../../../design/member-mark.tsx'

/** Answers in the order in which they are offered. */
export const soundingAnswers: readonly SoundingAnswer[] = [
  'can-accept',
  'can-accept-if',
  'cannot',
  'awaiting-instructions',
]

/** A condition is neither a yes nor a no; awaited instructions mean nothing yet. */
export const meaningOfAnswer: Readonly<Record<SoundingAnswer, Meaning | null>> = {
  'can-accept': 'agrees',
  'can-accept-if': 'undecided',
  cannot: 'opposes',
  'awaiting-instructions': null,
}

export interface SoundingCounts {
  readonly accept: number
  readonly conditional: number
  readonly cannot: number
  /** Instructions or the answer itself are awaited. */
  readonly open: number
}

export const replyOf = (replies: readonly SoundingReply[], variant: number): SoundingReply | null =>
  replies.find((reply) => reply.variant === variant) ?? null

/** How those asked answered one variant, by its number from 1. */
export function soundingCounts({ asked }: Pick<Sounding, 'asked'>, variant: number): SoundingCounts {
  const answers = asked.map(({ replies }) => replyOf(replies, variant)?.answer ?? null)
  const count = (wanted: SoundingAnswer): number => answers.filter((answer) => answer === wanted).length
  const [accept, conditional, cannot] = [count('can-accept'), count('can-accept-if'), count('cannot')]
  return { accept, conditional, cannot, open: asked.length - accept - conditional - cannot }
}
