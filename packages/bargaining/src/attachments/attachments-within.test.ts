import { expect, test } from 'vitest'
import type { Attachment } from '../dossier/attachment.ts'
import { attachmentsWithin } from './attachments-within.ts'

const dossier = {
  members: ['A', 'B'].map((id) => ({ id, power: 1 })),
  issues: [
    { id: 'x', scale: [0, 100], statusQuo: 0 },
    { id: 'seat', options: ['north', 'south'] },
  ],
} as const

test('what names an issue, a value or a member that the dossier does not have says nothing in it', () => {
  const kept: readonly Attachment[] = [
    { kind: 'opt-out', issue: 'x', members: ['A'] },
    { kind: 'derogation', issue: 'seat', members: ['B'], at: 'south' },
    { kind: 'transition', issue: 'x', members: ['B'], share: 0.5 },
    { kind: 'review-clause', issue: 'x', after: 0.5, lapses: true },
    { kind: 'declaration', member: 'A', words: 'as we read it' },
  ]
  expect(attachmentsWithin(dossier, kept)).toEqual(kept)
  const gone: readonly Attachment[] = [
    { kind: 'opt-out', issue: 'y', members: ['A'] },
    { kind: 'opt-out', issue: 'x', members: ['C'] },
    // Without a status quo there is nothing to stay at, or to return to.
    { kind: 'opt-out', issue: 'seat', members: ['A'] },
    { kind: 'transition', issue: 'seat', members: ['A'], share: 0.5 },
    { kind: 'review-clause', issue: 'seat', after: 0.5, lapses: true },
    { kind: 'derogation', issue: 'seat', members: ['B'], at: 'east' },
    { kind: 'derogation', issue: 'x', members: ['B'], at: 101 },
    { kind: 'transition', issue: 'x', members: ['B'], share: 0.5, from: 'north' },
    { kind: 'declaration', member: 'C', words: 'as we read it' },
    { kind: 'declaration', member: 'A', words: 'as we read it', issue: 'y' },
  ]
  expect(attachmentsWithin(dossier, gone)).toEqual([])
  expect(attachmentsWithin(dossier, [{ kind: 'opt-out', issue: 'x', members: ['C', 'B'] }])).toEqual([
    { kind: 'opt-out', issue: 'x', members: ['B'] },
  ])
})
