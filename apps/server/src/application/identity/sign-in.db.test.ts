import { expect, test } from 'vitest'
import { answered, refusedWith, sessionFrom } from '../../../testing/called-house.ts'
import { foundedHouse } from '../../../testing/founded-house.ts'
import { perform } from '../perform.ts'
import { findActor } from './find-actor.ts'

const { db, house, call, as, officer, setClock } = await foundedHouse()
const password = 'seven fords in spring'

test('a wrong name and a wrong password get the same refusal, byte for byte', async () => {
  const wrongPassword = await call(null, 'sign-in', { signIn: 'odile', password: 'not the one' })
  const wrongName = await call(null, 'sign-in', { signIn: 'nobody-here', password: 'not the one' })
  expect(refusedWith(wrongPassword)).toBe('identity.wrong_sign_in')
  expect(JSON.stringify(wrongName)).toBe(JSON.stringify(wrongPassword))
})

test('every refused name costs one hash of the same parameters', async () => {
  const verified: (string | null)[] = []
  const watched = {
    ...house,
    secrets: {
      ...house.secrets,
      verifyPassword: (given: string, hash: string | null) => {
        verified.push(hash === null ? null : hash.slice(0, '$argon2id$v=19$m=19456,t=2,p=1$'.length))
        return house.secrets.verifyPassword(given, hash)
      },
    },
  }
  const { id } = answered(await as(officer, 'register-person', { name: 'Invited Only' }))
  answered(await as(officer, 'invite-person', { person: id, signIn: 'invited-only' }))
  for (const signIn of ['odile', 'nobody-here', 'invited-only'])
    await perform(watched, findActor(null), 'sign-in', { signIn, password: 'not the one' })
  expect(verified).toEqual(['$argon2id$v=19$m=19456,t=2,p=1$', null, null])
})

test('failures are remembered although they are refused', async () => {
  const count = await db
    .selectFrom('sign_in_attempt')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('sign_in', '=', 'odile')
    .executeTakeFirstOrThrow()
  expect(count).toEqual({ count: 2 })
})

test('after ten failures in a quarter of an hour a name waits, whether or not anyone has it', async () => {
  for (const signIn of ['odile', 'no-such-name']) {
    await db.deleteFrom('sign_in_attempt').execute()
    setClock('2026-03-02T09:00:00.000Z')
    const guesses = await Promise.all(
      Array.from({ length: 16 }, (_, guess) => call(null, 'sign-in', { signIn, password: `guess ${guess}` })),
    )
    const codes = guesses.map(refusedWith)
    expect(codes.filter((code) => code === 'identity.wrong_sign_in')).toHaveLength(10)
    expect(codes.filter((code) => code === 'request.too_many')).toHaveLength(6)

    setClock('2026-03-02T09:05:00.000Z')
    const blocked = await call(null, 'sign-in', { signIn, password })
    expect(blocked).toEqual({ ok: false, refusal: { code: 'request.too_many', facts: { seconds: 600 } } })

    setClock('2026-03-02T09:14:59.999Z')
    expect(refusedWith(await call(null, 'sign-in', { signIn, password }))).toBe('request.too_many')
    setClock('2026-03-02T09:15:00.000Z')
    const later = await call(null, 'sign-in', { signIn, password })
    expect(refusedWith(later)).toBe(signIn === 'odile' ? 'accepted' : 'identity.wrong_sign_in')
  }
  setClock(null)
})

test('after a hundred attempts in a quarter of an hour an address waits, whatever names it tries', async () => {
  await db.deleteFrom('sign_in_attempt').execute()
  setClock('2026-03-02T09:00:00.000Z')
  const from = (address: string | null, signIn: string, given = 'a guess at it') =>
    perform(house, findActor(null), 'sign-in', { signIn, password: given }, address)
  const guesses = await Promise.all(Array.from({ length: 104 }, (_, guess) => from('192.0.2.7', `somebody-${guess}`)))
  const codes = guesses.map(refusedWith)
  expect(codes.filter((code) => code === 'identity.wrong_sign_in')).toHaveLength(100)
  expect(codes.filter((code) => code === 'request.too_many')).toHaveLength(4)
  expect(refusedWith(await from('192.0.2.7', 'odile', password))).toBe('request.too_many')
  // Whoever knows the name but sits elsewhere, or where it is not known, comes in.
  expect(refusedWith(await from('2001:db8:0:1::/64', 'odile', password))).toBe('accepted')
  expect(refusedWith(await from(null, 'odile', password))).toBe('accepted')
  setClock('2026-03-02T09:15:00.000Z')
  expect(refusedWith(await from('192.0.2.7', 'odile', password))).toBe('accepted')
  setClock(null)
})

