import { expect, test } from 'vitest'
import fc from 'fast-check'
import { fraction } from '../fraction.ts'
import { duelsOf } from './condorcet.ts'
import type { IndicativeVote } from './indicative-vote.ts'
import { instantRunoff } from './instant-runoff.ts'
import { kemeny } from './kemeny.ts'
import { marginOf, preferencesOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import { rankedPairs } from './ranked-pairs.ts'
import { schulze } from './schulze.ts'

type Ranking = readonly (readonly number[])[]

function voteOf(size: number, rankings: readonly Ranking[]): IndicativeVote {
  return {
    options: Array.from({ length: size }, (_, place) => `O${place}`),
    ballots: rankings.map((ranking) => ({ voter: null, weight: fraction(1n), ranking, approves: [] })),
    isRanked: true,
    isApproval: false,
    seats: null,
    programme: null,
  }
}

/** Every ranking with ties of so many options, told as a rank for each. */
function allRankings(size: number): readonly Ranking[] {
  const ranks = (left: number): readonly (readonly number[])[] =>
    left === 0 ? [[]] : ranks(left - 1).flatMap((first) => Array.from({ length: size }, (_, rank) => [...first, rank]))
  const found = new Map(ranks(size).map((given) => [JSON.stringify(groupsOf(given)), groupsOf(given)]))
  return [...found.values()]
}

function groupsOf(ranks: readonly number[]): Ranking {
  const groups = Map.groupBy(ranks.keys(), (option) => ranks[option] ?? 0)
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group)
}

/** Every vote of one to three ballots on three options: 559 of them. */
const threeOptions: readonly IndicativeVote[] = (() => {
  const rankings = allRankings(3)
  const votes: IndicativeVote[] = []
  for (const [a, first] of rankings.entries()) {
    votes.push(voteOf(3, [first]))
    for (const [b, second] of rankings.slice(a).entries()) {
      votes.push(voteOf(3, [first, second]))
      for (const third of rankings.slice(a + b)) votes.push(voteOf(3, [first, second, third]))
    }
  }
  return votes
})()

const larger = (size: number): fc.Arbitrary<IndicativeVote> =>
  fc
    .array(fc.array(fc.nat({ max: size - 1 }), { minLength: size, maxLength: size }), { minLength: 1, maxLength: 9 })
    .map((ballots) => voteOf(size, ballots.map(groupsOf)))

/** Compares a method with its oracle on every small vote, and on some larger ones. */
function alike(size: number, runs: number, compare: (vote: IndicativeVote) => void): void {
  expect(threeOptions.length).toBe(559)
  for (const vote of threeOptions) compare(vote)
  fc.assert(fc.property(larger(size), compare), { numRuns: runs })
}

function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]))
}

/** The strongest path by looking at every path that visits no option twice. */
function strongest(preferences: Preferences, from: number, to: number, visited: readonly number[]): bigint {
  if (from === to) throw new Error('a path leads elsewhere')
  const direct = marginOf(preferences, from, to)
  const steps = preferences.options.filter((next) => next !== to && next !== from && !visited.includes(next))
  return steps.reduce(
    (best, next) => {
      const first = marginOf(preferences, from, next)
      if (first <= 0n) return best
      const rest = strongest(preferences, next, to, [...visited, from])
      const weakest = first < rest ? first : rest
      return weakest > best ? weakest : best
    },
    direct > 0n ? direct : 0n,
  )
}

test('Schulze is what all paths say', () => {
  alike(5, 150, (vote) => {
    const preferences = preferencesOf(vote)
    const { winners, paths } = schulze(preferences)
    for (const a of preferences.options) {
      for (const b of preferences.options) if (a !== b) expect(paths[a]?.[b]).toBe(strongest(preferences, a, b, []))
    }
    const unbeaten = preferences.options.filter((a) =>
      preferences.options.every((b) => a === b || strongest(preferences, a, b, []) >= strongest(preferences, b, a, [])),
    )
    expect(winners).toEqual(unbeaten)
  })
})

