import { ANSWERS, isAnswer } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { STANDINGS } from '../language/ballot.ts'
import type { Ballot, BallotMember, Bloc, ElectionRound, Ratification, Tally } from '../language/ballot.ts'
import type { ExactNumber } from '../fraction.ts'
import {
  isGiven,
  isRecord,
  readCount,
  readEntries,
  readExact,
  readList,
  readRecord,
  readText,
  readTexts,
} from './json-reading.ts'
import type { JsonReader, JsonRecord } from './json-reading.ts'
import { readJudgement } from './judgement-from-case.ts'
import { DEEPEST_JSON, isTooDeep } from './nesting.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { HEADS } from '../electorate/ledger-source.ts'
import { readBys, readSilence, SILENCE_FIELDS } from './silence-from-case.ts'

/** Words of `rule-vectors/1` and of common tables for the answers of this language. */
export const ANSWER_WORDS: Readonly<Record<string, Answer>> = {
  'abstain with declaration': 'abstain-with-declaration',
  abstainWithDeclaration: 'abstain-with-declaration',
  noObjection: 'no-objection',
  objections: 'objects',
  discuss: 'objects',
  recuse: 'recused',
  noRecord: 'absent',
  against: 'no',
  notAgainst: 'abstain',
}

/** A bloc of which only this is known stays out of the counts; totals still include it. */
const NOT_IN_FAVOUR = /^no or abstain\b/

function readAnswer(reader: JsonReader, value: unknown, path: string): Answer {
  const word = typeof value === 'string' ? (ANSWER_WORDS[value] ?? value) : value
  if (isAnswer(word)) return word
  reader.problems.push(`${path}: one of ${ANSWERS.join(', ')}`)
  return 'absent'
}

function readTally(reader: JsonReader, value: unknown, path: string): Tally {
  const tally: Partial<Record<Answer, ExactNumber>> = {}
  for (const [word, amount] of Object.entries(readRecord(reader, value, path))) {
    if (word !== 'total' && isGiven(amount))
      tally[readAnswer(reader, word, `${path}.${word}`)] = readExact(reader, amount, `${path}.${word}`)
  }
  return tally
}

function readMember(reader: JsonReader, value: unknown, path: string): BallotMember {
  const given = readRecord(reader, value, path)
  const standing = STANDINGS.find((each) => each === given['standing'])
  if (isGiven(given['standing']) && standing === undefined) reader.problems.push(`${path}.standing: a standing`)
  const attributes: Record<string, boolean> = {}
  for (const [name, each] of Object.entries({ ...(isRecord(given['attributes']) ? given['attributes'] : {}) })) {
    if (typeof each === 'boolean') attributes[name] = each
    else reader.problems.push(`${path}.attributes.${name}: true or false`)
  }
  if (typeof given['permanent'] === 'boolean') attributes['permanent'] = given['permanent']
  const weights = given['weights']
  return {
    id: readText(reader, given['id'], `${path}.id`),
    ...(standing ? { standing } : {}),
    ...(!isGiven(weights)
      ? {}
      : { weights: readEntries(reader, weights, `${path}.weights`, (each, at) => readExact(reader, each, at)) }),
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(isGiven(given['constituency'])
      ? { constituency: readText(reader, given['constituency'], `${path}.constituency`) }
      : {}),
    ...(!isGiven(given['affiliation'])
      ? {}
      : { affiliation: readText(reader, given['affiliation'], `${path}.affiliation`) }),
  }
}

/** The ledger a share is on: `populationShare` is population, and the share of participants is a share of heads. */
function ledgerOfShare(key: string): string | null {
  if (key === 'votingPower') return 'votingPower'
  if (!key.endsWith('Share')) return null
  const name = key.slice(0, -'Share'.length)
  return name === 'participants' ? HEADS : name
}

interface Shares {
  readonly ledgers: Set<string>
}

