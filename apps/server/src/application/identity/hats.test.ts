import { expect, test } from 'vitest'
import type { Terms } from '../ports/identity-store.ts'
import { hatsOf } from './hats.ts'

const none: Terms = { staff: [], credentials: [] }

test('whoever has no term wears no hat', () => {
  expect(hatsOf(none, 'MA')).toEqual([])
})

test("chair staff wears the chair's office only while its member holds the chair", () => {
  const terms: Terms = { ...none, credentials: [{ member: 'MA', function: 'chair-staff' }] }
  expect(hatsOf(terms, 'MA')).toEqual([{ role: 'chairs-office', member: 'MA' }])
  expect(hatsOf(terms, 'MB')).toEqual([])
  expect(hatsOf(terms, null)).toEqual([])
})

test("holding the chair alone puts no delegate into the chair's office", () => {
  const terms: Terms = { ...none, credentials: [{ member: 'MA', function: 'delegate' }] }
  expect(hatsOf(terms, 'MA')).toEqual([{ role: 'delegate', member: 'MA' }])
})

test('hats stand in the order of the roles, then of the members, each once', () => {
  const terms: Terms = {
    staff: [{ role: 'analyst' }, { role: 'secretariat' }],
    credentials: [
      { member: 'MB', function: 'delegate' },
      { member: 'MA', function: 'chair-staff' },
      { member: 'MA', function: 'delegate' },
      { member: 'MB', function: 'delegate' },
      { member: 'MA', function: 'aide' },
    ],
  }
  expect(hatsOf(terms, 'MA')).toEqual([
    { role: 'secretariat', member: null },
    { role: 'delegate', member: 'MA' },
    { role: 'delegate', member: 'MB' },
    { role: 'chairs-office', member: 'MA' },
    { role: 'aide', member: 'MA' },
    { role: 'analyst', member: null },
  ])
})
