import { exactly, fraction, leastCommonMultiple, multiply, ZERO } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import {
  isGiven,
  readCount,
  readEntries,
  readExact,
  readList,
  readRecord,
  readText,
  readTexts,
} from '../reading/json-reading.ts'
import type { JsonReader, JsonRecord } from '../reading/json-reading.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { MOST_APPROVED_OPTIONS, MOST_BALLOTS, MOST_RANKED_OPTIONS, RANKING_FORMAT } from './indicative-vote.ts'
import type { IndicativeBallot, IndicativeVote, Programme } from './indicative-vote.ts'

/** A ballot as it is written, options by name. */
interface WrittenBallot {
  readonly voter: string | null
  readonly weight: Fraction
  readonly ranking: readonly (readonly string[])[] | null
  readonly approves: readonly string[] | null
}

interface WrittenVote {
  readonly options: readonly string[] | null
  readonly ballots: readonly WrittenBallot[]
  readonly seats: number | null
  readonly budget: Fraction | null
  readonly costs: Readonly<Record<string, Fraction>> | null
}

const VOTE_FIELDS = ['format', 'title', 'options', 'ballots', 'seats', 'budget', 'costs']
const BALLOT_FIELDS = ['voter', 'count', 'weight', 'ranking', 'approves']

/** Mistakes of form that are named at once; a file of ten thousand wrong ballots is told by its first ones. */
const MOST_PROBLEMS = 8

/** No weight of an assembly is finer; without a bound, adding up would take as long as one likes. */
const FINEST_WEIGHT = 10n ** 40n

/**
 * Reads an indicative vote in the format `commonline-ranking/1` (`rankingSchema`); a list alone is its ballots. A ballot
 * that ranks or approves what is no option, or anything twice, is refused with its place: nothing is left out silently.
 */
export function indicativeVoteFromJson(json: unknown): Result<IndicativeVote> {
  const reader: JsonReader = { problems: [] }
  const given = Array.isArray(json) ? { ballots: json } : readRecord(reader, json, 'vote')
  const { format } = given
  if (isGiven(format) && format !== RANKING_FORMAT) {
    return refuse('ranking.format', {
      given: typeof format === 'string' ? format : typeof format,
      known: RANKING_FORMAT,
    })
  }
  const ballots = readList(reader, given['ballots'], 'ballots')
  if (ballots.length > MOST_BALLOTS)
    return refuse('ranking.too_many_ballots', { ballots: ballots.length, most: MOST_BALLOTS })
  const written = readVote(reader, given, ballots)
  if (reader.problems.length > 0)
    return refuse('ranking.unreadable', { expected: reader.problems.slice(0, MOST_PROBLEMS) })
  return checked(written)
}

function readVote(reader: JsonReader, given: JsonRecord, ballots: readonly unknown[]): WrittenVote {
  knowsOnly(reader, given, VOTE_FIELDS, 'vote')
  const exact = (value: unknown, path: string): Fraction => exactly(readExact(reader, value, path))
  if (isGiven(given['title'])) readText(reader, given['title'], 'title')
  return {
    options: isGiven(given['options']) ? readTexts(reader, given['options'], 'options') : null,
    ballots: ballots.map((ballot, index) => readBallot(reader, ballot, `ballots[${index}]`)),
    seats: isGiven(given['seats']) ? readCount(reader, given['seats'], 'seats') : null,
    budget: isGiven(given['budget']) ? exact(given['budget'], 'budget') : null,
    costs: isGiven(given['costs']) ? readEntries(reader, given['costs'], 'costs', exact) : null,
  }
}

function readBallot(reader: JsonReader, value: unknown, path: string): WrittenBallot {
  if (Array.isArray(value)) return readBallot(reader, { approves: value }, path)
  const given = readRecord(reader, value, path)
  knowsOnly(reader, given, BALLOT_FIELDS, path)
  const { voter, count, weight, ranking, approves } = given
  if (!isGiven(ranking) && !isGiven(approves)) reader.problems.push(`${path}: "ranking" or "approves"`)
  return {
    voter: isGiven(voter) ? readText(reader, voter, `${path}.voter`) : null,
    weight: multiply(
      isGiven(count) ? fraction(BigInt(readCount(reader, count, `${path}.count`))) : fraction(1n),
      isGiven(weight) ? exactly(readExact(reader, weight, `${path}.weight`)) : fraction(1n),
    ),
    ranking: isGiven(ranking)
      ? readList(reader, ranking, `${path}.ranking`).map((one, rank) =>
          readRank(reader, one, `${path}.ranking[${rank}]`),
        )
      : null,
    approves: isGiven(approves) ? readTexts(reader, approves, `${path}.approves`) : null,
  }
}

function readRank(reader: JsonReader, value: unknown, path: string): readonly string[] {
  if (!Array.isArray(value)) return [readText(reader, value, path)]
  if (value.length === 0) reader.problems.push(`${path}: at least one option`)
  return readTexts(reader, value, path)
}

