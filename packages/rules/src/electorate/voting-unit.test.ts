import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../language/answer.ts'
import type { Ballot, BallotMember } from '../language/ballot.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { decide } from '../verdict/decide.ts'
import { lintRule } from '../lint/lint.ts'
import { prepareRule } from '../verdict/prepared-rule.ts'
import { prospects } from '../prospects/prospects.ts'
import type { Rule } from '../language/rule.ts'

function known(id: string): Rule {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return rule
}

/** A made-up board: two constituencies, and two members that sit for themselves. */
const SEATS: readonly BallotMember[] = [
  { id: 'A1', constituency: 'east', weights: { votingPower: 12 } },
  { id: 'A2', constituency: 'east', weights: { votingPower: '9/2' } },
  { id: 'A3', constituency: 'east', weights: { votingPower: '7/2' } },
  { id: 'B1', constituency: 'west', weights: { votingPower: 15 } },
  { id: 'B2', constituency: 'west', weights: { votingPower: 10 } },
  { id: 'C', weights: { votingPower: 30 } },
  { id: 'D', weights: { votingPower: 25 } },
]

const board = (id: string, votes: Readonly<Record<string, Answer>>, more: Partial<Ballot> = {}) =>
  decide(known(id), { members: SEATS, votes, ...more })

test('a director casts all votes of its constituency as a unit', () => {
  const verdict = board('imf-board-70', { east: 'yes', west: 'yes', D: 'yes', C: 'no' })
  expect(verdict).toMatchObject({
    value: {
      outcome: 'adopted',
      conditions: [{ id: 'voting-power', counted: 70, of: 100, needed: 70, margin: 0 }],
      critical: ['east', 'west', 'D'],
      bound: ['A1', 'A2', 'A3', 'B1', 'B2', 'C', 'D'],
      boundCount: 7,
    },
  })
  expect(board('imf-board-70', { east: 'yes', west: 'abstain', D: 'yes', C: 'yes' })).toMatchObject({
    value: { outcome: 'adopted', conditions: [{ counted: 75 }] },
  })
})

test('what members of a seat say in its name must be one thing', () => {
  const divided = { A1: 'yes', A2: 'no', C: 'yes' } as const
  expect(board('imf-board-50', divided)).toMatchObject({
    refusal: { code: 'ballot.unit_divided', facts: { unit: 'east', answers: ['no', 'yes'] } },
  })
  const rule = known('imf-board-50')
  const abstaining: Rule = {
    ...rule,
    electorate: { ...rule.electorate, units: { by: 'constituency', heads: 'one', divided: 'abstains' } },
  }
  expect(decide(abstaining, { members: SEATS, votes: divided })).toMatchObject({ value: { outcome: 'adopted' } })
  expect(board('imf-board-50', { A1: 'yes', A3: 'yes' })).toMatchObject({
    value: { conditions: [{ counted: 20, of: 20 }] },
  })
})

test('a seat may count as many heads as it has members, as the European Union does in the WTO', () => {
  const rule = known('wto-ix-1-union')
  const members: BallotMember[] = [
    ...['AT', 'BE', 'CZ'].map((id) => ({ id, constituency: 'EU' })),
    ...['BR', 'CA', 'IN', 'JP'].map((id) => ({ id })),
  ]
  const against = { BR: 'no', IN: 'no', CA: 'no' } as const
  expect(decide(rule, { members, votes: { EU: 'yes', JP: 'yes', ...against } })).toMatchObject({
    value: { outcome: 'adopted', conditions: [{ counted: 4, of: 7, needed: 4 }] },
  })
  expect(decide(rule, { members, votes: { EU: 'yes', ...against } })).toMatchObject({ value: { outcome: 'rejected' } })
})

