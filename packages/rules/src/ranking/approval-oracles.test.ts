import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compare, fraction, multiply, subtract, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { equalShares } from './equal-shares.ts'
import type { IndicativeVote, Programme } from './indicative-vote.ts'
import { proportionalApproval } from './proportional-approval.ts'

interface Given {
  readonly approves: readonly number[]
  readonly weight: number
}

function voteOf(options: number, ballots: readonly Given[]): IndicativeVote {
  return {
    options: Array.from({ length: options }, (_, place) => `O${place}`),
    ballots: ballots.map(({ approves, weight }) => ({
      voter: null,
      weight: fraction(BigInt(weight)),
      ranking: [],
      approves,
    })),
    isRanked: false,
    isApproval: true,
    seats: null,
    programme: null,
  }
}

const someBallots = (options: number, most: number, heaviest = 1): fc.Arbitrary<readonly Given[]> =>
  fc.array(
    fc.record({
      approves: fc.subarray(Array.from({ length: options }, (_, option) => option)),
      weight: fc.integer({ min: 1, max: heaviest }),
    }),
    { minLength: 1, maxLength: most },
  )

const subsetsOf = (options: number, size?: number): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** options }, (_, bits) =>
    Array.from({ length: options }, (_unused, option) => option).filter((option) => (bits & (1 << option)) !== 0),
  ).filter((subset) => size === undefined || subset.length === size)

const inOrder = (committees: readonly (readonly number[])[]): readonly string[] =>
  committees.map((committee) => committee.join()).toSorted()

test('proportional approval is what every committee says, whatever the ballots weigh', () => {
  const given = fc.integer({ min: 1, max: 6 }).chain((options) =>
    fc.record({
      options: fc.constant(options),
      seats: fc.integer({ min: 1, max: options }),
      ballots: someBallots(options, 7, 3),
    }),
  )
  fc.assert(
    fc.property(given, ({ options, seats, ballots }) => {
      const scored = subsetsOf(options, seats).map((committee) => ({
        committee,
        score: ballots.reduce((sum, { approves, weight }) => {
          const seated = approves.filter((option) => committee.includes(option)).length
          const parts = Array.from({ length: seated }, (_, at) => fraction(BigInt(weight), BigInt(at + 1)))
          return parts.reduce(add, sum)
        }, ZERO),
      }))
      const most = scored.map(({ score }) => score).reduce((high, each) => (compare(each, high) > 0 ? each : high))
      const found = proportionalApproval(voteOf(options, ballots), seats)
      if (!found.ok) throw new Error(found.refusal.code)
      expect(compare(fraction(found.value.score, found.value.partsOfUnit), most)).toBe(0)
      expect(inOrder(found.value.committees)).toEqual(
        inOrder(scored.filter(({ score }) => compare(score, most) === 0).map(({ committee }) => committee)),
      )
    }),
    { numRuns: 300 },
  )
})

test('a choice among too many committees is refused', () => {
  const ballots = Array.from({ length: 40 }, (_, at) => ({ approves: [at, (at * 7 + 3) % 40], weight: 1 }))
  expect(proportionalApproval(voteOf(40, ballots), 20)).toMatchObject({
    ok: false,
    refusal: { code: 'ranking.too_many_committees' },
  })
})

const programmes = fc.record({
  budget: fc.integer({ min: 1, max: 30 }),
  costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 4 }),
  ballots: someBallots(4, 7, 3),
})

const programmeOf = (budget: number, costs: readonly number[]): Programme => ({
  budget: fraction(BigInt(budget)),
  costs: costs.map((cost) => fraction(BigInt(cost))),
})

const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? a : b)
const sum = (amounts: readonly Fraction[]): Fraction => amounts.reduce(add, ZERO)

/**
 * Equal shares with one purse a head, by trial: the share is sought among those at which so many of the supporters, the
 * poorest, pay all they have and the others pay alike.
 */
