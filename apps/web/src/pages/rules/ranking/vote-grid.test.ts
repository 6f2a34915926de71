import { indicativeVoteFromJson, rankOptions } from '@commonline/rules/ranking'
import { expect, test } from 'vitest'
import { pastedVotes } from './pasted-votes.ts'
import {
  blankGrid,
  exampleGrid,
  voteOf,
  withApproval,
  withCost,
  withOption,
  withOptionName,
  withoutOption,
  withRank,
  withRow,
} from './vote-grid.ts'

const blank = blankGrid(['AV', 'BE', 'CA'])

test('whoever has no mark has not answered, equal ranks are ties, and gaps between ranks mean nothing', () => {
  expect(voteOf(blank)).toEqual({ json: null, answered: 0, unread: [] })
  const some = withRank(withRank(withRank(blank, 0, 0, '7'), 0, 1, '2'), 0, 2, ' 2 ')
  expect(voteOf(withRank(some, 2, 1, '1'))).toEqual({
    json: {
      format: 'commonline-ranking/1',
      options: ['A', 'B', 'C'],
      ballots: [
        { voter: 'AV', ranking: [['B', 'C'], ['A']] },
        { voter: 'CA', ranking: [['B']] },
      ],
    },
    answered: 2,
    unread: [],
  })
})

test('a row with a cell that is no rank or weight is no ballot, and the cell is named', () => {
  const named = withOptionName(blank, 1, ' Quay ')
  const wrong = withRow(withRank(withRank(named, 0, 1, 'x'), 1, 0, '1'), 1, (row) => ({ ...row, weight: '0' }))
  expect(voteOf(wrong)).toEqual({
    json: null,
    answered: 2,
    unread: [
      { kind: 'rank', voter: 'AV', option: 'Quay', text: 'x' },
      { kind: 'weight', voter: 'BE', option: '', text: '0' },
    ],
  })
})

test('approvals carry seats, and a budget with what options cost', () => {
  const approving = withApproval(withApproval({ ...blank, kind: 'approval', seats: '2' }, 0, 0, true), 1, 2, true)
  expect(voteOf(approving).json).toMatchObject({ seats: 2, ballots: [{ approves: ['A'] }, { approves: ['C'] }] })
  const priced = withCost(withCost({ ...approving, seats: '', budget: '5/2' }, 0, '1'), 1, '1')
  expect(voteOf(priced).json).toMatchObject({ budget: '5/2', costs: { A: '1', B: '1' } })
  expect(voteOf(withCost(priced, 2, '-1')).unread).toEqual([{ kind: 'cost', voter: '', option: 'C', text: '-1' }])
  expect(voteOf({ ...priced, seats: 'two', budget: 'much' }).unread.map(({ kind }) => kind)).toEqual([
    'seats',
    'budget',
  ])
})

test('an option that is added is empty, and one that is taken away takes its marks with it', () => {
  const wider = withRank(withOption(blank), 0, 3, '1')
  expect(voteOf(wider).json).toMatchObject({ options: ['A', 'B', 'C', 'D'], ballots: [{ ranking: [['D']] }] })
  expect(voteOf(withoutOption(wider, 3)).json).toBeNull()
})

test('what the example shows is worth showing: there is a Condorcet winner, and instant runoff passes over it', () => {
  for (const size of [5, 6, 12]) {
    const grid = exampleGrid(blankGrid(Array.from({ length: size }, (_, at) => `M${at}`)), ['North', 'Centre', 'South'])
    const vote = indicativeVoteFromJson(voteOf(grid).json)
    const ranked = vote.ok ? rankOptions(vote.value).ranked : null
    expect(ranked?.condorcetWinner).toBe('Centre')
    expect(ranked?.methods.find(({ method }) => method === 'instant-runoff')?.winners).toEqual(['North'])
  }
})

const number = (at: number): string => `Ballot ${at}`

test('what is pasted comes back as the same vote, from JSON and from rows', () => {
  const json = {
    options: ['P', 'Q'],
    ballots: [{ voter: 'AV', weight: '3/2', approves: ['Q'] }, { approves: ['P'] }],
    budget: 4,
    costs: { P: '1/2', Q: 3 },
  }
  const pasted = pastedVotes(JSON.stringify(json), number)
  expect(pasted.kind === 'votes' && voteOf(pasted.grid).json).toEqual({
    format: 'commonline-ranking/1',
    options: ['P', 'Q'],
    ballots: [
      { voter: 'AV', weight: '3/2', approves: ['Q'] },
      { voter: 'Ballot 2', approves: ['P'] },
    ],
    budget: '4',
    costs: { P: '1/2', Q: '3' },
  })
  const rows = pastedVotes('ballot,rank,option\nAV,1,P\nAV,2,"Q, or R"\n', number)
  expect(rows.kind === 'votes' && rows.grid.rows[0]?.ranks).toEqual(['1', '2'])
})

test('what cannot be read as ballots says why', () => {
  expect(pastedVotes('[{', number)).toEqual({ kind: 'not-json' })
  expect(pastedVotes(' '.repeat(500_001), number)).toEqual({ kind: 'too-long' })
  expect(pastedVotes(JSON.stringify(Array.from({ length: 301 }, () => ['A'])), number)).toEqual({ kind: 'too-long' })
  expect(pastedVotes('[["A","A"]]', number)).toMatchObject({ refusal: { code: 'ranking.option_twice' } })
  expect(pastedVotes('ballot,option\nAV', number)).toEqual({
    kind: 'refused',
    refusal: { code: 'ranking.ragged_row', facts: { line: 2 } },
  })
})
