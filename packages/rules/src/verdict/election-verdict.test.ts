import { expect, test } from 'vitest'
import { ruleById } from '../catalogue/catalogue.ts'
import type { ElectionRound } from '../language/ballot.ts'
import type { ElectionDecision } from '../language/rule.ts'
import { decide } from './decide.ts'

/** A candidate needs more than half of the votes cast. */
const MAJORITY: ElectionDecision = {
  kind: 'election',
  base: 'votes-cast',
  threshold: '1/2',
  strict: true,
  abstention: 'ignored',
  absence: 'ignored',
  elimination: 'lowest',
}

function under(decision: ElectionDecision, rounds: readonly ElectionRound[], electorate?: number) {
  const rule = ruleById('au-elect')
  if (rule === null) throw new Error('not in the catalogue')
  return decide({ ...rule, decision }, { rounds, ...(electorate === undefined ? {} : { electorate }) })
}

const african = (electorate: number | undefined, ...rounds: readonly ElectionRound[]) => {
  const decision = ruleById('au-elect')?.decision
  if (decision?.kind !== 'election') throw new Error('not in the catalogue')
  return under(decision, rounds, electorate)
}

const texts = (found: ReturnType<typeof decide>) =>
  found.ok ? found.value.sentences.map(({ code, text }) => [code, text]) : found.refusal.code

const round = (number: number, candidates: ElectionRound['candidates'], abstain?: number): ElectionRound => ({
  round: number,
  candidates,
  ...(abstain === undefined ? {} : { abstain }),
})

test('each candidate stands with its votes, the most first, and what it lacks', () => {
  const found = african(49, round(1, { B: 19, A: 30 }))
  expect(found).toMatchObject({
    value: {
      outcome: 'none-elected',
      affirmative: false,
      counts: [],
      critical: [],
      excluded: [],
      next: { what: 'next-round' },
      conditions: [
        {
          id: 'candidate:A',
          type: 'election',
          parent: null,
          holds: false,
          counted: 30,
          of: 49,
          needed: 33,
          margin: -3,
        },
        {
          id: 'candidate:B',
          type: 'election',
          parent: null,
          holds: false,
          counted: 19,
          of: 49,
          needed: 33,
          margin: -14,
        },
      ],
    },
  })
  expect(texts(found)).toEqual([
    ['verdict.outcome', 'Nobody is elected.'],
    ['election.candidate', 'A: 30 of 49, 33 needed.'],
    ['election.candidate', 'B: 19 of 49, 33 needed.'],
  ])
  expect(found.ok && found.value.sentences[1]?.facts).toEqual({
    round: 1,
    needed: 33,
    of: 49,
    candidate: 'A',
    votes: 30,
  })
})

test('whoever has the majority is elected, and no further round waits', () => {
  const found = african(49, round(1, { A: 33, B: 16 }))
  expect(found).toMatchObject({
    value: { outcome: 'elected', elected: 'A', conditions: [{ holds: true, margin: 0 }, { holds: false }] },
  })
  expect(found.ok && 'next' in found.value).toBe(false)
  expect(texts(under(MAJORITY, [round(1, { A: 33, B: 16 })]))).toEqual([
    ['verdict.outcome', 'A candidate is elected.'],
    ['election.candidate', 'A: 33 of 49, 25 needed.'],
    ['election.candidate', 'B: 16 of 49, 25 needed.'],
  ])
  expect(texts(found)).toContainEqual(['verdict.outcome', 'A candidate is elected.'])
})

test('the lowest drops out once the same candidates had their rounds, and none where several are lowest', () => {
  const three = [1, 2, 3].map((number) => round(number, number === 2 ? { B: 19, A: 30 } : { A: 30, B: 19 }))
  expect(texts(african(49, ...three.slice(0, 2)))).not.toContainEqual(['election.drops_out', 'B drops out.'])
  const third = african(49, ...three)
  expect(texts(third)).toContainEqual(['election.drops_out', 'B drops out.'])
  expect(third.ok && third.value.sentences.at(-1)?.facts).toEqual({ candidates: ['B'] })
  const twoLowest = round(1, { A: 20, B: 15, C: 15 })
  expect(texts(under(MAJORITY, [twoLowest]))).toEqual([
    ['verdict.outcome', 'Nobody is elected.'],
    ['election.candidate', 'A: 20 of 50, 26 needed.'],
    ['election.candidate', 'B: 15 of 50, 26 needed.'],
    ['election.candidate', 'C: 15 of 50, 26 needed.'],
  ])
  // All stand again then, and one dropped out does not.
  expect(under(MAJORITY, [twoLowest, round(2, { A: 26, B: 14, C: 10 })])).toMatchObject({ value: { elected: 'A' } })
  const lowest = round(1, { A: 20, B: 16, C: 14 })
  expect(texts(under(MAJORITY, [lowest]))).toContainEqual(['election.drops_out', 'C drops out.'])
  expect(under(MAJORITY, [lowest, round(2, { A: 20, B: 16, C: 14 })])).toMatchObject({
    refusal: { code: 'election.not_in_round', facts: { round: 2, candidates: ['C'] } },
  })
})

