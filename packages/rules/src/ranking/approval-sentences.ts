import { exactNumber, ZERO } from '../fraction.ts'
import type { ExactNumber } from '../fraction.ts'
import { counted, listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import type { Approval } from './approval.ts'
import { inWeight } from './ballot-units.ts'
import type { BallotUnits } from './ballot-units.ts'
import type { EqualShares } from './equal-shares.ts'
import type { Programme } from './indicative-vote.ts'

type Names = readonly string[]

/** How many approve each option, the most approved first; and who is tied for the last seats. */
export function approvalSentences(
  names: Names,
  { order, approving, seated }: Approval,
  { perOne, total }: Pick<BallotUnits, 'perOne' | 'total'>,
  seats: number | null,
): readonly Sentence[] {
  const of = inWeight(total, perOne)
  const told = order.flat().map((place) => {
    const option = names[place] ?? ''
    const weight = inWeight(approving[place] ?? 0n, perOne)
    return sentence('ranking.approved', { option, weight, of }, `${option} is approved by ${weight} of ${of}.`)
  })
  const [first] = order
  if (seated === null && first !== undefined && first.length > 1) {
    const options = first.map((place) => names[place] ?? '')
    const weight = inWeight(approving[first[0] ?? 0] ?? 0n, perOne)
    return [
      sentence(
        'ranking.approved_alike',
        { options, weight, of },
        `A tie: ${listed(options)} are approved by ${weight} of ${of} each.`,
      ),
      ...told,
    ]
  }
  if (seated === null || seated.tied.length === 0) return told
  const options = seated.tied.map((place) => names[place] ?? '')
  const left = (seats ?? 0) - seated.certain.length
  return [
    ...told,
    sentence(
      'ranking.seats_tied',
      { options, left },
      `${listed(options)} are approved by equally many, for ${counted(left, 'seat')}.`,
    ),
  ]
}

export function committeeSentences(
  committees: readonly Names[],
  count: number,
  score: ExactNumber,
): readonly Sentence[] {
  const options = committees[0] ?? []
  const best = sentence('ranking.committee', { options, score }, `The committee of ${listed(options)} scores ${score}.`)
  return count === 1
    ? [best]
    : [best, sentence('ranking.committees_tied', { count }, `A tie: ${count} committees score as much.`)]
}

export function fundingSentences(
  names: Names,
  { budget, costs }: Programme,
  { funded, short, unspent }: EqualShares,
): readonly Sentence[] {
  const told = funded.flatMap(({ option: place, share: paid, supporters, tiedWith }) => {
    const option = names[place] ?? ''
    const share = exactNumber(paid)
    const weight = exactNumber(supporters)
    const options = tiedWith.map((other) => names[other] ?? '')
    const paidFor = sentence(
      'ranking.funded',
      { option, weight, share },
      `${option} is paid for by the ${weight} that approve it, with at most ${share} each.`,
    )
    return options.length === 0
      ? [paidFor]
      : [
          paidFor,
          sentence(
            'ranking.funded_first',
            { option, options, count: options.length },
            `${listed(options)} would have cost as much each; ${option} comes first in the stated order.`,
          ),
        ]
  })
  const missed = [...short].map(([place, holding]) => {
    const option = names[place] ?? ''
    const held = exactNumber(holding)
    const cost = exactNumber(costs[place] ?? ZERO)
    return sentence(
      'ranking.short',
      { option, held, cost },
      `${option} is not paid for: those that approve it have ${held} left, and it costs ${cost}.`,
    )
  })
  const left = exactNumber(unspent)
  const whole = exactNumber(budget)
  const options = funded.map(({ option }) => names[option] ?? '')
  return [
    options.length === 0
      ? sentence(
          'ranking.none_paid_for',
          {},
          'Nothing is paid for: no option is approved by ballots that can pay for it.',
        )
      : sentence('ranking.paid_for', { options }, `Paid for by equal shares, in this order: ${listed(options)}.`),
    ...told,
    ...missed,
    sentence('ranking.unspent', { left, whole }, `${left} of ${whole} is left unspent.`),
  ]
}
