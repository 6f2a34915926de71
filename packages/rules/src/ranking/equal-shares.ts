import { add, compare, fraction, multiply, subtract, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import type { IndicativeVote, Programme } from './indicative-vote.ts'

/** One option that is funded. */
export interface Funded {
  readonly option: number
  /** The most that its supporters pay for each unit of weight; who has less left pays all of that. */
  readonly share: Fraction
  /** Weight of the ballots that pay for it. */
  readonly supporters: Fraction
  /** Options that could have been funded at the same share; the first in the stated order was taken. */
  readonly tiedWith: readonly number[]
}

export interface EqualShares {
  readonly funded: readonly Funded[]
  /** By ballot: what is left of its share of the budget. */
  readonly left: readonly Fraction[]
  readonly unspent: Fraction
  /** By option that is not funded: what those who approve it still hold together, which is less than it costs. */
  readonly short: ReadonlyMap<number, Fraction>
}

/**
 * The method of equal shares (Peters and Skowron 2020; Peters, Pierczyński and Skowron 2021), every option counting
 * alike: each ballot gets a part of the budget by its weight. Again and again the option is funded for which its
 * supporters pay the least apiece, all alike and none more than it has left, until nobody's supporters can pay for it.
 * Nothing is added afterwards to spend what is left.
 *
 * Of options that cost their supporters alike, the first in the stated order is funded first.
 */
export function equalShares({ ballots, options }: IndicativeVote, { budget, costs }: Programme): EqualShares {
  const total = ballots.reduce((sum, { weight }) => add(sum, weight), ZERO)
  // What is left for each unit of weight; all ballots start alike.
  const purses = ballots.map(() => over(budget, total))
  const supporters = options.map((_, option) =>
    [...ballots.keys()].filter((at) => ballots[at]?.approves.includes(option)),
  )
  const weightOf = (at: number): Fraction => ballots[at]?.weight ?? ZERO
  const held = (option: number): Fraction =>
    (supporters[option] ?? []).reduce((sum, at) => add(sum, multiply(weightOf(at), purses[at] ?? ZERO)), ZERO)
  const funded: Funded[] = []
  const open = new Set(options.keys())
  for (;;) {
    const shares = [...open].flatMap((option) => {
      const cost = costs[option] ?? ZERO
      if (compare(held(option), cost) < 0) return []
      const payers = (supporters[option] ?? []).map((at) => ({ weight: weightOf(at), purse: purses[at] ?? ZERO }))
      return [{ option, share: shareOf(payers, cost) }]
    })
    const [first] = shares.toSorted((a, b) => compare(a.share, b.share) || a.option - b.option)
    if (first === undefined) break
    const { option, share } = first
    const paying = supporters[option] ?? []
    for (const at of paying) purses[at] = subtract(purses[at] ?? ZERO, least(purses[at] ?? ZERO, share))
    open.delete(option)
    funded.push({
      option,
      share,
      supporters: paying.reduce((sum, at) => add(sum, weightOf(at)), ZERO),
      tiedWith: shares
        .filter((one) => one.option !== option && compare(one.share, share) === 0)
        .map((one) => one.option),
    })
  }
  const left = ballots.map(({ weight }, at) => multiply(weight, purses[at] ?? ZERO))
  return {
    funded,
    left,
    unspent: left.reduce(add, ZERO),
    short: new Map([...open].map((option) => [option, held(option)])),
  }
}

const over = (a: Fraction, b: Fraction): Fraction => multiply(a, fraction(b.denominator, b.numerator))
const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)

interface Payer {
  readonly weight: Fraction
  readonly purse: Fraction
}

/** The least share at which payers cover a cost if none pays more than it has: who has less pays all, the poorest first. */
function shareOf(payers: readonly Payer[], cost: Fraction): Fraction {
  let missing = cost
  let weight = payers.reduce((sum, payer) => add(sum, payer.weight), ZERO)
  for (const payer of payers.toSorted((a, b) => compare(a.purse, b.purse))) {
    if (compare(multiply(payer.purse, weight), missing) >= 0) return over(missing, weight)
    missing = subtract(missing, multiply(payer.purse, payer.weight))
    weight = subtract(weight, payer.weight)
  }
  throw new Error('payers hold less than the cost')
}
