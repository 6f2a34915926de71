import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepQuotation, refind, refindInNewerVersion, selectorOf } from './refind.ts'

// Stands in for SHA-256: the whole text is the best hash of itself.
const hash = (text: string): string => `#${text}`

test('found in its own snapshot, at its own place', () => {
  const text = 'Sole said: “The ford holds.” Later: “The ford holds.”'
  const kept = keepQuotation(text, { start: 36, end: 53 }, hash)
  expect(kept.text).toBe('“The ford holds.”')
  expect(refind(kept, text, hash)).toEqual({ status: 'found', span: { start: 36, end: 53 } })
})

test('gone from any other snapshot, even where the same words stand', () => {
  const text = 'Sole said: “The ford holds.”'
  const kept = keepQuotation(text, { start: 11, end: 28 }, hash)
  expect(refind(kept, ` ${text}`, hash)).toEqual({ status: 'gone', reason: 'snapshot_differs' })
  expect(refind({ ...kept, text: '“The ford helds.”' }, text, hash)).toEqual({ status: 'gone', reason: 'words_differ' })
  expect(refind({ ...kept, end: 99 }, text, hash)).toEqual({ status: 'gone', reason: 'out_of_text' })
})

test('in a newer version only exactly, once, and with its surroundings', () => {
  const old = 'The envoy of Averra said: “The ford holds until June.” The ferry left at noon.'
  const selector = selectorOf(old, { start: 26, end: 54 })
  const moved = `A new headline.\n\n${old.replace('said: ', 'said:  ')}`
  expect(refindInNewerVersion(selector, moved)).toMatchObject({ status: 'found' })
  expect(refindInNewerVersion(selector, old.replace('Averra', 'Belmoth'))).toEqual({
    status: 'gone',
    reason: 'surroundings_differ',
  })
  expect(refindInNewerVersion(selector, old.replace('June', 'July'))).toEqual({ status: 'gone', reason: 'not_in_text' })
  expect(refindInNewerVersion(selector, `${old} ${old}`)).toEqual({ status: 'gone', reason: 'not_unique' })
})

test('what is found is word for word what was kept; a changed snapshot is never found', () => {
  const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 5 }), put: fc.string({ maxLength: 5 }) })
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), edit, (text, a, b, change) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const kept = keepQuotation(text, { start, end }, hash)
      expect(refind(kept, text, hash)).toEqual({ status: 'found', span: { start, end } })
      const at = change.at % (text.length + 1)
      const changed = text.slice(0, at) + change.put + text.slice(at + change.cut)
      if (changed !== text) expect(refind(kept, changed, hash).status).toBe('gone')
      const newer = refindInNewerVersion(selectorOf(text, { start, end }), changed)
      if (newer.status === 'found') expect(changed.slice(newer.span.start, newer.span.end)).toBe(kept.text)
    }),
  )
})

test('surroundings never cut a character in two', () => {
  const text = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`
  const { prefix, suffix } = selectorOf(text, { start: 80, end: 81 })
  expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true)
  const odd = selectorOf(`a${text}`, { start: 80, end: 83 })
  expect(odd.prefix.length).toBeLessThanOrEqual(32)
})
