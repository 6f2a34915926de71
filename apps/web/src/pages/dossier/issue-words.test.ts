import { expect, test } from 'vitest'
import { hundredthsWords, pointWords } from './issue-words.ts'

test('numbers below zero have a minus, in each language’s own writing', () => {
  expect(hundredthsWords(-0.114, 'en')).toBe('−0.11')
  expect(hundredthsWords(-0.114, 'fr')).toBe('−0,11')
  expect(pointWords(-12.34, 'en')).toBe('−12.3')
  expect(pointWords(60, 'en')).toBe('60')
})
