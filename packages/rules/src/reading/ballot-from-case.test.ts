import { expect, test } from 'vitest'
import { ballotFromCase } from './ballot-from-case.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { decide } from '../verdict/decide.ts'

/** What a rule of the catalogue makes of a case, as the command line does: an outcome, or why there is none. */
function got(rule: string, given: Readonly<Record<string, unknown>>): string {
  const known = ruleById(rule)
  const ballot = ballotFromCase(given)
  if (known === null) return 'no such rule'
  if (!ballot.ok) return ballot.refusal.code
  const verdict = decide(known, ballot.value)
  return verdict.ok ? verdict.value.outcome : verdict.refusal.code
}

const ids = (...names: readonly string[]) => names.map((id) => ({ id }))
const due = '2030-03-05T12:00:00Z'
const noon = (at: string, more: object = {}) => ({ due, objections: [{ by: 'A', at, ...more }] })

const cases: readonly (readonly [string, string, string, Readonly<Record<string, unknown>>])[] = [
  ['objections by name', 'consensus', 'rejected', { electorate: 30, objections: [{ by: 'X' }] }],
  ['objections as a list of names', 'consensus', 'rejected', { electorate: 30, objections: ['X', 'Y'] }],
  ['a number of objections', 'consensus', 'rejected', { electorate: 30, objections: 2 }],
  ['no objection, as a number', 'consensus', 'adopted', { electorate: 30, objections: 0 }],
  ['no objection, as an empty list', 'consensus', 'adopted', { electorate: 30, objections: [] }],
  ['the member concerned says no', 'minus-one', 'adopted', { concerned: 'X', electorate: 52, votes: { X: 'no' } }],
  ['nobody speaks against a report', 'dsu-16-4', 'adopted', { electorate: 164, votes: {} }],
  ['everyone present is against it', 'dsu-16-4', 'rejected', { electorate: 164, tally: { against: 100, absent: 64 } }],
  [
    'a null is not given',
    'us-amend',
    'adopted',
    { electorate: 50, deadline: null, ratifications: [{ until: '1992-05-07', count: 38 }] },
  ],
  ['only the electorate is stated', 'unga-18-2', 'ballot.not_enough', { electorate: 193 }],
  ['nobody of nobody', 'au-quorum', 'not-quorate', { present: 0, electorate: 0 }],
  ['nobody said who is in a group', 'montreal-2-9-c', 'ballot.not_enough', { votes: { A: 'yes', B: 'yes' } }],
  ['no ratification stated', 'us-amend', 'ballot.not_enough', { electorate: 50 }],
  [
    'a silent member in the room abstains',
    'eu-238-3-b',
    'not-attained',
    { members: ids('A', 'B'), votes: { A: 'yes' }, present: ['A', 'B'] },
  ],
  ['nobody voted', 'unga-18-2', 'rejected', { electorate: 193, votes: {} }],
  ['only who is there, too few', 'sce-61-4', 'not-quorate', { convening: 1, present: 49, electorate: 100 }],
  ['only who is there, and it is enough', 'sce-61-4', 'quorate', { convening: 1, present: 50, electorate: 100 }],
  ['only who is there, at the second convening', 'sce-61-4', 'quorate', { convening: 2, present: 12, electorate: 100 }],
  ['who is there, by name', 'au-quorum', 'quorate', { present: ['A', 'B'], members: ids('A', 'B', 'C') }],
  [
    'weights as decimals and fractions',
    'imf-50',
    'rejected',
    {
      members: [
        { id: 'A', weights: { votingPower: '1/2' } },
        { id: 'B', weights: { votingPower: '0.5' } },
      ],
      votes: { A: 'yes', B: 'no' },
    },
  ],
  ['objections by name in a stage', 'opcw-18', 'not-attained', { electorate: 150, stages: [{ objections: ['X'] }] }],
  [
    'the seat of the Soviet Union, by its code',
    'unsc-pre1966',
    'vetoed',
    { votes: { USSR: 'no', US: 'yes', UK: 'yes', FR: 'yes', CN: 'yes', A: 'yes', B: 'yes', C: 'yes' } },
  ],
  [
    'an extension after the expiry',
    'silence',
    'adopted',
    { ...noon('2030-03-06T09:00:00Z'), extended: [{ at: '2030-03-05T12:00:00Z', due: '2030-03-07T12:00:00Z' }] },
  ],
  ['a statement breaks no silence', 'silence', 'adopted', noon('2030-03-05T09:00:00Z', { kind: 'statement' })],
  [
    'an amendment is no objection where the rule names only these',
    'silence',
    'adopted',
    noon('2030-03-05T09:00:00Z', { kind: 'amendment' }),
  ],
  ['the instant of the expiry is too late, in any zone', 'silence', 'adopted', noon('2030-03-05T13:00:00+01:00')],
  [
    'a late objection that is withdrawn',
    'silence',
    'adopted',
    noon('2030-03-05T12:00:01Z', { withdrawnAt: '2030-03-05T13:00:00Z' }),
  ],
  ['an unknown kind of note', 'silence', 'ballot.unreadable', noon('2030-03-05T09:00:00Z', { kind: 'sigh' })],
]

for (const [title, rule, expected, given] of cases) {
  test(`a case with ${title}`, () => expect(got(rule, given)).toBe(expected))
}

test('what has no effect on a silence is told, with the reason', () => {
  const ballot = ballotFromCase({ ...noon('2030-03-05T09:00:00Z', { kind: 'amendment' }) })
  const rule = ruleById('silence')
  const verdict = ballot.ok && rule !== null ? decide(rule, ballot.value) : null
  expect(verdict?.ok && verdict.value.sentences.map(({ text }) => text)).toEqual([
    'The proposal is adopted.',
    'Without effect: a note by A at 2030-03-05T09:00:00Z; the rule does not let it break the silence.',
  ])
})

test('the election of the chairperson of the Commission in 2025 came out in the seventh round', () => {
  // AU Assembly, 15 February 2025: rounds as reported; after three ballots among the same candidates the lowest left.
  const counts = [
    { A: 18, O: 20, R: 10 },
    { A: 19, O: 22, R: 7 },
    { A: 23, O: 20, R: 5 },
    { A: 25, O: 21 },
    { A: 26, O: 21 },
    { A: 26, O: 22 },
  ]
  const stages = counts.map((candidates, index) => ({ round: index + 1, candidates }))
  expect(got('au-elect', { electorate: 49, stages })).toBe('none-elected')
  const last = { round: 7, candidates: { A: 33 } }
  expect(got('au-elect', { electorate: 49, stages: [...stages, last] })).toBe('elected')
})

test('a ballot nested without end is refused before anything goes through it', () => {
  const nested = Array.from({ length: 20_000 }).reduce<object>((inner) => ({ stages: [inner] }), {})
  expect(ballotFromCase({ members: [{ id: 'A' }], ...nested })).toMatchObject({
    ok: false,
    refusal: { code: 'ballot.unreadable' },
  })
})
