import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextParagraph } from './next-paragraph.ts'

const text = 'Headline here\n\n  First paragraph. \nSecond\n'
const wordsAt = (after: number): string => {
  const span = nextParagraph(text, after)
  return span === null ? '' : text.slice(span.start, span.end)
}

test('one paragraph after the other, and round the end', () => {
  expect(wordsAt(0)).toBe('Headline here')
  expect(wordsAt(1)).toBe('First paragraph.')
  expect(wordsAt(text.indexOf('Second'))).toBe('Second')
  expect(wordsAt(text.indexOf('Second') + 1)).toBe('Headline here')
  expect(nextParagraph(' \n ', 0)).toBeNull()
})

test('walking from paragraph to paragraph passes every word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab \n]{0,40}$/), (some) => {
      const seen = new Set<number>()
      let after = 0
      for (let step = 0; step <= some.length; step += 1) {
        const span = nextParagraph(some, after)
        if (span === null) break
        for (let at = span.start; at < span.end; at += 1) seen.add(at)
        after = span.end
      }
      expect([...some].every((letter, at) => letter.trim() === '' || seen.has(at))).toBe(true)
    }),
  )
})
