import type { Span } from './span.ts'

/**
 * Words between quotation marks, marks included in the span. A quotation that runs over paragraphs has one
 * piece a paragraph; `continues` says that a piece goes on from the piece before it.
 */
export interface Quotation extends Span {
  /** Between the marks. */
  readonly inner: Span
  readonly continues: boolean
  /** False when one of its marks is missing: then its end is the paragraph's. */
  readonly closed: boolean
}

interface Mark {
  readonly at: number
  readonly opens: boolean
  readonly closes: boolean
  /** Marks of one family can pair: double quotes of any shape, guillemets, singles. */
  readonly family: 'double' | 'guillemet' | 'single'
}

const SPACE_OR_OPENING = /[\s([{–—\-/:]/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** A mark behind a number closes a quotation only if one opened not too far back. */
const INCH_LOOKBACK = 2000

function doubleMark(text: string, start: number, at: number, char: string, before: string, after: string): Mark | null {
  const family = 'double'
  if (char === '“') return { at, opens: true, closes: false, family }
  if (char === '„' || char === '‟') return { at, opens: true, closes: false, family }
  if (char === '”') return { at, opens: false, closes: true, family }
  const spaceBefore = before === '' || SPACE_OR_OPENING.test(before)
  const spaceAfter = after === '' || /\s/u.test(after)
  // 6" is an inch mark, not a quotation.
  if (
    /\p{N}/u.test(before) &&
    !spaceBefore &&
    !LETTER_OR_DIGIT.test(after) &&
    !text.slice(Math.max(start, at - INCH_LOOKBACK), at).includes('"')
  )
    return null
  // said," [It] …: a mark set the wrong way round opens when nothing is open.
  return { at, opens: spaceBefore || (/[,:]/u.test(before) && spaceAfter), closes: !spaceBefore || spaceAfter, family }
}

function singleMark(at: number, char: string, before: string, after: string): Mark | null {
  const family = 'single'
  const wordBefore = LETTER_OR_DIGIT.test(before)
  const wordAfter = LETTER_OR_DIGIT.test(after)
  if (wordBefore && wordAfter) return null
  if (char === '‘') return wordBefore ? null : { at, opens: true, closes: false, family }
  const opens = char === "'" && (before === '' || SPACE_OR_OPENING.test(before)) && wordAfter
  // An apostrophe that ends a word ("the members’") closes nothing; a mark after a stop or comma does.
  const closes = /[.,!?…]/u.test(before) && !wordAfter
  return opens || closes ? { at, opens, closes, family } : null
}

function guillemetMark(at: number, char: string, before: string, after: string): Mark {
  const spaceBefore = before === '' || SPACE_OR_OPENING.test(before)
  const outward = char === '«' || char === '‹'
  const letterAfter = after !== '' && !/[\s.,;:!?)]/u.test(after)
  // French sets «…», German and Danish »…«: the side with the letter says which way the mark looks.
  return {
    at,
    opens: outward ? spaceBefore || letterAfter : spaceBefore && letterAfter,
    closes: outward ? !spaceBefore : true,
    family: 'guillemet',
  }
}

function marksIn(text: string, paragraph: Span): readonly Mark[] {
  const found: Mark[] = []
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(/["“”„‟«»‹›‘’']/gu)) {
    const at = paragraph.start + match.index
    const char = match[0]
    const before = at > paragraph.start ? (text[at - 1] ?? '') : ''
    const after = at + 1 < paragraph.end ? (text[at + 1] ?? '') : ''
    const mark = /["“”„‟]/u.test(char)
      ? doubleMark(text, paragraph.start, at, char, before, after)
      : /[‘’']/u.test(char)
        ? singleMark(at, char, before, after)
        : guillemetMark(at, char, before, after)
    if (mark) found.push(mark)
  }
  return found
}

interface Open {
  readonly at: number
  readonly innerStart: number
  readonly family: Mark['family']
  readonly continues: boolean
}

function piece(open: Open, innerEnd: number, end: number, closed: boolean): Quotation {
  return {
    start: open.at,
    end,
    inner: { start: Math.min(open.innerStart, innerEnd), end: innerEnd },
    continues: open.continues,
    closed,
  }
}

function closesFor(text: string, open: Open, mark: Mark): boolean {
  if (mark.family !== open.family) return false
  if (mark.closes) return true
  // „…“: what opens an English quotation closes a German one.
  return text[mark.at] === '“' && text[open.at] === '„'
}

/** Only a double or guillemet quotation may be carried over: a single mark at a paragraph's end is an apostrophe. */
function carriesOver(open: Open, next: Mark | undefined): boolean {
  if (open.family === 'single' || !next || next.family !== open.family) return false
  return next.closes
}

interface Walk {
  readonly pieces: readonly Quotation[]
  readonly open: Open | null
}

function walkParagraph(text: string, paragraph: Span, marks: readonly Mark[], carried: Open | null): Walk {
  const pieces: Quotation[] = []
  let open: Open | null = null
  let depth = 0
  let index = 0
  const first = marks[0]
  if (carried && first && first.at === paragraph.start && first.opens && first.family === carried.family) {
    open = { at: first.at, innerStart: first.at + 1, family: carried.family, continues: true }
    index = 1
  } else if (carried && carriesOver(carried, first)) {
    open = { at: paragraph.start, innerStart: paragraph.start, family: carried.family, continues: true }
  }
  for (; index < marks.length; index++) {
    const mark = marks[index]
    if (!mark) continue
    if (open === null) {
      if (mark.opens) open = { at: mark.at, innerStart: mark.at + 1, family: mark.family, continues: false }
      continue
    }
    if (closesFor(text, open, mark)) {
      if (depth > 0) {
        depth--
        continue
      }
      pieces.push(piece(open, mark.at, mark.at + 1, true))
      open = null
    } else if (mark.family === open.family && mark.opens && text[mark.at] !== '"') {
      // A second opening mark is a quotation inside only if enough closing marks are left for both.
      const closings = marks
        .slice(index + 1, index + 9)
        .filter((later) => later.family === mark.family && later.closes).length
      if (closings >= depth + 2) depth++
      else {
        pieces.push(piece(open, mark.at, mark.at, false))
        open = { at: mark.at, innerStart: mark.at + 1, family: mark.family, continues: false }
      }
    }
  }
  return { pieces, open }
}

/**
 * Every quotation of a text, outermost level, in order and disjoint. Straight, curly, low-high and guillemet
 * marks, also mixed within one pair; single marks where they cannot be apostrophes. A quotation left open at a
 * paragraph's end goes on in the next one if that begins with an opening mark or meets a closing mark first.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  const found: Quotation[] = []
  let carried: Open | null = null
  for (const paragraph of paragraphs) {
    const { pieces, open } = walkParagraph(text, paragraph, marksIn(text, paragraph), carried)
    for (const one of pieces) found.push(one.closed ? one : trimmed(text, one))
    if (open && open.family !== 'single') {
      found.push(piece(open, paragraph.end, paragraph.end, false))
      carried = open
    } else {
      carried = null
    }
  }
  return found.filter((one) => one.inner.end > one.inner.start)
}

function trimmed(text: string, one: Quotation): Quotation {
  let end = one.end
  while (end > one.inner.start && /\s/u.test(text[end - 1] ?? '')) end--
  return { ...one, end, inner: { start: one.inner.start, end } }
}
