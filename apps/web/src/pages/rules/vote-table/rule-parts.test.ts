import { catalogue, decide, ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { isCounted, ruleParts } from './rule-parts.ts'

const ruleOf = (id: string): Rule => ruleById(id) as Rule

test('a rule that is decided at once is its own part', () => {
  for (const id of ['unsc-27-3', 'silence', 'au-elect', 'us-amend', 'au-quorum']) {
    const rule = ruleOf(id)
    expect(ruleParts(rule)).toEqual([{ id: '', titles: [], question: null, rule }])
  }
})

test('of several attempts the last is what a single vote is taken for', () => {
  const [last, first] = ruleParts(ruleOf('wto-ix-1'))
  expect([last?.id, last?.rule.decision.kind, first?.id]).toEqual(['', 'vote', 'consensus'])
})

test('a pre-question has its question and the matter after either answer', () => {
  expect(ruleParts(ruleOf('unga-prequestion')).map(({ question }) => question)).toEqual([
    'when-yes',
    'when-no',
    'question',
  ])
})

test('attempts within an answer of a pre-question are parts of their own, told apart', () => {
  const parts = ruleParts(ruleOf('opcw-18-prequestion'))
  expect(parts.filter(({ question }) => question === 'when-no').map(({ id }) => id)).toEqual([
    'when-no',
    'when-no.consensus',
  ])
})

test('every step stands for itself, a ratification as well', () => {
  expect(ruleParts(ruleOf('us-art-v')).map(({ rule }) => rule.decision.kind)).toEqual(['vote', 'vote', 'ratification'])
})

test('in the whole catalogue no two parts of a rule have the same address, and each is decided at once', () => {
  for (const rule of catalogue) {
    const ids = ruleParts(rule).map(({ id }) => id)
    expect([rule.id, new Set(ids).size]).toEqual([rule.id, ids.length])
  }
})

test('every part that counts answers gives a verdict on a vote by name, or says what it misses', () => {
  const members = Array.from({ length: 20 }, (_, place) => ({ id: `M${place}` }))
  const votes = Object.fromEntries(members.map(({ id }) => [id, 'yes' as const]))
  for (const rule of catalogue) {
    for (const part of ruleParts(rule).filter((one) => isCounted(one.rule.decision))) {
      const decided = decide(part.rule, { members, votes })
      expect([rule.id, part.id, decided.ok || decided.refusal.code.startsWith('ballot.')]).toEqual([
        rule.id,
        part.id,
        true,
      ])
    }
  }
})
