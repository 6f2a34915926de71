import type { ExactNumber } from '../fraction.ts'
import type { Refusal, Result } from '../result.ts'
import type { Sentence } from '../words/sentence.ts'
import { inWeight } from './ballot-units.ts'
import { borda } from './borda.ts'
import { duelsOf } from './condorcet.ts'
import type { IndicativeVote } from './indicative-vote.ts'
import { instantRunoff } from './instant-runoff.ts'
import type { InstantRunoff } from './instant-runoff.ts'
import { kemeny } from './kemeny.ts'
import { marginOf, preferencesOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import { rankedPairs } from './ranked-pairs.ts'
import {
  comparisonSentences,
  bordaSentences,
  duelSentences,
  kemenySentences,
  pairsSentences,
  runoffSentences,
  schulzeSentences,
} from './ranked-sentences.ts'
import type { RankedMethod } from './ranking-method.ts'
import { schulze } from './schulze.ts'

/** What one method gives, or why it gives nothing. */
export interface MethodOutcome {
  readonly method: RankedMethod
  /** One option, or those that are tied. Empty if the method was refused. */
  readonly winners: readonly string[]
  /** All options from the first to the last, level ones together; null where the method gives no one order. */
  readonly order: readonly (readonly string[])[] | null
  readonly sentences: readonly Sentence[]
  readonly refusal: Refusal | null
  /** Borda: points by option. */
  readonly points?: ByOption<ExactNumber>
  /** Schulze: the strength of the strongest path from the first option to the second. */
  readonly paths?: ByOption<ByOption<ExactNumber>>
  /** Kemeny: how far ballots agree with the best rankings, how many these are, and the first of them. */
  readonly agreement?: ExactNumber
  readonly rankingsTied?: number
  readonly rankings?: readonly (readonly string[])[]
  /** Instant runoff: its counts. */
  readonly rounds?: readonly NamedRound[]
}

export type ByOption<Held> = Readonly<Record<string, Held>>

export interface NamedRound {
  readonly votes: ByOption<ExactNumber>
  readonly counted: ExactNumber
  readonly eliminated: readonly string[]
  readonly tied: readonly string[]
}

/** What ranked ballots say: every two options against each other, and what each method makes of it. */
export interface RankedOutcome {
  /** `preferences[a][b]`: the weight that ranks a above b. */
  readonly preferences: ByOption<ByOption<ExactNumber>>
  /** `margins[a][b]`: that, less the weight that ranks b above a. */
  readonly margins: ByOption<ByOption<ExactNumber>>
  readonly condorcetWinner: string | null
  readonly smithSet: readonly string[]
  /** Duels won less duels lost. */
  readonly copeland: ByOption<number>
  /** The margin of an option's worst duel, above zero where it wins them all; and whose is the highest (minimax). */
  readonly lowestMargins: ByOption<ExactNumber>
  readonly minimaxWinners: readonly string[]
  readonly methods: readonly MethodOutcome[]
  /** Whether all methods that gave anything give the same one winner. */
  readonly agree: boolean
  /** What every two options against each other say. */
  readonly sentences: readonly Sentence[]
  /** Which methods give what. */
  readonly comparison: readonly Sentence[]
}

/** Rankings that are told of those that are equally good. */
const MOST_RANKINGS_TOLD = 20

/** What the ballots of a vote say if all of them rank. */
export function rankedOutcome(vote: IndicativeVote): RankedOutcome {
  const preferences = preferencesOf(vote)
  const { options } = vote
  const { perOne } = preferences
  const duels = duelsOf(preferences)
  const table = (held: (a: number, b: number) => bigint): ByOption<ByOption<ExactNumber>> =>
    byOption(options, (a) =>
      Object.fromEntries(options.flatMap((name, b) => (a === b ? [] : [[name, inWeight(held(a, b), perOne)]]))),
    )
  const highest = duels.lowestMargin.reduce((high, each) => (each > high ? each : high))
  const winner = duels.condorcetWinner === null ? null : (options[duels.condorcetWinner] ?? null)
  const methods = [
    schulzeOutcome(options, preferences),
    pairsOutcome(options, preferences),
    kemenyOutcome(options, preferences),
    bordaOutcome(options, preferences),
    runoffOutcome(vote, preferences),
  ]
  const [first, ...others] = methods.filter(({ refusal }) => refusal === null)
  return {
    preferences: table((a, b) => preferences.above[a]?.[b] ?? 0n),
    margins: table((a, b) => marginOf(preferences, a, b)),
    condorcetWinner: winner,
    smithSet: named(options, duels.smithSet),
    copeland: byOption(options, (option) => duels.wonLessLost[option] ?? 0),
    lowestMargins: byOption(options, (option) => inWeight(duels.lowestMargin[option] ?? 0n, perOne)),
    minimaxWinners: options.filter((_, option) => duels.lowestMargin[option] === highest),
    methods,
    agree: first?.winners.length === 1 && others.every(({ winners }) => winners.join() === first.winners.join()),
    sentences: duelSentences(options, preferences, duels),
    comparison: comparisonSentences(methods, winner),
  }
}

const named = (options: readonly string[], places: readonly number[]): readonly string[] =>
  places.map((place) => options[place] ?? '')

function byOption<Held>(options: readonly string[], held: (option: number) => Held): ByOption<Held> {
  return Object.fromEntries(options.map((name, option) => [name, held(option)]))
}

const ordered = (
  options: readonly string[],
  order: readonly (readonly number[])[] | null,
): readonly (readonly string[])[] | null => order?.map((group) => named(options, group)) ?? null

/** The outcome of a method that may be refused. */
function unlessRefused<Held>(
  method: RankedMethod,
  result: Result<Held>,
  told: (held: Held) => Omit<MethodOutcome, 'method' | 'refusal'>,
): MethodOutcome {
  return result.ok
    ? { method, refusal: null, ...told(result.value) }
    : { method, refusal: result.refusal, winners: [], order: null, sentences: [] }
}

function schulzeOutcome(options: readonly string[], preferences: Preferences): MethodOutcome {
  const found = schulze(preferences)
  return {
    method: 'schulze',
    refusal: null,
    winners: named(options, found.winners),
    order: ordered(options, found.order),
    paths: byOption(options, (a) =>
      Object.fromEntries(
        options.flatMap((name, b) =>
          a === b ? [] : [[name, inWeight(found.paths[a]?.[b] ?? 0n, preferences.perOne)]],
        ),
      ),
    ),
    sentences: schulzeSentences(options, preferences, found),
  }
}

function pairsOutcome(options: readonly string[], preferences: Preferences): MethodOutcome {
  return unlessRefused('ranked-pairs', rankedPairs(preferences), (found) => ({
    winners: named(options, found.winners),
    order: ordered(options, found.order),
    sentences: pairsSentences(options, preferences, found),
  }))
}

function kemenyOutcome(options: readonly string[], preferences: Preferences): MethodOutcome {
  return unlessRefused('kemeny', kemeny(preferences), (found) => ({
    winners: named(options, found.winners),
    order: found.rankings.length === 1 ? ordered(options, found.rankings[0]?.map((option) => [option]) ?? null) : null,
    agreement: inWeight(found.agreement, preferences.perOne),
    rankingsTied: found.rankings.length,
    rankings: found.rankings.slice(0, MOST_RANKINGS_TOLD).map((ranking) => named(options, ranking)),
    sentences: kemenySentences(options, preferences, found),
  }))
}

function bordaOutcome(options: readonly string[], preferences: Preferences): MethodOutcome {
  const found = borda(preferences)
  return {
    method: 'borda',
    refusal: null,
    winners: named(options, found.winners),
    order: ordered(options, found.order),
    points: byOption(options, (option) => inWeight(found.halves[option] ?? 0n, 2n * preferences.perOne)),
    sentences: bordaSentences(options, preferences, found),
  }
}

function runoffOutcome(vote: IndicativeVote, { perOne }: Preferences): MethodOutcome {
  const { options } = vote
  return unlessRefused('instant-runoff', instantRunoff(vote), (found) => ({
    winners: named(options, found.winners),
    order: null,
    rounds: namedRounds(options, found, perOne),
    sentences: runoffSentences(options, found, perOne),
  }))
}

function namedRounds(options: readonly string[], found: InstantRunoff, perOne: bigint): readonly NamedRound[] {
  const parts = found.partsOfUnit * perOne
  return found.rounds.map(({ votes, counted, eliminated, tied }) => ({
    votes: Object.fromEntries([...votes].map(([option, each]) => [options[option] ?? '', inWeight(each, parts)])),
    counted: inWeight(counted, parts),
    eliminated: named(options, eliminated),
    tied: named(options, tied),
  }))
}
