import { complementAfter, complementEnd } from '../words/complement.ts'
import type { Complement } from '../words/complement.ts'
import type { CueAt } from '../words/cue-reading.ts'
import { spanOfTokens } from './draft-statement.ts'
import type { Phrase } from '../words/noun-phrase.ts'
import type { Span } from '../text/span.ts'
import type { Token } from '../text/token.ts'
import { isMark } from '../text/token.ts'
import { hasFiniteVerb, looksFinite } from '../words/word-class.ts'

/** Index of the quotation that ends just before `at` (a comma or dash may stand between), or null. */
export function quotationBefore(tokens: readonly Token[], at: number, floor: number): number | null {
  const near = isMark(tokens[at - 1], ',–—-') ? at - 2 : at - 1
  return near >= floor && tokens[near]?.kind === 'quotation' ? near : null
}

/** What was said, with how far it reaches. */
export interface Reported {
  readonly content: Span[]
  readonly rule: string
  /** Tokens already explained: reading goes on behind them. */
  readonly until: number
  readonly cueTo: number
  readonly addressee: Phrase | null
  readonly inner: Phrase | null
}

/** The span of tokens without commas and colons at its end. */
export function contentRange(tokens: readonly Token[], from: number, to: number): Span | null {
  let end = to
  while (end > from && isMark(tokens[end - 1], ',;:')) end--
  return spanOfTokens(tokens, from, end)
}

/** What stands right of the reporting verb. */
export function reportedRight(tokens: readonly Token[], cue: CueAt, limit: number): Reported | null {
  const complement: Complement | null = complementAfter(tokens, cue.at, limit, cue.verb)
  if (!complement) return null
  const end = complementEnd(tokens, complement, limit, cue.verb)
  const content = contentRange(tokens, complement.from, end)
  if (!content) return null
  const inner = complement.kind === 'quotation' ? null : { from: complement.from, to: end }
  return {
    content: [content],
    rule: complement.rule,
    until: end,
    cueTo: complement.cueTo,
    addressee: complement.addressee,
    inner,
  }
}

/** How far behind "X told Y on Tuesday" the second half of a split quotation may begin. */
const SECOND_HALF_TOKENS_MAX = 16

function secondHalf(tokens: readonly Token[], afterAt: number, limit: number): number | null {
  for (let i = afterAt; i < Math.min(limit, afterAt + SECOND_HALF_TOKENS_MAX); i++) {
    const token = tokens[i]
    if (!token || isMark(token, ';')) return null
    if (token.kind === 'quotation') return i === afterAt || isMark(tokens[i - 1], ',:–—-') ? i : null
    if (looksFinite(token, tokens[i - 1]) || token.lower === 'that') return null
  }
  return null
}

/** Q1, Q2 and Q4: the quotation stands before speaker and verb, and may go on behind them. */
export function reportedLeft(
  tokens: readonly Token[],
  quotationAt: number,
  afterAt: number,
  limit: number,
  floor: number,
): { content: Span[]; until: number; split: boolean } {
  const whole = hasFiniteVerb(tokens, floor, quotationAt) && tokens[quotationAt - 1]?.kind !== 'mark'
  const content: Span[] = []
  const first = spanOfTokens(tokens, whole ? floor : quotationAt, quotationAt + 1)
  if (first) content.push(first)
  const next = secondHalf(tokens, afterAt, limit)
  const second = next === null ? null : spanOfTokens(tokens, next, next + 1)
  if (second) content.push(second)
  return { content, until: next === null ? afterAt : next + 1, split: second !== null }
}
