import { expect, test } from 'vitest'
import { ruleById } from '../catalogue/catalogue.ts'
import { count, noObjection, share, vote } from '../catalogue/rule-parts.ts'
import type { Answer } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import type { Rule } from '../language/rule.ts'
import { decide, outcomeOf } from './decide.ts'

function known(id: string): Rule {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return rule
}

/** The finding; the outcome asked for alone must be the same. */
function found(rule: Rule, ballot: Ballot) {
  const verdict = decide(rule, ballot)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
  expect(outcomeOf(rule, ballot)).toEqual({ ok: true, value: verdict.value.outcome })
  const { sentences, ...rest } = verdict.value
  return { ...rest, codes: sentences.map(({ code }) => code), texts: sentences.map(({ text }) => text), sentences }
}

const names = (answers: Readonly<Record<string, Answer>>): Ballot => ({
  members: Object.keys(answers).map((id) => ({ id })),
  votes: answers,
})
const TIED = names({ A: 'yes', B: 'yes', C: 'no', D: 'no', E: 'abstain' })

test('equally divided, the Assembly votes a second time within 48 hours, and no member is called critical', () => {
  const first = found(known('unga-95'), { ...TIED, present: 5 })
  expect(first).toMatchObject({
    outcome: 'not-attained',
    affirmative: false,
    critical: [],
    next: { what: 'second-vote', within: 'PT48H' },
  })
  expect(first.texts).toEqual(expect.arrayContaining(['Equally divided: a second vote is due within PT48H.']))
  expect(first.sentences.find(({ code }) => code === 'verdict.tie_second_vote')?.facts).toEqual({ within: 'PT48H' })
  // One more against and it is not divided equally: rejected, and what one more would have done is told.
  const lost = found(known('unga-95'), { ...TIED, votes: { ...TIED.votes, E: 'no' }, present: 5 })
  expect([lost.outcome, lost.next, lost.critical]).toEqual(['rejected', undefined, ['C', 'D', 'E']])
  expect(lost.codes).not.toContain('verdict.tie_second_vote')
})

test('a rule without provision for it is said to be equally divided, and a tie of nobody is none', () => {
  const tied = found(known('unga-18-3'), TIED)
  expect([tied.outcome, tied.critical, tied.next]).toEqual(['rejected', [], undefined])
  expect(tied.texts).toContain('Equally divided: the proposal is not adopted.')
  expect(tied.sentences.at(-1)).toEqual({
    code: 'verdict.tie',
    facts: {},
    text: 'Equally divided: the proposal is not adopted.',
  })
  const nobody = found(known('unga-18-3'), names({ A: 'abstain', B: 'absent' }))
  expect(nobody.codes).not.toContain('verdict.tie')
  // As many yes as no can also be enough.
  const half: Rule = { ...known('unga-18-3'), decision: vote(share('half', '1/2', 'present-and-voting')) }
  expect([found(half, TIED).outcome, found(half, TIED).codes.includes('verdict.tie')]).toEqual(['adopted', false])
})

test('where silence is enough, as many yes as no are no division', () => {
  const rule: Rule = { ...known('unga-18-3'), decision: noObjection() }
  const blocked = found(rule, names({ A: 'yes', B: 'no', C: 'absent' }))
  expect([blocked.outcome, blocked.critical, blocked.codes.includes('verdict.tie')]).toEqual(['rejected', ['B'], false])
})

test('the casting vote is that of its holder: as a member it answered, or as nobody with a vote of its own', () => {
  const council = known('w3c-council')
  const chaired = (chair: string, more: Partial<Ballot> = {}) => found(council, { ...TIED, roles: { chair }, ...more })
  const carried = chaired('A')
  expect([carried.outcome, chaired('C').outcome, chaired('E').outcome]).toEqual(['adopted', 'rejected', 'rejected'])
  expect(carried.texts).toContain('Equally divided: A has the casting vote and answered yes.')
  expect(carried.sentences.find(({ code }) => code === 'verdict.casting_vote')?.facts).toEqual({
    member: 'A',
    answer: 'yes',
  })
  // What it answered as a member is what counts.
  expect(chaired('C', { castingVote: 'yes' }).outcome).toBe('rejected')
  expect(chaired('X', { castingVote: 'yes' }).texts).toContain(
    'Equally divided: X has the casting vote and answered yes.',
  )
  expect(found(council, { ...TIED, castingVote: 'no' }).texts).toContain(
    'Equally divided: chair has the casting vote and answered no.',
  )
  // Without a holder the division decides nothing more: one yes would have carried it.
  const nobody = found(council, TIED)
  expect([nobody.outcome, nobody.critical, nobody.codes.includes('verdict.tie')]).toEqual([
    'rejected',
    ['C', 'D', 'E'],
    false,
  ])
})