test('a quorum of the board needs directors and voting power', () => {
  const quorum = (present: readonly string[]) =>
    decide(known('imf-board-quorum'), {
      members: SEATS,
      votes: Object.fromEntries(present.map((id) => [id, 'abstain' as const])),
    })
  expect(quorum(['east', 'west', 'D'])).toMatchObject({ value: { outcome: 'quorate' } })
  expect(quorum(['east', 'west'])).toMatchObject({
    value: { outcome: 'not-quorate', conditions: [{ holds: false }, { holds: false, counted: 45, needed: 50 }] },
  })
  expect(quorum(['C', 'D'])).toMatchObject({
    value: { outcome: 'not-quorate', conditions: [{ holds: false, counted: 2, needed: 3 }, { holds: true }] },
  })
  // How many are there does not tell what they hold.
  expect(decide(known('imf-board-quorum'), { members: SEATS, present: 3 })).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['votingPower present'] } },
  })
})

test('a seat that shares its name with a member that sits for itself is refused', () => {
  const members = [...SEATS, { id: 'east', weights: { votingPower: 1 } }]
  expect(decide(known('imf-board-50'), { members, votes: {} })).toMatchObject({
    refusal: { code: 'ballot.member_twice' },
  })
})

const answer = fc.constantFrom<Answer>('yes', 'no', 'abstain', 'absent')

test('a vote by seats is the vote of members that are the seats', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ seat: fc.constantFrom('p', 'q', 'r', undefined), weight: fc.nat({ max: 9 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.array(answer, { minLength: 12, maxLength: 12 }),
      fc.constantFrom('imf-board-50', 'imf-board-70', 'imf-board-85'),
      (list, answers, id) => {
        const members = list.map(({ seat, weight }, index) => ({
          id: `M${index}`,
          weights: { votingPower: weight },
          ...(seat === undefined ? {} : { constituency: seat }),
        }))
        const seats = [...new Set(members.map((member) => member.constituency ?? member.id))]
        const votes = Object.fromEntries(seats.map((seat, index) => [seat, answers[index] ?? 'absent']))
        const merged = seats.map((seat) => {
          const inside = members.filter((member) => (member.constituency ?? member.id) === seat)
          return {
            id: seat,
            weights: { votingPower: inside.reduce((sum, { weights }) => sum + weights.votingPower, 0) },
          }
        })
        const rule = known(id)
        const { units: _units, ...plain } = rule.electorate
        const bySeat = decide(rule, { members, votes })
        const byMember = decide({ ...rule, electorate: plain }, { members: merged, votes })
        const substance = (verdict: typeof bySeat) =>
          verdict.ok
            ? { outcome: verdict.value.outcome, conditions: verdict.value.conditions, critical: verdict.value.critical }
            : verdict.refusal.code
        expect(substance(bySeat)).toEqual(substance(byMember))
        const prepared = prepareRule(rule, { members })
        if (!prepared.ok) throw new Error(prepared.refusal.code)
        expect(prepared.value.members).toEqual(seats)
        expect(JSON.stringify(prepared.value.decide(seats.map((seat) => votes[seat] ?? 'absent')))).toBe(
          JSON.stringify(bySeat),
        )
      },
    ),
  )
})

test('a seat of which one member, or whoever acts for it, has spoken is not undecided', () => {
  const found = prospects(known('imf-board-50'), { members: SEATS, votes: { A2: 'yes', west: 'no' } })
  expect(found).toMatchObject({ value: { undecided: ['C', 'D'], state: 'open' } })
  const board = known('imf-board-50')
  const electorate = { ...board.electorate, proxies: { perHolder: 1, represented: 'present' } as const }
  const held = prospects(
    { ...board, electorate },
    { members: SEATS, votes: { C: 'yes', west: 'no' }, proxies: { A2: 'C' } },
  )
  expect(held).toMatchObject({ value: { undecided: ['D'] } })
})

test('what units leave open is refused, with how to mend it', () => {
  const rule = JSON.parse(JSON.stringify(known('imf-board-50')))
  rule.electorate.units = {}
  expect(lintRule(rule).map(({ path }) => path)).toEqual([
    'electorate.units.by',
    'electorate.units.heads',
    'electorate.units.divided',
  ])
  rule.electorate.units = known('imf-board-50').electorate.units
  rule.electorate.splitVotes = { ledger: 'votingPower', heads: 'abstain' }
  expect(lintRule(rule)).toMatchObject([{ code: 'rule.unit_split', path: 'electorate.splitVotes' }])
})
