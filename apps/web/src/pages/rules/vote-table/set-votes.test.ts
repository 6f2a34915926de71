import { ANSWERS } from '@commonline/rules'
import type { Answer } from '@commonline/rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLists } from './lists-in-address.ts'
import { changedVotes, readChanges, withAnswer, writeChanges } from './set-votes.ts'

const answers: readonly (Answer | null)[] = [...ANSWERS, null]
const changes = fc.dictionary(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom(...answers))

test('what was set comes out of an address as it went in, whatever members are called', () => {
  fc.assert(
    fc.property(changes, (set) => {
      const { ['__proto__']: _, ...own } = set
      expect(readChanges(writeChanges(own))).toEqual(own)
    }),
  )
})

test('an address of plain codes reads as one would write it, and needs no escape', () => {
  expect(writeChanges({ AV: 'yes', BE: 'yes', OS: 'no', VE: null })).toBe('yes.AV.BE_no.OS_open.VE')
  fc.assert(
    fc.property(changes, (set) => {
      expect(writeChanges(set)).toMatch(/^[\w.*-]*$/)
    }),
  )
})

test('an address that says nonsense sets nothing', () => {
  expect(readChanges('maybe.AV_yes_.no._')).toEqual({})
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readLists(text)).not.toThrow()
    }),
  )
})

test('a vote set back to what it was is no change', () => {
  const start = { AV: 'yes', BE: 'no' } as const
  const once = withAnswer(start, {}, ['AV', 'CO'], 'no')
  expect(once).toEqual({ AV: 'no', CO: 'no' })
  expect(withAnswer(start, once, ['AV'], 'yes')).toEqual({ CO: 'no' })
  expect(withAnswer(start, once, ['CO'], null)).toEqual({ AV: 'no' })
})

test('votes are of the electorate alone, and an open one is none', () => {
  const votes = changedVotes({ AV: 'yes', XX: 'yes' }, { BE: 'no', AV: null, YY: 'no' }, ['AV', 'BE', 'CO'])
  expect(votes).toEqual({ BE: 'no' })
})
