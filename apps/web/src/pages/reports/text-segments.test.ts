import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textSegments } from './text-segments.ts'
import type { TextMark } from './text-segments.ts'

const mark = (start: number, end: number, key = 'k'): TextMark => ({ start, end, key, part: 'content' })

test('overlapping marks share the stretch where they overlap', () => {
  expect(
    textSegments('abcdef', [mark(1, 4, 'a'), mark(3, 6, 'b')]).map(({ text, marks }) => [
      text,
      marks.map(({ key }) => key).join(''),
    ]),
  ).toEqual([
    ['a', ''],
    ['bc', 'a'],
    ['d', 'ab'],
    ['ef', 'b'],
  ])
})

test('the segments joined are the text, and each lies under exactly the marks that cover it', () => {
  const span = fc.tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }))
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
      const marks = spans.map(([start, end], at) => mark(start, end, String(at)))
      const segments = textSegments(text, marks)
      expect(segments.map((segment) => segment.text).join('')).toBe(text)
      for (const segment of segments) {
        const covering = marks
          .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
          .filter(({ start, end }) => start <= segment.start && segment.end <= end)
        expect(new Set(segment.marks)).toEqual(new Set(covering))
      }
    }),
  )
})