test('rounds are counted anew for the candidates that are left', () => {
  const twice: ElectionDecision = { ...MAJORITY, roundsBeforeElimination: 2 }
  const [one, two] = [round(1, { A: 20, B: 16, C: 14 }), round(2, { A: 20, B: 17, C: 13 })]
  const left = round(3, { A: 25, B: 24 }, 1)
  const inBase: ElectionDecision = { ...twice, abstention: 'in-base' }
  expect(texts(under(inBase, [one, two]))).toContainEqual(['election.drops_out', 'C drops out.'])
  expect(JSON.stringify(texts(under(inBase, [one, two, left])))).not.toContain('drops out')
  expect(texts(under(inBase, [one, two, left, { ...left, round: 4 }]))).toContainEqual([
    'election.drops_out',
    'B drops out.',
  ])
})

test('the last candidate never drops out, and under a rule without elimination nobody does', () => {
  const alone = round(1, { A: 10 }, 20)
  expect(texts(under({ ...MAJORITY, abstention: 'in-base' }, [alone]))).toEqual([
    ['verdict.outcome', 'Nobody is elected.'],
    ['election.candidate', 'A: 10 of 30, 16 needed.'],
  ])
  const none: ElectionDecision = { ...MAJORITY, elimination: 'none' }
  const open = round(1, { A: 20, B: 16, C: 14 })
  expect(JSON.stringify(texts(under(none, [open])))).not.toContain('drops out')
  expect(under(none, [open, round(2, { A: 20, B: 16, C: 14 })])).toMatchObject({ value: { outcome: 'none-elected' } })
})

test('the base is all members or the votes cast, with abstentions where the rule says so', () => {
  const ballots = [round(1, { A: 50, B: 49 }, 1)]
  const needed = (decision: ElectionDecision, electorate?: number) => {
    const found = under(decision, ballots, electorate)
    return found.ok ? [found.value.conditions[0]?.of, found.value.conditions[0]?.needed, found.value.outcome] : found
  }
  expect(needed(MAJORITY)).toEqual([99, 50, 'elected'])
  expect(needed({ ...MAJORITY, abstention: 'in-base' })).toEqual([100, 51, 'none-elected'])
  expect(needed({ ...MAJORITY, abstention: 'in-base', strict: false })).toEqual([100, 50, 'elected'])
  expect(needed({ ...MAJORITY, base: 'members' }, 110)).toEqual([110, 56, 'none-elected'])
})

test('two that reach the threshold, or none that anybody voted for, elect nobody', () => {
  const half: ElectionDecision = { ...MAJORITY, strict: false }
  const two = under(half, [round(1, { B: 10, A: 10 })])
  expect(two).toMatchObject({
    value: {
      outcome: 'none-elected',
      conditions: [{ id: 'candidate:A', holds: false, margin: 0 }, { id: 'candidate:B' }],
    },
  })
  expect(under(half, [round(1, { A: 0, B: 0 }, 5)])).toMatchObject({ value: { outcome: 'none-elected' } })
  expect(under(half, [round(1, { A: 0 })])).toMatchObject({ value: { outcome: 'none-elected' } })
})

test('rounds that cannot have been are refused with what is wrong', () => {
  const refusal = (found: ReturnType<typeof decide>) =>
    found.ok ? found.value.outcome : [found.refusal.code, found.refusal.facts]
  for (const bad of [round(1, { A: -1, B: 2 }), round(1, { A: 1.5 }), round(1, { A: 3 }, -1), round(1, { A: 3 }, 0.5)])
    expect(refusal(under(MAJORITY, [bad]))).toEqual(['ballot.negative_count', { round: 1 }])
  expect(refusal(under(MAJORITY, [round(1, { A: 1, B: 1 }), round(2, { A: 1, B: -1 })]))).toEqual([
    'ballot.negative_count',
    { round: 2 },
  ])
  expect(refusal(under(MAJORITY, []))).toEqual(['ballot.not_enough', { missing: ['rounds'] }])
  expect(refusal(african(undefined, round(1, { A: 30 })))).toEqual(['ballot.not_enough', { missing: ['electorate'] }])
  expect(refusal(african(49, round(1, { A: 30, B: 19 }, 1)))).toEqual([
    'ballot.more_than_electorate',
    { counted: 50, electorate: 49 },
  ])
  expect(refusal(african(49, round(1, { A: 30, B: 18 }, 1)))).toBe('none-elected')
  const rule = ruleById('au-elect')
  expect(rule && refusal(decide(rule, { electorate: 49 }))).toEqual(['ballot.not_enough', { missing: ['rounds'] }])
  const twice = { members: [{ id: 'M' }, { id: 'M' }], rounds: [round(1, { A: 1 })] }
  expect(rule && refusal(decide(rule, twice))).toEqual(['ballot.member_twice', { members: ['M'] }])
  // New candidates do not come in between rounds.
  expect(refusal(african(49, round(1, { A: 30, B: 19 }), round(2, { A: 30, D: 10, C: 9 })))).toEqual([
    'election.not_in_round',
    { round: 2, candidates: ['C', 'D'] },
  ])
})
