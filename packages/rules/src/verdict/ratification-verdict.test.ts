import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ballot } from '../language/ballot.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { ONE_MEMBER_ONE_VOTE, ratification } from '../catalogue/rule-parts.ts'
import { decide } from './decide.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import type { RatificationDecision, Rule } from '../language/rule.ts'

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
  expect(outcome('2030-01-02', '2030-01-02T00:00:00+03:00')).toBe('adopted')
  expect(outcome('2030-01-02T00:00:00Z', '2030-01-02T03:00:00+03:00')).toBe('adopted')
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

const judged = (parts: Partial<RatificationDecision>, ballot: Ballot, more: Partial<Rule> = {}) =>
  decide({ ...treaty, ...more, decision: { ...ratification(3), ...parts } }, ballot)

const refusalOf = (found: ReturnType<typeof decide>) =>
  found.ok ? found.value.outcome : [found.refusal.code, found.refusal.facts]

const texts = (found: ReturnType<typeof decide>) =>
  found.ok ? found.value.sentences.map(({ code, text }) => [code, text]) : found.refusal.code

const FIVE = ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id }))
const by = (...names: readonly string[]) => names.map((name) => ({ by: name, at: '2030-01-01' }))

test('so many have ratified of so many, so many are needed, and until when', () => {
  const short = judged({ deadline: 'optional' }, { members: FIVE, ratifications: by('A', 'B'), deadline: '2030-06-30' })
  expect(short).toMatchObject({
    value: {
      outcome: 'lapsed',
      counts: [],
      critical: [],
      excluded: [],
      conditions: [
        {
          id: 'ratifications',
          type: 'ratification',
          parent: null,
          holds: false,
          counted: 2,
          of: 5,
          needed: 3,
          margin: -1,
        },
      ],
    },
  })
  expect(texts(short)).toEqual([
    ['verdict.outcome', 'The proposal has lapsed.'],
    ['ratification.count', '2 of 5 have ratified by 2030-06-30, 3 needed.'],
  ])
  expect(short.ok && short.value.sentences[1]?.facts).toEqual({ counted: 2, needed: 3, deadline: '2030-06-30', of: 5 })
  expect(short.ok && 'reachedOn' in short.value).toBe(false)
  // How many could ratify is not known, and no deadline runs.
  const open = judged({}, { ratifications: by('A', 'B'), deadline: '2029-01-01' })
  expect(texts(open)).toEqual([
    ['verdict.outcome', 'The majority is not attained.'],
    ['ratification.number', '2 have ratified, 3 needed.'],
  ])
  expect(open.ok && open.value.sentences[1]?.facts).toEqual({ counted: 2, needed: 3, deadline: 'none' })
  expect(open.ok && 'of' in (open.value.conditions[0] ?? {})).toBe(false)
  expect(judged({}, { ratifications: by('A', 'B', 'C') })).toMatchObject({
    value: { outcome: 'adopted', reachedOn: '2030-01-01', conditions: [{ holds: true, margin: 0 }] },
  })
})

test('a number or a share of the members is needed, reached or passed', () => {
  const needed = (threshold: RatificationDecision['threshold'], strict: boolean, size = 5) => {
    const found = judged({ threshold, strict }, { electorate: size, ratifications: [] })
    return found.ok ? found.value.conditions[0]?.needed : found.refusal.code
  }
  expect([needed(3, false), needed(3, true), needed('3/5', false), needed('3/5', true), needed('1/2', false)]).toEqual([
    3, 4, 3, 4, 3,
  ])
  expect(refusalOf(judged({ threshold: '1/2' }, { ratifications: by('A') }))).toEqual([
    'ballot.not_enough',
    { missing: ['electorate'] },
  ])
})

test('named and counted ratifications are not added: the larger number is there', () => {
  const counted = (...ratifications: NonNullable<Ballot['ratifications']>) => {
    const found = judged({}, { electorate: 9, ratifications })
    return found.ok ? found.value.conditions[0]?.counted : found.refusal.code
  }
  const until = (count: number) => ({ until: '2030-01-01', count })
  expect([
    counted(),
    counted(until(2), until(4), until(3)),
    counted(...by('A', 'B'), until(1)),
    counted(...by('A', 'A')),
  ]).toEqual([0, 4, 2, 1])
})

test('those that must be among them are named while they are missing', () => {
  const including = { including: 'depositaries' }
  const groups = { groups: { depositaries: { members: ['A', 'B', 'C'] } } }
  const without = judged(including, { members: FIVE, ratifications: by('A', 'D', 'E') }, groups)
  expect(without).toMatchObject({
    value: {
      outcome: 'not-attained',
      conditions: [
        { holds: true },
        { id: 'depositaries', type: 'ratification', parent: null, holds: false, members: ['B', 'C'], margin: -2 },
      ],
    },
  })
  expect(texts(without)).toContainEqual(['ratification.missing', 'Still to ratify: B and C.'])
  expect(without.ok && without.value.sentences.at(-1)?.facts).toEqual({ members: ['B', 'C'] })
  const all = judged(including, { members: FIVE, ratifications: by('A', 'B', 'C') }, groups)
  expect(all).toMatchObject({ value: { outcome: 'adopted', conditions: [{}, { holds: true, members: [] }] } })
  expect(JSON.stringify(texts(all))).not.toContain('Still to ratify')
})