/** Shares in per cent of the ledgers that fields such as `populationShare` name, and weights as they are. */
function readWeights(reader: JsonReader, given: JsonRecord, path: string, shares: Shares): Pick<Bloc, 'weights'> {
  const weights: Record<string, ExactNumber> = {}
  for (const [key, each] of Object.entries(given)) {
    const ledger = ledgerOfShare(key)
    if (ledger === null || !isGiven(each)) continue
    weights[ledger] = readExact(reader, each, `${path}.${key}`)
    shares.ledgers.add(ledger)
  }
  if (isGiven(given['weights'])) {
    Object.assign(
      weights,
      readEntries(reader, given['weights'], `${path}.weights`, (each, at) => readExact(reader, each, at)),
    )
  }
  return Object.keys(weights).length > 0 ? { weights } : {}
}

function readBloc(reader: JsonReader, value: unknown, path: string, shares: Shares): Bloc | null {
  const given = readRecord(reader, value, path)
  const word = given['vote'] ?? given['answer']
  if (!isGiven(word) || (typeof word === 'string' && NOT_IN_FAVOUR.test(word))) return null
  return {
    answer: readAnswer(reader, word, `${path}.vote`),
    ...(!isGiven(given['ids']) ? {} : { ids: readTexts(reader, given['ids'], `${path}.ids`) }),
    ...(!isGiven(given['members']) ? {} : { members: readCount(reader, given['members'], `${path}.members`) }),
    ...readWeights(reader, given, path, shares),
  }
}

function readRound(reader: JsonReader, given: JsonRecord, path: string): ElectionRound {
  return {
    round: readCount(reader, given['round'] ?? 1, `${path}.round`),
    candidates: readEntries(reader, given['candidates'], `${path}.candidates`, (each, at) =>
      readCount(reader, each, at),
    ),
    ...(!isGiven(given['abstain']) ? {} : { abstain: readCount(reader, given['abstain'], `${path}.abstain`) }),
  }
}

function readRatification(reader: JsonReader, value: unknown, path: string, shares: Shares): Ratification {
  const given = readRecord(reader, value, path)
  return !isGiven(given['by'])
    ? {
        until: readText(reader, given['until'], `${path}.until`),
        count: readCount(reader, given['count'], `${path}.count`),
        ...readWeights(reader, given, path, shares),
      }
    : { by: readText(reader, given['by'], `${path}.by`), at: readText(reader, given['at'], `${path}.at`) }
}

/**
 * Objections as answers: so many, so many governments with such a share of a weight, or by name. Objections by name to a
 * silence have their instants, and the silence reads them.
 */
function readObjectionCounts(
  reader: JsonReader,
  given: unknown,
  shares: Shares,
): Pick<Ballot, 'tally' | 'ledgers' | 'votes'> {
  if (!isGiven(given)) return {}
  if (Array.isArray(given)) {
    const by = (each: unknown, at: string) =>
      typeof each === 'string' ? each : readText(reader, readRecord(reader, each, at)['by'], `${at}.by`)
    return {
      votes: Object.fromEntries(given.map((each, index) => [by(each, `objections[${index}]`), 'objects' as const])),
    }
  }
  if (!isRecord(given)) return { tally: { objects: readExact(reader, given, 'objections') } }
  const ledgers: Record<string, Tally> = {}
  let tally: Tally | null = null
  for (const [key, each] of Object.entries(given)) {
    const ledger = ledgerOfShare(key)
    const objects = readExact(reader, each, `objections.${key}`)
    if (ledger === null) tally = { objects }
    else {
      ledgers[ledger] = { objects }
      shares.ledgers.add(ledger)
    }
  }
  return { ...(tally ? { tally } : {}), ...(Object.keys(ledgers).length > 0 ? { ledgers } : {}) }
}

/** A part of the electorate counted apart: `{inFavour, cast}` or `{negative, cast}`. */
function readPart(reader: JsonReader, value: unknown, path: string): Tally {
  const given = readRecord(reader, value, path)
  const cast = readCount(reader, given['cast'], `${path}.cast`)
  if (isGiven(given['inFavour'])) {
    const yes = readCount(reader, given['inFavour'], `${path}.inFavour`)
    return { yes, no: cast - yes }
  }
  const no = readCount(reader, given['negative'], `${path}.negative`)
  return { no, yes: cast - no }
}

