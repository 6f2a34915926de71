import { ruleById } from '@commonline/rules'
import type { Verdict } from '@commonline/rules'
import { expect, test } from 'vitest'
import type { Actor } from '../../actor.ts'
import type { EventRow, ProcedureRow } from '../../ports/procedure-store.ts'
import { procedureNeeds } from './procedure-needs.ts'

const person = { id: 'p', name: 'Ana', language: 'en' }
const secretariat: Actor = { person, role: 'secretariat', member: null }
const chair: Actor = { person, role: 'chairs-office', member: 'MA' }
const delegate = (member: string): Actor => ({ person, role: 'delegate', member })
const aide: Actor = { person, role: 'aide', member: 'MA' }
const analyst: Actor = { person, role: 'analyst', member: null }

const before = '2026-03-02T09:00:00.000Z'
const due = '2026-03-09T17:00:00.000Z'
const after = '2026-03-09T17:00:00.000Z'

const aProcedure = (changes: Partial<ProcedureRow> = {}): ProcedureRow => ({
  id: 'procedure',
  kind: 'silence',
  draft: 'draft',
  symbol: 'C/L.7',
  title: 'Corridor',
  dossier: 'dossier',
  body: 'council',
  rule: ruleById('any-majority')!,
  electorate: [
    { id: 'MA', standing: 'full', weights: {} },
    { id: 'MB', standing: 'full', weights: {} },
    { id: 'MC', standing: 'suspended', weights: {} },
  ],
  territory: null,
  openedAt: '2026-03-01T09:00:00.000Z',
  dueAt: due,
  state: 'open',
  verdict: null,
  decidedAt: null,
  announcedAt: null,
  challengeableUntil: null,
  challengeClosesAt: null,
  challengeVerdict: null,
  finalAt: null,
  ...changes,
})

const anEvent = (changes: Partial<EventRow>): EventRow => ({
  procedure: 'procedure',
  seq: 1,
  kind: 'cast-vote',
  member: 'MA',
  words: null,
  language: null,
  vote: 'yes',
  revision: 1,
  content: {},
  received: null,
  receivedOfficer: null,
  contestedAt: null,
  contestedReason: null,
  contestedBy: null,
  at: before,
  ...changes,
})
const note: EventRow['received'] = { receivedAt: before, channel: 'e-mail', reference: 'note 12' }

const kinds = (actor: Actor, procedure: ProcedureRow, events: readonly EventRow[] = [], now = before) =>
  procedureNeeds(actor, procedure, events, now).map(({ kind }) => kind)

test('a silence runs for those who conduct it and for members with a vote, and then waits for the officer alone', () => {
  const silence = aProcedure()
  for (const actor of [secretariat, chair, delegate('MA'), delegate('MB'), aide])
    expect(kinds(actor, silence)).toEqual(['silence-running'])
  for (const actor of [delegate('MC'), delegate('MD'), analyst]) expect(kinds(actor, silence)).toEqual([])
  expect(kinds(secretariat, silence, [], after)).toEqual(['silence-to-certify'])
  for (const actor of [chair, delegate('MA'), analyst]) expect(kinds(actor, silence, [], after)).toEqual([])
})

test('a vote asks each delegation until it has voted, and never tells one how another did', () => {
  const vote = aProcedure({ kind: 'vote' })
  const events = [anEvent({ member: 'MB' })]
  expect(kinds(delegate('MA'), vote, events)).toEqual(['vote-open'])
  expect(kinds(delegate('MB'), vote, events)).toEqual([])
  expect(kinds(delegate('MC'), vote, events)).toEqual([])
  expect(procedureNeeds(delegate('MA'), vote, events, before)).toEqual(procedureNeeds(delegate('MA'), vote, [], before))
  expect(procedureNeeds(secretariat, vote, events, before)).toEqual(procedureNeeds(secretariat, vote, [], before))
})

test('a vote whose time is over waits to be closed by those who conduct it', () => {
  const vote = aProcedure({ kind: 'vote' })
  expect(procedureNeeds(secretariat, vote, [], after).map(({ sentence }) => sentence.text)).toEqual([
    'The time for the vote on C/L.7 is over: close it.',
  ])
  expect(kinds(delegate('MA'), vote, [], after)).toEqual([])
})

test('a computed verdict waits for the chair, and for nobody once it is announced', () => {
  const verdict = { outcome: 'adopted' } as Verdict
  for (const state of ['closed', 'certified', 'broken'] as const) {
    expect(kinds(chair, aProcedure({ state, verdict }))).toEqual(['verdict-to-announce'])
    expect(kinds(secretariat, aProcedure({ state, verdict }))).toEqual([])
  }
  for (const state of ['announced', 'withdrawn'] as const)
    expect(kinds(chair, aProcedure({ state, verdict }))).toEqual([])
})

test('a note that an officer entered waits for its member until it is contested, replaced or too late', () => {
  const vote = aProcedure({ kind: 'vote' })
  const noted = anEvent({ received: note })
  expect(kinds(delegate('MA'), vote, [noted])).toEqual(['entry-to-contest'])
  expect(kinds(delegate('MB'), vote, [noted])).toEqual(['vote-open'])
  expect(kinds(aide, vote, [noted])).toEqual([])
  expect(kinds(delegate('MA'), vote, [noted, anEvent({ seq: 2, revision: 2 })])).toEqual([])
  expect(kinds(delegate('MA'), vote, [{ ...noted, contestedAt: before }])).toEqual(['vote-open'])
  expect(kinds(delegate('MA'), { ...vote, state: 'closed' }, [noted])).toEqual([])
  const broken = aProcedure({ state: 'broken' })
  expect(kinds(delegate('MA'), broken, [{ ...noted, kind: 'break-silence', vote: null }])).toEqual(['entry-to-contest'])
})

test('what a vote or a silence means is a code of its own for each', () => {
  const codes = (actor: Actor, kind: 'vote' | 'silence', now: string) =>
    procedureNeeds(actor, aProcedure({ kind }), [], now).map(({ sentence }) => sentence.code)
  expect(codes(secretariat, 'vote', before)).toEqual(['home.vote_open'])
  expect(codes(secretariat, 'vote', after)).toEqual(['home.vote_to_close'])
  expect(codes(delegate('MA'), 'vote', before)).toEqual(['home.vote_to_cast'])
  expect(codes(secretariat, 'silence', before)).toEqual(['home.silence_running'])
  expect(codes(delegate('MA'), 'silence', before)).toEqual(['home.silence_to_answer'])
})

test('an item leads to its procedure and holds its facts', () => {
  expect(procedureNeeds(secretariat, aProcedure(), [], after)[0]).toEqual({
    kind: 'silence-to-certify',
    subject: null,
    sentence: {
      code: 'home.silence_to_certify',
      facts: { symbol: 'C/L.7', dueAt: due },
      text: 'The silence on C/L.7 has ended: certify that no objection came by any channel.',
    },
    dueAt: due,
    to: '/procedures/procedure',
  })
})
