import type { ProcedureEvent } from '@commonline/contract'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { entryStates } from './entries-in-force.ts'

const event = (seq: number, kind: string, member: string, over: Partial<ProcedureEvent> = {}): ProcedureEvent => ({
  seq,
  kind,
  member,
  at: '2026-03-02T10:00:00.000Z',
  words: null,
  language: null,
  vote: null,
  how: null,
  received: null,
  contested: null,
  ...over,
})

const note = (receivedAt: string) => ({ receivedAt, channel: 'letter', reference: 'A/1', officer: 'An officer' })
const dueAt = '2026-03-02T15:00:00.000Z'

const silence = (counts: 'received' | 'recorded'): Rule => ({
  format: 'commonline-rule/1',
  id: 'r',
  version: 1,
  title: '',
  text: '',
  source: { citation: '', certainty: 'own' },
  inForce: { from: null },
  electorate: { standings: ['full'], recusal: 'leaves-base', nonParticipation: 'stays-in-base' },
  decision: {
    kind: 'silence',
    minimum: { unit: 'none' },
    brokenBy: ['objection'],
    reasonRequired: false,
    counts,
    certified: true,
    stoppableAtMeeting: false,
    extendable: true,
    withdrawal: 'revives',
  },
})

test('the latest vote of a member counts, and an earlier one again where the latest is contested', () => {
  const events = [event(1, 'cast-vote', 'AV'), event(2, 'cast-vote', 'BE'), event(3, 'cast-vote', 'AV')]
  const rule = silence('recorded')
  expect([...entryStates({ events, dueAt, rule }).values()]).toEqual(['replaced', 'counts', 'counts'])
  const contested = [...events.slice(0, 2), event(3, 'cast-vote', 'AV', { contested: { at: dueAt, reason: 'no' } })]
  expect([...entryStates({ events: contested, dueAt, rule }).values()]).toEqual(['counts', 'counts', 'contested'])
})

test('the rule says whether receipt or entry was in time, to the instant of the end', () => {
  const afterwards = { at: '2026-03-02T16:00:00.000Z', received: note('2026-03-02T14:59:59.000Z') }
  const events = [event(1, 'break-silence', 'AV', afterwards), event(2, 'break-silence', 'BE', { at: dueAt })]
  expect([...entryStates({ events, dueAt, rule: silence('received') }).values()]).toEqual(['counts', 'late'])
  expect([...entryStates({ events, dueAt, rule: silence('recorded') }).values()]).toEqual(['late', 'late'])
})

test('an objection is withdrawn by a later withdrawal of its own member that nobody contests', () => {
  const rule = silence('recorded')
  const broke = [event(1, 'break-silence', 'AV'), event(2, 'break-silence', 'BE')]
  const withdrawal = event(3, 'withdraw-objection', 'AV')
  expect([...entryStates({ events: [...broke, withdrawal], dueAt, rule }).values()]).toEqual([
    'withdrawn',
    'counts',
    'counts',
  ])
  const contested = { ...withdrawal, contested: { at: dueAt, reason: 'no' } }
  expect(entryStates({ events: [...broke, contested], dueAt, rule }).get(1)).toBe('counts')
  const again = [...broke, withdrawal, event(4, 'break-silence', 'AV')]
  expect(entryStates({ events: again, dueAt, rule }).get(4)).toBe('counts')
})
