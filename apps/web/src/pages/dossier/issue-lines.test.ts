import { expect, test } from 'vitest'
import { parseHomeLimits } from './limits/home-limits.ts'
import { anchorLines, optionLines } from './issue-lines.ts'

test('anchors are written point first, options short name first', () => {
  expect(anchorLines(['0 None.', '40: Two fifths.', '100 – All of it.'])).toEqual([
    { at: 0, words: 'None.' },
    { at: 40, words: 'Two fifths.' },
    { at: 100, words: 'All of it.' },
  ])
  expect(optionLines(['north: In the north.', 'on-request: If asked.'])).toEqual([
    { id: 'north', words: 'In the north.' },
    { id: 'on-request', words: 'If asked.' },
  ])
})

test('one line, or a line that does not begin as it should, is no issue', () => {
  expect(anchorLines(['0 None.'])).toBeNull()
  expect(anchorLines(['0 None.', 'All of it.'])).toBeNull()
  expect(optionLines(['North: In the north.', 'south: In the south.'])).toBeNull()
})

test('what was kept on the device is read back, and anything else counts as nothing kept', () => {
  const kept = [{ id: 'x', content: { issue: 'i', acceptable: { kind: 'range', from: 0, to: 50 }, unless: [] } }]
  expect(parseHomeLimits(JSON.stringify(kept))).toEqual(kept)
  expect(parseHomeLimits(JSON.stringify([...kept, { id: 'y' }, 7]))).toEqual(kept)
  for (const text of [null, '', '{', '"x"', '{}']) expect(parseHomeLimits(text)).toEqual([])
})
