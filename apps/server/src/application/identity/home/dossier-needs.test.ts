import type { DossierSummary } from '@commonline/contract'
import { expect, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import type { CallRow } from '../../ports/dossier-store.ts'
import type { PositionRow } from '../../ports/position-store.ts'
import { conductorsNeeds, delegationsNeeds, isOpen } from './dossier-needs.ts'

const person = { id: 'p', name: 'Ana', language: 'en' }
const secretariat: Actor = { person, role: 'secretariat', member: null }
const chair: Actor = { person, role: 'chairs-office', member: 'MA' }

const dossier: DossierSummary = {
  id: 'd',
  title: 'Relief fund',
  body: 'council',
  priority: null,
  step: 'positions',
  waitsFor: { code: 'dossier.waits_for_positions', facts: {}, text: 'Waits for MB.' },
  asked: 3,
  answered: 1,
  dueAt: '2026-03-09T17:00:00.000Z',
}
const call: CallRow = {
  id: 'c',
  dossier: 'd',
  members: ['MA', 'MB'],
  dueAt: dossier.dueAt!,
  note: null,
  at: '2026-03-01',
}
const aPosition = (changes: Partial<PositionRow>): PositionRow => ({
  id: 'x',
  issue: 'one',
  issueVersion: 1,
  member: 'MA',
  standing: 'formal',
  words: 'We could accept it.',
  language: 'en',
  place: { kind: 'none' },
  importance: 'important',
  reservation: null,
  status: 'instructed',
  adReferendumUntil: null,
  audience: { kind: 'members' },
  at: '2026-03-02',
  by: 'p',
  byName: 'Ana',
  erased: false,
  ...changes,
})
const kinds = (positions: readonly PositionRow[], calls: readonly CallRow[] = [call]) =>
  delegationsNeeds('MA', dossier, ['one', 'two'], calls, positions).map(({ kind, sentence }) => [kind, sentence.facts])

test('a call asks a delegation until all issues are answered; its working positions wait to be declared', () => {
  const { dueAt } = call
  const asked = (state: string) => ['call-to-answer', { title: 'Relief fund', state, dueAt }]
  expect(kinds([])).toEqual([asked('awaited')])
  expect(kinds([aPosition({ standing: 'working' })])).toEqual([
    asked('partly'),
    ['draft-of-ours', { title: 'Relief fund', working: 1 }],
  ])
  expect(kinds([aPosition({}), aPosition({ issue: 'two' })])).toEqual([])
  expect(
    kinds([aPosition({}), aPosition({ issue: 'two', status: 'no-instructions', place: { kind: 'none' } })]),
  ).toEqual([asked('partly')])
})

test('only the latest call counts, and a declared position settles the working one before it', () => {
  const toOthers: CallRow = { ...call, id: 'later', members: ['MB'], at: '2026-03-05' }
  expect(kinds([], [toOthers, call])).toEqual([])
  expect(kinds([], [])).toEqual([])
  expect(kinds([aPosition({ standing: 'working' }), aPosition({})], [])).toEqual([])
  expect(kinds([aPosition({ standing: 'working', erased: true })], [])).toEqual([])
  expect(kinds([aPosition({ standing: 'working', member: 'MB' })], [])).toEqual([])
})

test('those who conduct see what is unanswered; what the dossier waits for is the chair\u2019s', () => {
  expect(conductorsNeeds(secretariat, dossier).map(({ kind }) => kind)).toEqual(['call-unanswered'])
  expect(conductorsNeeds(chair, dossier).map(({ kind, subject, sentence }) => [kind, subject, sentence.text])).toEqual([
    ['call-unanswered', null, 'Relief fund: 1 of 3 members asked have answered, as far as you may read.'],
    ['dossier', 'Relief fund', 'Waits for MB.'],
  ])
  expect(conductorsNeeds(secretariat, { ...dossier, answered: 3 })).toEqual([])
  expect(conductorsNeeds(secretariat, { ...dossier, step: 'procedure' })).toEqual([])
})

test('a dossier that is decided asks nobody', () => {
  expect(
    (['question', 'text', 'procedure', 'decision', 'line'] as const).map((step) => isOpen({ ...dossier, step })),
  ).toEqual([true, true, true, false, false])
})
