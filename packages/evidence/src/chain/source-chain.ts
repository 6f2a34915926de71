import type { Dateline } from '../dates/dateline.ts'
import type { ChainLink, Statement } from '../extraction.ts'
import type { NameIndex } from '../names/name-index.ts'
import { knownByName } from '../names/name-index.ts'
import { foldName } from '../names/register.ts'
import type { Relay } from './relay.ts'
import type { DeclaredMetadata } from '../text/report-document.ts'
import type { QuotedSpan } from '../text/span.ts'
import { quote } from '../text/span.ts'

/** More speakers than this are a debate; the chain names the first ones, the statements name all. */
const SPEAKERS_MAX = 20
const EVIDENCE_MAX = 20

/** Words of a name that are abbreviations as a rule, and so stay in capitals: AFP, CNN, UNIAN. */
const ABBREVIATION_LETTERS_MAX = 4

/**
 * The name that datelines print in capitals ("BASIN COURIER") as it is spelt elsewhere: by the page that declares it, or in
 * the running text; else each of several words that is too long for an abbreviation with one capital. A name of one word
 * stays as printed: nothing tells "ARTSAKHPRESS" from an abbreviation.
 */
function asSpelt(text: string, printed: string, declared: string | null): string {
  if (/\p{Ll}/u.test(printed)) return printed
  if (declared !== null && foldName(declared) === foldName(printed)) return declared
  const words = printed.split(/\s+/u)
  const spelt = words.map((word) =>
    word.length > ABBREVIATION_LETTERS_MAX ? word.slice(0, 1) + word.slice(1).toLowerCase() : word,
  )
  const titled = words.map((word) => word.slice(0, 1) + word.slice(1).toLowerCase()).join(' ')
  if (text.includes(titled)) return titled
  return words.length > 1 ? spelt.join(' ') : printed
}

interface Named {
  readonly name: string
  readonly evidence: QuotedSpan[]
}

function into(list: Map<string, Named>, name: string, evidence: QuotedSpan | null): void {
  const key = foldName(name)
  if (key === '') return
  const entry = list.get(key) ?? { name, evidence: [] }
  if (evidence && entry.evidence.length < EVIDENCE_MAX) entry.evidence.push(evidence)
  list.set(key, entry)
}

function speakersOf(text: string, statements: readonly Statement[]): ReadonlyMap<string, Named> {
  const speakers = new Map<string, Named>()
  for (const one of statements) {
    if (one.speakerName === null || one.nestedIn !== null || one.mental) continue
    const source = one.source[0]
    if (speakers.size < SPEAKERS_MAX || speakers.has(foldName(one.speakerName)))
      into(speakers, one.speakerName, source ? quote(text, source) : null)
  }
  return speakers
}

/**
 * The way the words came: who spoke, which agencies relayed, which outlet published. An agency is named by its
 * credit lines; the dateline's name is the outlet, unless it is an agency's and another outlet is declared or
 * the register says it is an agency.
 */
export function sourceChain(
  text: string,
  statements: readonly Statement[],
  relays: readonly Relay[],
  dateline: Dateline | null,
  metadata: DeclaredMetadata,
  index: NameIndex,
): readonly ChainLink[] {
  const agencies = new Map<string, Named>()
  const outlets = new Map<string, Named>()
  if (dateline?.agency) {
    const at = dateline.span.text.indexOf(dateline.agency)
    const evidence =
      at < 0
        ? dateline.span
        : quote(text, { start: dateline.span.start + at, end: dateline.span.start + at + dateline.agency.length })
    const known = knownByName(index, dateline.agency)
    // A name that says so is an agency's.
    const relays = known ? known.type === 'agency' : /\b(?:agency|newswire)\b/iu.test(dateline.agency)
    into(relays ? agencies : outlets, known?.name ?? asSpelt(text, dateline.agency, metadata.outlet), evidence)
  }
  for (const relay of relays) {
    const known = knownByName(index, relay.name)
    if (known?.type === 'outlet') into(outlets, known.name, relay.evidence)
    else into(agencies, known?.name ?? relay.name, relay.evidence)
  }
  if (metadata.outlet !== null) {
    const key = foldName(metadata.outlet)
    // An agency's own site is not a second link.
    if (!agencies.has(key)) into(outlets, metadata.outlet, null)
  }
  for (const key of outlets.keys()) agencies.delete(key)
  const links: ChainLink[] = []
  const add = (role: ChainLink['role'], named: Iterable<Named>, order: number): void => {
    for (const one of named) links.push({ order, role, name: one.name, evidence: one.evidence })
  }
  add('speaker', speakersOf(text, statements).values(), 1)
  let order = links.length > 0 ? 2 : 1
  for (const one of agencies.values()) add('agency', [one], order++)
  add('outlet', outlets.values(), order)
  return links
}
