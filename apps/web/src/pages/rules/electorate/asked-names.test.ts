import { decide, ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { ballotOf } from '../vote-table/ballot-frame.ts'
import { askedNames, asksForTerritory, framed, holdersOf, NOBODY } from './asked-names.ts'

const ruleOf = (id: string): Rule => ruleById(id) as Rule
const members = Array.from({ length: 15 }, (_, place) => ({ id: `M${place}` }))
const allButOne = Object.fromEntries(
  members.map(({ id }, place) => [id, place === 0 ? ('no' as const) : ('yes' as const)]),
)

test('a rule says which roles and facts it refers to', () => {
  expect(askedNames(ruleOf('unsc-27-3'))).toEqual([
    { kind: 'role', name: 'party' },
    { kind: 'attribute', name: 'permanent' },
  ])
  expect(askedNames(ruleOf('w3c-council'))).toEqual([
    { kind: 'role', name: 'originator' },
    { kind: 'role', name: 'chair' },
  ])
  expect(askedNames(ruleOf('any-majority'))).toEqual([])
})

test('a rule that counts on the member on whose territory a matter applies says so, whether it may block or may not vote', () => {
  const council = ruleOf('unsc-27-3')
  expect(asksForTerritory(council)).toBe(false)
  expect(asksForTerritory({ ...council, groups: { host: { role: 'territory' } } })).toBe(true)
  const withoutVote = [{ role: 'territory', effect: 'leaves-base' }] as const
  expect(asksForTerritory({ ...council, electorate: { ...council.electorate, withoutVote } })).toBe(true)
})

test('who is chosen for a fact can veto, and without the choice nobody can', () => {
  const rule = ruleOf('unsc-27-3')
  const outcome = (held: Readonly<Record<string, readonly string[]>>): unknown => {
    const decided = decide(rule, ballotOf(framed(members, askedNames(rule), held), allButOne))
    return decided.ok ? decided.value.outcome : decided.refusal
  }
  expect(outcome({ permanent: ['M0'] })).toBe('vetoed')
  expect(outcome({ permanent: ['M1'] })).toBe('adopted')
  expect(outcome({})).toBe('adopted')
})

test('who is not of the electorate holds nothing', () => {
  expect(framed(members, askedNames(ruleOf('unsc-27-3')), { party: ['XX'], permanent: ['XX'] })).toEqual({ members })
})

test('members that the rule names hold a fact until it is said that others do, or nobody', () => {
  const rule = ruleOf('unsc-27-3')
  const seats = [{ id: 'US' }, { id: 'AV' }]
  const permanent = askedNames(rule).find(({ name }) => name === 'permanent')
  const holders = (held: Readonly<Record<string, readonly string[]>>) =>
    permanent === undefined ? null : holdersOf(rule, permanent, framed(seats, askedNames(rule), held))
  expect(holders({})).toEqual(['US'])
  expect(holders({ permanent: ['AV'] })).toEqual(['AV'])
  expect(holders({ permanent: [NOBODY] })).toEqual([])
})
