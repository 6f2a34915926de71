import { expect, test } from 'vitest'
import { answered, refusedWith, sessionFrom } from '../../../testing/called-house.ts'
import { foundedHouse } from '../../../testing/founded-house.ts'

const { call, as, officer, setClock } = await foundedHouse()

const register = async (name: string) => answered(await as(officer, 'register-person', { name })).id
const invite = async (person: string, signIn: string) => {
  const { link } = answered(await as(officer, 'invite-person', { person, signIn }))
  expect(link).toMatch(/^\/invitation#[A-Za-z0-9_-]{43}$/)
  return link.slice('/invitation#'.length)
}

test('an invited person sets a password with the link, once, and signs in hatless until a term begins', async () => {
  const token = await invite(await register('Ana'), 'ana')
  const attempts = await Promise.all(
    ['the first of the two', 'the second of the two'].map((password) =>
      call(null, 'accept-invitation', { token, password }),
    ),
  )
  expect(attempts.map(refusedWith).toSorted()).toEqual(['accepted', 'identity.link_used'])
  const password = attempts[0]?.ok === true ? 'the first of the two' : 'the second of the two'
  const signedIn = await call(null, 'sign-in', { signIn: 'ana', password })
  expect(answered(signedIn)).toEqual({ hats: [], wearing: null })
  const session = sessionFrom(signedIn)
  expect(answered(await call(session, 'who-am-i', {}))).toMatchObject({
    person: { name: 'Ana' },
    hat: { role: 'public' },
  })
  expect(await call(session, 'dossiers', {})).toEqual({
    ok: false,
    refusal: {
      code: 'policy.not_entitled',
      facts: { entitled: 'members, secretariat and analysts', role: 'public' },
    },
  })
})

test('a new password ends the sessions of the old one, and a newer link replaces an older', async () => {
  const person = await register('Bela')
  answered(await call(null, 'accept-invitation', { token: await invite(person, 'bela'), password: 'an old password' }))
  const session = sessionFrom(await call(null, 'sign-in', { signIn: 'bela', password: 'an old password' }))
  const older = await invite(person, 'bela')
  const newer = await invite(person, 'bela.b')
  // Until the new one is set, the old password works, under the new name.
  expect(refusedWith(await call(null, 'sign-in', { signIn: 'bela.b', password: 'an old password' }))).toBe('accepted')
  expect(refusedWith(await call(null, 'accept-invitation', { token: older, password: 'a new password' }))).toBe(
    'identity.link_used',
  )
  expect(refusedWith(await call(null, 'accept-invitation', { token: newer, password: 'a new password' }))).toBe(
    'accepted',
  )
  expect(answered(await call(session, 'who-am-i', {})).person).toBeNull()
  expect(refusedWith(await call(null, 'sign-in', { signIn: 'bela.b', password: 'an old password' }))).toBe(
    'identity.wrong_sign_in',
  )
  expect(refusedWith(await call(null, 'sign-in', { signIn: 'bela.b', password: 'a new password' }))).toBe('accepted')
})

test('a link runs out after a week', async () => {
  const token = await invite(await register('Caro'), 'caro')
  setClock(new Date(Date.now() + 7 * 24 * 60 * 60 * 1000 + 60_000).toISOString())
  expect(refusedWith(await call(null, 'accept-invitation', { token, password: 'a little too late' }))).toBe(
    'identity.link_used',
  )
  setClock(null)
})

test('a sign-in name is one person\u2019s, however many ask for it at once', async () => {
  const [dirk, edda] = [await register('Dirk'), await register('Edda')]
  const asked = await Promise.all(
    [dirk, edda].map((person) => as(officer, 'invite-person', { person, signIn: 'The-Name' })),
  )
  expect(asked.map(refusedWith).toSorted()).toEqual(['accepted', 'identity.sign_in_taken'])
  expect(
    refusedWith(
      await as(officer, 'invite-person', { person: '01890000-0000-7000-8000-000000000000', signIn: 'ghost' }),
    ),
  ).toBe('organisation.unknown_person')
})

test('only the demonstration lets a visitor enter as someone', async () => {
  const hat = { role: 'secretariat', member: null } as const
  expect(refusedWith(await call(null, 'enter-demonstration', { person: officer.person!.id, hat }))).toBe(
    'identity.not_demonstration',
  )
  expect(answered(await call(null, 'who-am-i', {})).demonstration).toBeNull()
})
