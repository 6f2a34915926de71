import { expect, test } from 'vitest'
import { spineOf } from './spine.ts'
import type { SpineFacts } from './spine.ts'

const fresh: SpineFacts = {
  issues: 0,
  call: null,
  drafts: [],
  procedures: [],
  lines: [],
  now: '2031-03-10T09:00:00.000Z',
  zone: 'Europe/Vienna',
}
const call = { dueAt: '2031-03-12T16:00:00.000Z', asked: ['AV', 'BE', 'VE'], awaited: ['VE'] }
const draft = { id: 'd1', symbol: 'C/L.7', state: 'tabled', tabledAt: '2031-03-01T09:00:00.000Z' } as const
const silence = {
  kind: 'silence',
  draft: 'd1',
  symbol: 'C/L.7',
  state: 'open',
  openedAt: '2031-03-02T09:00:00.000Z',
  dueAt: '2031-03-11T17:00:00.000Z',
  verdict: null,
  waits: false,
} as const
const line = { decision: 'C/DEC/15/1', inForce: true, setAside: false, reviewOn: '2031-09-01' }
const called: SpineFacts = { ...fresh, issues: 2, call }

const stages: readonly (readonly [string, SpineFacts, string, string])[] = [
  ['without an issue', fresh, 'question', 'waits_for_issue'],
  ['without a call', { ...fresh, issues: 2 }, 'question', 'waits_for_call'],
  ['while members answer', called, 'positions', 'waits_for_positions'],
  ['after the date', { ...called, now: call.dueAt }, 'outlook', 'positions_awaited_late'],
  ['when all answered', { ...called, call: { ...call, awaited: [] } }, 'proposal', 'waits_for_draft'],
  ['with a draft', { ...called, drafts: [draft] }, 'text', 'waits_for_procedure'],
  ['in silence', { ...called, procedures: [silence] }, 'procedure', 'waits_for_silence'],
  ['in a vote', { ...called, procedures: [{ ...silence, kind: 'vote' }] }, 'procedure', 'waits_for_votes'],
  [
    'after an expired silence',
    { ...called, procedures: [{ ...silence, state: 'expired' }] },
    'procedure',
    'waits_for_certificate',
  ],
  [
    'after a certificate',
    { ...called, procedures: [{ ...silence, state: 'certified' }] },
    'procedure',
    'waits_for_announcement',
  ],
  [
    'after a broken silence',
    { ...called, procedures: [{ ...silence, state: 'broken' }] },
    'procedure',
    'waits_for_announcement_broken',
  ],
  [
    'after an announced no',
    { ...called, procedures: [{ ...silence, state: 'announced' }] },
    'text',
    'waits_for_revision',
  ],
  ['with a line', { ...called, lines: [line] }, 'line', 'waits_for_review'],
  [
    'with a challenge',
    { ...called, procedures: [{ ...silence, state: 'challenged' }] },
    'decision',
    'waits_for_challenge',
  ],
  [
    'announced, and waiting for a challenge',
    { ...called, procedures: [{ ...silence, state: 'announced', waits: true }] },
    'decision',
    'waits_for_finality',
  ],
  [
    'with a line that was set aside',
    { ...called, lines: [{ ...line, setAside: true }] },
    'positions',
    'waits_for_positions',
  ],
  ['with a line that has run out', { ...called, lines: [{ ...line, inForce: false }] }, 'line', 'line_not_in_force'],
]

test.each(stages)('%s', (_, facts, step, code) => {
  const found = spineOf(facts)
  expect([found.step, found.waitsFor.code]).toEqual([step, `dossier.${code}`])
})

test('a new draft after an adopted line moves the dossier back to its text, and a procedure on it to the procedure', () => {
  const decided: SpineFacts = { ...called, lines: [line], drafts: [{ ...draft, state: 'adopted' }] }
  const tabled = { ...decided, drafts: [...decided.drafts, { ...draft, id: 'd2', symbol: 'C/L.8' }] }
  expect(spineOf(decided).step).toBe('line')
  expect(spineOf(tabled).step).toBe('text')
  expect(spineOf({ ...tabled, procedures: [{ ...silence, draft: 'd2', symbol: 'C/L.8' }] }).step).toBe('procedure')
})

test('the sentence says who is awaited, and the facts hold all of them however many', () => {
  const asked = Array.from({ length: 20 }, (_, i) => `M${String.fromCharCode(65 + i)}`)
  const { waitsFor } = spineOf({ ...called, call: { ...call, asked, awaited: asked } })
  expect(waitsFor.text).toContain('MA, MB')
  expect(waitsFor.text).toContain('and 12 more')
  expect(waitsFor.facts['awaited']).toEqual(asked)
})

test('the order in which drafts and procedures come does not matter', () => {
  const procedures = [
    { ...silence, state: 'announced' as const },
    { ...silence, draft: 'd2', symbol: 'C/L.7/Rev.1', openedAt: '2031-03-05T09:00:00.000Z' },
  ]
  expect(spineOf({ ...called, procedures })).toEqual(spineOf({ ...called, procedures: procedures.toReversed() }))
})

test('a sentence names an instant in the zone of the headquarters, and the facts hold it exactly', () => {
  const { waitsFor } = spineOf({ ...called, procedures: [silence] })
  expect(waitsFor.text).toBe('The silence on C/L.7 runs until 11 March 2031, 18:00 GMT+1. Waits for its end.')
  expect(waitsFor.facts['dueAt']).toBe(silence.dueAt)
})
