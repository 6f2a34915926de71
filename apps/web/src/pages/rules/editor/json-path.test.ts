import { catalogue, lintRule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { pathText, valueAt, withFieldRenamed, withValue } from './json-path.ts'

const data = { a: { b: [1, { c: 2 }] }, d: 3 }

test('a path is written as the linter writes it', () => {
  expect(pathText(['decision', 'condition', 'of', 1, 'base'])).toBe('decision.condition.of[1].base')
  const findings = lintRule({ ...catalogue[0], electorate: { withoutVote: [{}] } })
  expect(findings.map(({ path }) => path)).toContain(pathText(['electorate', 'withoutVote', 0, 'role']))
})

test('what is put at a path is found there, and nothing else changes', () => {
  const changed = withValue(data, ['a', 'b', 1, 'c'], 7)
  expect(valueAt(changed, ['a', 'b', 1, 'c'])).toBe(7)
  expect(changed).toEqual({ a: { b: [1, { c: 7 }] }, d: 3 })
  expect(data).toEqual({ a: { b: [1, { c: 2 }] }, d: 3 })
})

test('nothing in place of something takes it away; what is missing on the way is made', () => {
  expect(withValue(data, ['a', 'b', 0], undefined)).toEqual({ a: { b: [{ c: 2 }] }, d: 3 })
  expect(withValue(data, ['d'], undefined)).toEqual({ a: { b: [1, { c: 2 }] } })
  expect(withValue({}, ['x', 'y'], 1)).toEqual({ x: { y: 1 } })
  expect(withValue({ x: [] }, ['x', 0], 'first')).toEqual({ x: ['first'] })
})

test('a field keeps its place under its new name, and takes no other’s name', () => {
  const renamed = withFieldRenamed({ g: { one: 1, two: 2 } }, ['g'], 'one', 'uno')
  expect(Object.keys(valueAt(renamed, ['g']) as object)).toEqual(['uno', 'two'])
  const taken = { g: { one: 1, two: 2 } }
  expect(withFieldRenamed(taken, ['g'], 'one', 'two')).toBe(taken)
})
