import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphsOf } from './paragraph.ts'
import { findQuotations } from './quotation.ts'

function quoted(text: string): readonly string[] {
  return findQuotations(text, paragraphsOf(text)).map((one) => text.slice(one.start, one.end))
}

test.each([
  ['curly', 'She said “the ford holds” twice.', ['“the ford holds”']],
  ['straight', 'She said "the ford holds" twice.', ['"the ford holds"']],
  ['guillemets', 'Elle dit « le gué tient » hier.', ['« le gué tient »']],
  ['guillemets turned inward', 'Er sagt »die Furt hält« oft.', ['»die Furt hält«']],
  ['low and high', 'Sie sagt „die Furt hält“ oft.', ['„die Furt hält“']],
  ['curly opened, straight closed', 'She said “the ford holds" twice.', ['“the ford holds"']],
  ['straight opened, curly closed', 'She said "the ford holds” twice.', ['"the ford holds”']],
  ['single, with an apostrophe inside', 'She said ‘it’s the ferrymen’s ford,’ twice.', ['‘it’s the ferrymen’s ford,’']],
  ['nested curly', '“He said “never” to us,” she said.', ['“He said “never” to us,”']],
  ['single inside double', '“He said ‘never’ to us,” she said.', ['“He said ‘never’ to us,”']],
  ['set the wrong way round', 'Sole said," [The ford] holds until June".', ['" [The ford] holds until June"']],
  ['inches are no quotation', 'A pipe of 6" and one of 8" lie there.', []],
  ['apostrophes are no quotation', "The members' rights and the ferrymen's boats.", []],
  ['editor’s brackets inside', '“We [the envoys] agree [sic],” he said.', ['“We [the envoys] agree [sic],”']],
])('%s', (_, text, expected) => {
  expect(quoted(text)).toEqual(expected)
})

test('left open: ends with its paragraph and says so', () => {
  const text = 'She said “the ford holds.\n\nThe ferry left.'
  const [one, ...more] = findQuotations(text, paragraphsOf(text))
  expect(more).toEqual([])
  expect(one).toMatchObject({ closed: false, start: 9, end: 25 })
})

test('carried over: the next paragraph opens again, or closes first', () => {
  const again = findQuotations('“One.\n\n“Two.”', paragraphsOf('“One.\n\n“Two.”'))
  expect(again.map((one) => one.continues)).toEqual([false, true])
  const closing = findQuotations('“One.\n\nTwo.”', paragraphsOf('“One.\n\nTwo.”'))
  expect(closing.map((one) => one.continues)).toEqual([false, true])
})

test('a right-to-left text keeps its marks', () => {
  expect(quoted('قال الوزير: "المعبر مفتوح اليوم" أمس.')).toEqual(['"المعبر مفتوح اليوم"'])
})

const MARKS = fc.string({
  unit: fc.constantFrom('“', '”', '"', '«', '»', '‘', '’', "'", ' ', 'a', '.', ',', '\n'),
  maxLength: 60,
})

test('quotations lie inside the text, in order, disjoint, never empty', () => {
  fc.assert(
    fc.property(MARKS, (text) => {
      let last = 0
      for (const one of findQuotations(text, paragraphsOf(text))) {
        expect(one.start).toBeGreaterThanOrEqual(last)
        expect(one.end).toBeLessThanOrEqual(text.length)
        expect(one.inner.start).toBeLessThan(one.inner.end)
        expect(one.start).toBeLessThanOrEqual(one.inner.start)
        expect(one.inner.end).toBeLessThanOrEqual(one.end)
        last = one.end
      }
    }),
  )
})
