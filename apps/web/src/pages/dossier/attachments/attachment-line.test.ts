import type { Attachment } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import { expect, test } from 'vitest'
import { englishWords, speakerOf } from '../../../words/words.ts'
import { attachmentLine } from './attachment-line.ts'

const key: Issue = {
  id: 'key',
  version: 1,
  title: 'Contribution key',
  question: '?',
  language: 'en',
  author: 'secretariat',
  putAt: '2031-01-01T00:00:00.000Z',
  content: {
    kind: 'scale',
    anchors: [
      { at: 0, words: 'Equal shares.' },
      { at: 100, words: 'By size alone.' },
    ],
    statusQuo: { at: 50, words: 'Half and half.' },
  },
}
const speaker = speakerOf('en', englishWords)
const line = (attachment: Attachment): string =>
  attachmentLine(attachment, [key], (code) => ({ AV: 'Averra', VE: 'Vellimar' })[code] ?? code, speaker)

test('each kind is a sentence of a draft, with members by name and values in the issue’s own words', () => {
  const on = { issue: 'key', members: ['AV', 'VE'] }
  expect(line({ kind: 'derogation', ...on, at: 0 })).toBe(
    'For Averra and Vellimar, on “Contribution key”, instead of what is agreed: 0 – Equal shares.',
  )
  expect(line({ kind: 'derogation', ...on, at: 100, share: 0.25 })).toContain('for 25% of the period')
  expect(line({ kind: 'transition', ...on, share: 0.1038 })).toContain('for 11% of the period')
  expect(line({ kind: 'transition', ...on, share: 0.4 })).toMatch(
    /^For Averra and Vellimar, on “Contribution key”, for 40% of the period: 50, near “Equal shares.”. After that/,
  )
  expect(line({ kind: 'opt-out', ...on, members: ['VE'] })).toContain('does not bind Vellimar')
  expect(line({ kind: 'review-clause', issue: 'key', after: 0.5, lapses: false })).toContain('goes on meanwhile')
  expect(line({ kind: 'review-clause', issue: 'key', after: 0.5, lapses: true })).toContain('lapses after 50%')
  expect(line({ kind: 'declaration', member: 'VE', words: 'As we read it.' })).toBe(
    'Vellimar declares: “As we read it.”',
  )
})

test('what is attached to an issue that is no more is no line', () => {
  expect(line({ kind: 'opt-out', issue: 'gone', members: ['AV'] })).toBe('')
})
