import { decide, prospects, ruleById } from '@commonline/rules'
import type { Ballot, Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { conditionRows } from './condition-rows.ts'

const rule = ruleById('unsc-27-3') as Rule
const members = ['CN', 'FR', 'GB', 'RU', 'US', ...Array.from({ length: 10 }, (_, place) => `E${place}`)]

function rowsOf(votes: Ballot['votes']) {
  const ballot: Ballot = { members: members.map((id) => ({ id })), votes: votes ?? {} }
  const verdict = decide(rule, ballot)
  const looked = prospects(rule, ballot)
  if (!verdict.ok || !looked.ok) throw new Error('the Council’s rule decides any ballot by name')
  return conditionRows(verdict.value, looked.value)
}

test('each condition says how deep it stands and what may still become of it', () => {
  const rows = rowsOf({ RU: 'no', FR: 'yes' })
  expect(rows.map(({ condition, depth, still }) => [condition.id, depth, still?.state])).toEqual([
    ['decision', 0, 'impossible'],
    ['affirmative', 1, 'open'],
    ['concurrence', 1, 'impossible'],
  ])
})

test('once everybody has voted, nothing is said of what may still become of it', () => {
  const rows = rowsOf(Object.fromEntries(members.map((id) => [id, 'yes'])))
  expect(rows.every(({ still }) => still === null)).toBe(true)
})
