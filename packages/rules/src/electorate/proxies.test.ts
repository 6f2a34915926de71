import { expect, test } from 'vitest'
import type { Ballot } from '../language/ballot.ts'
import { MAJORITY_OF_VOTING, ONE_MEMBER_ONE_VOTE, vote } from '../catalogue/rule-parts.ts'
import { decide } from '../verdict/decide.ts'
import { lintRule } from '../lint/lint.ts'
import { prospects } from '../prospects/prospects.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import type { Proxies, Rule } from '../language/rule.ts'

/** A fictional assembly with two houses and a quorum of half. */
const assembly = (proxies: Proxies): Rule => ({
  format: RULE_FORMAT,
  id: 'assembly',
  version: 1,
  title: 'Assembly of two houses',
  text: 'A majority of those voting, with half of the members present.',
  source: { citation: 'Fictional', certainty: 'own' },
  inForce: { from: null },
  electorate: { ...ONE_MEMBER_ONE_VOTE, proxies },
  groups: { upper: { attribute: 'upper' }, lower: { attribute: 'lower' } },
  quorum: { id: 'quorum', base: 'members', threshold: '1/2', strict: false, unstated: 'from-answers' },
  decision: vote(MAJORITY_OF_VOTING),
})

const members = ['A', 'B', 'C', 'D'].map((id, index) => ({ id, attributes: { upper: index < 2, lower: index >= 2 } }))
const votes = { A: 'yes' } as const
const outcome = (proxies: Proxies, ballot: Ballot) => {
  const verdict = decide(assembly(proxies), { members, ...ballot })
  return verdict.ok ? verdict.value.outcome : verdict.refusal.code
}

test('a proxy is held only for a member of the same group, where the rule says so', () => {
  const within: Proxies = { perHolder: 2, withinGroups: ['upper', 'lower'], represented: 'present' }
  expect(outcome(within, { votes, proxies: { B: 'A' } })).toBe('adopted')
  expect(outcome(within, { votes, proxies: { C: 'A' } })).toBe('ballot.proxy_scope')
  expect(outcome({ perHolder: 2, represented: 'present' }, { votes, proxies: { C: 'A' } })).toBe('adopted')
})

test('a represented member votes, and counts as present only where the rule says so', () => {
  const proxies = { B: 'A', C: 'A' }
  expect(outcome({ perHolder: 2, represented: 'present' }, { votes, proxies })).toBe('adopted')
  expect(outcome({ perHolder: 2, represented: 'not-present' }, { votes, proxies })).toBe('not-quorate')
  // With another member in the room it is half of four, and three have voted.
  const found = decide(assembly({ perHolder: 2, represented: 'not-present' }), {
    members,
    votes: { ...votes, D: 'no' },
    proxies,
  })
  expect(found).toMatchObject({
    value: {
      outcome: 'adopted',
      conditions: [
        { counted: 2, needed: 2 },
        { counted: 3, of: 4 },
      ],
    },
  })
})

test('nobody is represented by a holder that is represented itself, and a stranger cannot be', () => {
  const two: Proxies = { perHolder: 2, represented: 'present' }
  expect(outcome(two, { votes, proxies: { B: 'C', C: 'A' } })).toBe('ballot.proxy_chain')
  expect(outcome(two, { votes, proxies: { X: 'A' } })).toBe('ballot.unknown_voter')
  expect(outcome(two, { votes: { ...votes, B: 'no' }, proxies: { B: 'A' } })).toBe('rejected')
})

test('a member whose holder has spoken is not undecided', () => {
  const rule = assembly({ perHolder: 2, represented: 'present' })
  expect(prospects(rule, { members, votes, proxies: { B: 'A' } })).toMatchObject({ value: { undecided: ['C', 'D'] } })
})

test('what proxies leave open is refused, with how to mend it', () => {
  const paths = (proxies: unknown) =>
    lintRule({
      ...JSON.parse(JSON.stringify(assembly({ perHolder: 1, represented: 'present' }))),
      electorate: { ...ONE_MEMBER_ONE_VOTE, proxies },
    }).map(({ path }) => path)
  expect(paths({ perHolder: 1 })).toEqual(['electorate.proxies.represented'])
  expect(paths({ represented: 'present' })).toEqual(['electorate.proxies.perHolder'])
  expect(paths({ perHolder: 1, represented: 'present', withinGroups: ['middle'] })).toEqual([
    'electorate.proxies.withinGroups',
  ])
})