test('a right password is no attempt of its address any more, and clears no one else\u2019s', async () => {
  await db.deleteFrom('sign_in_attempt').execute()
  const from = (signIn: string, given: string) =>
    perform(house, findActor(null), 'sign-in', { signIn, password: given }, '192.0.2.7')
  await from('somebody', 'a guess at it')
  expect(refusedWith(await from('odile', password))).toBe('accepted')
  expect(await db.selectFrom('sign_in_attempt').select(['sign_in', 'address']).execute()).toEqual([
    { sign_in: 'somebody', address: '192.0.2.7' },
  ])
})

/** A house whose hashing lasts until it is let go. */
function hashingHeld() {
  const held = Promise.withResolvers<undefined>()
  let begun = 0
  const slow = {
    ...house,
    secrets: {
      ...house.secrets,
      verifyPassword: async (given: string, hash: string | null) => {
        begun += 1
        await held.promise
        return house.secrets.verifyPassword(given, hash)
      },
    },
  }
  return { slow, begun: () => begun, letGo: () => held.resolve(undefined) }
}

test('while passwords are looked at, nobody waits for a connection', async () => {
  await db.deleteFrom('sign_in_attempt').execute()
  const { slow, begun, letGo } = hashingHeld()
  // More than the pool has connections.
  const attempts = Array.from({ length: 24 }, (_, index) =>
    perform(slow, findActor(null), 'sign-in', { signIn: `somebody-${index}`, password: 'a guess at it' }),
  )
  await expect.poll(begun, { timeout: 30_000 }).toBe(24)
  expect(answered(await call(null, 'who-am-i', {})).person).toBeNull()
  letGo()
  expect((await Promise.all(attempts)).map(refusedWith)).toEqual(attempts.map(() => 'identity.wrong_sign_in'))
})

test('a password that is changed while it is looked at opens no session', async () => {
  const { id } = answered(await as(officer, 'register-person', { name: 'Edda' }))
  const invite = async () =>
    answered(await as(officer, 'invite-person', { person: id, signIn: 'edda' })).link.split('#')[1]!
  answered(await call(null, 'accept-invitation', { token: await invite(), password: 'the one of old' }))
  const { slow, begun, letGo } = hashingHeld()
  const attempt = perform(slow, findActor(null), 'sign-in', { signIn: 'edda', password: 'the one of old' })
  await expect.poll(begun, { timeout: 30_000 }).toBe(1)
  answered(await call(null, 'accept-invitation', { token: await invite(), password: 'the new one of hers' }))
  letGo()
  expect(refusedWith(await attempt)).toBe('identity.wrong_sign_in')
})

test('a success clears the count and opens a session that no database reader could use', async () => {
  await db.deleteFrom('sign_in_attempt').execute()
  await db.deleteFrom('web_session').execute()
  await call(null, 'sign-in', { signIn: 'odile', password: 'mistyped' })
  const session = sessionFrom(await call(null, 'sign-in', { signIn: 'odile', password }))
  expect(await db.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([])
  const stored = await db.selectFrom('web_session').select('token_hash').execute()
  expect(stored).toHaveLength(1)
  expect(stored[0]?.token_hash).not.toContain(session.secret)
  expect(session.secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(answered(await call(session, 'who-am-i', {})).person?.name).toBe('Odile Brandt')
})

test('signing in again ends the session one came with; signing out ends the last', async () => {
  const first = sessionFrom(await call(null, 'sign-in', { signIn: 'odile', password }))
  const second = sessionFrom(await call(first, 'sign-in', { signIn: 'odile', password }))
  expect(answered(await call(first, 'who-am-i', {})).person).toBeNull()
  const out = await call(second, 'sign-out', {})
  expect(out.ok && out.value.session).toBe('end')
  expect(answered(await call(second, 'who-am-i', {})).person).toBeNull()
  const again = await call(second, 'sign-out', {})
  expect(again.ok && again.value.session).toBe('end')
})

test('a session runs out', async () => {
  setClock('2999-03-02T08:00:00.000Z')
  const session = sessionFrom(await call(null, 'sign-in', { signIn: 'odile', password }))
  setClock('2999-03-02T23:59:59.999Z')
  expect(answered(await call(session, 'who-am-i', {})).person?.name).toBe('Odile Brandt')
  setClock('2999-03-03T00:00:00.000Z')
  expect(answered(await call(session, 'who-am-i', {})).person).toBeNull()
  expect(refusedWith(await call(session, 'create-token', { label: 'too late' }))).toBe('identity.not_signed_in')
  setClock(null)
})
