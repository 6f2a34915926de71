import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indicativeVoteFromJson } from './indicative-vote-from-json.ts'
import { rankOptions } from './rank-options.ts'
import type { RankedOutcome } from './ranked-outcome.ts'
import type { RankedMethod } from './ranking-method.ts'

/** A ballot as a rank for each option: equal ranks are ties. */
interface Ranks {
  readonly ranks: readonly number[]
  readonly weight: string
}

const NAMES = ['A', 'B', 'C', 'D', 'E'] as const
const CONDORCET: readonly RankedMethod[] = ['schulze', 'ranked-pairs', 'kemeny']
const WEIGHTS = ['1', '2', '3', '1/2', '0.75']

const profiles = (most = 8): fc.Arbitrary<readonly Ranks[]> =>
  fc.integer({ min: 2, max: 4 }).chain((size) =>
    fc.array(
      fc.record({
        ranks: fc.array(fc.nat({ max: size - 1 }), { minLength: size, maxLength: size }),
        weight: fc.constantFrom(...WEIGHTS),
      }),
      { minLength: 1, maxLength: most },
    ),
  )

function outcomeOf(profile: readonly Ranks[], names: readonly string[] = NAMES): RankedOutcome {
  const options = (profile[0]?.ranks ?? []).map((_, option) => names[option] ?? '')
  const ballots = profile.map(({ ranks, weight }) => {
    const groups = Map.groupBy(options, (name) => ranks[options.indexOf(name)] ?? 0)
    return { weight, ranking: [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group) }
  })
  const vote = indicativeVoteFromJson({ options: options.toSorted(), ballots })
  if (!vote.ok) throw new Error(JSON.stringify(vote.refusal))
  const { ranked } = rankOptions(vote.value)
  if (ranked === null) throw new Error('not ranked')
  return ranked
}

const winnersOf = ({ methods }: RankedOutcome): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    methods.map(({ method, winners, refusal }) => [method, refusal === null ? winners : [refusal.code]]),
  )

const law = (name: string, holds: (profile: readonly Ranks[], outcome: RankedOutcome) => void, numRuns = 300): void => {
  test(name, () => {
    fc.assert(
      fc.property(profiles(), (profile) => holds(profile, outcomeOf(profile))),
      { numRuns },
    )
  })
}

law('renaming options renames the winners, and changes nothing else (neutrality)', (profile, outcome) => {
  const other = ['D', 'A', 'E', 'B', 'C']
  const renamed = winnersOf(outcomeOf(profile, other))
  const expected = Object.entries(winnersOf(outcome)).map(([method, winners]) => [
    method,
    winners.map((name) => other[NAMES.findIndex((each) => each === name)] ?? name).toSorted(),
  ])
  expect(renamed).toEqual(Object.fromEntries(expected))
})

law('reordering ballots changes not a byte (anonymity)', (profile, outcome) => {
  expect(JSON.stringify(outcomeOf(profile.toReversed()))).toBe(JSON.stringify(outcome))
})

law('a ballot of weight two is two ballots, and casting every ballot twice changes no winner', (profile, outcome) => {
  const doubled = profile.flatMap((ballot) => [ballot, ballot])
  expect(winnersOf(outcomeOf(doubled))).toEqual(winnersOf(outcome))
  const once = profile.map((ballot) => ({ ...ballot, weight: '2' }))
  const twice = profile.flatMap((ballot) => [
    { ...ballot, weight: '1' },
    { ...ballot, weight: '1' },
  ])
  expect(outcomeOf(once)).toEqual(outcomeOf(twice))
})

law('an option preferred to every other wins by Schulze, ranked pairs and Kemeny (Condorcet)', (_, outcome) => {
  const { condorcetWinner, smithSet, methods } = outcome
  for (const { method, winners } of methods.filter((one) => CONDORCET.includes(one.method))) {
    if (condorcetWinner !== null) expect([method, winners]).toEqual([method, [condorcetWinner]])
    for (const winner of winners) expect(smithSet).toContain(winner)
  }
})

law('what every ballot ranks below another option wins by no method (unanimity)', (profile, outcome) => {
  const options = Object.keys(outcome.copeland)
  const below = options.filter((_, b) =>
    options.some((_other, a) => profile.every(({ ranks }) => (ranks[a] ?? 0) < (ranks[b] ?? 0))),
  )
  for (const { winners } of outcome.methods) expect(winners.filter((winner) => below.includes(winner))).toEqual([])
})

law('a single winner does not win when every ballot is turned round (reversal)', (profile, outcome) => {
  const turned = winnersOf(
    outcomeOf(profile.map((ballot) => ({ ...ballot, ranks: ballot.ranks.map((rank) => -rank) }))),
  )
  for (const { method, winners } of outcome.methods.filter((one) => one.method !== 'instant-runoff')) {
    if (winners.length === 1) expect([method, turned[method]]).not.toEqual([method, winners])
  }
})

law(
  'a winner by Schulze, ranked pairs or Borda still wins when a ballot ranks it higher (monotonicity)',
  (profile, outcome) => {
    for (const method of ['schulze', 'borda', 'ranked-pairs'] as const) {
      const [winner = ''] = winnersOf(outcome)[method] ?? []
      const place = NAMES.findIndex((name) => name === winner)
      const [first, ...others] = profile
      if (first === undefined) throw new Error('no ballot')
      const raised = [{ ...first, ranks: first.ranks.map((rank, option) => (option === place ? -1 : rank)) }, ...others]
      expect([method, winnersOf(outcomeOf(raised))[method]]).toEqual([method, expect.arrayContaining([winner])])
    }
  },
)

law('a clone of an option changes no winner by Schulze but the clones themselves', (profile, outcome) => {
  const size = profile[0]?.ranks.length ?? 0
  // The last option and its clone stand side by side on every ballot: level, the one above, or the other. Where others are level
  // with the option they are level with both.
  const cloned = profile.map((ballot, at) => {
    const ranks = ballot.ranks.slice(0, -1).map((rank) => rank * 2)
    const last = (ballot.ranks.at(-1) ?? 0) * 2
    const apart = ranks.includes(last) ? 0 : at % 3
    return { ...ballot, ranks: [...ranks, last + (apart === 1 ? 1 : 0), last + (apart === 2 ? 1 : 0)] }
  })
  const [original = '', clone = ''] = NAMES.slice(size - 1)
  const found = winnersOf(outcomeOf(cloned))['schulze'] ?? []
  const merged = new Set(found.map((winner) => (winner === clone ? original : winner)))
  expect([...merged].toSorted()).toEqual(winnersOf(outcome)['schulze'])
})

test('a winner by instant runoff can lose by being ranked higher', () => {
  const winners = (two: readonly string[]) => {
    const vote = indicativeVoteFromJson([
      { count: 6, ranking: ['A', 'B', 'C'] },
      { count: 2, ranking: two },
      { count: 4, ranking: ['B', 'C', 'A'] },
      { count: 5, ranking: ['C', 'A', 'B'] },
    ])
    const { ranked } = vote.ok ? rankOptions(vote.value) : { ranked: null }
    return ranked === null ? null : winnersOf(ranked)['instant-runoff']
  }
  expect(winners(['B', 'A', 'C'])).toEqual(['A'])
  expect(winners(['A', 'B', 'C'])).toEqual(['C'])
})
