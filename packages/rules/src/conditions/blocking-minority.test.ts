import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewestThatHold } from './blocking-minority.ts'
import type { Answer } from '../language/answer.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import type { BlockingMinorityCondition } from '../language/condition.ts'
import { decide } from '../verdict/decide.ts'
import { lintRule } from '../lint/lint.ts'
import { rollOf } from '../electorate/roll.ts'
import type { Rule } from '../language/rule.ts'

function known(id: string): Rule {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return rule
}

const CLOSER = known('eu-238-3-a')

/** The populations are made up: ten members of 40, 30, 20 and seven of 10. */
const TEN = [40, 30, 20, 10, 10, 10, 10, 10, 10, 10].map((population, index) => ({
  id: `M${index}`,
  weights: { population },
}))

function verdictWith(against: readonly string[], more: object = {}) {
  const answer = (id: string): Answer => (against.includes(id) ? 'no' : 'yes')
  const votes = Object.fromEntries(TEN.map(({ id }) => [id, answer(id)]))
  const verdict = decide(CLOSER, { members: TEN, votes, ...more })
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusal))
  return verdict.value
}

test('two hold 35 % of the population, so a blocking minority has three', () => {
  // 160 in all, more than 56 is needed to block: 40 and 30. Two of them cannot block, three can.
  const two = verdictWith(['M0', 'M1'])
  expect([two.outcome, two.conditions.find(({ id }) => id === 'deemed-attained')]).toMatchObject([
    'adopted',
    { type: 'blocking-minority', side: 'ceiling', holds: true, counted: 2, needed: 2, margin: 0 },
  ])
  expect(two.conditions.find(({ id }) => id === 'population')).toMatchObject({ holds: false, counted: 90, needed: 104 })
  expect(two.critical).toEqual(['M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M9'])
  expect(verdictWith(['M0', 'M1', 'M9']).outcome).toBe('not-attained')
})

test('whoever is outside leaves the members, the population and the fewest, and is not bound', () => {
  const outside = verdictWith(['M0', 'M1'], { roles: { outside: ['M1', 'M2'] } })
  // 110 are left, more than 38.5 is needed: M0 alone holds it, so a blocking minority has two.
  expect(outside.conditions.find(({ id }) => id === 'deemed-attained')).toMatchObject({ counted: 1, needed: 1 })
  expect([outside.outcome, outside.notBound, outside.bound?.length]).toEqual(['adopted', ['M1', 'M2'], 8])
})

test('the fewest that hold a share are those of the best coalition among all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      (weights, twelfths, strict) => {
        const members = weights.map((population, index) => ({ id: `M${index}`, weights: { population } }))
        const roll = rollOf(CLOSER, { members, votes: {} })
        if (!roll.ok) throw new Error(roll.refusal.code)
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        let fewest: number | null = null
        for (let coalition = 1; coalition < 2 ** weights.length; coalition += 1) {
          const inside = weights.filter((_, index) => (coalition >> index) & 1)
          const held = 12 * inside.reduce((sum, weight) => sum + weight, 0)
          const enough = strict ? held > twelfths * total : held >= twelfths * total
          if (enough && (fewest === null || inside.length < fewest)) fewest = inside.length
        }
        const condition: BlockingMinorityCondition = {
          type: 'blocking-minority',
          id: 'b',
          ledger: 'population',
          counts: ['no'],
          threshold: `${twelfths}/12`,
          strict,
          plus: 1,
          base: 'members',
        }
        expect(fewestThatHold(condition, roll.value)).toBe(total === 0 ? null : fewest)
      },
    ),
  )
})

test('without the population of each member it is not known, and refused where the outcome hangs on it', () => {
  const known27 = { electorate: 20, blocs: [{ members: 17, weights: { population: 60 }, answer: 'yes' as const }] }
  expect(decide(CLOSER, { ...known27, totals: { population: 100 } })).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['population by member'] } },
  })
})

test('weights of some members beside a total of all do not tell how few could block', () => {
  // 160 are named of 200: who the other 40 are is not known.
  const named = Object.fromEntries(TEN.map(({ id }, index) => [id, index === 0 ? ('no' as const) : ('yes' as const)]))
  expect(decide(CLOSER, { members: TEN, votes: named, totals: { population: 200 } })).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['population by member'] } },
  })
})

test('a blocking minority that is not reached names the outcome, by its title', () => {
  const clause: BlockingMinorityCondition = {
    type: 'blocking-minority',
    id: 'minority',
    ledger: 'population',
    counts: ['no'],
    threshold: '35/100',
    strict: true,
    plus: 1,
    base: 'members',
  }
  const votes = Object.fromEntries(TEN.map(({ id }, index) => [id, index < 3 ? ('no' as const) : ('yes' as const)]))
  const judged = (condition: BlockingMinorityCondition) =>
    decide(
      { ...CLOSER, decision: { kind: 'vote', condition, adopts: 'adopted', fails: 'rejected' } },
      { members: TEN, votes },
    )
  const named = judged({ ...clause, title: 'Votes against', otherwise: 'blocked' })
  expect(named).toMatchObject({
    value: { outcome: 'blocked', conditions: [{ title: 'Votes against', counted: 3, needed: 2 }] },
  })
  const plain = judged(clause)
  expect(plain).toMatchObject({ value: { outcome: 'rejected' } })
  expect(plain.ok && 'title' in (plain.value.conditions[0] ?? {})).toBe(false)
})

test('what a blocking minority leaves open is refused, with how to mend it', () => {
  const lacking = (field: string, value?: unknown) => {
    const rule = JSON.parse(JSON.stringify(CLOSER))
    const clause = rule.decision.condition.of[1]
    if (value === undefined) delete clause[field]
    else clause[field] = value
    return lintRule(rule).map(({ path }) => path.split('.').at(-1))
  }
  for (const field of ['ledger', 'counts', 'strict', 'plus', 'base', 'threshold'])
    expect(lacking(field)).toEqual([field])
  expect(lacking('ledger', 'heads')).toEqual(['ledger'])
  expect(lacking('plus', -1)).toEqual(['plus'])
  expect(lacking('threshold', '1/1')).toEqual(['strict'])
  expect(lacking('threshold', '0/1')).toEqual(['threshold'])
})
