import type { DraftStatement } from '../statements/draft-statement.ts'
import type { NameIndex } from '../names/name-index.ts'
import { knownByName } from '../names/name-index.ts'
import type { QuotedSpan, Span } from '../text/span.ts'
import { contains, quote } from '../text/span.ts'

/** A place where the text says that an agency or outlet relayed words. */
export interface Relay {
  readonly name: string
  readonly evidence: QuotedSpan
}

/** Statements without the reports of relays, and the relays. */
export interface Relayed {
  readonly statements: readonly DraftStatement[]
  /** Names of the agencies that relayed each statement. */
  readonly via: ReadonlyMap<DraftStatement, readonly string[]>
  readonly relays: readonly Relay[]
}

function nameAt(text: string, span: Span): string {
  return text
    .slice(span.start, span.end)
    .replace(/^(?:the|state|news agency|state news agency|agency)\s/iu, '')
    .replace(/^(?:news agency|agency)\s/iu, '')
}

/** "X reports." at a sentence's end, X written as one name: the way wires credit each other. */
function looksLikeCredit(text: string, one: DraftStatement): boolean {
  if (one.rules[0] !== 'C8' || !/^(?:report|quote|cite|write|inform)$/.test(one.verb?.lemma ?? '')) return false
  const words = one.source ? text.slice(one.source.start, one.source.end) : ''
  return /^(?:the\s)?\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,3}$/u.test(words)
}

function isAgency(index: NameIndex, name: string): boolean {
  const known = knownByName(index, name)
  return known?.type === 'agency' || known?.type === 'outlet'
}

function isRelay(text: string, one: DraftStatement, index: NameIndex): boolean {
  if (!one.source || one.parent) return false
  const reports = /^(?:report|quote|cite|write|inform|say|note)$/.test(one.verb?.lemma ?? '') || one.rules[0] === 'C3'
  return (reports && isAgency(index, nameAt(text, one.source))) || looksLikeCredit(text, one)
}

/** ", citing AGENCY" and "in an interview with AGENCY" and "told AGENCY": credits that are no statement. */
function creditsIn(text: string, index: NameIndex): readonly Relay[] {
  const found: Relay[] = []
  const pattern =
    /\b(?:citing|quoting|told|(?:in an )?interview with|cited by|quoted by|as reported by|source:)\s(?:the\s|state\s|news\sagency\s){0,3}(\p{Lu}[\p{L}\p{N}.&-]*(?:\s\p{Lu}[\p{L}\p{N}.&-]*){0,3})/gu
  for (const match of text.matchAll(pattern)) {
    const words = (match[1] ?? '').split(' ')
    for (let length = words.length; length > 0; length--) {
      const name = words.slice(0, length).join(' ').replace(/[.]$/u, '')
      if (!isAgency(index, name)) continue
      const end = match.index + match[0].length - (match[1] ?? '').length + name.length
      found.push({ name, evidence: quote(text, { start: match.index, end }) })
      break
    }
  }
  return found
}

/**
 * Takes the relays out of the statements: an agency that reports, quotes or cites is a link of the chain, never
 * the speaker. What it relayed stays, as a statement of whoever said it.
 */
export function separateRelays(text: string, drafts: readonly DraftStatement[], index: NameIndex): Relayed {
  const via = new Map<DraftStatement, string[]>()
  const relays: Relay[] = []
  const removed = new Set<DraftStatement>()
  const add = (one: DraftStatement, name: string): void => {
    via.set(one, [...(via.get(one) ?? []), name])
  }
  for (const one of drafts) {
    if (one.via) {
      const name = nameAt(text, one.via)
      const end = Math.max(one.via.end, one.source?.end ?? 0, ...one.cue.map((span) => span.end))
      const start = Math.min(one.via.start, ...one.cue.map((span) => span.start), one.source?.start ?? one.via.start)
      relays.push({ name, evidence: quote(text, { start, end }) })
      add(one, name)
    } else if (isRelay(text, one, index) && one.source) {
      const name = nameAt(text, one.source)
      const cue = one.cue[0] ?? one.source
      relays.push({
        name,
        evidence: quote(text, { start: Math.min(one.source.start, cue.start), end: Math.max(one.source.end, cue.end) }),
      })
      removed.add(one)
      for (const inner of drafts) if (inner.parent === one) add(inner, name)
    }
  }
  for (const credit of creditsIn(text, index)) {
    if (!relays.some((relay) => contains(relay.evidence, credit.evidence) || contains(credit.evidence, relay.evidence)))
      relays.push(credit)
  }
  const statements = drafts.filter((one) => !removed.has(one)).map((one) => one)
  return { statements, via, relays }
}

/** The statement that holds this one, relays left out. */
export function parentOf(one: DraftStatement, kept: ReadonlySet<DraftStatement>): DraftStatement | null {
  let parent = one.parent
  while (parent && !kept.has(parent)) parent = parent.parent
  return parent
}
