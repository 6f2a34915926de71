import type { SoundingAnswer, SoundingReply } from '@commonline/contract'
import { expect, test } from 'vitest'
import { replyOf, soundingCounts } from './sounding-words.ts'

const reply = (variant: number, answer: SoundingAnswer): SoundingReply => ({
  variant,
  answer,
  words: null,
  language: 'en',
  at: '2031-01-01T00:00:00.000Z',
})

const asked = [
  { member: 'AA', replies: [reply(1, 'can-accept'), reply(2, 'cannot')] },
  { member: 'BB', replies: [reply(1, 'can-accept-if')] },
  { member: 'CC', replies: [reply(1, 'awaiting-instructions'), reply(2, 'awaiting-instructions')] },
  { member: 'DD', replies: [] },
]

test('who awaits instructions and who has not answered are open, and nobody is counted twice', () => {
  expect(soundingCounts({ asked }, 1)).toEqual({ accept: 1, conditional: 1, cannot: 0, open: 2 })
  expect(soundingCounts({ asked }, 2)).toEqual({ accept: 0, conditional: 0, cannot: 1, open: 3 })
})

test('an answer to one variant is none to another', () => {
  expect(replyOf(asked[1]!.replies, 1)?.answer).toBe('can-accept-if')
  expect(replyOf(asked[1]!.replies, 2)).toBeNull()
})
