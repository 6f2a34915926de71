import type { Attachment } from '@commonline/bargaining'
import { PackageAttachments } from '@commonline/contract'
import { expect, test } from 'vitest'
import { sentAttachments } from './sent-attachments.ts'

const issue = 'c2d5f0a4-7f8e-4e9f-9d5e-0f6f3b1a2c3d'
const members = ['AV', 'OS']

test('everything that can be attached on the page is taken by the contract, and nothing of it is lost', () => {
  const attached: readonly Attachment[] = [
    { kind: 'transition', issue, members, share: 0.4 },
    { kind: 'derogation', issue, members, at: 20 },
    { kind: 'derogation', issue, members, at: 'north', share: 0.5 },
    { kind: 'opt-out', issue, members },
    { kind: 'review-clause', issue, after: 0.5, lapses: true },
    { kind: 'declaration', member: 'AV', words: 'As we read it.', issue },
  ]
  const sent = sentAttachments(attached, [])
  expect(PackageAttachments.parse(sent)).toEqual(sent)
  expect(sent).toEqual(attached.map((one) => (one.kind === 'derogation' ? { share: 1, ...one } : one)))
})

test('a transition from another value than until now is a derogation for that while', () => {
  const other: Attachment = { kind: 'transition', issue, members, share: 0.4, from: 30 }
  expect(sentAttachments([other], [])).toEqual([{ kind: 'derogation', issue, members, at: 30, share: 0.4 }])
})