function readRoles(reader: JsonReader, given: JsonRecord): Pick<Ballot, 'roles'> {
  const roles: Record<string, string | readonly string[]> = {}
  for (const [role, holder] of Object.entries(isRecord(given['roles']) ? given['roles'] : {})) {
    roles[role] = Array.isArray(holder)
      ? readTexts(reader, holder, `roles.${role}`)
      : readText(reader, holder, `roles.${role}`)
  }
  for (const role of ['concerned', 'party', 'territory', 'chair']) {
    if (typeof given[role] === 'string' || Array.isArray(given[role])) {
      roles[role] = Array.isArray(given[role])
        ? readTexts(reader, given[role], role)
        : readText(reader, given[role], role)
    }
  }
  return Object.keys(roles).length > 0 ? { roles } : {}
}

function readLedgers(reader: JsonReader, value: unknown): Pick<Ballot, 'ledgers' | 'totals'> {
  const totals: Record<string, ExactNumber> = {}
  const ledgers = readEntries(reader, value, 'ledgers', (each, path) => {
    if (isRecord(each) && isGiven(each['total'])) {
      totals[path.slice('ledgers.'.length)] = readExact(reader, each['total'], `${path}.total`)
    }
    return readTally(reader, each, path)
  })
  return { ledgers, ...(Object.keys(totals).length > 0 ? { totals } : {}) }
}

function readElectorate(reader: JsonReader, given: JsonRecord): Ballot {
  const members = given['members']
  const present = given['present']
  return {
    ...(!isGiven(members)
      ? {}
      : {
          members: readList(reader, members, 'members').map((each, index) =>
            readMember(reader, each, `members[${index}]`),
          ),
        }),
    ...(!isGiven(given['electorate']) ? {} : { electorate: readCount(reader, given['electorate'], 'electorate') }),
    ...(!isGiven(present)
      ? {}
      : {
          present: Array.isArray(present)
            ? readTexts(reader, present, 'present')
            : readCount(reader, present, 'present'),
        }),
    ...(!isGiven(given['convening']) ? {} : { convening: readCount(reader, given['convening'], 'convening') }),
    ...(!isGiven(given['withoutReason'])
      ? {}
      : { withoutReason: readTexts(reader, given['withoutReason'], 'withoutReason') }),
    ...(!isGiven(given['proxies'])
      ? {}
      : { proxies: readEntries(reader, given['proxies'], 'proxies', (each, at) => readText(reader, each, at)) }),
    ...(isGiven(given['castingVote']) ? { castingVote: readAnswer(reader, given['castingVote'], 'castingVote') } : {}),
    ...readRoles(reader, given),
  }
}

function readCounts(reader: JsonReader, given: JsonRecord, shares: Shares): Ballot {
  const tally = given['tally'] ?? given['positions']
  const all = given['allMembers']
  const group = given['pMembers']
  const silent = SILENCE_FIELDS.some((field) => isGiven(given[field]))
  const blocs = !isGiven(given['blocs']) ? null : readList(reader, given['blocs'], 'blocs')
  const groups = readEntries(reader, given['groupTallies'] ?? {}, 'groupTallies', (each, at) =>
    readTally(reader, each, at),
  )
  if (isGiven(group)) groups['p-members'] = readPart(reader, group, 'pMembers')
  return {
    ...(silent ? {} : readObjectionCounts(reader, given['objections'], shares)),
    ...(!isGiven(given['votes'])
      ? {}
      : { votes: readEntries(reader, given['votes'], 'votes', (each, at) => readAnswer(reader, each, at)) }),
    ...(isGiven(given['split'])
      ? { split: readEntries(reader, given['split'], 'split', (each, at) => readTally(reader, each, at)) }
      : {}),
    ...(!isGiven(tally) ? {} : { tally: readTally(reader, tally, 'tally') }),
    ...(!isGiven(all) ? {} : { tally: readPart(reader, all, 'allMembers') }),
    ...(Object.keys(groups).length > 0 ? { groupTallies: groups } : {}),
    ...(!isGiven(given['ledgers']) ? {} : readLedgers(reader, given['ledgers'])),
    ...(blocs === null
      ? {}
      : { blocs: blocs.flatMap((each, index) => readBloc(reader, each, `blocs[${index}]`, shares) ?? []) }),
  }
}

