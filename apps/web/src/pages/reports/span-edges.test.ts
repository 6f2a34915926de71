import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edgesOf, moveEdge, quoteOf, spansOf, wordMapOf } from './span-edges.ts'

const text = 'She said: “We agree, with one reservation.” Then she left — early.'
const words = wordMapOf(text, 'en')
const agree = { start: text.indexOf('We'), end: text.indexOf(', with') }

const quoteAfter = (edge: number, direction: 'back' | 'forward', stride: 'word' | 'character' = 'word'): string =>
  quoteOf(text, moveEdge(text, words, [agree], edge, direction, stride))

test('a start moves to the word before or after, an end too', () => {
  expect(quoteAfter(0, 'back')).toBe('said: “We agree')
  expect(quoteAfter(0, 'forward')).toBe('agree')
  expect(quoteAfter(1, 'forward')).toBe('We agree, with')
  expect(quoteAfter(1, 'back')).toBe('We')
})

test('a character at a time reaches the marks between words', () => {
  expect(quoteAfter(0, 'back', 'character')).toBe('“We agree')
  expect(quoteAfter(1, 'forward', 'character')).toBe('We agree,')
})

test('an edge that would empty its span stays', () => {
  const one = [{ start: agree.start, end: agree.start + 2 }]
  expect(moveEdge(text, words, one, 0, 'forward', 'word')).toEqual(one)
  expect(moveEdge(text, words, one, 1, 'back', 'word')).toEqual(one)
})

test('no step cuts a character in two', () => {
  const flags = 'a 👩‍👩‍👧‍👦 b'
  const moved = moveEdge(flags, wordMapOf(flags, 'en'), [{ start: 0, end: 2 }], 1, 'forward', 'character')
  expect(quoteOf(flags, moved)).toBe('a 👩‍👩‍👧‍👦')
})

test('whatever is moved, spans stay inside the text, in order, apart and with words', () => {
  const step = fc.record({
    edge: fc.nat(3),
    direction: fc.constantFrom('back' as const, 'forward' as const),
    stride: fc.constantFrom('word' as const, 'character' as const),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let spans: readonly { start: number; end: number }[] = [
        agree,
        { start: text.indexOf('one'), end: text.indexOf('.”') },
      ]
      for (const { edge, direction, stride } of steps) {
        spans = moveEdge(text, words, spans, edge, direction, stride)
        const edges = edgesOf(spans)
        expect(edges).toEqual(edges.toSorted((a, b) => a - b))
        expect(edges.every((at) => at >= 0 && at <= text.length)).toBe(true)
        expect(spans.every(({ start, end }) => end > start)).toBe(true)
        expect(spansOf(edges)).toEqual(spans)
      }
    }),
  )
})