function sharesByTrial(vote: IndicativeVote, { budget, costs }: Programme) {
  const heads = vote.ballots.flatMap(({ approves, weight }, ballot) =>
    Array.from({ length: Number(weight.numerator) }, () => ({ approves, ballot })),
  )
  const purses = heads.map(() => multiply(budget, fraction(1n, BigInt(heads.length))))
  const funded: number[] = []
  for (;;) {
    let next: { option: number; share: Fraction } | null = null
    for (const option of vote.options.keys()) {
      if (funded.includes(option)) continue
      const held = purses.filter((_, at) => heads[at]?.approves.includes(option))
      const cost = costs[option] ?? ZERO
      const trials = held.map((_, poor) => {
        const paid = sum(held.toSorted(compare).slice(0, poor))
        return multiply(subtract(cost, paid), fraction(1n, BigInt(held.length - poor)))
      })
      const share = trials.find((trial) => compare(sum(held.map((purse) => least(purse, trial))), cost) === 0)
      if (share !== undefined && (next === null || compare(share, next.share) < 0)) next = { option, share }
    }
    if (next === null) break
    const { option, share } = next
    for (const [at, head] of heads.entries()) {
      const purse = purses[at] ?? ZERO
      if (head.approves.includes(option)) purses[at] = subtract(purse, least(purse, share))
    }
    funded.push(option)
  }
  const left = vote.ballots.map((_, ballot) => sum(purses.filter((_purse, at) => heads[at]?.ballot === ballot)))
  return { funded, left }
}

test('equal shares are what trying shares head by head says, whatever the ballots weigh', () => {
  fc.assert(
    fc.property(programmes, ({ budget, costs, ballots }) => {
      const vote = voteOf(4, ballots)
      const found = equalShares(vote, programmeOf(budget, costs))
      const tried = sharesByTrial(vote, programmeOf(budget, costs))
      expect(found.funded.map(({ option }) => option)).toEqual(tried.funded)
      expect(found.left).toEqual(tried.left)
    }),
    { numRuns: 300 },
  )
})

test('what is funded and what is left make up the budget, and nothing is left out that its supporters could pay for', () => {
  fc.assert(
    fc.property(programmes, ({ budget, costs, ballots }) => {
      const programme = programmeOf(budget, costs)
      const { funded, unspent, left, short } = equalShares(voteOf(4, ballots), programme)
      const spent = sum(funded.map(({ option }) => programme.costs[option] ?? ZERO))
      expect(add(spent, unspent)).toEqual(programme.budget)
      expect(left.every(({ numerator }) => numerator >= 0n)).toBe(true)
      for (const option of [0, 1, 2, 3].filter((one) => !funded.some((each) => each.option === one))) {
        const held = sum(left.filter((_, ballot) => ballots[ballot]?.approves.includes(option)))
        expect(compare(held, programme.costs[option] ?? ZERO)).toBe(-1)
        expect(short.get(option)).toEqual(held)
      }
    }),
    { numRuns: 300 },
  )
})

test('a group large enough for so many seats that agrees on as many options has a member with that many (EJR)', () => {
  const given = fc.record({ seats: fc.integer({ min: 1, max: 4 }), ballots: someBallots(4, 7) })
  let groups = 0
  fc.assert(
    fc.property(given, ({ seats, ballots }) => {
      const funded = equalShares(voteOf(4, ballots), programmeOf(seats, [1, 1, 1, 1])).funded.map(
        ({ option }) => option,
      )
      for (const agreed of subsetsOf(4).filter((subset) => subset.length > 0 && subset.length <= seats)) {
        const group = ballots.filter(({ approves }) => agreed.every((option) => approves.includes(option)))
        if (group.length * seats < agreed.length * ballots.length) continue
        groups += 1
        const represented = group.map(({ approves }) => approves.filter((option) => funded.includes(option)).length)
        expect(Math.max(...represented)).toBeGreaterThanOrEqual(agreed.length)
      }
    }),
    { numRuns: 400 },
  )
  expect(groups).toBeGreaterThan(400)
})