/** The days from which an entry into force or an opt-out runs, and who opted out. */
function readDays(reader: JsonReader, given: JsonRecord): Ballot {
  const days: Record<string, string> = {}
  for (const field of ['adoptedOn', 'acceptedOn', 'publishedOn', 'notifiedOn'] as const)
    if (isGiven(given[field])) days[field] = readText(reader, given[field], field)
  return isGiven(given['optOuts']) ? { ...days, optOuts: readBys(reader, given['optOuts'], 'optOuts') } : days
}

function readSequences(reader: JsonReader, given: JsonRecord, shares: Shares): Ballot {
  const stages = !isGiven(given['stages']) ? [] : readList(reader, given['stages'], 'stages')
  const listedRounds = !isGiven(given['rounds']) ? [] : readList(reader, given['rounds'], 'rounds')
  const isRound = (each: unknown): each is JsonRecord => isRecord(each) && isGiven(each['candidates'])
  const rounds = [...stages, ...listedRounds].filter(isRound)
  const ballots = stages
    .filter((each) => !isRound(each))
    .map((each, index) => readCase(reader, each, `stages[${index}]`))
  const ratifications = given['ratifications']
  return {
    ...(ballots.length > 0 ? { stages: ballots } : {}),
    ...(rounds.length > 0 ? { rounds: rounds.map((each, index) => readRound(reader, each, `rounds[${index}]`)) } : {}),
    ...(!isGiven(ratifications)
      ? {}
      : {
          ratifications: readList(reader, ratifications, 'ratifications').map((each, index) =>
            readRatification(reader, each, `ratifications[${index}]`, shares),
          ),
        }),
    ...(!isGiven(given['deadline']) ? {} : { deadline: readText(reader, given['deadline'], 'deadline') }),
    ...readSilence(reader, given),
    ...readJudgement(reader, given),
    ...readDays(reader, given),
  }
}

function readCase(reader: JsonReader, value: unknown, path: string): Ballot {
  const given = readRecord(reader, value, path)
  const shares: Shares = { ledgers: new Set<string>() }
  const counts = readCounts(reader, given, shares)
  const sequences = readSequences(reader, given, shares)
  const inPerCent = [...shares.ledgers].toSorted()
  const whole: Record<string, ExactNumber> = Object.fromEntries(inPerCent.map((ledger) => [ledger, 100]))
  const stated = !isGiven(given['totals'])
    ? {}
    : readEntries(reader, given['totals'], 'totals', (each, at) => readExact(reader, each, at))
  const totals = { ...whole, ...counts.totals, ...stated }
  return {
    ...readElectorate(reader, given),
    ...counts,
    ...(Object.keys(totals).length > 0 ? { totals } : {}),
    ...(inPerCent.length > 0 ? { inPerCent } : {}),
    ...sequences,
  }
}

/**
 * Reads a ballot from untyped JSON: a case of `rule-vectors/1` (its `rule`, `expected` and remarks are ignored) or a
 * ballot of this language. Refuses with `ballot.unreadable` and the paths that are not as they should be.
 */
export function ballotFromCase(value: unknown): Result<Ballot> {
  if (isTooDeep(value)) {
    return refuse('ballot.unreadable', { expected: [`at most ${DEEPEST_JSON} levels of parts within parts`] })
  }
  const reader: JsonReader = { problems: [] }
  const ballot = readCase(reader, value, 'ballot')
  return reader.problems.length === 0 ? accept(ballot) : refuse('ballot.unreadable', { expected: reader.problems })
}
