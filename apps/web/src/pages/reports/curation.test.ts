import type { Suggestion } from '@commonline/contract'
import { expect, test } from 'vitest'
import { curate, currentDraft, ownFinding, startCuration } from './curation.ts'
import type { Curation, CurationContext, CurationStep } from './curation.ts'
import { quoteOf, wordMapOf } from './span-edges.ts'

const text = '“We agree,” said Ada Lorne. “We shall wait,” said Bo Marr. “No,” said Cy Nool.'

function suggestion(key: string, words: string, state: Suggestion['state'] = 'open'): Suggestion {
  const start = text.indexOf(words)
  return {
    key,
    state,
    reason: null,
    statement: null,
    quote: words,
    type: 'direct',
    polarity: 'affirmed',
    content: [{ start, end: start + words.length }],
    source: [],
    cue: [],
    speakerName: key,
    person: null,
    office: null,
    member: null,
    capacity: 'unclear',
    care: 'routine',
    reasons: [],
    warnings: [],
  }
}

const context: CurationContext = {
  text,
  words: wordMapOf(text, 'en'),
  // Out of the order of the text on purpose: the queue follows the text.
  suggestions: [
    suggestion('third', 'No,'),
    suggestion('first', 'We agree', 'accepted'),
    suggestion('second', 'We shall wait'),
  ],
}

const after = (steps: readonly CurationStep[], start: Curation = startCuration(context.suggestions)): Curation =>
  steps.reduce((curation, step) => curate(curation, step, context), start)

const quote = (curation: Curation): string => quoteOf(text, currentDraft(curation, context.suggestions)?.content ?? [])

test('it starts at the first open suggestion of the text and walks in the order of the text', () => {
  expect(startCuration(context.suggestions).cursor).toBe('second')
  expect(after([{ kind: 'next' }]).cursor).toBe('third')
  expect(after([{ kind: 'next' }, { kind: 'next' }]).cursor).toBe('third')
  expect(after([{ kind: 'previous' }, { kind: 'previous' }]).cursor).toBe('first')
})

test('after one is settled the next open one comes, and round the end', () => {
  expect(after([{ kind: 'settled' }]).cursor).toBe('third')
  expect(after([{ kind: 'next' }, { kind: 'settled' }]).cursor).toBe('second')
})

test('an edited span moves by words, is kept, and can be put back as it was', () => {
  const editing = after([{ kind: 'edit' }, { kind: 'move', direction: 'back', stride: 'word' }])
  expect(quote(editing)).toBe('We shall')
  expect(quote(after([{ kind: 'keep' }], editing))).toBe('We shall')
  const discarded = after([{ kind: 'discard' }], editing)
  expect(quote(discarded)).toBe('We shall wait')
  expect(discarded.editing).toBeNull()
})

test('the other edge is the start, and round again the end', () => {
  const start = after([{ kind: 'edit' }, { kind: 'other-edge', direction: 'forward' }])
  expect(start.editing?.edge).toBe(0)
  expect(quote(after([{ kind: 'move', direction: 'forward', stride: 'word' }], start))).toBe('shall wait')
  expect(after([{ kind: 'other-edge', direction: 'back' }], start).editing?.edge).toBe(1)
})

test('what was changed stays while one looks at another suggestion', () => {
  const walked = after([{ kind: 'change', change: { speakerName: 'Bo Marr' } }, { kind: 'next' }, { kind: 'previous' }])
  expect(currentDraft(walked, context.suggestions)?.speakerName).toBe('Bo Marr')
})

test('a statement that the machine missed joins the end of the queue and is open to editing at once', () => {
  const own = after([{ kind: 'find', span: { start: 0, end: 3 } }])
  expect(own.cursor).toBe(ownFinding)
  expect(own.editing).not.toBeNull()
  expect(after([{ kind: 'previous' }, { kind: 'next' }], own).cursor).toBe(ownFinding)
  expect(after([{ kind: 'settled' }], own).drafts[ownFinding]).toBeUndefined()
})

test('a report without suggestions has nothing under the cursor, and no step fails', () => {
  const empty = { ...context, suggestions: [] }
  const steps: CurationStep[] = [{ kind: 'next' }, { kind: 'edit' }, { kind: 'discard' }, { kind: 'settled' }]
  expect(steps.reduce((curation, step) => curate(curation, step, empty), startCuration([])).cursor).toBeNull()
})
