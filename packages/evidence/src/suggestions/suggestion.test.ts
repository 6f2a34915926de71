import { expect, test } from 'vitest'
import { extract } from '../extract.ts'
import { MEETING, ORRIN } from '../orrin-reports.test-data.ts'
import { documentFromText } from '../text/report-document.ts'
import { STATEMENT_SPANS_MAX, checkSpan, checkStatementEdit, suggestionsOf } from './suggestion.ts'

const TEXT = 'She said “😀 yes”.'

test.each([
  [{ start: 0, end: 99 }, 'statement.span_out_of_text'],
  [{ start: -1, end: 3 }, 'statement.span_out_of_text'],
  [{ start: 3, end: 3 }, 'statement.span_empty'],
  [{ start: 5, end: 3 }, 'statement.span_empty'],
  [{ start: 0.5, end: 3 }, 'statement.span_not_whole'],
  [{ start: 0, end: Number.NaN }, 'statement.span_not_whole'],
  [{ start: 11, end: 14 }, 'statement.span_splits_character'],
  [{ start: 0, end: 11 }, 'statement.span_splits_character'],
  [{ start: 3, end: 4 }, 'statement.span_blank'],
])('%j is refused: %s', (span, code) => {
  expect(checkSpan(TEXT, span)).toMatchObject({ ok: false, refusal: { code } })
})

test('a good span is accepted, several come back in order', () => {
  expect(checkSpan(TEXT, { start: 10, end: 12 })).toEqual({ ok: true, value: { start: 10, end: 12 } })
  const edit = checkStatementEdit(TEXT, {
    content: [
      { start: 9, end: 12 },
      { start: 0, end: 3 },
    ],
    capacity: 'member',
  })
  expect(edit).toMatchObject({
    ok: true,
    value: {
      content: [
        { start: 0, end: 3 },
        { start: 9, end: 12 },
      ],
      capacity: 'member',
    },
  })
})

test('an edit without words, with overlapping or too many spans is refused', () => {
  expect(checkStatementEdit(TEXT, { content: [] })).toMatchObject({
    ok: false,
    refusal: { code: 'statement.no_content' },
  })
  expect(
    checkStatementEdit(TEXT, {
      content: [
        { start: 0, end: 5 },
        { start: 4, end: 8 },
      ],
    }),
  ).toMatchObject({ ok: false, refusal: { code: 'statement.spans_overlap' } })
  const many = Array.from({ length: STATEMENT_SPANS_MAX + 1 }, () => ({ start: 0, end: 1 }))
  expect(checkStatementEdit(TEXT, { content: many })).toMatchObject({
    ok: false,
    refusal: { code: 'statement.too_many_spans' },
  })
  expect(checkStatementEdit(TEXT, { content: [{ start: 0, end: 3 }], source: [{ start: 0, end: 99 }] })).toMatchObject({
    ok: false,
    refusal: { code: 'statement.span_out_of_text' },
  })
})

test('a suggestion shows its words, why it was found and what to mind', () => {
  const document = documentFromText(MEETING)
  if (!document.ok) throw new Error(document.refusal.code)
  const suggestions = suggestionsOf(MEETING, extract(document.value, ORRIN))
  const relayed = suggestions.find((one) => one.words[0]?.exact.includes('carts are waiting'))
  expect(relayed?.care).toBe('look')
  expect(relayed?.warnings.map((one) => one.code)).toContain('suggestion.relayed')
  expect(relayed?.reasons.map((one) => one.facts['rule'])).toEqual(relayed?.statement.rules)
  const nested = suggestions.find((one) => one.statement.hypothetical)
  expect(nested?.care).toBe('doubt')
  for (const one of suggestions) {
    one.statement.content.forEach((span, i) => expect(one.words[i]?.exact).toBe(MEETING.slice(span.start, span.end)))
  }
})
