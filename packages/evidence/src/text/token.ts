import type { Quotation } from './quotation.ts'
import type { Span } from './span.ts'

/**
 * A word, number or mark of a sentence. A whole quotation is one token: what stands inside it is somebody
 * else's grammar.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark' | 'quotation'
  readonly text: string
  /** Lower case; empty for a quotation. */
  readonly lower: string
  readonly capital: boolean
  readonly quotation: Quotation | null
}

/** Whether a token is one of these punctuation marks. */
export function isMark(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'mark' && marks.includes(token.text)
}

/** Tokens of one sentence, in order. */
export type Sentence = readonly Token[]

/** A sentence longer than this is a table or a paste without stops: cut, so that work stays linear. */
const SENTENCE_TOKENS_MAX = 160

const TOKEN =
  /(?:\p{L}\.){2,}|[\p{L}\p{M}@#][\p{L}\p{M}\p{N}_]*(?:['’\-‑&.](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+)*|\p{N}+(?:[.,:/\-‑]?\p{N}+)*(?:\p{L}+)?|([^\s\p{L}\p{M}\p{N}])\1{3,}|[^\s\p{L}\p{M}\p{N}]/gu

/** ASCII first: property classes cost several times as much, and most text is ASCII. */
function kindOf(text: string): Token['kind'] {
  const at = text.length > 1 && (text[0] === '@' || text[0] === '#') ? 1 : 0
  const code = text.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word'
  if (code >= 48 && code <= 57) return 'number'
  if (code < 128) return 'mark'
  return /^[@#]?\p{L}/u.test(text) ? 'word' : /^\p{N}/u.test(text) ? 'number' : 'mark'
}

function isCapital(text: string): boolean {
  const code = text.charCodeAt(text[0] === '@' || text[0] === '#' ? 1 : 0)
  return code < 128 ? code >= 65 && code <= 90 : /^[@#]?\p{Lu}/u.test(text)
}

function wordToken(text: string, start: number): Token {
  const kind = kindOf(text)
  const lower = kind === 'mark' ? text : text.toLowerCase().replaceAll('’', "'")
  return {
    kind,
    start,
    end: start + text.length,
    text,
    lower,
    capital: kind === 'word' && isCapital(text),
    quotation: null,
  }
}

/** Tokens of a stretch of text, quotations masked. The quotations must lie inside, in order and disjoint. */
export function tokenize(text: string, within: Span, quotations: readonly Quotation[]): readonly Token[] {
  const tokens: Token[] = []
  let from = within.start
  const plain = (end: number): void => {
    TOKEN.lastIndex = 0
    for (const match of text.slice(from, end).matchAll(TOKEN)) tokens.push(wordToken(match[0], from + match.index))
  }
  for (const quotation of quotations) {
    plain(quotation.start)
    tokens.push({
      kind: 'quotation',
      start: quotation.start,
      end: quotation.end,
      text: text.slice(quotation.start, quotation.end),
      lower: '',
      capital: false,
      quotation,
    })
    from = quotation.end
  }
  plain(within.end)
  return tokens
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen col lt sgt capt cmdr maj adm st sen rep gov rev hon jr sr vs etc no nos inc ltd co corp dept jan feb mar apr jun jul aug sep sept oct nov dec mt ft art para cf al approx est amb min sec brig'.split(
    ' ',
  ),
)
const SENTENCE_STARTERS = new Set(
  'the a an he she it they we i in on at but and his her its their this that these those as for if when while however'.split(
    ' ',
  ),
)

function endsAfterStop(before: Token | undefined, next: Token | undefined): boolean {
  if (!next) return true
  if (next.kind === 'word' && !next.capital) return !/^\p{Ll}/u.test(next.text)
  if (next.kind === 'mark') return /[([•*#-]/u.test(next.text)
  if (!before) return true
  if (before.kind === 'word' && ABBREVIATIONS.has(before.lower)) return false
  if (before.kind === 'word' && /^\p{Lu}$/u.test(before.text)) return SENTENCE_STARTERS.has(next.lower)
  return true
}

function quotationEndsSentence(token: Token, next: Token | undefined, attributed: boolean): boolean {
  const inner = token.text.replace(/["“”„‟«»‹›‘’'\s]+$/u, '')
  if (!next || !/[.!?…]$/u.test(inner)) return false
  if (next.kind === 'quotation') return true
  if (next.kind !== 'word' || !next.capital) return false
  return !attributed
}

/**
 * Cuts tokens into sentences. `attributionFollows(tokens, i)` tells whether the words from i on are an
 * attribution ("“Will it hold?” Minister Adar asked."), which belongs to the quotation before it.
 */
export function sentencesOf(
  tokens: readonly Token[],
  attributionFollows: (tokens: readonly Token[], from: number) => boolean,
): readonly Sentence[] {
  const sentences: Token[][] = []
  let current: Token[] = []
  const close = (): void => {
    if (current.length > 0) sentences.push(current)
    current = []
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) continue
    current.push(token)
    const next = tokens[i + 1]
    const stop = token.kind === 'mark' && /[.!?…。؟।]/u.test(token.text)
    const isAbbreviation =
      token.kind === 'word' &&
      token.text.endsWith('.') &&
      next !== undefined &&
      SENTENCE_STARTERS.has(next.lower) &&
      next.capital
    if (stop && !(next?.kind === 'mark' && /[.!?…)\]]/u.test(next.text)) && endsAfterStop(tokens[i - 1], next)) close()
    else if (isAbbreviation || current.length >= SENTENCE_TOKENS_MAX) close()
    else if (token.kind === 'quotation' && quotationEndsSentence(token, next, attributionFollows(tokens, i + 1)))
      close()
  }
  close()
  return sentences
}
