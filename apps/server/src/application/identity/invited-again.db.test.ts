import type { Role } from '@commonline/contract'
import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith, sessionFrom } from '../../../testing/called-house.ts'
import { foundedHouse } from '../../../testing/founded-house.ts'
import type { Actor } from '../actor.ts'

// A new link for somebody who had a password lets its holder come in as that person. Ana is a delegate of MA.
const { call, as, officer, setClock } = await foundedHouse()
const people = new Map<string, string>()
const wearing = (name: string, role: Role, member: string | null = null): Actor => ({
  person: { id: people.get(name)!, name, language: 'en' },
  role,
  member,
})

async function register(name: string, member?: string, of: 'delegate' | 'aide' | 'chair-staff' = 'delegate') {
  const person = answered(await as(officer, 'register-person', { name })).id
  people.set(name, person)
  if (member !== undefined)
    answered(await as(officer, 'present-credentials', { person, member, function: of, from: '2026-01-01' }))
}

async function invite(name: string) {
  const signIn = name.toLowerCase()
  const { link, receipt } = answered(await as(officer, 'invite-person', { person: people.get(name)!, signIn }))
  return { token: link.slice('/invitation#'.length), receipt }
}

const accepted = async (token: string, password: string) =>
  refusedWith(await call(null, 'accept-invitation', { token, password }))

const toldTo = async (actor: Actor) =>
  answered(await as(actor, 'home', {}))
    .items.filter(({ kind }) => kind === 'sign-in-renewed')
    .map(({ sentence }) => sentence.code)

beforeAll(async () => {
  setClock('2027-03-01T09:00:00.000Z')
  for (const code of ['MA', 'MB'])
    answered(
      await as(officer, 'register-member', { code, name: `Member ${code}`, standing: 'full', from: '2020-01-01' }),
    )
  const programme = { programme: 'Fords that hold', priorities: [{ code: 'P1', title: 'Fords' }] }
  answered(await as(officer, 'begin-chairmanship', { member: 'MA', from: '2026-07-01', ...programme }))
  await register('Ana', 'MA')
  await register('Anton', 'MA', 'aide')
  await register('Aurel', 'MA', 'chair-staff')
  await register('Bela', 'MB')
  await register('Tilda')
})

test('only the secretariat invites: who holds the link can come in as the person', async () => {
  const input = { person: people.get('Ana')!, signIn: 'ana' }
  for (const role of ['administrator', 'moderator', 'analyst'] as const)
    expect(refusedWith(await as(wearing('Tilda', role), 'invite-person', input)), role).toBe('policy.not_entitled')
})

test('an invitation is in the record for all members, without the link and the sign-in name', async () => {
  const first = await invite('Ana')
  expect(await accepted(first.token, 'the first of hers')).toBe('accepted')
  const again = await invite('Ana')
  const { entries } = answered(await as(wearing('Bela', 'delegate', 'MB'), 'record', { kind: 'invite-person' }))
  expect(entries.map(({ seq, subject, sentence }) => [seq, subject, sentence?.text])).toEqual([
    [again.receipt.seq, people.get('Ana'), 'Ana was invited to sign in again, with a new password.'],
    [first.receipt.seq, people.get('Ana'), 'Ana was invited to sign in.'],
  ])
  const { files } = answered(await as(officer, 'record-export', {}))
  for (const hidden of [again.token, first.token, '"ana"']) expect(JSON.stringify(files)).not.toContain(hidden)
})

test('the person and its delegation are told before the link is used and after, and nobody else is', async () => {
  const concerned = [wearing('Ana', 'delegate', 'MA'), wearing('Ana', 'public'), wearing('Anton', 'aide', 'MA')]
  const others = [
    wearing('Aurel', 'chairs-office', 'MA'),
    wearing('Bela', 'delegate', 'MB'),
    wearing('Tilda', 'administrator'),
    officer,
  ]
  for (const actor of concerned) expect(await toldTo(actor)).toEqual(['home.sign_in_link_made'])
  for (const actor of others) expect(await toldTo(actor)).toEqual([])
  const { token } = await invite('Ana')
  expect(await accepted(token, 'the second of hers')).toBe('accepted')
  for (const actor of concerned) expect(await toldTo(actor)).toEqual(['home.sign_in_renewed'])
  for (const actor of others) expect(await toldTo(actor)).toEqual([])
  // Once it had a password, every further invitation is a new one; the first of somebody else is not told.
  await invite('Bela')
  expect(await toldTo(wearing('Bela', 'delegate', 'MB'))).toEqual([])
  setClock('2027-03-31T09:00:00.001Z')
  for (const actor of concerned) expect(await toldTo(actor)).toEqual([])
  setClock('2027-03-01T09:00:00.000Z')
})

test('of those who serve the secretariat, its officers are told', async () => {
  answered(await as(officer, 'appoint-staff', { person: people.get('Tilda')!, role: 'analyst', from: '2026-01-01' }))
  expect(await accepted((await invite('Tilda')).token, 'the first of hers')).toBe('accepted')
  await invite('Tilda')
  expect(await toldTo(officer)).toEqual(['home.sign_in_link_made'])
  expect(await toldTo(wearing('Ana', 'delegate', 'MA'))).toEqual(['home.sign_in_renewed'])
})

test('a new password ends every session and every token of the old one', async () => {
  const session = sessionFrom(await call(null, 'sign-in', { signIn: 'ana', password: 'the second of hers' }))
  const token = answered(await call(session, 'create-token', { label: 'laptop' })).token
  const byToken = { kind: 'token', secret: token } as const
  const renewed = await invite('Ana')
  // The link alone ends nothing: otherwise a mistaken invitation would throw somebody out of a negotiation.
  expect(answered(await call(byToken, 'who-am-i', {})).person?.name).toBe('Ana')
  expect(await accepted(renewed.token, 'the third of hers')).toBe('accepted')
  expect(answered(await call(session, 'who-am-i', {})).person).toBeNull()
  expect(refusedWith(await call(byToken, 'who-am-i', {}))).toBe('identity.not_signed_in')
})
