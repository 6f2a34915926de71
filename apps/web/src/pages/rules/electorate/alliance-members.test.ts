import { expect, test } from 'vitest'
import { allianceMembers, ledgerFor } from './alliance-members.ts'

const weight = (ledger: string, value: string, from: string) => ({ ledger, value, from, source: 'Register' })
const member = (code: string, weights: ReturnType<typeof weight>[]) => ({
  code,
  name: code,
  aliases: [],
  standing: 'full' as const,
  standingFrom: '2020-01-01',
  weights,
})
const organisation = {
  today: '2031-06-01',
  members: [
    member('AV', [weight('population', '38', '2020-01-01'), weight('population', '40', '2031-07-01')]),
    member('BE', [weight('population', '21', '2020-01-01'), weight('shares', '7', '2020-01-01')]),
  ],
  bodies: [{ id: 'council', members: ['BE'] }],
}

test('members of a body, or all, weigh what they weigh today on the ledger that stands for the rule’s', () => {
  const weights = (body: string | null, sources: readonly (readonly [string, string])[]) =>
    allianceMembers(organisation, body, new Map(sources)).map((one) => [one.id, one.weights])
  expect(weights(null, [['votes', 'population']])).toEqual([
    ['AV', { votes: '38' }],
    ['BE', { votes: '21' }],
  ])
  expect(weights('council', [['shares', 'shares']])).toEqual([['BE', { shares: '7' }]])
  expect(weights('nowhere', [])).toEqual([])
})

test('a ledger of the rule is the one chosen, else the one of its name, else the first', () => {
  const known = ['population', 'shares']
  expect(ledgerFor('shares', known, 'population')).toBe('population')
  expect(ledgerFor('shares', known, 'gone')).toBe('shares')
  expect(ledgerFor('votes', known, undefined)).toBe('population')
  expect(ledgerFor('votes', [], undefined)).toBeNull()
})
