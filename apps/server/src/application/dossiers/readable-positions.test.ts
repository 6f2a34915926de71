import type { Role } from '@commonline/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import type { KeptAudience } from '../policy/kept-audience.ts'
import type { LimitRow, PositionRow } from '../ports/position-store.ts'
import { readableLimits } from './readable-confidences.ts'
import { currentPositions, needsNoNote, positionSeenBy } from './readable-positions.ts'

const wearing = (role: Role, member: string | null = null): Actor => ({
  person: { id: 'p', name: 'P', language: 'en' },
  role,
  member,
})

let made = 0
const inTheChair = (member: string, chairmanship: string): Actor => ({
  ...wearing('chairs-office', member),
  chairmanship,
})

const position = (member: string, audience: KeptAudience, change: Partial<PositionRow> = {}): PositionRow => ({
  id: `p${(made += 1)}`,
  issue: 'toll',
  issueVersion: 1,
  member,
  standing: 'working',
  words: 'w',
  language: 'en',
  place: { kind: 'none' },
  importance: 'flexible',
  reservation: null,
  status: 'provisional',
  adReferendumUntil: null,
  audience,
  at: '2031-01-01T00:00:00.000Z',
  by: 'p',
  byName: 'Envoy',
  erased: false,
  ...change,
})

const audiences: readonly KeptAudience[] = [
  { kind: 'own-delegation' },
  { kind: 'chairs-office', chairmanship: 'this' },
  { kind: 'group', members: ['AA', 'BB'] },
  { kind: 'members' },
  { kind: 'public' },
]

// Which of the five audiences of a position of AA each hat is in, as the rules of procedure would list them.
const matrix: readonly (readonly [string, Actor, readonly string[]])[] = [
  ['its delegate', wearing('delegate', 'AA'), ['own-delegation', 'chairs-office', 'group', 'members', 'public']],
  ['its aide', wearing('aide', 'AA'), ['own-delegation', 'chairs-office', 'group', 'members', 'public']],
  ['a delegate of the group', wearing('delegate', 'BB'), ['group', 'members', 'public']],
  ['another delegate', wearing('delegate', 'CC'), ['members', 'public']],
  ["the chair's office of its own member", inTheChair('AA', 'this'), ['chairs-office', 'members', 'public']],
  ["the chair's office of a member of the group", inTheChair('BB', 'this'), ['chairs-office', 'members', 'public']],
  ["the next chair's office", inTheChair('BB', 'next'), ['members', 'public']],
  ["a chair's office whose chairmanship has ended", wearing('chairs-office', 'AA'), ['members', 'public']],
  ['the secretariat', wearing('secretariat'), ['members', 'public']],
  ['an analyst', wearing('analyst'), ['members', 'public']],
  ['a moderator', wearing('moderator'), ['public']],
  ['the administrator', wearing('administrator'), ['public']],
  ['the public', wearing('public'), ['public']],
]

test.each(matrix)('%s reads what is meant for it', (_, actor, readable) => {
  const seen = audiences.filter((audience) => currentPositions(actor, [position('AA', audience)]).length === 1)
  expect(seen.map(({ kind }) => kind)).toEqual(readable)
})

test('the current position is the latest readable one, as if those that are not readable did not exist', () => {
  const anyAudience = fc.constantFrom(...audiences)
  const rows = fc.array(
    fc.record({ member: fc.constantFrom('AA', 'BB'), audience: anyAudience, erased: fc.boolean() }),
    { maxLength: 12 },
  )
  const actors = fc.constantFrom(...matrix.map(([, actor]) => actor))
  fc.assert(
    fc.property(rows, actors, (drawn, actor) => {
      const all = drawn.map(({ member, audience, erased }) => position(member, audience, { erased }))
      const readable = all.filter((row) => !row.erased && currentPositions(actor, [row]).length === 1)
      expect(currentPositions(actor, all)).toEqual(currentPositions(actor, readable))
      for (const current of currentPositions(actor, all)) {
        const own = readable.filter(({ member }) => member === current.member)
        expect(current.id).toBe(own.at(-1)?.id)
        expect(current.earlier).toBe(own.length - 1)
      }
    }),
  )
})

test('only reading what another delegation shared is remembered', () => {
  const shared = position('AA', { kind: 'members' })
  expect(needsNoNote(wearing('delegate', 'AA'), shared)).toBe(true)
  expect(needsNoNote(wearing('aide', 'AA'), shared)).toBe(true)
  expect(needsNoNote(wearing('chairs-office', 'AA'), shared)).toBe(false)
  expect(needsNoNote(wearing('delegate', 'BB'), shared)).toBe(false)
  expect(needsNoNote(wearing('public'), position('AA', { kind: 'public' }))).toBe(true)
})

test('who held the pen of a working position stays in its delegation', () => {
  const working = { ...position('AA', { kind: 'members' }), earlier: 0 }
  expect(positionSeenBy(wearing('delegate', 'AA'), working).by).toBe('Envoy')
  expect(positionSeenBy(wearing('delegate', 'BB'), working).by).toBeNull()
  expect(positionSeenBy(wearing('delegate', 'BB'), { ...working, standing: 'formal' }).by).toBe('Envoy')
})

test('limits are read by the own delegation and by the office of the chairmanship they were given to, and by nobody else', () => {
  const limit = (member: string, chairmanship: string): LimitRow => ({
    id: `${member} ${chairmanship}`,
    issue: 'toll',
    member,
    content: { issue: 'toll', acceptable: { kind: 'range', from: 0, to: 1 }, unless: [] },
    chairmanship,
    at: '2031-01-01T00:00:00.000Z',
  })
  const limits = [limit('AA', 'last'), limit('AA', 'this'), limit('BB', 'this')]
  const readBy = (actor: Actor) => readableLimits(actor, limits).map(({ id }) => id)
  expect(readBy(wearing('delegate', 'AA'))).toEqual(['AA last', 'AA this'])
  expect(readBy(wearing('aide', 'BB'))).toEqual(['BB this'])
  expect(readBy(inTheChair('AA', 'this'))).toEqual(['AA this', 'BB this'])
  expect(readBy(wearing('chairs-office', 'AA'))).toEqual([])
  for (const role of ['secretariat', 'analyst', 'moderator', 'administrator', 'public'] as const) {
    expect(readBy(wearing(role))).toEqual([])
  }
})
