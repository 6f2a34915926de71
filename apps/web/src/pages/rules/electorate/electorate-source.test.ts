import { ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { electorateSource, sourceInAddress, votesFor } from './electorate-source.ts'

const council = ruleById('unsc-27-3') as Rule
const consensus = ruleById('consensus') as Rule

test('where nothing is said, the members of a vote that was taken under the rule stand in for it', () => {
  const source = electorateSource('', council, undefined)
  expect(source.kind === 'vote' && source.vote.rule).toBe('unsc-27-3')
  expect(electorateSource('', consensus, undefined)).toEqual({ kind: 'alliance' })
})

test('a body of the alliance goes first for a rule of its own', () => {
  expect(electorateSource('', council, 'operations')).toEqual({ kind: 'body', body: 'operations' })
})

test('members with weights are needed where the rule counts weights', () => {
  expect(votesFor(ruleById('eu-238-2') as Rule).map(({ id }) => id)).toEqual(['eu-2017-11-27'])
  expect(votesFor(ruleById('imf-85') as Rule)).toEqual([])
})

test('every source comes out of an address as it went in', () => {
  const sources = [
    { kind: 'alliance' },
    { kind: 'body', body: 'council' },
    { kind: 'list', lines: ['AV 38', 'BE 1/3'] },
    ...votesFor(council).map((vote) => ({ kind: 'vote', vote }) as const),
  ] as const
  for (const source of sources) expect(electorateSource(sourceInAddress(source), council, undefined)).toEqual(source)
})
