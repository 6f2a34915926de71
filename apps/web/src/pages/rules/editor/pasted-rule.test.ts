import { catalogue } from '@commonline/rules'
import { expect, test } from 'vitest'
import { pastedRule } from './pasted-rule.ts'

test('a rule comes out as it went in', () => {
  for (const rule of catalogue) {
    expect(pastedRule(JSON.stringify(rule, null, 2))).toEqual({ kind: 'rule', data: JSON.parse(JSON.stringify(rule)) })
  }
})

test('what is no JSON says the line at which it stops being any', () => {
  expect(pastedRule('{\n  "id": "x",\n  title: 3\n}')).toEqual({ kind: 'not-json', line: 3 })
  expect(pastedRule('').kind).toBe('not-json')
})

test('a list, a word and a text longer than any rule are no rule', () => {
  expect(pastedRule('[1]')).toEqual({ kind: 'not-an-object' })
  expect(pastedRule('"rule"')).toEqual({ kind: 'not-an-object' })
  expect(pastedRule(`"${'x'.repeat(200_001)}"`)).toEqual({ kind: 'too-long' })
})

test('parts in parts without end are no rule, and are refused before anything goes through them', () => {
  const nested = (depth: number): string => `${'{"of":'.repeat(depth)}1${'}'.repeat(depth)}`
  expect(pastedRule(nested(30)).kind).toBe('rule')
  for (const depth of [100, 25_000]) expect(pastedRule(nested(depth))).toEqual({ kind: 'too-deep' })
})
