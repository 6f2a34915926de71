import { expect, test } from 'vitest'
import { answered, emptyHouse, refusedWith, sessionFrom } from '../../../testing/called-house.ts'

const { house, call } = await emptyHouse()

const setUp = (token: string) => ({
  token,
  name: 'League of the Seven Fords',
  shortName: 'the League',
  zone: 'Europe/Vienna',
  officer: { name: 'Odile Brandt', signIn: 'Odile@Fords', password: 'seven fords in spring' },
})

async function setUpLink(expiresAt = '2999-01-01T00:00:00.000Z'): Promise<string> {
  const secret = house.secrets.newSecret()
  await house.storage.write(async (store) => {
    await store.identity.createLink({
      tokenHash: house.secrets.hashSecret(secret),
      purpose: 'set-up',
      person: null,
      expiresAt,
    })
    return { ok: true }
  })
  return secret
}

test('before the founding one may ask who one is and nothing else', async () => {
  const who = answered(await call(null, 'who-am-i', {}))
  expect(who).toMatchObject({ alliance: null, person: null, hat: { role: 'public' }, hats: [], demonstration: null })
  expect(refusedWith(await call(null, 'organisation', {}))).toBe('identity.not_set_up')
  expect(refusedWith(await call(null, 'sign-in', { signIn: 'odile', password: 'whatever' }))).toBe(
    'identity.not_set_up',
  )
})

test('a link that nobody made, that ran out or that a newer one replaced founds nothing', async () => {
  expect(refusedWith(await call(null, 'set-up', setUp('guessed')))).toBe('identity.link_used')
  expect(refusedWith(await call(null, 'set-up', setUp(await setUpLink('2001-01-01T00:00:00.000Z'))))).toBe(
    'identity.link_used',
  )
  const older = await setUpLink()
  await setUpLink()
  expect(refusedWith(await call(null, 'set-up', setUp(older)))).toBe('identity.link_used')
  expect(answered(await call(null, 'who-am-i', {})).alliance).toBeNull()
})

test('the link founds the alliance once, however many use it at once, and the officer is signed in', async () => {
  const link = await setUpLink()
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => call(null, 'set-up', setUp(link))))
  expect(outcomes.map(refusedWith).toSorted()).toEqual([
    'accepted',
    'identity.already_set_up',
    'identity.already_set_up',
    'identity.already_set_up',
  ])
  const won = outcomes.find(({ ok }) => ok)
  const who = answered(await call(sessionFrom(won!), 'who-am-i', {}))
  expect(who.alliance).toEqual({
    name: 'League of the Seven Fords',
    shortName: 'the League',
    zone: 'Europe/Vienna',
    languages: ['en'],
  })
  expect(who).toMatchObject({ person: { name: 'Odile Brandt' }, hat: { role: 'secretariat', member: null } })
  expect(refusedWith(await call(null, 'set-up', setUp(link)))).toBe('identity.already_set_up')
})

test('the record opens with the founding, and holds no sign-in name and no password', async () => {
  const entries = await house.storage.read((store) => store.record.all())
  expect(entries.map(({ entry }) => entry.kind)).toEqual(['found-alliance', 'register-person', 'appoint-staff'])
  expect(entries[0]?.body?.readers).toEqual({ kind: 'public' })
  const everything = JSON.stringify(entries)
  expect(everything).not.toContain('fords in spring')
  expect(everything).not.toContain('odile@fords')
  expect(everything).not.toContain('"secret"')
})

test('the officer signs in by the name in any case', async () => {
  const signedIn = await call(null, 'sign-in', { signIn: ' ODILE@fords ', password: 'seven fords in spring' })
  expect(answered(signedIn)).toEqual({
    hats: [{ role: 'secretariat', member: null }],
    wearing: { role: 'secretariat', member: null },
  })
})
