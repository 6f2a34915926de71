import { expect, test } from 'vitest'
import type { Ballot } from '../language/ballot.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { decide } from './decide.ts'
import { describeRule } from '../words/describe.ts'
import { lintRule } from '../lint/lint.ts'

function decided(id: string, ballot: Ballot) {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return decide(rule, ballot)
}

const house: Ballot = { tally: { yes: 290, no: 145 } }
const senate: Ballot = { tally: { yes: 67, no: 33 } }
const states: Ballot = { electorate: 50, ratifications: [{ until: '2031-05-01', count: 38 }] }

test('every step must carry, and until the last one has the rule says what is to come', () => {
  const so = (...stages: readonly Ballot[]) => decided('us-art-v', { stages })
  expect(so(house)).toMatchObject({ value: { outcome: 'not-attained', stage: 'house', next: { what: 'senate' } } })
  expect(so(house, senate)).toMatchObject({ value: { outcome: 'not-attained', next: { what: 'states' } } })
  expect(so(house, senate, states)).toMatchObject({
    value: { outcome: 'adopted', stage: 'states', reachedOn: '2031-05-01' },
  })
  const said = so(house)
  expect(said.ok && said.value.sentences.map(({ text }) => text)).toEqual([
    'The majority is not attained.',
    'Two thirds of the representatives present: 290 of 435, at least 290 needed; it holds exactly.',
    'Still to come: Senate.',
  ])
})

test('the first step that does not carry gives the outcome, and no further one is asked', () => {
  const lost: Ballot = { tally: { yes: 66, no: 34 } }
  expect(decided('us-art-v', { stages: [house, lost] })).toMatchObject({
    value: { outcome: 'rejected', stage: 'senate' },
  })
  expect(decided('us-art-v', { stages: [lost, senate] })).toMatchObject({ refusal: { code: 'ballot.too_many_stages' } })
  expect(decided('us-art-v', { stages: [house, senate, states, states] })).toMatchObject({
    refusal: { code: 'ballot.too_many_stages' },
  })
})

test('a ballot without stages is the first step', () => {
  expect(decided('us-art-v', house)).toMatchObject({ value: { stage: 'house', next: { what: 'senate' } } })
})

test('who is there has not voted yet: no further step is asked, and no first question is answered', () => {
  const rule = ruleById('us-art-v')
  if (rule === null) throw new Error('not in the catalogue')
  const quorum = { id: 'quorum', base: 'members', threshold: '1/2', strict: true, unstated: 'from-answers' } as const
  const there: Ballot = { present: 300, electorate: 435 }
  const so = (...stages: readonly Ballot[]) => decide({ ...rule, quorum }, { stages })
  expect(so(there)).toMatchObject({ value: { outcome: 'quorate', stage: 'house', next: { what: 'vote' } } })
  const notEnough = { refusal: { code: 'ballot.not_enough', facts: { missing: ['votes'] } } }
  expect(so(there, { ...senate, electorate: 100 })).toMatchObject(notEnough)
  const first: Ballot = { present: 100, electorate: 193 }
  expect(decided('unga-prequestion', { stages: [first] })).toMatchObject({
    value: { outcome: 'quorate', stage: 'pre-question', next: { what: 'vote' } },
  })
  expect(decided('unga-prequestion', { stages: [first, { tally: { yes: 90, no: 60 } }] })).toMatchObject(notEnough)
})

test('a step may have an electorate of its own', () => {
  const seats = ['CN', 'FR', 'GB', 'RU', 'US', ...'ABCDEFGHIJ'].map((id) => ({ id }))
  const votes = Object.fromEntries(
    seats.slice(0, 10).map(({ id }) => [id, id === 'RU' ? ('no' as const) : ('yes' as const)]),
  )
  const council: Ballot = { members: seats, votes, roles: { party: 'RU' } }
  const assembly: Ballot = { electorate: 193, tally: { yes: 100, no: 50 } }
  // As a party to a dispute it has no vote in the Council.
  expect(decided('un-4', { stages: [council, assembly] })).toMatchObject({ value: { outcome: 'adopted' } })
  expect(decided('un-4', { stages: [{ ...council, roles: {} }] })).toMatchObject({ value: { outcome: 'vetoed' } })
})

test('a step without title, name, electorate or decision is refused where it is left open', () => {
  const rule = JSON.parse(JSON.stringify(ruleById('un-4')))
  rule.decision.steps = [{ electorate: {} }]
  expect(lintRule(rule).map(({ path }) => path)).toEqual([
    'decision.steps[0].id',
    'decision.steps[0].title',
    'decision.steps[0].electorate.standings',
    'decision.steps[0].electorate.recusal',
    'decision.steps[0].electorate.nonParticipation',
    'decision.steps[0].decision.kind',
  ])
  rule.decision.steps = []
  expect(lintRule(rule).map(({ path }) => path)).toEqual(['decision.steps'])
})

test('steps read as sentences, each that must carry', () => {
  const rule = ruleById('un-108-amendment')
  expect(
    rule &&
      describeRule(rule)
        .map(({ text }) => text)
        .filter((text) => text.startsWith('Step')),
  ).toEqual(['Step 1, which must carry: adoption by the General Assembly.', 'Step 2, which must carry: ratification.'])
})