function knowsOnly(reader: JsonReader, given: JsonRecord, fields: readonly string[], path: string): void {
  for (const field of Object.keys(given)) {
    if (!fields.includes(field)) reader.problems.push(`${path}: no field "${field}"`)
  }
}

/** What no schema says: names that refer to something, weights that can be counted, parts that belong together. */
function checked(written: WrittenVote): Result<IndicativeVote> {
  const { ballots, seats } = written
  if (ballots.length === 0) return refuse('ranking.no_ballots')
  const options = written.options ?? named(ballots)
  const isRanked = ballots.every(({ ranking }) => ranking !== null)
  const isApproval = ballots.every(({ approves }) => approves !== null)
  const wrong = wrongOptions(options, isRanked) ?? wrongKinds(written, isRanked, isApproval) ?? wrongWeights(ballots)
  if (wrong !== null) return wrong
  if (seats !== null && (seats < 1 || seats > options.length)) {
    return refuse('ranking.seats', { seats, options: options.length })
  }
  const programme = programmeOf(written, options)
  if (!programme.ok) return programme
  const read = readNames(ballots, options)
  return read.ok
    ? accept({ options, ballots: read.value, isRanked, isApproval, seats, programme: programme.value })
    : read
}

/** The options that ballots name, in the order of the alphabet (of UTF-16 code units, which is the same everywhere). */
function named(ballots: readonly WrittenBallot[]): readonly string[] {
  const names = ballots.flatMap(({ ranking, approves }) => [...(ranking ?? []).flat(), ...(approves ?? [])])
  return [...new Set(names)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

type Refused = Extract<Result<never>, { ok: false }>

function wrongOptions(options: readonly string[], isRanked: boolean): Refused | null {
  const most = isRanked ? MOST_RANKED_OPTIONS : MOST_APPROVED_OPTIONS
  if (options.length === 0) return refuse('ranking.no_options')
  if (options.length > most) return refuse('ranking.too_many_options', { options: options.length, most })
  const twice = options.find((option, place) => options.indexOf(option) !== place)
  return twice === undefined ? null : refuse('ranking.option_stated_twice', { option: twice })
}

function wrongKinds({ seats, budget }: WrittenVote, isRanked: boolean, isApproval: boolean): Refused | null {
  if (!isRanked && !isApproval) return refuse('ranking.kinds_mixed')
  return !isApproval && (seats !== null || budget !== null) ? refuse('ranking.needs_approvals') : null
}

function wrongWeights(ballots: readonly WrittenBallot[]): Refused | null {
  const none = ballots.findIndex(({ weight }) => weight.numerator <= 0n)
  if (none >= 0) return refuse('ranking.no_weight', { ballot: called(ballots, none) })
  const tooFine = ballots.reduce<bigint | null>((unit, { weight }) => {
    const finer = unit === null ? null : leastCommonMultiple(unit, weight.denominator)
    return finer === null || finer > FINEST_WEIGHT ? null : finer
  }, 1n)
  return tooFine === null ? refuse('ranking.weights_too_fine') : null
}

function programmeOf({ budget, costs }: WrittenVote, options: readonly string[]): Result<Programme | null> {
  if (budget === null && costs === null) return accept(null)
  if (budget === null || costs === null) return refuse('ranking.budget_without_costs')
  const stranger = Object.keys(costs).find((option) => !options.includes(option))
  if (stranger !== undefined) return refuse('ranking.cost_of_no_option', { option: stranger })
  const found = options.map((option) => (Object.hasOwn(costs, option) ? (costs[option] ?? ZERO) : ZERO))
  const free = options.find((_, place) => (found[place] ?? ZERO).numerator <= 0n)
  return free === undefined ? accept({ budget, costs: found }) : refuse('ranking.no_cost', { option: free })
}

/** Ballots with their options by place. */
function readNames(ballots: readonly WrittenBallot[], options: readonly string[]): Result<readonly IndicativeBallot[]> {
  const places = new Map(options.map((option, place) => [option, place]))
  const voters = new Set<string>()
  const read: IndicativeBallot[] = []
  for (const [index, { voter, weight, ranking, approves }] of ballots.entries()) {
    const ballot = called(ballots, index)
    if (voter !== null && voters.has(voter)) return refuse('ranking.voter_twice', { voter })
    if (voter !== null) voters.add(voter)
    for (const list of [(ranking ?? []).flat(), approves ?? []]) {
      const stranger = list.find((option) => !places.has(option))
      if (stranger !== undefined) return refuse('ranking.unknown_option', { ballot, option: stranger })
      const twice = list.find((option, place) => list.indexOf(option) !== place)
      if (twice !== undefined) return refuse('ranking.option_twice', { ballot, option: twice })
    }
    const placed = (list: readonly string[]): readonly number[] => list.map((option) => places.get(option) ?? 0)
    read.push({ voter, weight, ranking: (ranking ?? []).map(placed), approves: placed(approves ?? []) })
  }
  return accept(read)
}

/** How a ballot is called in a refusal: by who cast it, or by its number from 1. */
function called(ballots: readonly WrittenBallot[], index: number): string {
  return ballots[index]?.voter ?? String(index + 1)
}
