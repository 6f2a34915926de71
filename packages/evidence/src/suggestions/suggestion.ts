import type { Capacity, Extraction, Statement } from '../extraction.ts'
import type { QuoteSelector } from '../text/refind.ts'
import { selectorOf } from '../text/refind.ts'
import type { Result, Sentence } from '../result.ts'
import { accept, refuse } from '../result.ts'
import { RULES } from './rule-table.ts'
import type { Span } from '../text/span.ts'
import { overlaps } from '../text/span.ts'

/** How much a person should look twice: from the rules alone, never a probability. */
export type Care = 'routine' | 'look' | 'doubt'

/** One statement put to the curator: its exact words with their surroundings, why it was found, what to mind. */
export interface Suggestion {
  readonly statement: Statement
  readonly words: readonly QuoteSelector[]
  readonly care: Care
  readonly reasons: readonly Sentence[]
  readonly warnings: readonly Sentence[]
}

function reasonsOf(statement: Statement): readonly Sentence[] {
  return statement.rules.map((rule) => ({
    code: `suggestion.rule.${rule}`,
    facts: { rule },
    text: RULES[rule] ?? rule,
  }))
}

function warningsOf(statement: Statement): readonly Sentence[] {
  const warnings: Sentence[] = []
  const warn = (code: string, text: string, facts: Sentence['facts'] = {}): void => {
    warnings.push({ code: `suggestion.${code}`, facts, text })
  }
  if (statement.speakerName === null)
    warn('speaker_unresolved', 'No known person or body fits the words naming the speaker.')
  if (statement.nestedIn !== null)
    warn('nested', 'Stands inside the words of another suggestion; not evidence by itself.', {
      statement: statement.nestedIn,
    })
  if (statement.mental) warn('mental', 'A thought, not speech.')
  if (statement.hypothetical) warn('hypothetical', 'Stands in an if-clause: nobody need hold it.')
  if (statement.inHeadline) warn('headline', 'Headlines shorten and sharpen; look for the words in the text.')
  if (statement.polarity === 'negative') warn('negative', 'The verb is negated or denies.')
  if (statement.via.length > 0) warn('relayed', `Relayed by ${statement.via.join(', ')}.`, { agencies: statement.via })
  if (statement.capacity === 'unclear') warn('capacity_unclear', 'The text does not say for whom the speaker spoke.')
  return warnings
}

const DOUBTFUL = new Set(['Q0', 'Q7', 'Q10', 'H1', 'R-unresolved', 'R-none', 'R-nobody'])
const LOOK = new Set(['T1', 'Q6', 'Q9', 'C4', 'C5', 'C6', 'C9', 'R-pronoun', 'R-relative', 'R-description', 'K6'])

function careOf(statement: Statement): Care {
  if (
    statement.hypothetical ||
    statement.mental ||
    statement.nestedIn !== null ||
    statement.rules.some((rule) => DOUBTFUL.has(rule))
  )
    return 'doubt'
  return statement.inHeadline || statement.via.length > 0 || statement.rules.some((rule) => LOOK.has(rule))
    ? 'look'
    : 'routine'
}

/** Suggestions for the curator, one a statement, in the order of the text. */
export function suggestionsOf(text: string, extraction: Extraction): readonly Suggestion[] {
  return extraction.statements.map((statement) => ({
    statement,
    words: statement.content.map((span) => selectorOf(text, span)),
    care: careOf(statement),
    reasons: reasonsOf(statement),
    warnings: warningsOf(statement),
  }))
}

/** A statement as a person has edited it. */
export interface StatementEdit {
  readonly content: readonly Span[]
  readonly source?: readonly Span[]
  readonly cue?: readonly Span[]
  readonly speaker?: string | null
  readonly capacity?: Capacity
}

/** A split quotation has a handful of pieces; more is a slip of the hand. */
export const STATEMENT_SPANS_MAX = 20

function splitsPair(text: string, at: number): boolean {
  return (
    at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
  )
}

/**
 * Checks one span against the text. Refusals: `statement.span_not_whole`, `statement.span_out_of_text`,
 * `statement.span_empty`, `statement.span_splits_character`, `statement.span_blank`.
 */
export function checkSpan(text: string, span: Span): Result<Span> {
  const { start, end } = span
  const facts = { start: String(start), end: String(end), length: text.length }
  if (!Number.isInteger(start) || !Number.isInteger(end)) return refuse('statement.span_not_whole', facts)
  if (start < 0 || end > text.length || start > text.length || end < 0)
    return refuse('statement.span_out_of_text', facts)
  if (start >= end) return refuse('statement.span_empty', facts)
  if (splitsPair(text, start) || splitsPair(text, end)) return refuse('statement.span_splits_character', facts)
  if (!/\S/u.test(text.slice(start, end))) return refuse('statement.span_blank', facts)
  return accept({ start, end })
}

function checkSpans(text: string, spans: readonly Span[]): Result<readonly Span[]> {
  if (spans.length > STATEMENT_SPANS_MAX)
    return refuse('statement.too_many_spans', { count: spans.length, max: STATEMENT_SPANS_MAX })
  for (const span of spans) {
    const checked = checkSpan(text, span)
    if (!checked.ok) return checked
  }
  const ordered = spans.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start || a.end - b.end)
  const clash = ordered.find((span, i) => i > 0 && overlaps(span, ordered[i - 1] as Span))
  if (clash) return refuse('statement.spans_overlap', { start: String(clash.start), end: String(clash.end) })
  return accept(ordered)
}

/**
 * Checks a statement that a person has edited; its spans come back in the order of the text. Refusals: those of
 * {@link checkSpan}, `statement.no_content`, `statement.spans_overlap`, `statement.too_many_spans`.
 */
export function checkStatementEdit(text: string, edit: StatementEdit): Result<StatementEdit> {
  if (edit.content.length === 0) return refuse('statement.no_content')
  const content = checkSpans(text, edit.content)
  if (!content.ok) return content
  const source = checkSpans(text, edit.source ?? [])
  if (!source.ok) return source
  const cue = checkSpans(text, edit.cue ?? [])
  if (!cue.ok) return cue
  return accept({ ...edit, content: content.value, source: source.value, cue: cue.value })
}
