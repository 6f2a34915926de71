import type { Actor } from '../names/actor.ts'
import { COUNTRY_LIST } from '../names/country.ts'
import type { DraftStatement } from './draft-statement.ts'
import { foldName } from '../names/register.ts'
import type { Span } from '../text/span.ts'
import { contains, firstEndingAfter, overlaps } from '../text/span.ts'

/** Who speaks, by which mention form, and how sure the rule is. */
export interface ResolvedSpeaker {
  readonly actor: Actor | null
  readonly rule: string
}

interface Place extends Span {
  readonly actor: Actor
  readonly form: string
}

/** Looks actors up by place and by office. */
export interface ActorIndex {
  readonly places: readonly Place[]
  readonly persons: readonly Actor[]
  readonly actors: readonly Actor[]
  /** Who fits a description, filled as descriptions are met: reports repeat them. */
  readonly fitting: Map<string, readonly Actor[]>
}

/** Mentions of all actors, in the order of the text. */
export function actorIndex(actors: readonly Actor[]): ActorIndex {
  const places = actors
    .flatMap((actor) =>
      actor.mentions.map((mention): Place => ({ start: mention.start, end: mention.end, actor, form: mention.form })),
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  return { places, persons: actors.filter((actor) => actor.type === 'person'), actors, fitting: new Map() }
}

/** Mentions that overlap a span, in order. */
export function mentionsIn(index: ActorIndex, span: Span): readonly Place[] {
  const found: Place[] = []
  for (let i = Math.max(0, firstEndingAfter(index.places, span.start)); i < index.places.length; i++) {
    const place = index.places[i] as Place
    if (place.start >= span.end) break
    if (overlaps(place, span)) found.push(place)
  }
  return found
}

const LEADER =
  /\b(?:leader|president|head of state|head of government|premier|prime minister|king|queen|emperor|sultan|emir|chancellor|monarch)\b/iu
const HEADS = /president|prime minister|premier|chancellor|king|queen|emperor|sultan|emir|head of/iu
const OFFICE_WORDS =
  /\b(?:president|prime minister|premier|chancellor|foreign minister|defen[cs]e minister|interior minister|minister|secretary[\s-]general|director[\s-]general|secretary|governor|mayor|ambassador|envoy|representative|spokes(?:man|woman|person)|chair(?:man|woman|person)?|commissioner|speaker|coach|captain)\b/iu

/** Names of belonging in a description: "Belarusian" → Belarus, by the actors first, then by the list of states. */
function ownersIn(words: string, actors: readonly Actor[]): readonly string[] {
  const folded = ` ${foldName(words.replace(/['’]s\b/gu, ' '))} `
  const has = (name: string): boolean => folded.includes(` ${foldName(name)} `)
  const owners = actors
    .filter((actor) => actor.type !== 'person' && actor.mentions.some((mention) => has(mention.text)))
    .map((actor) => actor.name)
  return owners.length > 0
    ? owners
    : COUNTRY_LIST.filter((country) => country.demonyms.some(has) || has(country.name)).map((country) => country.name)
}

function holdsOffice(actor: Actor, description: string, owners: readonly string[]): boolean {
  const word = OFFICE_WORDS.exec(description)?.[0]?.toLowerCase().replace('-', ' ') ?? null
  const leader = LEADER.test(description)
  return actor.offices.some((office) => {
    const title = office.title.toLowerCase().replace('-', ' ')
    const fits =
      (leader && HEADS.test(title)) ||
      (word !== null && (title.includes(word) || (word.startsWith('chair') && title.startsWith('chair'))))
    if (!fits) return false
    return (
      owners.length === 0 ||
      (office.of !== null && owners.some((owner) => foldName(owner) === foldName(office.of ?? '')))
    )
  })
}

/** The one person who fits a description; with several, the one named last before it; null when nobody fits. */
export function byDescription(index: ActorIndex, words: string, at: number): Actor | null {
  if (!LEADER.test(words) && !OFFICE_WORDS.test(words)) return null
  const owners = ownersIn(words, mentionsNear(index, at, words.length))
  const key = `${foldName(words)}|${owners.join('|')}`
  const fitting = index.fitting.get(key) ?? index.persons.filter((actor) => holdsOffice(actor, words, owners))
  index.fitting.set(key, fitting)
  if (fitting.length <= 1) return fitting[0] ?? null
  const last = (actor: Actor): number => actor.mentions.findLast((mention) => mention.start < at)?.start ?? -1
  return fitting.toSorted((a, b) => last(b) - last(a) || (a.id < b.id ? -1 : 1))[0] ?? null
}

/** Non-persons whose names could be meant at this place: those mentioned within the description itself. */
function mentionsNear(index: ActorIndex, at: number, length: number): readonly Actor[] {
  return mentionsIn(index, { start: at, end: at + length }).map((place) => place.actor)
}

/** What came before a statement, for pronouns. */
export interface Antecedents {
  /** Sentences of the paragraph up to and with the statement's own, the last one first; none for nested ones. */
  readonly sentences: readonly Span[]
  /** Quotations of the paragraph: names inside them are not antecedents. */
  readonly quotations: readonly Span[]
  /** Speakers of the statements so far, the last one last. */
  readonly speakers: readonly Actor[]
  readonly parentSpeaker: Actor | null
}

function lastPersonBefore(index: ActorIndex, offset: number): Actor | null {
  for (let i = firstEndingAfter(index.places, offset) - 1, steps = 0; i >= 0 && steps < 60; i--, steps++) {
    const place = index.places[i] as Place
    if (place.actor.type === 'person') return place.actor
  }
  return null
}

/** How many sentences back a "he" or "she" looks. */
const SENTENCES_BACK = 4

/** The first person named in the nearest earlier sentence of the paragraph, outside quotations. */
function subjectBefore(index: ActorIndex, at: number, before: Antecedents): Actor | null {
  for (const sentence of before.sentences.slice(0, SENTENCES_BACK)) {
    const persons = mentionsIn(index, { start: sentence.start, end: Math.min(sentence.end, at) }).filter(
      (place) => place.actor.type === 'person' && !before.quotations.some((quotation) => contains(quotation, place)),
    )
    if (persons[0]) return persons[0].actor
  }
  return null
}

/** A pronoun's speaker: "I" is the speaker around it, "who" the name before it, "he" the last speaker or person. */
function byPronoun(index: ActorIndex, pronoun: string, at: number, before: Antecedents): ResolvedSpeaker {
  if (/^(?:i|we)$/.test(pronoun)) return { actor: before.parentSpeaker, rule: 'R-first-person' }
  if (pronoun === 'who' || pronoun === 'which') return { actor: lastPersonBefore(index, at), rule: 'R-relative' }
  if (/^(?:he|she)$/.test(pronoun)) {
    const last = before.speakers.at(-1) ?? null
    const near = subjectBefore(index, at, before)
    return { actor: near ?? (last?.type === 'person' ? last : lastPersonBefore(index, at)), rule: 'R-pronoun' }
  }
  if (pronoun === 'they' || pronoun === 'it') {
    const last = before.speakers.at(-1) ?? null
    return { actor: last && last.type !== 'person' ? last : null, rule: 'R-pronoun' }
  }
  return { actor: null, rule: 'R-nobody' }
}

/** "According to him". */
const OBJECT_FORMS = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
])

