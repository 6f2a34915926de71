import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ApprovalOutcome } from './approval-outcome.ts'
import { indicativeVoteFromJson } from './indicative-vote-from-json.ts'
import { rankOptions } from './rank-options.ts'
import type { Ranking } from './rank-options.ts'
import type { MethodOutcome, RankedOutcome } from './ranked-outcome.ts'
import type { RankedMethod } from './ranking-method.ts'

const FILE = path.resolve(import.meta.dirname, '../../../../../shared/cases/compute/ranked-approval.json')
const present = existsSync(FILE)
const absent = present ? '' : ' (skipped: ../shared is absent)'

interface Case {
  readonly id: string
  readonly input: object
  readonly expected: Readonly<Record<string, unknown>>
}

const { cases }: { readonly cases: { readonly ranked: readonly Case[]; readonly approval: readonly Case[] } } = present
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { cases: { ranked: [], approval: [] } }

function rankingOf(json: unknown): Ranking {
  const vote = indicativeVoteFromJson(json)
  if (!vote.ok) throw new Error(JSON.stringify(vote.refusal))
  return rankOptions(vote.value)
}

/** What each expectation of a case on ranked ballots is compared with. */
const RANKED: Readonly<Record<string, (found: RankedOutcome) => unknown>> = {
  pairwise: ({ preferences }) =>
    Object.fromEntries(
      Object.entries(preferences).flatMap(([a, row]) =>
        Object.entries(row).map(([b, weight]) => [`${a}>${b}`, weight]),
      ),
    ),
  condorcetWinner: ({ condorcetWinner }) => condorcetWinner,
  smithSet: ({ smithSet }) => smithSet,
  schulzeWinners: (found) => by(found, 'schulze').winners,
  schulzeOrder: (found) => by(found, 'schulze').order?.flat(),
  rankedPairsWinners: (found) => by(found, 'ranked-pairs').winners,
  kemenyScore: (found) => by(found, 'kemeny').agreement,
  kemenyRankings: (found) => by(found, 'kemeny').rankings,
  borda: (found) => by(found, 'borda').points,
  copeland: ({ copeland }) => copeland,
  minimaxMarginsWinners: ({ minimaxWinners }) => minimaxWinners,
  irvWinner: (found) => by(found, 'instant-runoff').winners.join(),
  irvEliminated: (found) => by(found, 'instant-runoff').rounds?.flatMap(({ eliminated }) => eliminated),
}

function by({ methods }: RankedOutcome, wanted: RankedMethod): MethodOutcome {
  const found = methods.find(({ method }) => method === wanted)
  if (found === undefined) throw new Error(wanted)
  return found
}

/** What each expectation of a case on approving ballots is compared with. */
const APPROVAL: Readonly<Record<string, (found: ApprovalOutcome) => unknown>> = {
  approvalScores: ({ approving }) => approving,
  equalSharesElectedInOrder: ({ shares }) => shares?.funded.map(({ option }) => option),
  equalSharesLeftover: ({ shares }) => shares?.left.map(String),
  pavScore: ({ committee }) => committee?.score,
  pavCommittees: ({ committee }) => committee?.committees,
}

test.skipIf(!present)(`the published cases are there${absent}`, () => {
  expect([cases.ranked.length, cases.approval.length]).toEqual([3, 2])
})

for (const { id, input, expected } of cases.ranked) {
  test(`${id} comes out as it was published`, () => {
    const { ranked } = rankingOf(input)
    if (ranked === null) throw new Error('not ranked')
    const found = Object.fromEntries(Object.keys(expected).map((key) => [key, RANKED[key]?.(ranked)]))
    expect(found).toEqual(expected)
  })
}

for (const { id, input, expected } of cases.approval) {
  test(`${id} comes out as it was published`, () => {
    const { approval } = rankingOf(input)
    if (approval === null) throw new Error('no approvals')
    const found = Object.fromEntries(Object.keys(expected).map((key) => [key, APPROVAL[key]?.(approval)]))
    expect(found).toEqual(expected)
  })
}
