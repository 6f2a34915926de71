import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../language/answer.ts'
import type { Ballot } from '../language/ballot.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { decide } from '../verdict/decide.ts'
import { add, compare, exactly, exactNumber, fraction, multiply, ZERO } from '../fraction.ts'
import { lintRule } from '../lint/lint.ts'
import { prepareRule } from '../verdict/prepared-rule.ts'
import type { Rule, WeightCap } from '../language/rule.ts'
import { capped } from './weight-cap.ts'

function known(id: string): Rule {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return rule
}

const members = (weights: Readonly<Record<string, number>>) =>
  Object.entries(weights).map(([id, votes]) => ({ id, weights: { votes } }))

test('nobody has more than three plural votes, and one each where the law asks for three quarters', () => {
  const ballot: Ballot = {
    members: members({ A: 5, B: 3, C: 1, D: 1, E: 1 }),
    votes: { A: 'yes', B: 'yes', C: 'no', D: 'no', E: 'no' },
  }
  const ordinary = decide(known('geng-43'), ballot)
  expect(ordinary).toMatchObject({ value: { outcome: 'adopted', conditions: [{ counted: 6, of: 9, needed: 5 }] } })
  expect(ordinary.ok && ordinary.value.sentences.map(({ text }) => text)).toContain(
    'By the cap on votes less was counted than the weight of A.',
  )
  expect(decide(known('geng-43-three-quarters'), ballot)).toMatchObject({
    value: { outcome: 'rejected', conditions: [{ ledger: 'heads', counted: 2, of: 5, needed: 4 }] },
  })
})

test('a proxy represents two members and no third, and who is concerned does not vote', () => {
  const ballot: Ballot = { members: members({ A: 1, B: 1, C: 1, D: 1 }), votes: { A: 'yes', D: 'no' } }
  expect(decide(known('geng-43'), { ...ballot, proxies: { B: 'A', C: 'A' } })).toMatchObject({
    value: { outcome: 'adopted', conditions: [{ counted: 3 }] },
  })
  expect(decide(known('geng-43'), { ...ballot, proxies: { B: 'X', C: 'X', D: 'X' } })).toMatchObject({
    refusal: { code: 'ballot.proxy_cap' },
  })
  expect(decide(known('geng-43'), { ...ballot, roles: { concerned: 'A' } })).toMatchObject({
    value: { outcome: 'rejected', excluded: [{ member: 'A', reason: 'concerned' }] },
  })
})

test('one member casts at most a tenth of the votes that are present', () => {
  const others = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`M${index}`, 5]))
  const all = members({ A: 40, ...others, Z: 20 })
  const votes = Object.fromEntries(
    all.map(({ id }) => [id, (id === 'A' ? 'yes' : id === 'Z' ? 'absent' : 'no') as Answer]),
  )
  // 80 are present, so A casts 8 of them; with Z in the room it is 10.
  const rule = known('geng-43-entrepreneurs')
  expect(decide(rule, { members: all, votes })).toMatchObject({
    value: { outcome: 'rejected', conditions: [{ counted: 8, of: 48 }], critical: [] },
  })
  expect(decide(rule, { members: all, votes: { ...votes, Z: 'abstain' } })).toMatchObject({
    value: { conditions: [{ counted: 10, of: 50 }] },
  })
  expect(prepareRule(rule, { members: all })).toMatchObject({ refusal: { code: 'rule.not_preparable' } })
})

test('five votes or 30 % of what the cap leaves, whichever is less', () => {
  // Four members of 5, 5, 2 and 1: 30 % of the total must hold nobody more, so 5 and 5 are both cut to 9/4.
  const verdict = decide(known('sce-59-2'), {
    members: members({ A: 9, B: 5, C: 2, D: 1 }),
    votes: { A: 'yes', C: 'no', D: 'no' },
  })
  expect(verdict).toMatchObject({ value: { outcome: 'rejected', conditions: [{ counted: '9/4', of: '21/4' }] } })
  const few = decide(known('sce-59-2'), { members: members({ A: 5, B: 5, C: 5 }), votes: {} })
  expect(few).toMatchObject({ refusal: { code: 'ballot.cap_not_attainable', facts: { members: 3 } } })
})

test('a share of the total as stated is reckoned before the votes of the cap are', () => {
  const stated = [20, 10, 5, 5].map((weight, index) => ({
    id: `M${index}`,
    answer: 'yes' as const,
    weight: fraction(BigInt(weight)),
  }))
  const found = capped({ votes: 9, share: '1/5', of: 'all', total: 'before-capping' }, stated)
  // A fifth of 40, not of the 28 that nine votes each would leave.
  expect(found.ok && [...found.value.weights.values()].map(exactNumber)).toEqual([8, 8, 5, 5])
})

const aCap: fc.Arbitrary<WeightCap> = fc
  .record({
    votes: fc.integer({ min: 1, max: 9 }),
    tenths: fc.integer({ min: 3, max: 10 }),
    total: fc.constantFrom('before-capping' as const, 'after-capping' as const),
  })
  .map(({ votes, tenths, total }) => ({ votes, share: `${tenths}/10`, of: 'all', total }))

test('under a cap each weighs what was stated, the votes of the cap or its share of the total, whichever is least', () => {
  fc.assert(
    fc.property(aCap, fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 9 }), (cap, list) => {
      const stated = list.map((weight, index) => ({
        id: `M${index}`,
        answer: 'yes' as const,
        weight: fraction(BigInt(weight)),
      }))
      const found = capped(cap, stated)
      if (!found.ok) return expect(found.refusal.code).toBe('ballot.cap_not_attainable')
      const weights = stated.map(({ id }) => found.value.weights.get(id) ?? ZERO)
      const total = (cap.total === 'after-capping' ? weights : stated.map(({ weight }) => weight)).reduce(add, ZERO)
      const most = multiply(exactly(cap.share ?? '1/1'), total)
      for (const [index, weight] of weights.entries()) {
        const before = stated[index]?.weight ?? ZERO
        const due = [before, exactly(cap.votes ?? 0), most].reduce((a, b) => (compare(a, b) <= 0 ? a : b))
        expect(weight).toEqual(due)
        expect(found.value.limited.includes(`M${index}`)).toBe(compare(weight, before) < 0)
        for (const [other, one] of weights.entries()) {
          if (compare(stated[other]?.weight ?? ZERO, before) >= 0)
            expect(compare(one, weight)).toBeGreaterThanOrEqual(0)
        }
      }
    }),
  )
})

test('what a cap leaves open is refused, with how to mend it', () => {
  const withCap = (cap: unknown) => {
    const rule = JSON.parse(JSON.stringify(known('geng-43')))
    rule.ledgers.votes.cap = cap
    return lintRule(rule).map(({ path }) => path)
  }
  expect(withCap({})).toEqual(['ledgers.votes.cap'])
  expect(withCap({ votes: 0 })).toEqual(['ledgers.votes.cap.votes'])
  expect(withCap({ share: '3/10' })).toEqual(['ledgers.votes.cap.of', 'ledgers.votes.cap.total'])
  expect(withCap({ share: '30', of: 'all', total: 'after-capping' })).toEqual(['ledgers.votes.cap.share'])
})
