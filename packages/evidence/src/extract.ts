import type { Actor } from './names/actor.ts'
import { parseIsoDay } from './dates/calendar.ts'
import type { CapacityFound } from './statements/capacity.ts'
import { capacityOf, memberNames } from './statements/capacity.ts'
import { quotedWords } from './words/complement.ts'
import { dateExpressions } from './dates/date-expression.ts'
import type { WrittenDateline } from './dates/dateline.ts'
import { datelineWith, findDateline } from './dates/dateline.ts'
import type { DraftStatement } from './statements/draft-statement.ts'
import type { Extraction, Fact, Statement } from './extraction.ts'
import { findActors } from './names/find-actors.ts'
import { findFacts } from './suggestions/find-facts.ts'
import { findStatements } from './statements/find-statements.ts'
import { guessLanguage } from './text/language.ts'
import { knownByName, nameIndex } from './names/name-index.ts'
import { paragraphAt } from './text/paragraph.ts'
import { proposePositions } from './suggestions/propose-positions.ts'
import { datelineDay, publishedOf } from './dates/published.ts'
import type { Reading } from './words/reading.ts'
import { readText } from './words/reading.ts'
import type { Register } from './names/register.ts'
import { foldName } from './names/register.ts'
import type { Relayed } from './chain/relay.ts'
import { parentOf, separateRelays } from './chain/relay.ts'
import type { ReportDocument } from './text/report-document.ts'
import { withoutRepeated } from './statements/repeated-words.ts'
import { resolveDates } from './dates/resolve-dates.ts'
import type { ActorIndex } from './statements/resolve-speaker.ts'
import { actorIndex, resolveSpeaker } from './statements/resolve-speaker.ts'
import { sourceChain } from './chain/source-chain.ts'
import type { Span } from './text/span.ts'
import { contains, firstEndingAfter, spanOf, spansOverlapping } from './text/span.ts'
import { tokenize } from './text/token.ts'

/** Version of the rules; stored with every result, so that an old result stays explainable. */
export const EXTRACTOR_VERSION = 'evidence/1'

/** At least this share of the words in quotation marks makes a statement direct. */
const DIRECT_SHARE = 0.9

