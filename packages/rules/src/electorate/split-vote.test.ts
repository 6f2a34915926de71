import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { allOf, ONE_MEMBER_ONE_VOTE, share, vote } from '../catalogue/rule-parts.ts'
import { decide } from '../verdict/decide.ts'
import { lintRule } from '../lint/lint.ts'
import { prepareRule } from '../verdict/prepared-rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import type { Rule, SplitVotes } from '../language/rule.ts'

/** A fictional union of municipalities: a majority of the members voting and of their votes, which may be split. */
const union = (heads: SplitVotes['heads'] = 'larger-part'): Rule => ({
  format: RULE_FORMAT,
  id: 'union',
  version: 1,
  title: 'Union of municipalities',
  text: 'A majority of the members voting and of their votes. A member may cast parts of its votes differently.',
  source: { citation: 'Fictional', certainty: 'own' },
  inForce: { from: null },
  electorate: { ...ONE_MEMBER_ONE_VOTE, splitVotes: { ledger: 'votes', heads } },
  ledgers: { votes: { title: 'Votes by inhabitants' } },
  decision: vote(
    allOf(
      'majorities',
      share('members', '1/2', 'present-and-voting', { strict: true }),
      share('votes', '1/2', 'present-and-voting', { ledger: 'votes', strict: true }),
    ),
  ),
})

const THREE = Object.entries({ A: 7, B: 3, C: 2 }).map(([id, votes]) => ({ id, weights: { votes } }))

test('the parts of a split vote are counted apart, and the member as the rule says', () => {
  const ballot: Ballot = { members: THREE, votes: { B: 'yes', C: 'no' }, split: { A: { yes: 4, no: 2 } } }
  expect(decide(union(), ballot)).toMatchObject({
    value: {
      outcome: 'adopted',
      conditions: [{}, { counted: 2, of: 3, needed: 2 }, { counted: 7, of: 11, needed: 6 }],
      // Whoever changes its whole vote to no.
      critical: ['A', 'B'],
      bound: ['A', 'B', 'C'],
    },
  })
  // Of equal parts none is the larger.
  expect(decide(union(), { ...ballot, split: { A: { yes: 3, no: 3 } } })).toMatchObject({
    value: { outcome: 'rejected', conditions: [{}, { counted: 1, of: 2 }, {}] },
  })
  expect(decide(union('abstain'), ballot)).toMatchObject({
    value: { outcome: 'rejected', conditions: [{}, { counted: 1, of: 2 }, {}] },
  })
})

test('a split that the rule, the weight or the member itself contradicts is refused', () => {
  const { splitVotes: _split, ...whole } = union().electorate
  const code = (rule: Rule, ballot: Ballot) => {
    const verdict = decide(rule, { members: THREE, ...ballot })
    return verdict.ok ? verdict.value.outcome : verdict.refusal.code
  }
  expect(code({ ...union(), electorate: whole }, { split: { A: { yes: 4 } } })).toBe('ballot.split_not_allowed')
  expect(code(union(), { split: { A: { yes: 4, no: 4 } } })).toBe('ballot.split_exceeds')
  expect(code(union(), { votes: { A: 'yes' }, split: { A: { yes: 4 } } })).toBe('ballot.voted_twice')
  expect(code(union(), { split: { A: { objects: 4 } } })).toBe('ballot.split_answer')
  expect(code(union(), { split: { X: { yes: 1 } } })).toBe('ballot.unknown_voter')
  expect(code(union(), { split: { A: { yes: '7/2', no: '7/2' } } })).toBe('rejected')
})

test('a vote split into one part is the whole vote, and parts of a weight are members of that weight', () => {
  const answer = fc.constantFrom<'yes' | 'no' | 'abstain'>('yes', 'no', 'abstain')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }), answer), {
        minLength: 1,
        maxLength: 6,
      }),
      (list) => {
        const members = list.map(([yes, no, abstain], index) => ({
          id: `M${index}`,
          weights: { votes: yes + no + abstain },
        }))
        const weights = (ballot: Ballot) => {
          const verdict = decide(union(), ballot)
          return verdict.ok ? verdict.value.conditions.find(({ id }) => id === 'votes') : verdict.refusal
        }
        const split = Object.fromEntries(list.map(([yes, no, abstain], index) => [`M${index}`, { yes, no, abstain }]))
        const pieces = list.flatMap(([yes, no, abstain], index) => [
          { id: `M${index} yes`, weights: { votes: yes }, answer: 'yes' as Answer },
          { id: `M${index} no`, weights: { votes: no }, answer: 'no' as Answer },
          { id: `M${index} abstain`, weights: { votes: abstain }, answer: 'abstain' as Answer },
        ])
        const apart = {
          members: pieces.map(({ id, weights: each }) => ({ id, weights: each })),
          votes: Object.fromEntries(pieces.map(({ id, answer: given }) => [id, given])),
        }
        expect(weights({ members, split })).toEqual(weights(apart))
        const wholeSplit = Object.fromEntries(
          list.map(([yes, no, abstain, given], index) => [`M${index}`, { [given]: yes + no + abstain }]),
        )
        const whole = Object.fromEntries(list.map(([, , , given], index) => [`M${index}`, given]))
        const [asParts, asVotes] = [
          decide(union(), { members, split: wholeSplit }),
          decide(union(), { members, votes: whole }),
        ]
        const outcome = (verdict: typeof asParts) =>
          verdict.ok ? [verdict.value.outcome, verdict.value.conditions] : verdict.refusal.code
        // A weight of nothing cast in one part leaves no larger part than the other answers.
        if (members.every(({ weights: { votes } }) => votes > 0)) expect(outcome(asParts)).toEqual(outcome(asVotes))
      },
    ),
  )
})

test('what was split is no part of a prepared electorate', () => {
  const prepared = prepareRule(union(), { members: THREE, split: { A: { yes: 4, no: 2 } } })
  expect(prepared.ok && prepared.value.outcomeOf(['yes', 'no', 'no'])).toBe('rejected')
})

test('what split votes leave open is refused, with how to mend it', () => {
  const withSplit = (splitVotes: unknown) =>
    lintRule({ ...JSON.parse(JSON.stringify(union())), electorate: { ...ONE_MEMBER_ONE_VOTE, splitVotes } }).map(
      ({ path }) => path,
    )
  expect(withSplit({})).toEqual(['electorate.splitVotes.ledger', 'electorate.splitVotes.heads'])
  expect(withSplit({ ledger: 'heads', heads: 'abstain' })).toEqual(['electorate.splitVotes.ledger'])
})
