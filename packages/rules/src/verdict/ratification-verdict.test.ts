import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ballot } from '../language/ballot.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { ONE_MEMBER_ONE_VOTE, ratification } from '../catalogue/rule-parts.ts'
import { decide } from './decide.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import type { Rule } from '../language/rule.ts'

/** A fictional treaty: three ratifications, with half of the tonnage. */
const treaty: Rule = {
  format: RULE_FORMAT,
  id: 'treaty',
  version: 1,
  title: 'Treaty',
  text: 'Three ratifications, by states with at least half of the tonnage.',
  source: { citation: 'Fictional', certainty: 'own' },
  inForce: { from: null },
  electorate: ONE_MEMBER_ONE_VOTE,
  ledgers: { tonnage: { title: 'Tonnage' } },
  decision: ratification(3, {
    weights: [{ id: 'half', ledger: 'tonnage', threshold: '1/2', strict: false }],
    deadline: 'optional',
  }),
}

test('it is reached on the first day by which what came until then would have been enough', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2030-02-${String(number).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 9 }), day), { minLength: 3, maxLength: 9 }), (list) => {
      const members = list.map(([tonnage], index) => ({ id: `M${index}`, weights: { tonnage } }))
      const ratifications = list.slice(1).map(([, at], index) => ({ by: `M${index + 1}`, at }))
      const outcomeBy = (last: string) =>
        decide(treaty, { members, ratifications: ratifications.filter(({ at }) => at <= last) })
      const days = ratifications.map(({ at }) => at).toSorted()
      const first = days.find((last) => {
        const found = outcomeBy(last)
        return found.ok && found.value.affirmative
      })
      const verdict = decide(treaty, { members, ratifications })
      expect(verdict.ok && verdict.value.reachedOn).toBe(first)
    }),
  )
})

test('a deadline or a day that cannot be read is refused', () => {
  const rule = ruleById('us-amend')
  if (rule === null) throw new Error('not in the catalogue')
  const with38 = (more: Partial<Ballot>): Ballot => ({
    electorate: 50,
    ratifications: [{ until: '1978-01-01', count: 38 }],
    ...more,
  })
  expect(decide(rule, with38({ deadline: '1979-03-22' }))).toMatchObject({ value: { outcome: 'adopted' } })
  const unreadable = { refusal: { code: 'day.unreadable' } }
  expect(decide(rule, with38({ deadline: '22 March 1979' }))).toMatchObject(unreadable)
  expect(decide(rule, with38({ ratifications: [{ until: '1978', count: 38 }] }))).toMatchObject(unreadable)
})

test('instants are compared as such, whatever their zones, and a day is compared as it is written', () => {
  const rule = ruleById('us-amend')
  if (rule === null) throw new Error('not in the catalogue')
  const outcome = (at: string, deadline: string) => {
    const decided = decide(rule, { electorate: 50, deadline, ratifications: [{ until: at, count: 38 }] })
    return decided.ok ? decided.value.outcome : decided.refusal.code
  }
  // Half past midnight in Addis Ababa is before midnight in London, and nine in the evening in New York is after it.
  expect(outcome('2030-01-02T00:30:00+03:00', '2030-01-02T00:00:00Z')).toBe('adopted')
  expect(outcome('2030-01-01T21:00:00-05:00', '2030-01-02T00:00:00Z')).toBe('lapsed')
  expect(outcome('2030-01-02T23:30:00+03:00', '2030-01-02')).toBe('adopted')
  expect(outcome('2030-01-02', '2030-01-02T00:00:00Z')).toBe('adopted')
  expect(outcome('2030-01-03', '2030-01-02T23:59:00Z')).toBe('lapsed')
  expect(outcome('2030-01-02T10:00:00', '2030-01-02')).toBe('instant.unreadable')
})

test('the day on which it is reached is that of the instant that came last, whatever the zones', () => {
  const members = ['A', 'B', 'C'].map((id) => ({ id, weights: { tonnage: 1 } }))
  const ratifications = [
    { by: 'A', at: '2030-01-01' },
    { by: 'B', at: '2030-01-02T00:30:00+10:00' },
    { by: 'C', at: '2030-01-01T20:00:00-05:00' },
  ]
  for (const given of [ratifications, ratifications.toReversed()]) {
    const decided = decide(treaty, { members, ratifications: given })
    expect(decided.ok && decided.value.reachedOn).toBe('2030-01-01')
  }
})
