import type { Capacity, OfficeTerm, Span } from '@commonline/contract'
import type { Extraction } from '@commonline/evidence'
import type { SuggestionContent } from '../ports/report-store.ts'
import type { Registered } from './evidence-register.ts'
import { quoteOf } from './statement-spans.ts'

type Found = Extraction['statements'][number]

/** The day to which a report's offices are read: its own date, else the day it came in. */
export const reportDay = (extraction: Extraction, receivedOn: string): string =>
  extraction.article.published.value?.slice(0, 10) ?? receivedOn

/** What the machine proposes to the curator, with the register's person, office and member for each speaker on the report's day. */
export function suggestedStatements(
  text: string,
  extraction: Extraction,
  registered: Registered,
  day: string,
): SuggestionContent[] {
  return extraction.statements.map((found) => {
    const content = inOrder(found.content)
    const speaker = speakerOf(found, registered, day)
    return {
      key: found.id,
      quote: quoteOf(text, content),
      type: found.type,
      polarity: found.polarity === 'positive' ? 'affirmed' : 'denied',
      content,
      source: inOrder(found.source),
      cue: inOrder(found.cue),
      speakerName: found.speakerName ?? '',
      ...speaker,
      capacity: capacities[found.capacity],
    }
  })
}

const capacities: Readonly<Record<Found['capacity'], Capacity>> = {
  member: 'for-member',
  chair: 'as-chair',
  organisation: 'for-organisation',
  unclear: 'unclear',
}

const inOrder = (spans: readonly Span[]): Span[] =>
  spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start || a.end - b.end)

type Speaker = Pick<SuggestionContent, 'person' | 'office' | 'member'>

/** The speaker as the register knows it. A name that only a pattern found names nobody of the register. */
function speakerOf({ speaker, capacity }: Found, { members, persons, offices }: Registered, day: string): Speaker {
  const member = members.find(({ code }) => code === speaker)
  if (member !== undefined) return { person: null, office: null, member: member.code }
  const person = persons.find(({ id }) => id === speaker)
  if (person === undefined) return { person: null, office: null, member: null }
  const held = offices.filter((office) => office.person.id === person.id && holdsOn(office, day))
  const office = officeFor(held, capacity)
  return {
    person: person.id,
    office: office?.title ?? null,
    member: office?.of.kind === 'member' ? office.of.member : memberOfAll(held),
  }
}

const holdsOn = ({ from, to }: OfficeTerm, day: string): boolean => from <= day && (to === null || day <= to)

/** Of several offices held at once, the one in whose capacity the words were spoken; undecided where that is unclear. */
function officeFor(held: readonly OfficeTerm[], capacity: Found['capacity']): OfficeTerm | null {
  const wanted = held.filter(({ of }) => {
    if (capacity === 'organisation') return of.kind === 'organisation'
    return capacity === 'member' ? of.kind === 'member' : true
  })
  return wanted.length === 1 ? (wanted[0] ?? null) : null
}

/** A person whose offices are all at one member is that member's, whichever office spoke. */
function memberOfAll(held: readonly OfficeTerm[]): string | null {
  const codes = new Set(held.map(({ of }) => (of.kind === 'member' ? of.member : null)))
  const [only] = codes
  return codes.size === 1 ? (only ?? null) : null
}
