import type { DraftStatement } from './draft-statement.ts'
import { draft, spanOfTokens } from './draft-statement.ts'
import { isNameWord } from '../words/name-run.ts'
import type { ReadParagraph, Reading } from '../words/reading.ts'
import type { Span } from '../text/span.ts'
import { trimSpan } from '../text/span.ts'
import { isMark } from '../text/token.ts'

/** The words before the colon name a speaker; longer ones are a heading. */
const LABEL_WORDS_MAX = 4

/** A name that leads one paragraph is a heading; one that leads several takes turns. */
const TURNS_MIN = 2

interface Turn {
  readonly index: number
  readonly label: string
  readonly source: Span
  readonly content: Span
}

function turnOf(text: string, paragraph: ReadParagraph, index: number): Turn | null {
  const sentence = paragraph.sentences[0] ?? []
  const colon = sentence.findIndex((token) => isMark(token, ':'))
  if (colon < 1 || colon > LABEL_WORDS_MAX || !sentence.slice(0, colon).every(isNameWord)) return null
  const source = spanOfTokens(sentence, 0, colon)
  const content = trimSpan(text, { start: sentence[colon]?.end ?? paragraph.end, end: paragraph.end })
  if (!source || source.start !== paragraph.start || content.start >= content.end) return null
  return { index, label: text.slice(source.start, source.end), source, content }
}

/**
 * Turns of an interview or a record of a meeting: paragraphs that begin with a name and a colon, by the index of the
 * paragraph (T1). Who opens with a question asks the questions; those paragraphs are null: nothing in them is a statement.
 */
export function turnsOf({ text, paragraphs }: Reading): ReadonlyMap<number, DraftStatement | null> {
  const turns = paragraphs.flatMap((paragraph, index) =>
    paragraph.kind === 'body' ? (turnOf(text, paragraph, index) ?? []) : [],
  )
  const byLabel = Map.groupBy(turns, ({ label }) => label)
  const speaking = [...byLabel.values()].filter((own) => own.length >= TURNS_MIN)
  // One name alone takes no turns with anybody.
  if (speaking.length < 2) return new Map()
  return new Map(
    speaking.flatMap((own) => {
      const asks = text[(own[0]?.content.end ?? 0) - 1] === '?'
      return own.map(({ index, source, content }): [number, DraftStatement | null] => [
        index,
        asks ? null : draft({ rules: ['T1'], content: [content], source, paragraph: index }),
      ])
    }),
  )
}
