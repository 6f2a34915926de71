import type { Actor } from '../names/actor.ts'
import type { Fact } from '../extraction.ts'
import type { Reading } from '../words/reading.ts'
import type { ActorIndex } from '../statements/resolve-speaker.ts'
import { mentionsIn } from '../statements/resolve-speaker.ts'
import type { ResolvedDate } from '../dates/resolve-dates.ts'
import type { Span } from '../text/span.ts'
import { contains, quote } from '../text/span.ts'

interface Context {
  readonly reading: Reading
  readonly index: ActorIndex
  readonly dates: readonly ResolvedDate[]
}

type Found = Omit<Fact, 'id'>

const NOTHING = { person: null, office: null, organisation: null, member: null, participants: [], date: null }

// Bounded repetitions keep every pattern linear.
const ASSUMED =
  /(?:(?<who>who)\s)?(?:(?:has|had)\s)?(?:assumed|took|taken|entered|came into)\s(?:up\s)?(?:his\s|her\s|the\s|their\s)?(?:office|the post|post|duties)\b[^.;“”"]{0,60}/giu
const MET = /\b(?:met|held talks|held a meeting)\s(?:with\s)?[^.;“”"]{3,200}/giu
const SUBMIT = /\b(?:was|were|is|are)\s(?:due\s|expected\s)?to\s(?:submit|present|hand over)\b[^.“”"]{3,400}/giu
const CHAIRMANSHIP =
  /\b(?:the\s)?(?:chairmanship|presidency)\sof\s(?<owner>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:\s(?:in|of|at)\s[^.,;]{3,60})?/gu
const OWNED_CHAIRMANSHIP =
  /\b(?<owner>\p{Lu}[\p{L}-]+)['’]s\s(?:chairmanship|presidency)(?:\s(?:in|of|at)\s[^.,;]{3,60})?/gu
const SESSION =
  /\b(?:the\s)?[^.,;“”"]{0,40}\bsession\sof\sthe\s\p{Lu}[^.,;“”"]{2,100}?(?=\sand\b|\swill\b|\sdecided\b|\sadopted\b|[.,;]|$)/gu

function dateIn(dates: readonly ResolvedDate[], span: Span): ResolvedDate | null {
  return dates.find((date) => date.value !== null && contains(span, date)) ?? null
}

/** Who does something stands near its verb: further back than this, another sentence's person would be taken. */
const PERSON_REACH = 2000

function lastPersonBefore(index: ActorIndex, from: number, at: number): Actor | null {
  const near = { start: Math.max(from, at - PERSON_REACH), end: at }
  return mentionsIn(index, near).findLast((place) => place.actor.type === 'person')?.actor ?? null
}

function actorAt(index: ActorIndex, span: Span, types: readonly string[]): Actor | null {
  return mentionsIn(index, span).find((place) => types.includes(place.actor.type))?.actor ?? null
}

const ORGANISATIONS = ['body', 'organisation']

function assumptions(context: Context, paragraph: Span): readonly Found[] {
  const { text } = context.reading
  return [...text.slice(paragraph.start, paragraph.end).matchAll(ASSUMED)].flatMap((match) => {
    const start = paragraph.start + match.index
    const person = lastPersonBefore(context.index, paragraph.start, start)
    const date = dateIn(context.dates, { start, end: start + match[0].length })
    if (!person || !date) return []
    const office = person.offices.find((one) => one.from === date.value) ?? person.offices[0] ?? null
    return [
      {
        ...NOTHING,
        kind: 'assumption of office',
        person: person.name,
        office: office?.title ?? null,
        organisation: office?.of ?? null,
        date: date.value,
        evidence: quote(text, { start, end: date.end }),
      } as const,
    ]
  })
}

function meetings(context: Context, paragraph: Span): readonly Found[] {
  const { text } = context.reading
  return [...text.slice(paragraph.start, paragraph.end).matchAll(MET)].flatMap((match) => {
    const start = paragraph.start + match.index
    const date = dateIn(context.dates, { start, end: start + match[0].length })
    const first = lastPersonBefore(context.index, paragraph.start, start)
    const others = mentionsIn(context.index, { start, end: start + match[0].length }).filter(
      (place) => place.actor.type === 'person',
    )
    const other = others.find((place) => place.actor !== first)
    if (!first || !other) return []
    const end = date && date.start >= start ? Math.max(date.end, other.end) : other.end
    return [
      {
        ...NOTHING,
        kind: 'meeting',
        participants: [first.name, other.actor.name],
        date: date?.value ?? null,
        evidence: quote(text, { start, end }),
      } as const,
    ]
  })
}

function submissions(context: Context, paragraph: Span): readonly Found[] {
  const { text } = context.reading
  return [...text.slice(paragraph.start, paragraph.end).matchAll(SUBMIT)].flatMap((match) => {
    const start = paragraph.start + match.index
    const person = lastPersonBefore(context.index, paragraph.start, start)
    return [
      {
        ...NOTHING,
        kind: 'planned submission',
        person: person?.name ?? null,
        evidence: quote(text, { start, end: start + match[0].trimEnd().length }),
      } as const,
    ]
  })
}

function chairmanships(context: Context, paragraph: Span): readonly Found[] {
  const { text } = context.reading
  const part = text.slice(paragraph.start, paragraph.end)
  return [...part.matchAll(CHAIRMANSHIP), ...part.matchAll(OWNED_CHAIRMANSHIP)].flatMap((match) => {
    const start = paragraph.start + match.index
    const span = { start, end: start + match[0].length }
    const member = actorAt(context.index, span, ['member', 'state'])
    if (!member) return []
    const organisation = actorAt(context.index, span, ORGANISATIONS)
    return [
      {
        ...NOTHING,
        kind: 'chairmanship',
        member: member.name,
        organisation: organisation?.name ?? null,
        evidence: quote(text, span),
      } as const,
    ]
  })
}

function sessions(context: Context, paragraph: Span): readonly Found[] {
  const { text } = context.reading
  return [...text.slice(paragraph.start, paragraph.end).matchAll(SESSION)].flatMap((match) => {
    const cut = match[0].lastIndexOf(' the ', match[0].indexOf('session')) + 1
    const start = paragraph.start + match.index + Math.max(cut, 0)
    const span = { start, end: paragraph.start + match.index + match[0].length }
    const organisation =
      mentionsIn(context.index, span)
        .filter((place) => ORGANISATIONS.includes(place.actor.type))
        .at(-1)?.actor ?? null
    return [
      {
        ...NOTHING,
        kind: 'session',
        organisation: organisation?.name ?? null,
        date: dateIn(context.dates, span)?.value ?? null,
        evidence: quote(text, span),
      } as const,
    ]
  })
}

const FACT_RULES = [assumptions, meetings, submissions, chairmanships, sessions] as const

/** Facts that the running text tells: assumptions of office, meetings, planned submissions, chairmanships, sessions. */
export function findFacts(reading: Reading, index: ActorIndex, dates: readonly ResolvedDate[]): readonly Fact[] {
  const found: Found[] = []
  let next = 0
  for (const paragraph of reading.paragraphs) {
    while (dates[next] && (dates[next] as ResolvedDate).end <= paragraph.start) next++
    let last = next
    while (dates[last] && (dates[last] as ResolvedDate).start < paragraph.end) last++
    const context: Context = { reading, index, dates: dates.slice(next, last) }
    if (paragraph.kind !== 'body') continue
    for (const rule of FACT_RULES) for (const fact of rule(context, paragraph)) found.push(fact)
  }
  return found.map((fact, i) => ({ id: `F${i + 1}`, ...fact }))
}
