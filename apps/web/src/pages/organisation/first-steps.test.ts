import { expect, test } from 'vitest'
import { firstSteps } from './first-steps.ts'

type Register = Parameters<typeof firstSteps>[0]

const officer = { id: 'p0', name: 'Ines' }
const founded: Register = {
  members: [],
  persons: [officer],
  credentials: [],
  bodies: [],
  chairmanships: [],
  services: [{ id: 's', person: officer, role: 'secretariat', from: '2026-01-01', to: null }],
}
const member = (code: string) => ({
  code,
  name: code,
  aliases: [],
  standing: 'full' as const,
  standingFrom: '2026-01-01',
  weights: [],
})
const credentials = (code: string, valid = true) => ({
  id: code,
  person: { id: 'p1', name: 'Ana' },
  member: code,
  function: 'delegate' as const,
  from: '2026-01-01',
  to: null,
  valid,
})
const body = {
  id: 'council',
  name: 'Council',
  symbol: 'C',
  numberedBySession: false,
  members: ['AA'],
  rules: [{ id: 'r', version: '1', matter: 'all', title: 'Majority', procedure: 'vote' as const, from: '2026-01-01' }],
}
const done = (register: Register): string[] =>
  firstSteps(register)
    .filter((step) => step.done)
    .map(({ act }) => act)

test('a founded alliance has all its steps before it; the officer is nobody that a member could send', () => {
  expect(firstSteps(founded).map(({ act }) => act)).toHaveLength(7)
  expect(done(founded)).toEqual([])
})

test('credentials are done when every member has somebody with valid ones', () => {
  const two = { ...founded, members: [member('AA'), member('BB')] }
  expect(done({ ...two, credentials: [credentials('AA')] })).toEqual(['register-member'])
  expect(done({ ...two, credentials: [credentials('AA'), credentials('BB', false)] })).toEqual(['register-member'])
  expect(done({ ...two, credentials: [credentials('AA'), credentials('BB')] })).toEqual([
    'register-member',
    'present-credentials',
  ])
})

test('an alliance that can decide is past its first steps', () => {
  expect(
    firstSteps({
      ...founded,
      members: [member('AA'), member('BB')],
      persons: [officer, { id: 'p1', name: 'Ana' }],
      credentials: [credentials('AA'), credentials('BB')],
      bodies: [body],
      chairmanships: [
        { id: 'c', member: 'AA', from: '2026-01-01', to: null, programme: '', priorities: [], current: true },
      ],
    }),
  ).toEqual([])
})
