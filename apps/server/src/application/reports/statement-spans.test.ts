import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSpans, quoteOf } from './statement-spans.ts'

const text = '“We agree 👍🏽 to élan,” the minister said. “Fully.”'

test('a quotation is the exact text of its spans, with a mark where words were left out', () => {
  expect(quoteOf(text, [{ start: 1, end: 9 }])).toBe('We agree')
  const fully = text.indexOf('Fully')
  expect(
    quoteOf(text, [
      { start: 1, end: 9 },
      { start: fully, end: fully + 5 },
    ]),
  ).toBe('We agree […] Fully')
})

test.each([
  ['past the end', [{ start: 1, end: text.length + 1 }], 'statement.span_out_of_text'],
  ['reversed', [{ start: 9, end: 1 }], 'statement.span_empty'],
  ['without words', [{ start: 0, end: 1 }], 'statement.span_empty'],
  ['in half a character', [{ start: 1, end: text.indexOf('👍') + 1 }], 'statement.span_splits_character'],
  [
    'overlapping',
    [
      { start: 1, end: 9 },
      { start: 4, end: 12 },
    ],
    'statement.spans_overlap',
  ],
  [
    'out of order',
    [
      { start: 15, end: 24 },
      { start: 1, end: 9 },
    ],
    'statement.spans_overlap',
  ],
] as const)('a span %s is refused', (_, spans, code) => {
  const checked = checkSpans(text, spans)
  expect(checked.ok ? null : checked.refusal.code).toBe(code)
})

test('a letter is never parted from its accent', () => {
  const decomposed = 'the e\u0301lan of it'
  const at = decomposed.indexOf('\u0301')
  expect(checkSpans(decomposed, [{ start: 0, end: at }])).toMatchObject({ ok: false })
  expect(checkSpans(decomposed, [{ start: 0, end: at + 1 }])).toMatchObject({ ok: true })
})

test('spans that are let pass are well-formed text and are found again where they stood', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 40 }),
      (words, start, length) => {
        const span = { start, end: start + length }
        if (!checkSpans(words, [span]).ok) return
        const quote = quoteOf(words, [span])
        expect(quote.isWellFormed()).toBe(true)
        expect(words.indexOf(quote, start)).toBe(start)
      },
    ),
  )
})
