import { catalogue, decide, ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { votableParts } from './votable-parts.ts'

const ruleOf = (id: string): Rule => ruleById(id) as Rule

test('a rule of one vote is its own part', () => {
  const rule = ruleOf('unsc-27-3')
  expect(votableParts(rule)).toEqual([{ id: '', title: null, question: null, rule }])
})

test('of several attempts the last is what a single vote is taken for', () => {
  const [last, first] = votableParts(ruleOf('wto-ix-1'))
  expect([last?.id, last?.rule.decision.kind, first?.id]).toEqual(['', 'vote', 'consensus'])
})

test('a pre-question has its question and the matter after either answer', () => {
  expect(votableParts(ruleOf('unga-prequestion')).map(({ question }) => question)).toEqual([
    'when-yes',
    'when-no',
    'question',
  ])
})

test('what is no count of answers has no table', () => {
  for (const id of ['silence', 'au-elect', 'us-amend', 'au-quorum']) expect(votableParts(ruleOf(id))).toEqual([])
})

test('every part of every rule gives a verdict on a vote by name, or says what it misses', () => {
  const members = Array.from({ length: 20 }, (_, place) => ({ id: `M${place}` }))
  const votes = Object.fromEntries(members.map(({ id }) => [id, 'yes' as const]))
  for (const rule of catalogue) {
    for (const part of votableParts(rule)) {
      const decided = decide(part.rule, { members, votes })
      expect([rule.id, part.id, decided.ok || decided.refusal.code.startsWith('ballot.')]).toEqual([
        rule.id,
        part.id,
        true,
      ])
    }
  }
})
