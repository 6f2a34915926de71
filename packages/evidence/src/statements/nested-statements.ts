import { statementsInSentence } from './clause-rules.ts'
import type { DraftStatement } from './draft-statement.ts'
import type { ReadParagraph } from '../words/reading.ts'
import { sentencesInside } from '../words/reading.ts'
import type { Span } from '../text/span.ts'
import { contains } from '../text/span.ts'

const NESTED_SOURCES =
  /^(?:i|we|he|she|they|it|someone|somebody|everyone|everybody|anyone|anybody|nobody|no one|you|people|some|many|who)$/iu

/** A quotation lies inside one of the last few contents that begin before it; deeper nesting does not occur. */
const CONTENTS_LOOKED_AT = 12

interface Content {
  readonly span: Span
  readonly statement: DraftStatement
}

function contentsByStart(statements: readonly DraftStatement[]): readonly Content[] {
  return statements
    .flatMap((statement) => statement.content.map((span): Content => ({ span, statement })))
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** Statements inside the quotations of a paragraph: "I think …", "they say that …". */
export function nestedInQuotations(
  text: string,
  paragraph: ReadParagraph,
  statements: readonly DraftStatement[],
  index: number,
): DraftStatement[] {
  const found: DraftStatement[] = []
  const contents = contentsByStart(statements)
  let next = 0
  for (const quotation of paragraph.quotations) {
    while (contents[next] && (contents[next] as Content).span.start <= quotation.start) next++
    const near = contents.slice(Math.max(0, next - CONTENTS_LOOKED_AT), next)
    const parent = near.findLast((one) => contains(one.span, quotation))?.statement
    if (!parent) continue
    for (const sentence of sentencesInside(text, quotation)) {
      const inner = statementsInSentence(sentence, { paragraph: index, inHeadline: false, parent, depth: 1 })
      for (const one of inner) {
        const words = one.source ? text.slice(one.source.start, one.source.end) : ''
        const named = /\p{Lu}/u.test(words.replace(/^(?:The|A|An)\s/u, '').slice(0, 1))
        if ((NESTED_SOURCES.test(words) || named) && /^[CQ][1-378]$/.test(one.rules[0] ?? '')) found.push(one)
      }
    }
  }
  return found
}