/** Ranked pairs in one order of the majorities: each is locked unless a path already leads back. */
function lockedInOrder(size: number, order: readonly (readonly [number, number])[]): readonly number[] {
  const kept: (readonly [number, number])[] = []
  const leads = (from: number, to: number): boolean =>
    from === to || kept.some(([over, under]) => over === from && leads(under, to))
  for (const [over, under] of order) if (!leads(under, over)) kept.push([over, under])
  return Array.from({ length: size }, (_, option) => option).filter((option) =>
    kept.every(([, under]) => under !== option),
  )
}

test('ranked pairs are what every order of equal majorities says', () => {
  alike(4, 100, (vote) => {
    const preferences = preferencesOf(vote)
    const { options } = preferences
    const pairs = options.flatMap((a) => options.map((b) => [a, b] as const))
    const majorities = pairs.filter(([a, b]) => marginOf(preferences, a, b) > 0n)
    const margin = ([a, b]: readonly [number, number]): bigint => marginOf(preferences, a, b)
    const orders = permutations(majorities).filter((order) =>
      order.every((pair, at) => at === 0 || margin(order[at - 1] ?? pair) >= margin(pair)),
    )
    const winners = new Set(orders.flatMap((order) => lockedInOrder(options.length, order)))
    const found = rankedPairs(preferences)
    expect(found.ok && found.value.winners).toEqual(options.filter((option) => winners.has(option)))
  })
})

test('Kemeny is what all rankings say', () => {
  alike(5, 150, (vote) => {
    const preferences = preferencesOf(vote)
    const rankings = permutations(preferences.options)
    const agreement = (ranking: readonly number[]): bigint =>
      ranking.reduce(
        (sum, a, at) => ranking.slice(at + 1).reduce((all, b) => all + (preferences.above[a]?.[b] ?? 0n), sum),
        0n,
      )
    const most = rankings.map(agreement).reduce((high, each) => (each > high ? each : high))
    const found = kemeny(preferences)
    expect(found.ok && found.value.agreement).toBe(most)
    expect(found.ok && found.value.rankings).toEqual(rankings.filter((ranking) => agreement(ranking) === most))
  })
})

/** Instant runoff one option at a time, in 60ths of a ballot; who may win, whichever of the weakest goes out. */
function runoff(vote: IndicativeVote, left: readonly number[]): readonly number[] {
  const votes = new Map(left.map((option) => [option, 0]))
  for (const { ranking } of vote.ballots) {
    const first = ranking
      .map((group) => group.filter((option) => left.includes(option)))
      .find((group) => group.length > 0)
    for (const option of first ?? []) votes.set(option, (votes.get(option) ?? 0) + 60 / (first?.length ?? 1))
  }
  const counted = [...votes.values()].reduce((sum, each) => sum + each, 0)
  const won = left.filter((option) => (votes.get(option) ?? 0) * 2 > counted)
  if (won.length > 0 || counted === 0) return won.length > 0 ? won : left
  const fewest = Math.min(...votes.values())
  const weakest = left.filter((option) => votes.get(option) === fewest)
  const ways = weakest.flatMap((option) =>
    runoff(
      vote,
      left.filter((other) => other !== option),
    ),
  )
  return left.filter((option) => ways.includes(option))
}

test('instant runoff is what letting out one option at a time says, every way', () => {
  alike(5, 300, (vote) => {
    const found = instantRunoff(vote)
    expect(found.ok && found.value.winners).toEqual(runoff(vote, [...vote.options.keys()]))
  })
})

test('the Smith set is the smallest group that beats the rest', () => {
  alike(5, 300, (vote) => {
    const preferences = preferencesOf(vote)
    const { options } = preferences
    const groups = Array.from({ length: 2 ** options.length - 1 }, (_, bits) =>
      options.filter((option) => ((bits + 1) & (1 << option)) !== 0),
    )
    const beating = groups.filter((group) =>
      group.every((a) => options.every((b) => group.includes(b) || marginOf(preferences, a, b) > 0n)),
    )
    const { smithSet, condorcetWinner } = duelsOf(preferences)
    expect(smithSet).toEqual(beating.toSorted((a, b) => a.length - b.length)[0])
    expect(condorcetWinner === null).toBe(smithSet.length > 1)
  })
})