function typeOf(reading: Reading, one: DraftStatement): Statement['type'] {
  // A record of turns sets no quotation marks: the whole of it is spoken.
  if (one.rules[0] === 'T1') return 'direct'
  let words = 0
  let quoted = 0
  for (const span of one.content) {
    const paragraph = paragraphAt(reading.paragraphs, span.start)
    const touching = spansOverlapping(paragraph?.quotations ?? [], span)
    // Words of a quotation: the statement lies inside one.
    if (touching.some((quotation) => contains(quotation, span))) return 'direct'
    const inside = touching.filter((quotation) => contains(span, quotation))
    for (const token of tokenize(reading.text, span, inside)) {
      const count = token.kind === 'quotation' ? quotedWords(token) : token.kind === 'mark' ? 0 : 1
      words += count
      if (token.kind === 'quotation') quoted += count
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= DIRECT_SHARE * words ? 'direct' : 'mixed'
}

/** The words of a statement, its pieces as sentences of their own. */
function wordsOf(reading: Reading, one: DraftStatement): string {
  return one.content.map(({ start, end }) => reading.text.slice(start, end)).join('. ')
}

/** The sentence round a statement without its quoted words: where a capacity would be told. */
function wordsRound(reading: Reading, one: DraftStatement): string {
  const anchor = one.source ?? one.cue[0] ?? one.content[0]
  const paragraph = anchor && paragraphAt(reading.paragraphs, anchor.start)
  const found =
    anchor && paragraph
      ? spansOverlapping(paragraph.sentenceSpans, { start: anchor.start, end: anchor.start + 1 })[0]
      : undefined
  if (!found || !paragraph) return ''
  let words = ''
  let from = found.start
  for (const quotation of spansOverlapping(paragraph.quotations, found)) {
    words += reading.text.slice(from, Math.max(from, quotation.start))
    from = Math.max(from, quotation.end)
  }
  return (words + reading.text.slice(from, Math.max(from, found.end))).replace(/\s+/gu, ' ')
}

/** A pronoun does not look further back than this many sentences. */
const SENTENCES_BACK = 5

/** Sentences of the statement's paragraph up to its own, the last one first. */
function sentencesBefore(
  reading: Reading,
  one: DraftStatement,
  nested: boolean,
): { sentences: readonly Span[]; quotations: readonly Span[] } {
  const at = one.source?.start
  const paragraph = at === undefined || nested ? undefined : paragraphAt(reading.paragraphs, at)
  if (!paragraph || at === undefined) return { sentences: [], quotations: [] }
  const own = firstEndingAfter(paragraph.sentenceSpans, at)
  const sentences = paragraph.sentenceSpans.slice(Math.max(0, own - SENTENCES_BACK), own + 1).toReversed()
  const first = sentences.at(-1)
  const quotations = first ? spansOverlapping(paragraph.quotations, { start: first.start, end: at }) : []
  return { sentences, quotations }
}

interface Speaking {
  readonly statement: Statement
  readonly one: DraftStatement
}

function polarityOf(one: DraftStatement): Statement['polarity'] {
  return one.negated || one.verb?.class === 'deny' || one.verb?.lemma === 'refuse' ? 'negative' : 'positive'
}

interface Setting {
  readonly reading: Reading
  readonly actors: readonly Actor[]
  readonly index: ActorIndex
  readonly register: Register
  readonly day: string | null
  readonly relayed: Relayed
}

function speakAll(setting: Setting): readonly Speaking[] {
  const { reading, index, register, day, relayed } = setting
  const members = memberNames(setting.actors, register)
  const kept = new Set(relayed.statements)
  const ids = new Map(relayed.statements.map((one, i) => [one, `s${i + 1}`]))
  const speakers = new Map<DraftStatement, Actor>()
  const capacities = new Map<DraftStatement, CapacityFound>()
  const history: Actor[] = []
  return relayed.statements.map((one): Speaking => {
    const parent = parentOf(one, kept)
    const resolved = resolveSpeaker(reading.text, one, index, {
      ...sentencesBefore(reading, one, parent !== null),
      speakers: history,
      parentSpeaker: (parent && speakers.get(parent)) ?? null,
    })
    if (resolved.actor) {
      speakers.set(one, resolved.actor)
      if (!parent) history.push(resolved.actor)
    }
    const type = typeOf(reading, one)
    const said = {
      quoted: type === 'indirect' ? '' : wordsOf(reading, one),
      words: parent ? '' : wordsRound(reading, one),
    }
    // "I" inside a statement speaks as the one who makes it.
    const outer = parent && resolved.rule === 'R-first-person' ? capacities.get(parent) : undefined
    const capacity = outer ?? capacityOf(resolved.actor, said, day, members, register)
    capacities.set(one, capacity)
    const statement: Statement = {
      id: ids.get(one) ?? '',
      type,
      polarity: polarityOf(one),
      capacity: capacity.capacity,
      speakerName: resolved.actor?.name ?? null,
      speaker: resolved.actor?.id ?? null,
      content: one.content.map(spanOf),
      source: one.source ? [spanOf(one.source)] : [],
      cue: one.cue.map(spanOf),
      nestedIn: (parent && ids.get(parent)) ?? null,
      rules: [...one.rules, resolved.rule, capacity.rule],
      via: relayed.via.get(one) ?? [],
      addressee: one.addressee ? spanOf(one.addressee) : null,
      mental: one.verb?.class === 'think',
      hypothetical: one.hypothetical,
      inHeadline: one.inHeadline,
    }
    return { statement, one }
  })
}

/** Offices begin where a fact says so. */
function withTerms(actors: readonly Actor[], facts: readonly Fact[]): readonly Actor[] {
  const begun = facts.filter((fact) => fact.kind === 'assumption of office')
  if (begun.length === 0) return actors
  return actors.map((actor) => {
    const fact = begun.find((one) => one.person === actor.name)
    if (!fact) return actor
    return {
      ...actor,
      offices: actor.offices.map((office) =>
        office.from === null && office.title === fact.office
          ? { ...office, from: fact.date, evidence: fact.evidence }
          : office,
      ),
    }
  })
}

/** What a statement says begins behind the dateline: "LOWHAVEN, 3 May (Wire) - The ford holds, the keeper said." */
function withoutDateline(text: string, drafts: readonly DraftStatement[], written: WrittenDateline | null): void {
  if (!written) return
  let { end } = written.span
  while (/[\s–—.:/)-]/u.test(text[end] ?? '')) end++
  for (const one of drafts) {
    one.content.forEach((span, i) => {
      if (span.start < end && span.end > end) one.content[i] = { start: end, end: span.end }
    })
  }
}

function byPlace(a: DraftStatement, b: DraftStatement): number {
  const at = (one: DraftStatement): number =>
    Math.min(one.content[0]?.start ?? 0, one.source?.start ?? Infinity, one.cue[0]?.start ?? Infinity)
  return at(a) - at(b) || (a.parent ? 1 : 0) - (b.parent ? 1 : 0)
}

/**
 * Reads a report: title, dateline and day, source chain, attributed statements, dates, actors, facts, and
 * suggestions of positions. Pure and deterministic; all offsets are UTF-16 code units into `document.text`.
 * Everything is a suggestion with the rules that fired: a person confirms it.
 */
export function extract(document: ReportDocument, register: Register): Extraction {
  const { text, metadata } = document
  const index = nameIndex(register)
  const reading = readText(text)
  const quotations: readonly Span[] = reading.paragraphs.flatMap((paragraph) => paragraph.quotations)
  const expressions = dateExpressions(text)
  const known = (name: string): boolean => ['agency', 'outlet'].includes(knownByName(index, name)?.type ?? '')
  const written = findDateline(reading, known)
  const inferredDay = datelineDay(text, written, expressions, quotations, metadata)
  const published = publishedOf(inferredDay, metadata)
  const day = inferredDay?.value ?? published.value
  const dates = resolveDates(text, expressions, day === null ? null : parseIsoDay(day), quotations)
  const drafts = withoutRepeated(text, findStatements(reading)).toSorted(byPlace)
  withoutDateline(text, drafts, written)
  const relayed = separateRelays(text, drafts, index)
  const sources = relayed.statements.flatMap((one) => (one.source ? [one.source] : []))
  const relayNames = new Set(relayed.relays.map((relay) => foldName(relay.name)))
  const found = findActors(reading, index, register, sources).map((actor) =>
    relayNames.has(foldName(actor.name)) && !actor.registered ? { ...actor, type: 'agency' as const } : actor,
  )
  const facts = findFacts(reading, actorIndex(found), dates)
  const actors = withTerms(found, facts)
  const speaking = speakAll({ reading, actors, index: actorIndex(actors), register, day, relayed })
  const statements = speaking.map((one) => one.statement)
  const classed = speaking.map(({ statement, one }) => ({ statement, cueClass: one.verb?.class ?? null }))
  const dateline = written && !written.alone ? datelineWith(text, written, inferredDay?.value ?? null) : null
  return {
    article: { title: reading.title, dateline, published, language: metadata.language ?? guessLanguage(text) },
    chain: sourceChain(text, statements, relayed.relays, dateline, metadata, index),
    statements,
    dates,
    actors,
    facts,
    proposals: proposePositions(text, classed, actors, register, day),
  }
}