const NOT_SPEAKERS = new Set(['member', 'state'])

/** Resolves the words that name a speaker to an actor; the actor is null where the rules cannot tell. */
export function resolveSpeaker(
  text: string,
  statement: DraftStatement,
  index: ActorIndex,
  before: Antecedents,
): ResolvedSpeaker {
  const source = statement.source
  if (!source) return { actor: null, rule: 'R-none' }
  const words = text.slice(source.start, source.end)
  const pronoun = OBJECT_FORMS.get(words.toLowerCase()) ?? words.toLowerCase()
  if (
    /^(?:i|we|you|he|she|it|they|who|which|someone|somebody|everyone|everybody|anyone|anybody|nobody|people)$/.test(
      pronoun,
    )
  )
    return byPronoun(index, pronoun, source.start, before)
  const inside = mentionsIn(index, source).filter((place) => contains(source, place))
  const person = inside.findLast((place) => place.actor.type === 'person')
  if (person && !/['’]s\s+\p{Ll}/u.test(text.slice(person.start, source.end)))
    return { actor: person.actor, rule: 'R-name' }
  const described = byDescription(index, words, source.start)
  if (described) return { actor: described, rule: 'R-description' }
  const organisation = inside.find((place) => !NOT_SPEAKERS.has(place.actor.type)) ?? null
  // "Compact officials": the organisation only says whose; "the Council of the Compact": it is named first.
  const qualifies =
    organisation !== null &&
    /^\s\p{Ll}/u.test(text.slice(organisation.end, source.end)) &&
    !/^\s(?:of|in|for|at|and|on)\b/u.test(text.slice(organisation.end, source.end))
  const leads =
    organisation !== null &&
    /^(?:the\s|an?\s)?[\p{Lu}\s]*$/iu.test(text.slice(source.start, organisation.start)) &&
    !/\b(?:of|at|for|from|in)\s/u.test(text.slice(source.start, organisation.start))
  if (organisation && !qualifies && leads) return { actor: organisation.actor, rule: 'R-organisation' }
  // "Averra said": the member itself, unless the name only qualifies somebody else ("Averran officials").
  const whole = inside.find((place) => place.form !== 'demonym' && place.end === source.end)
  return whole ? { actor: whole.actor, rule: 'R-member' } : { actor: null, rule: 'R-unresolved' }
}
