import { listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { inWeight } from './ballot-units.ts'
import type { Borda } from './borda.ts'
import type { Duels } from './condorcet.ts'
import type { InstantRunoff, RunoffRound } from './instant-runoff.ts'
import type { Kemeny } from './kemeny.ts'
import { marginOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import type { RankedPairs } from './ranked-pairs.ts'
import { methodInEnglish } from './ranking-method.ts'
import type { RankedMethod } from './ranking-method.ts'
import type { Schulze } from './schulze.ts'

type Names = readonly string[]

const nameOf = (names: Names, option: number): string => names[option] ?? ''

/** How one of two options fares against the other. */
function duel(names: Names, preferences: Preferences, a: number, b: number): Sentence {
  const weight = inWeight(preferences.above[a]?.[b] ?? 0n, preferences.perOne)
  const facts = { option: nameOf(names, a), other: nameOf(names, b), weight }
  const of = inWeight(preferences.total, preferences.perOne)
  return marginOf(preferences, a, b) > 0n
    ? sentence(
        'ranking.preferred',
        { ...facts, of },
        `${facts.option} is preferred to ${facts.other} by ${weight} of ${of}.`,
      )
    : sentence(
        'ranking.level',
        facts,
        `${facts.option} and ${facts.other} are level: ${weight} prefer the one and as many the other.`,
      )
}

/** Whether an option is preferred to every other; if none is, what stands in the way of each that comes near. */
export function duelSentences(names: Names, preferences: Preferences, duels: Duels): readonly Sentence[] {
  const { condorcetWinner, smithSet, lowestMargin } = duels
  const { options } = preferences
  if (condorcetWinner !== null) {
    const option = nameOf(names, condorcetWinner)
    return [
      sentence('ranking.condorcet_winner', { option }, `${option} is preferred to every other option.`),
      ...options
        .filter((other) => other !== condorcetWinner)
        .map((other) => duel(names, preferences, condorcetWinner, other)),
    ]
  }
  const group = smithSet.map((option) => nameOf(names, option))
  const count = group.length
  return [
    sentence('ranking.no_condorcet_winner', {}, 'No option is preferred to every other.'),
    count === options.length
      ? sentence('ranking.smith_all', { count }, `No group smaller than all ${count} options is preferred to the rest.`)
      : sentence(
          'ranking.smith_set',
          { options: group, count },
          `Each of these ${count} is preferred to every option outside of the group, and no smaller group is: ${listed(group)}.`,
        ),
    ...smithSet.flatMap((option) => {
      const worst = worstOf(preferences, duels, option)
      // Two options that are level are each other's worst duel, which is told once.
      const toldBefore =
        worst !== undefined &&
        worst < option &&
        lowestMargin[option] === 0n &&
        worstOf(preferences, duels, worst) === option
      return worst === undefined || toldBefore ? [] : [duel(names, preferences, worst, option)]
    }),
  ]
}

/** Against whom an option fares worst: of several, the first. */
function worstOf(preferences: Preferences, { lowestMargin }: Duels, option: number): number | undefined {
  return preferences.options.find(
    (other) => other !== option && marginOf(preferences, option, other) === lowestMargin[option],
  )
}

/** Which methods give what, and which pass over an option that is preferred to every other. */
export function comparisonSentences(
  methods: readonly { readonly method: RankedMethod; readonly winners: Names }[],
  condorcetWinner: string | null,
): readonly Sentence[] {
  const groups = Map.groupBy(
    methods.filter(({ winners }) => winners.length > 0),
    ({ winners }) => JSON.stringify(winners),
  )
  const told = [...groups.values()].map((group) => {
    const options = group[0]?.winners ?? []
    const facts = { options, methods: group.map(({ method }) => method) }
    const by = listed(group.map(({ method }) => methodInEnglish(method)))
    return options.length === 1
      ? sentence('ranking.given_by', facts, `${listed(options)} wins by ${by}.`)
      : sentence('ranking.tied_by', facts, `${listed(options)} are tied by ${by}.`)
  })
  const passing = methods.filter(({ winners }) => winners.length > 0 && !winners.includes(condorcetWinner ?? ''))
  if (condorcetWinner === null || passing.length === 0) return told
  const by = listed(passing.map(({ method }) => methodInEnglish(method)))
  return [
    ...told,
    sentence(
      'ranking.passed_over',
      { option: condorcetWinner, methods: passing.map(({ method }) => method) },
      `${condorcetWinner} is preferred to every other option and is passed over by ${by}.`,
    ),
  ]
}

export function schulzeSentences(
  names: Names,
  { options, perOne }: Preferences,
  { winners, paths }: Schulze,
): readonly Sentence[] {
  const [winner] = winners
  if (winner === undefined || winners.length > 1) return []
  const option = nameOf(names, winner)
  return options
    .filter((other) => other !== winner)
    .map((other) => {
      const there = inWeight(paths[winner]?.[other] ?? 0n, perOne)
      const back = inWeight(paths[other]?.[winner] ?? 0n, perOne)
      return sentence(
        'ranking.path',
        { option, other: nameOf(names, other), there, back },
        `The strongest path from ${option} to ${nameOf(names, other)} has a margin of ${there}, the one back ${back}.`,
      )
    })
}

export function pairsSentences(
  names: Names,
  preferences: Preferences,
  { winners, order }: RankedPairs,
): readonly Sentence[] {
  const said = winners.map((option) => nameOf(names, option))
  if (order === null) {
    return [
      said.length === 1
        ? sentence(
            'ranking.equal_majorities_alike',
            { option: said[0] ?? '' },
            `Equal majorities contradict each other; ${said[0] ?? ''} wins whichever of them is taken first.`,
          )
        : sentence(
            'ranking.equal_majorities',
            { options: said },
            `Equal majorities contradict each other; which of them is taken first decides between ${listed(said)}.`,
          ),
    ]
  }
  const placeOf = new Map(order.flatMap((group, place) => group.map((option) => [option, place] as const)))
  const { options, above, perOne, total } = preferences
  const of = inWeight(total, perOne)
  // A majority for a lower option over a higher one is one that was not locked.
  const leftOut = options.flatMap((option) =>
    options
      .filter(
        (other) => marginOf(preferences, option, other) > 0n && (placeOf.get(option) ?? 0) > (placeOf.get(other) ?? 0),
      )
      .map((other) => {
        const facts = {
          option: nameOf(names, option),
          other: nameOf(names, other),
          weight: inWeight(above[option]?.[other] ?? 0n, perOne),
          of,
        }
        const { weight } = facts
        return sentence(
          'ranking.left_out',
          facts,
          `That ${facts.option} is preferred to ${facts.other} by ${weight} of ${of} is left out: larger majorities contradict it.`,
        )
      }),
  )
  return leftOut.length > 0
    ? leftOut
    : [sentence('ranking.all_hold', {}, 'All majorities hold: none contradicts larger ones.')]
}

export function kemenySentences(
  names: Names,
  { options, total, perOne }: Preferences,
  { rankings, agreement }: Kemeny,
): readonly Sentence[] {
  const ranking = (rankings[0] ?? []).map((option) => nameOf(names, option)).join(' > ')
  const of = inWeight((total * BigInt(options.length * (options.length - 1))) / 2n, perOne)
  const weight = inWeight(agreement, perOne)
  const best = sentence(
    'ranking.agreement',
    { ranking, weight, of },
    `Ballots agree with the ranking ${ranking} in ${weight} of ${of} comparisons.`,
  )
  const count = rankings.length
  return count === 1
    ? [best]
    : [
        best,
        sentence(
          'ranking.rankings_tied',
          { count },
          `So they do with ${count} rankings in all; this is the first of them in the stated order.`,
        ),
      ]
}

export function bordaSentences(
  names: Names,
  { options, total, perOne }: Preferences,
  { winners, halves }: Borda,
): readonly Sentence[] {
  const most = inWeight(total * BigInt(options.length - 1), perOne)
  return winners.map((winner) => {
    const option = nameOf(names, winner)
    const points = inWeight(halves[winner] ?? 0n, 2n * perOne)
    return sentence('ranking.points', { option, points, most }, `${option} gets ${points} of at most ${most} points.`)
  })
}

export function runoffSentences(
  names: Names,
  { rounds, partsOfUnit }: InstantRunoff,
  perOne: bigint,
): readonly Sentence[] {
  return [
    ...rounds.map((round, at) => runoffRound(names, round, at + 1, partsOfUnit * perOne)),
    sentence(
      'ranking.not_monotone',
      {},
      'Instant runoff is not monotone: an option can lose because ballots rank it higher.',
    ),
  ]
}

function runoffRound(
  names: Names,
  { votes, counted, eliminated, tied }: RunoffRound,
  round: number,
  parts: bigint,
): Sentence {
  const of = inWeight(counted, parts)
  const weighing = (option: number | undefined) => inWeight(votes.get(option ?? -1) ?? 0n, parts)
  const options = (tied.length > 0 ? tied : eliminated).map((option) => nameOf(names, option))
  if (tied.length > 0) {
    const weight = weighing(tied[0])
    return sentence(
      'ranking.runoff_tied',
      { round, options, weight, of },
      `Count ${round}: ${listed(options)} have ${weight} of ${of} each, the fewest; every way to go on was followed.`,
    )
  }
  if (eliminated.length > 0) {
    const weight = weighing(eliminated[0])
    return options.length === 1
      ? sentence(
          'ranking.goes_out',
          { round, option: options[0] ?? '', weight, of },
          `Count ${round}: ${options[0] ?? ''} goes out with ${weight} of ${of}.`,
        )
      : sentence(
          'ranking.go_out',
          { round, options },
          `Count ${round}: ${listed(options)} go out, nobody having them first.`,
        )
  }
  const [winner] = [...votes].toSorted(([, a], [, b]) => (a > b ? -1 : 1))
  const option = nameOf(names, winner?.[0] ?? 0)
  const weight = weighing(winner?.[0])
  return sentence(
    'ranking.runoff_won',
    { round, option, weight, of },
    `Count ${round}: ${option} has ${weight} of ${of}, more than half.`,
  )
}