test('what would take too long is refused with its code', () => {
  const nine = voteOf(9, [[[0], [1], [2], [3], [4], [5], [6], [7], [8]]])
  expect(kemeny(preferencesOf(nine))).toMatchObject({ ok: false, refusal: { code: 'ranking.kemeny_too_many' } })
  // Thirty options in three orders that have little to do with each other: every majority is by one or by three.
  const turned = [1, 3, 9].map((by) => Array.from({ length: 30 }, (_, place) => [(((place + 1) * by) % 31) - 1]))
  expect(rankedPairs(preferencesOf(voteOf(30, turned)))).toMatchObject({
    ok: false,
    refusal: { code: 'ranking.too_many_ties' },
  })
  // Twenty weak options that may go out in any order, and together outweigh the next one; all their votes go to it.
  const weak = Array.from({ length: 20 }, (_, option) => [[option], [20]])
  const strong = [...Array.from({ length: 5 }, () => [[20]]), ...Array.from({ length: 9 }, () => [[21]])]
  expect(instantRunoff(voteOf(22, [...weak, ...strong]))).toMatchObject({
    ok: false,
    refusal: { code: 'ranking.too_many_ties' },
  })
})

/** Every order of majorities, from the largest down; null where there are more than so many. */
function ordersOf(preferences: Preferences, most: number): readonly (readonly (readonly [number, number])[])[] | null {
  const { options } = preferences
  const pairs = options.flatMap((a) => options.map((b) => [a, b] as const))
  const levels = Map.groupBy(pairs, ([a, b]) => marginOf(preferences, a, b))
  const sizes = [...levels].filter(([margin]) => margin > 0n).toSorted(([a], [b]) => (a > b ? -1 : 1))
  let orders: (readonly (readonly [number, number])[])[] = [[]]
  for (const [, level] of sizes) {
    if (level.length > 5 || orders.length > most) return null
    orders = orders.flatMap((order) => permutations(level).map((next) => [...order, ...next]))
  }
  return orders.length > most ? null : orders
}

test('with five or six options as well, whoever wins by ranked pairs wins in some order of equal majorities', () => {
  let [several, wide] = [0, 0]
  const compare = (vote: IndicativeVote): void => {
    const preferences = preferencesOf(vote)
    const orders = ordersOf(preferences, 150)
    if (orders === null) return
    const winners = new Set(orders.flatMap((order) => lockedInOrder(vote.options.length, order)))
    const found = rankedPairs(preferences)
    expect(found.ok && found.value.winners).toEqual(preferences.options.filter((option) => winners.has(option)))
    if (winners.size > 1) several += 1
    wide += 1
  }
  for (const size of [5, 6]) fc.assert(fc.property(larger(size), compare), { numRuns: 250 })
  expect(several).toBeGreaterThan(10)
  expect(wide).toBeGreaterThan(50)
})

test('many ties are followed to every winner where somebody wins whichever comes first', () => {
  // Fifteen options, turned by thirds: every majority is by one of three, so that each of them may come first.
  const ring = Array.from({ length: 15 }, (_, option) => option)
  const turned = [0, 5, 10].map((by) => ring.map((option) => [(option + by) % 15]))
  expect(rankedPairs(preferencesOf(voteOf(15, turned)))).toEqual({
    ok: true,
    value: { winners: [0, 5, 10], order: null },
  })
  // Thirty options with one ballot each: nobody is weaker than anyone else, and a billion sets may be left.
  const each = Array.from({ length: 30 }, (_, option) => [[option]])
  expect(instantRunoff(voteOf(30, each))).toMatchObject({
    value: { winners: Array.from({ length: 30 }, (_, option) => option) },
  })
  // Ten weak options that together have less than the next one go out in whatever order.
  const weak = Array.from({ length: 10 }, (_, option) => [[option], [10]])
  const strong = [...Array.from({ length: 11 }, () => [[10]]), ...Array.from({ length: 15 }, () => [[11]])]
  expect(instantRunoff(voteOf(12, [...weak, ...strong]))).toMatchObject({ value: { winners: [10] } })
})
