import { expect, test } from 'vitest'
import { statementType } from './statement-type.ts'

const text =
  'Averra will pay, its minister said.\n“We pay,” she said. “Others must pay too.”\nShe called the key “unfair to all” and left.\n"Straight marks," he added. „Ja“, sagte er, und ging.'

const spanOf = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

test.each([
  ['We pay,', 'direct'],
  ['“We pay,”', 'direct'],
  ['Others must pay too.', 'direct'],
  ['Averra will pay', 'indirect'],
  ['the key “unfair to all”', 'mixed'],
  ['unfair to all', 'direct'],
  ['Straight marks', 'direct'],
  ['he added', 'indirect'],
  ['Ja', 'direct'],
  ['und ging', 'indirect'],
] as const)('the words %s are %s', (words, type) => {
  expect(statementType(text, [spanOf(words)])).toBe(type)
})

test('two parts of one quotation are direct together, and mixed with a paraphrase', () => {
  expect(statementType(text, [spanOf('We pay'), spanOf('Others must pay')])).toBe('direct')
  expect(statementType(text, [spanOf('Averra will pay'), spanOf('We pay')])).toBe('mixed')
})
