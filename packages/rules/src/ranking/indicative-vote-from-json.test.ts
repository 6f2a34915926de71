import { expect, test } from 'vitest'
import { exactly } from '../fraction.ts'
import { indicativeVoteFromJson } from './indicative-vote-from-json.ts'
import { indicativeVoteFromRows } from './indicative-vote-from-rows.ts'

const AB = { options: ['A', 'B'] }

/** What is read well and means nothing, with the code and a fact by which it is refused. */
const REFUSED: readonly (readonly [unknown, string, object])[] = [
  [null, 'ranking.unreadable', {}],
  ['A > B', 'ranking.unreadable', {}],
  [{ format: 'commonline-ranking/2', ballots: [['A']] }, 'ranking.format', { given: 'commonline-ranking/2' }],
  [{ ballots: [] }, 'ranking.no_ballots', {}],
  [{ ballots: [[]] }, 'ranking.no_options', {}],
  [{ options: ['A', 'A'], ballots: [['A']] }, 'ranking.option_stated_twice', { option: 'A' }],
  [
    { ...AB, ballots: [{ ranking: ['A'] }, { ranking: ['C'] }] },
    'ranking.unknown_option',
    { ballot: '2', option: 'C' },
  ],
  [
    { ...AB, ballots: [{ voter: 'AV', ranking: ['A', ['B', 'A']] }] },
    'ranking.option_twice',
    { ballot: 'AV', option: 'A' },
  ],
  [{ ...AB, ballots: [['B', 'B']] }, 'ranking.option_twice', { ballot: '1', option: 'B' }],
  [
    [
      { voter: 'AV', approves: ['A'] },
      { voter: 'AV', approves: [] },
    ],
    'ranking.voter_twice',
    { voter: 'AV' },
  ],
  [[{ ranking: ['A'] }, { approves: ['A'] }], 'ranking.kinds_mixed', {}],
  [{ ballots: [{ ranking: ['A'] }], seats: 1 }, 'ranking.needs_approvals', {}],
  [{ ballots: [{ ranking: ['A'] }], budget: 1, costs: { A: 1 } }, 'ranking.needs_approvals', {}],
  [[{ ranking: ['A'], weight: 0 }], 'ranking.no_weight', { ballot: '1' }],
  [[{ ranking: ['A'], count: 0 }], 'ranking.no_weight', { ballot: '1' }],
  [{ ballots: [['A']], seats: 2 }, 'ranking.seats', { seats: 2, options: 1 }],
  [{ ballots: [['A']], seats: 0 }, 'ranking.seats', { seats: 0 }],
  [{ ballots: [['A']], budget: 3 }, 'ranking.budget_without_costs', {}],
  [{ ballots: [['A']], costs: { A: 3 } }, 'ranking.budget_without_costs', {}],
  [{ ballots: [['A']], budget: 3, costs: { A: 1, B: 1 } }, 'ranking.cost_of_no_option', { option: 'B' }],
  [{ ballots: [['A', 'B']], budget: 3, costs: { A: 1 } }, 'ranking.no_cost', { option: 'B' }],
  [{ ballots: [['toString']], budget: 3, costs: {} }, 'ranking.no_cost', { option: 'toString' }],
  [{ ballots: [['A']], budget: 3, costs: { A: 0 } }, 'ranking.no_cost', { option: 'A' }],
  [Array.from({ length: 10_001 }, () => ['A']), 'ranking.too_many_ballots', { most: 10_000 }],
  [[{ ranking: Array.from({ length: 31 }, (_, at) => `O${at}`) }], 'ranking.too_many_options', { most: 30 }],
  [[Array.from({ length: 201 }, (_, at) => `O${at}`)], 'ranking.too_many_options', { most: 200 }],
  [
    [
      { ranking: ['A'], weight: `1/1${'0'.repeat(30)}1` },
      { ranking: ['A'], weight: `1/1${'0'.repeat(29)}1` },
    ],
    'ranking.weights_too_fine',
    {},
  ],
]

test('what cannot be counted is refused with its code and place', () => {
  for (const [given, code, facts] of REFUSED) {
    const read = indicativeVoteFromJson(given)
    expect([given, read.ok ? null : read.refusal]).toEqual([given, { code, facts: expect.objectContaining(facts) }])
  }
})

test('weights are exact, a count multiplies them, and options come in the stated order or by the alphabet', () => {
  const read = indicativeVoteFromJson([
    { ranking: ['C', ['A', 'B']], weight: '0.75', count: 4 },
    { ranking: [], weight: '1/3' },
  ])
  if (!read.ok) throw new Error(read.refusal.code)
  expect(read.value.ballots.map(({ weight }) => weight)).toEqual([exactly(3), exactly('1/3')])
  expect([read.value.options, read.value.ballots[0]?.ranking]).toEqual([
    ['A', 'B', 'C'],
    [[2], [0, 1]],
  ])
  const stated = indicativeVoteFromJson({ options: ['C', 'B', 'A'], ballots: [['A']] })
  expect(stated.ok && stated.value.ballots[0]?.approves).toEqual([2])
})

const rows = (columns: string, ...lines: readonly string[]) =>
  lines.map((line, at) => ({
    line: at + 2,
    cells: Object.fromEntries(columns.split(',').map((column, place) => [column, line.split(',')[place] ?? ''])),
  }))

test('rows are read as the ballots that they make up', () => {
  const ranked = indicativeVoteFromRows(
    rows('ballot,rank,option,weight', 'AV,2,B,', 'AV,1,A,3/2', 'AV,2,C,3/2', 'BE,1,C,', 'CA,1,,'),
  )
  expect(ranked).toEqual(
    indicativeVoteFromJson([
      { voter: 'AV', weight: '3/2', ranking: ['A', ['B', 'C']] },
      { voter: 'BE', ranking: ['C'] },
      { voter: 'CA', ranking: [] },
    ]),
  )
  expect(indicativeVoteFromRows(rows('ballot,option', 'AV,B', 'AV,A', 'BE,A'))).toEqual(
    indicativeVoteFromJson([
      { voter: 'AV', approves: ['B', 'A'] },
      { voter: 'BE', approves: ['A'] },
    ]),
  )
})

test('rows that make up no ballot are refused with their line', () => {
  const refused: readonly (readonly [ReturnType<typeof rows>, string, object])[] = [
    [[], 'ranking.no_ballots', {}],
    [rows('ballot,rank', 'AV,1'), 'ranking.missing_column', { column: 'option' }],
    [rows('ballot,rank,option', ',1,A'), 'ranking.blank_ballot_name', { line: 2 }],
    [rows('ballot,rank,option', 'AV,1,A', 'AV,first,B'), 'ranking.rank', { line: 3, rank: 'first' }],
    [rows('ballot,rank,option', 'AV,0,A'), 'ranking.rank', { line: 2, rank: '0' }],
    [rows('ballot,option,weight', 'AV,A,2', 'AV,B,3'), 'ranking.two_weights', { line: 3, ballot: 'AV' }],
    [rows('ballot,option', 'AV,A', 'AV,A'), 'ranking.option_twice', { ballot: 'AV', option: 'A' }],
  ]
  for (const [given, code, facts] of refused) {
    const read = indicativeVoteFromRows(given)
    expect(read.ok ? null : read.refusal).toEqual({ code, facts })
  }
})
