import { expect, test } from 'vitest'
import { ruleById } from '../catalogue/catalogue.ts'
import { quorum } from '../catalogue/rule-parts.ts'
import type { Ballot } from '../language/ballot.ts'
import type { Quorum, Rule } from '../language/rule.ts'
import { decide } from '../verdict/decide.ts'

function known(id: string): Rule {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return rule
}

/** Whether there is a quorum, under the rule of the catalogue or with one of its own. */
const asked = (id: string, ballot: Ballot, own?: Quorum) =>
  decide(own === undefined ? known(id) : { ...known(id), quorum: own }, ballot)

/** Made up: five governors with a hundred votes between them, in halves. */
const GOVERNORS = Object.entries({ A: '81/2', B: '53/2', C: 20, D: 8, E: 5 }).map(([id, votingPower]) => ({
  id,
  weights: { votingPower },
}))

test('a majority of the governors with two thirds of the voting power: both must be there', () => {
  const there = (...present: readonly string[]) =>
    asked('imf-governors-quorum', { members: GOVERNORS, votes: {}, present })
  expect(there('A', 'B', 'D')).toMatchObject({
    value: {
      outcome: 'quorate',
      conditions: [
        { type: 'quorum', side: 'floor', ledger: 'heads', counted: 3, of: 5, needed: 3, margin: 0, holds: true },
        {
          type: 'quorum',
          side: 'floor',
          ledger: 'votingPower',
          title: 'Two thirds of the voting power',
          counted: 75,
          of: 100,
          needed: '200/3',
          margin: '25/3',
          holds: true,
        },
      ],
    },
  })
  expect(there('A', 'D', 'E')).toMatchObject({
    value: { outcome: 'not-quorate', conditions: [{ holds: true }, { counted: '107/2', holds: false }] },
  })
  expect(there('A', 'B')).toMatchObject({
    value: {
      outcome: 'not-quorate',
      conditions: [
        { holds: false, margin: -1 },
        { counted: 67, holds: true },
      ],
    },
  })
})

test('a share of the voting power that must be passed is not there when it is reached', () => {
  const half = { id: 'half', ledger: 'votingPower', threshold: '1/2', strict: true }
  const members = ['A', 'B', 'C', 'D'].map((id) => ({ id, weights: { votingPower: 25 } }))
  const found = (strict: boolean, present: readonly string[]) =>
    asked('imf-governors-quorum', { members, votes: {}, present }, quorum('1/2', { weights: [{ ...half, strict }] }))
  const two = found(true, ['A', 'B'])
  expect(two).toMatchObject({ value: { outcome: 'not-quorate', conditions: [{}, { exclusive: true, margin: 0 }] } })
  expect(two.ok && 'title' in (two.value.conditions[1] ?? {})).toBe(false)
  expect(found(true, ['A', 'B', 'C'])).toMatchObject({ value: { outcome: 'quorate' } })
  const reached = found(false, ['A', 'B'])
  expect(reached).toMatchObject({ value: { outcome: 'quorate' } })
  expect(reached.ok && 'exclusive' in (reached.value.conditions[1] ?? {})).toBe(false)
})

test('a number of members present does not tell what they weigh, and the voting power alone not how many they are', () => {
  const votes = { A: 'yes', B: 'yes', C: 'yes' } as const
  expect(asked('imf-governors-quorum', { members: GOVERNORS, votes, present: 3 })).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['votingPower present'] } },
  })
  const power: Ballot = { ledgers: { votingPower: { yes: 60, no: 30 } } }
  expect(asked('imf-governors-quorum', power)).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['present', 'electorate'] } },
  })
})

test('members that count in halves are there in halves', () => {
  // Two thirds of nine are six, and five and a half with a half are six.
  const halves: Ballot = { electorate: 9, tally: { yes: '11/2', no: '1/2' } }
  const one = { counted: 6, of: 9, needed: 6, margin: 0, holds: true }
  expect(asked('csto-commission-quorum', halves)).toMatchObject({ value: { outcome: 'quorate', conditions: [one] } })
  expect(asked('csto-commission-quorum', { electorate: 9, tally: { yes: '11/2' } })).toMatchObject({
    value: { outcome: 'not-quorate', conditions: [{ counted: '11/2', needed: 6, margin: '-1/2' }] },
  })
})

test('nobody is no quorum, and a quorum that a later convening waives is needed until then', () => {
  expect(asked('csto-commission-quorum', { electorate: 9, present: 0 }, quorum(1))).toMatchObject({
    value: { outcome: 'not-quorate' },
  })
  const cooperative = (convening: number) =>
    asked('sce-61-4', { electorate: 100, present: 30, tally: { yes: 20, no: 10 }, convening })
  expect([cooperative(1), cooperative(2), cooperative(3)]).toMatchObject([
    { value: { outcome: 'not-quorate', next: { what: 'second-convening' } } },
    { value: { outcome: 'adopted', conditions: [{ needed: 0, margin: 30 }, {}] } },
    { value: { outcome: 'adopted' } },
  ])
  // A rule that waives none needs it at every convening, and nothing waits for a second.
  const council = asked('eu-council-quorum', { electorate: 27, present: 13, convening: 9 })
  expect(council).toMatchObject({ value: { outcome: 'not-quorate', conditions: [{ needed: 14, margin: -1 }] } })
})