test('nothing is adopted by nobody, and that is said', () => {
  const rule: Rule = { ...known('unga-18-3'), decision: vote(count('against', 1, { counts: ['no'], side: 'ceiling' })) }
  const empty = found(rule, names({ A: 'abstain', B: 'no' }))
  expect(empty.outcome).toBe('rejected')
  expect(empty.sentences[1]).toEqual({
    code: 'verdict.empty_vote',
    facts: { yes: 0 },
    text: 'Nobody voted yes; an empty vote adopts nothing.',
  })
  expect(found(rule, names({ A: 'yes', B: 'no' })).codes).not.toContain('verdict.empty_vote')
})

test('without a quorum nothing else is asked: no majority, no tie, nobody critical', () => {
  const none = found(known('sce-61-4'), { electorate: 9, present: 4, tally: { yes: 2, no: 2 } })
  expect(none).toMatchObject({ outcome: 'not-quorate', critical: [], next: { what: 'second-convening' } })
  expect(none.conditions.map(({ type }) => type)).toEqual(['quorum'])
  expect(none.counts).toMatchObject([{ ledger: 'heads', answers: { yes: 2, no: 2, absent: 5 } }])
  expect([none.codes.length, none.bound, none.boundCount]).toEqual([2, undefined, undefined])
  const assembly = found(known('unga-95'), { electorate: 193, present: 60, tally: { yes: 30, no: 30 } })
  expect([assembly.outcome, assembly.next]).toEqual(['not-quorate', undefined])
})

test('whom a decision binds: every member but those that the rule releases by their answer', () => {
  const rule: Rule = { ...known('unga-18-3'), bound: { notBound: ['abstain-with-declaration', 'not-participating'] } }
  const named = found(
    rule,
    names({ A: 'yes', B: 'abstain-with-declaration', C: 'no', D: 'yes', E: 'not-participating' }),
  )
  expect(named).toMatchObject({ outcome: 'adopted', bound: ['A', 'C', 'D'], notBound: ['B', 'E'], boundCount: 3 })
  const counted = found(rule, { electorate: 9, tally: { yes: 5, no: 1, 'abstain-with-declaration': 2 } })
  expect([counted.bound, counted.notBound, counted.boundCount]).toEqual([undefined, [], 7])
  const blocs = found(rule, {
    electorate: 6,
    blocs: [
      { ids: ['A', 'B', 'C'], answer: 'yes' },
      { ids: ['D'], answer: 'abstain-with-declaration' },
      { members: 1, answer: 'abstain-with-declaration' },
      { ids: ['F'], answer: 'no' },
    ],
  })
  expect([blocs.outcome, blocs.notBound, blocs.boundCount]).toEqual(['adopted', ['D'], 4])
  // Members that count in halves are still so many members.
  const halves = found(rule, { electorate: 9, tally: { yes: '11/2', no: '1/2', 'abstain-with-declaration': 1 } })
  expect(halves.boundCount).toBe(8)
  // A board counted by its seats alone binds as many members as it was said to have.
  const board = found(known('imf-board-50'), {
    electorate: 24,
    tally: { yes: 15, no: 9 },
    ledgers: { votingPower: { yes: 60, no: 40 } },
  })
  expect([board.outcome, board.boundCount]).toEqual(['adopted', 24])
  const plain = found(known('unga-18-3'), names({ A: 'yes', B: 'no', C: 'yes' }))
  expect([plain.bound, plain.notBound, plain.boundCount]).toEqual([['A', 'B', 'C'], [], 3])
  expect(found(known('unga-18-3'), names({ A: 'no' })).bound).toBe(undefined)
})

test('a weight that the cap limited is named', () => {
  const members = Object.entries({ A: 5, B: 4, C: 1, D: 1 }).map(([id, votes]) => ({ id, weights: { votes } }))
  const capped = found(known('geng-43'), { members, votes: { A: 'yes', B: 'no', C: 'yes', D: 'yes' } })
  expect(capped.sentences.find(({ code }) => code === 'verdict.capped')).toEqual({
    code: 'verdict.capped',
    facts: { ledger: 'votes', members: ['A', 'B'] },
    text: 'By the cap on votes less was counted than the weight of A and B.',
  })
})
