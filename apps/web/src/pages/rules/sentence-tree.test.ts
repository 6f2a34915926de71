import { catalogue, describeRule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { sentenceTree } from './sentence-tree.ts'
import type { SentenceBranch } from './sentence-tree.ts'

const said = (text: string, depth?: number) => ({ text, facts: depth === undefined ? {} : { depth } })

interface Shape {
  readonly [text: string]: Shape
}

const shapeOf = (branches: readonly SentenceBranch<{ readonly text: string }>[]): Shape =>
  Object.fromEntries(branches.map(({ sentence, parts }) => [sentence.text, shapeOf(parts)]))

test('parts stand under what they are parts of, and the next whole beside it', () => {
  const tree = sentenceTree([
    said('vote', 0),
    said('all of', 1),
    said('a', 2),
    said('b', 2),
    said('or', 1),
    said('bound'),
  ])
  expect(shapeOf(tree)).toEqual({ vote: { 'all of': { a: {}, b: {} }, or: {} }, bound: {} })
})

test('a part without its whole, as a challenge begins, is no one else’s part', () => {
  expect(shapeOf(sentenceTree([said('first', 1), said('second', 1)]))).toEqual({ first: {}, second: {} })
})

test('no sentence of a rule is lost or told twice', () => {
  const count = (branches: readonly SentenceBranch<unknown>[]): number =>
    branches.reduce((sum, { parts }) => sum + 1 + count(parts), 0)
  for (const rule of catalogue) {
    const sentences = describeRule(rule)
    expect([rule.id, count(sentenceTree(sentences))]).toEqual([rule.id, sentences.length])
  }
})
