import { Role, endpoints } from '@commonline/contract'
import { expect, test } from 'vitest'
import { hatOf, nobody } from '../apps/server/src/application/actor.ts'
import type { Actor } from '../apps/server/src/application/actor.ts'
import { entitled, entitlements, mayCall } from '../apps/server/src/application/policy/entitlements.ts'
import { asTable, expectCommitted } from './committed-text.ts'

const person = { id: '00000000-0000-7000-8000-000000000001', name: 'Somebody', language: 'en' }
const withMember = new Set<Role>(['delegate', 'chairs-office', 'aide'])
const wearing = (role: Role): Actor => ({ person, role, member: withMember.has(role) ? 'AV' : null })

/** Everyone who may stand before the door: each hat, a hat that lapsed, a person without one, and nobody at all. */
const callers: readonly (readonly [heading: string, Actor])[] = [
  ...Role.options.filter((role) => role !== 'public').map((role) => [role, wearing(role)] as const),
  ['lapsed delegate', { person, role: 'public', member: null, lapsed: { role: 'delegate', member: 'AV' } }],
  ['no hat', { person, role: 'public', member: null }],
  ['nobody', nobody],
]

const marks: Readonly<Record<string, string>> = {
  'policy.not_entitled': '-',
  'policy.credentials_expired': 'expired',
  'identity.not_signed_in': 'sign in',
}

function mark(actor: Actor, name: (typeof endpoints)[number]['name']): string {
  const allowed = entitled(actor, name)
  if (allowed.ok) return 'yes'
  const known = marks[allowed.refusal.code]
  if (known === undefined)
    throw new Error(`${name} refuses with ${allowed.refusal.code}, which the matrix has no mark for`)
  return known
}

test('who may call which endpoint is as it was committed', async () => {
  const rows = endpoints.map(({ kind, name }) => [kind, name, ...callers.map(([, actor]) => mark(actor, name))])
  const heading = ['kind', 'endpoint', ...callers.map(([words]) => words)]
  const words = endpoints.map(({ name }) => `${name}: ${entitlements[name].words}`)
  await expectCommitted(
    'policy-matrix.txt',
    [
      'Who may call which endpoint. What each may see or do there is in policy-objects.txt.',
      'yes: may call · -: refused, named who may · expired: refused, credentials ran out · sign in: refused, nobody is signed in',
      '',
      asTable([heading, ...rows]),
      '',
      'In the words of the refusal: this is for …',
      ...words,
      '',
    ].join('\n'),
  )
})

test('the table of rights has a line for every endpoint and for nothing else', () => {
  expect(Object.keys(entitlements).sort()).toEqual(endpoints.map(({ name }) => name).sort())
})

test('a page is told the same as the caller', () => {
  for (const { name } of endpoints) {
    for (const [words, actor] of callers) {
      expect(mayCall(actor, name), `${name} as ${words} ${JSON.stringify(hatOf(actor))}`).toBe(entitled(actor, name).ok)
    }
  }
})