test('a share of a ledger is weighed by name, or as it is stated beside a total', () => {
  const half = { weights: [{ id: 'half', ledger: 'tonnage', threshold: '1/2', strict: false }] }
  const members = Object.entries({ A: 40, B: 25, C: 20, D: 10, E: '5/2' }).map(([id, tonnage]) => ({
    id,
    weights: { tonnage },
  }))
  const share = (found: ReturnType<typeof decide>) => (found.ok ? found.value.conditions[1] : found.refusal.code)
  expect(share(judged(half, { members, ratifications: by('B', 'C', 'E') }))).toMatchObject({
    id: 'half',
    type: 'share',
    base: 'members',
    holds: false,
    counted: '95/2',
    of: '195/2',
    needed: '195/4',
    margin: '-5/4',
  })
  // A total that is stated beside names does not make them weigh otherwise.
  const named = judged(half, { members, totals: { tonnage: 1000 }, ratifications: by('A', 'B', 'C') })
  expect(share(named)).toMatchObject({ counted: 85, of: '195/2', holds: true })
  const stated = (...tons: readonly number[]): Ballot => ({
    electorate: 9,
    totals: { tonnage: 100 },
    ratifications: tons.map((tonnage, index) => ({ until: `2030-01-0${index + 1}`, count: 3, weights: { tonnage } })),
  })
  const found = judged(half, stated(30, 60, 50))
  expect(share(found)).toMatchObject({ counted: 60, of: 100, needed: 50, holds: true })
  expect(found).toMatchObject({ value: { outcome: 'adopted', reachedOn: '2030-01-02' } })
  const without = { until: '2030-01-09', count: 4 }
  const ballot = stated(30, 60)
  expect(share(judged(half, { ...ballot, ratifications: [without, ...(ballot.ratifications ?? [])] }))).toMatchObject({
    counted: 60,
  })
  expect(judged(half, stated(30, 49))).toMatchObject({ value: { outcome: 'not-attained' } })
})

test('a share that nobody tells is refused where the outcome hangs on it, and not where the number fails anyway', () => {
  const half = { weights: [{ id: 'half', ledger: 'tonnage', threshold: '1/2', strict: false }] }
  const missing = ['ballot.not_enough', { rule: 'treaty', missing: ['tonnage'] }]
  expect(refusalOf(judged(half, { members: FIVE, ratifications: by('A', 'B', 'C') }))).toEqual(missing)
  expect(refusalOf(judged(half, { ratifications: by('A', 'B', 'C') }))).toEqual(missing)
  const until = { until: '2030-01-01', count: 3, weights: { tonnage: 60 } }
  expect(refusalOf(judged(half, { electorate: 9, ratifications: [until] }))).toEqual(missing)
  expect(refusalOf(judged(half, { members: FIVE, ratifications: by('A', 'B') }))).toBe('not-attained')
  // Of one that has not ratified it is not known either, and so not what the whole is.
  const some = FIVE.map(({ id }) => (id === 'E' ? { id } : { id, weights: { tonnage: 10 } }))
  expect(refusalOf(judged(half, { members: some, ratifications: by('A', 'B', 'C') }))).toEqual(missing)
  const among = { ...half, including: 'depositary' }
  const groups = { groups: { depositary: { members: ['A'] } } }
  expect(refusalOf(judged(among, { members: FIVE, ratifications: by('A', 'B') }, groups))).toBe('not-attained')
})

test('what a ratification needs to be judged is refused where it is missing or contradicts the members', () => {
  expect(refusalOf(judged({ deadline: 'required' }, { members: FIVE, ratifications: by('A') }))).toEqual([
    'ballot.not_enough',
    { missing: ['deadline'] },
  ])
  const due = { deadline: '2030-06-30', ratifications: by('A', 'B', 'C') }
  expect(refusalOf(judged({ deadline: 'required' }, { members: FIVE, ...due }))).toBe('adopted')
  expect(refusalOf(judged({}, { members: FIVE }))).toEqual([
    'ballot.not_enough',
    { rule: 'treaty', missing: ['ratifications'] },
  ])
  expect(refusalOf(judged({}, { members: FIVE, ratifications: by('Z', 'A', 'X') }))).toEqual([
    'ballot.unknown_voter',
    { members: ['X', 'Z'] },
  ])
})
