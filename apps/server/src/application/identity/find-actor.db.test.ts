import type { DelegationFunction, Hat } from '@commonline/contract'
import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith, sessionFrom } from '../../../testing/called-house.ts'
import { foundedHouse } from '../../../testing/founded-house.ts'
import type { Credential } from './find-actor.ts'

// Midnight at headquarters is 23:00 UTC in winter: the hats change then, not at midnight UTC.
const { db, call, as, officer, setClock } = await foundedHouse({ demonstration: true })
const people = new Map<string, string>()

async function credentialed(name: string, member: string, of: DelegationFunction, from: string, to: string | null) {
  const person = people.get(name) ?? answered(await as(officer, 'register-person', { name })).id
  people.set(name, person)
  answered(await as(officer, 'present-credentials', { person, member, function: of, from, to }))
}

async function enter(name: string, hat: Hat): Promise<Credential> {
  return sessionFrom(await call(null, 'enter-demonstration', { person: people.get(name)!, hat }))
}

const hatsOf = async (credential: Credential) => answered(await call(credential, 'who-am-i', {}))
const chairs = (member: string): Hat => ({ role: 'chairs-office', member })
const delegate = (member: string): Hat => ({ role: 'delegate', member })

beforeAll(async () => {
  setClock('2027-01-01T10:00:00.000Z')
  for (const code of ['MA', 'MB'])
    answered(
      await as(officer, 'register-member', { code, name: `Member ${code}`, standing: 'full', from: '2020-01-01' }),
    )
  const programme = { programme: 'Fords that hold', priorities: [{ code: 'P1', title: 'Fords' }] }
  answered(
    await as(officer, 'begin-chairmanship', { member: 'MA', from: '2026-07-01', to: '2027-01-31', ...programme }),
  )
  answered(
    await as(officer, 'begin-chairmanship', { member: 'MB', from: '2027-02-01', to: '2027-06-30', ...programme }),
  )
  await credentialed('Ana', 'MA', 'chair-staff', '2026-01-01', null)
  await credentialed('Ana', 'MA', 'delegate', '2026-01-01', null)
  await credentialed('Bela', 'MB', 'chair-staff', '2026-01-01', null)
  await credentialed('Caro', 'MA', 'delegate', '2026-01-01', '2027-01-31')
  await credentialed('Dirk', 'MA', 'aide', '2027-02-01', null)
})

test("the chair's office changes hands at midnight of headquarters, in sessions that are open", async () => {
  setClock('2027-01-31T22:59:59.999Z')
  const ana = await enter('Ana', chairs('MA'))
  expect(await hatsOf(ana)).toMatchObject({ hat: chairs('MA'), hats: [delegate('MA'), chairs('MA')] })
  expect(refusedWith(await call(null, 'enter-demonstration', { person: people.get('Bela')!, hat: chairs('MB') }))).toBe(
    'identity.hat_not_yours',
  )

  setClock('2027-01-31T23:00:00.000Z')
  expect(await hatsOf(ana)).toMatchObject({ person: { name: 'Ana' }, hat: { role: 'public' }, hats: [delegate('MA')] })
  expect(await call(ana, 'dossiers', {})).toEqual({
    ok: false,
    refusal: { code: 'identity.hat_not_yours', facts: { role: 'chairs-office' } },
  })
  expect(refusedWith(await call(ana, 'wear-hat', chairs('MA')))).toBe('identity.hat_not_yours')
  expect(refusedWith(await call(ana, 'wear-hat', delegate('MA')))).toBe('accepted')
  expect(await hatsOf(ana)).toMatchObject({ hat: delegate('MA') })
  expect(refusedWith(await call(ana, 'dossiers', {}))).toBe('accepted')

  const bela = await enter('Bela', chairs('MB'))
  expect(await hatsOf(bela)).toMatchObject({ hat: chairs('MB'), hats: [chairs('MB')] })
})

test('expired credentials leave a person signed in with the rights of the public, and the reason', async () => {
  setClock('2027-01-31T20:00:00.000Z')
  const caro = await enter('Caro', delegate('MA'))
  expect(refusedWith(await call(caro, 'dossiers', {}))).toBe('accepted')
  setClock('2027-01-31T23:30:00.000Z')
  expect(await call(caro, 'dossiers', {})).toEqual({
    ok: false,
    refusal: { code: 'policy.credentials_expired', facts: { member: 'MA' } },
  })
  expect(refusedWith(await call(caro, 'create-token', { label: 'after the end' }))).toBe('policy.credentials_expired')
  expect(refusedWith(await call(caro, 'organisation', {}))).toBe('accepted')
  expect(answered(await call(caro, 'organisation', {})).credentials).toEqual([])
  expect(await hatsOf(caro)).toMatchObject({
    person: { name: 'Caro' },
    hat: { role: 'public', member: null },
    hats: [],
  })
  expect(refusedWith(await call(caro, 'sign-out', {}))).toBe('accepted')
  expect((await hatsOf(caro)).person).toBeNull()
})

test('credentials of a later day open no hat before it', async () => {
  setClock('2027-01-31T22:00:00.000Z')
  const dirk = { person: people.get('Dirk')!, hat: { role: 'aide', member: 'MA' } } as const
  expect(refusedWith(await call(null, 'enter-demonstration', dirk))).toBe('identity.hat_not_yours')
  setClock('2027-01-31T23:00:00.000Z')
  expect(refusedWith(await call(null, 'enter-demonstration', dirk))).toBe('accepted')
})

test('a token wears its one hat while the register allows it, and is for no session work', async () => {
  setClock('2027-01-31T20:00:00.000Z')
  const caro = await enter('Caro', delegate('MA'))
  const { id, token } = answered(await call(caro, 'create-token', { label: 'laptop' }))
  const byToken: Credential = { kind: 'token', secret: token }
  expect(answered(await call(byToken, 'who-am-i', {}))).toMatchObject({
    person: { name: 'Caro' },
    hat: delegate('MA'),
    tokens: [{ id, label: 'laptop' }],
  })
  expect(JSON.stringify(await db.selectFrom('personal_token').selectAll().execute())).not.toContain(token)
  for (const refused of [
    await call(byToken, 'create-token', { label: 'another' }),
    await call(byToken, 'wear-hat', delegate('MA')),
    await call(byToken, 'sign-out', {}),
    await call(byToken, 'enter-demonstration', { person: people.get('Ana')!, hat: chairs('MA') }),
  ])
    expect(refusedWith(refused)).toBe('identity.token_cannot')

  // The secret of a session is no token and the other way round.
  expect(refusedWith(await call({ kind: 'token', secret: caro.secret }, 'who-am-i', {}))).toBe('identity.not_signed_in')
  expect(answered(await call({ kind: 'session', secret: token }, 'who-am-i', {})).person).toBeNull()

  const ana = await enter('Ana', delegate('MA'))
  expect(refusedWith(await call(ana, 'revoke-token', { token: id }))).toBe('policy.not_found')
  setClock('2027-01-31T23:30:00.000Z')
  expect(refusedWith(await call(byToken, 'dossiers', {}))).toBe('policy.credentials_expired')
  expect(refusedWith(await call(caro, 'revoke-token', { token: id }))).toBe('accepted')
  expect(refusedWith(await call(byToken, 'who-am-i', {}))).toBe('identity.not_signed_in')
})

test('the demonstration names who may be entered today, by office or by service', async () => {
  setClock('2027-01-15T12:00:00.000Z')
  answered(
    await as(officer, 'fill-office', {
      title: 'Ferry Minister of Member MA',
      of: { kind: 'member', member: 'MA' },
      person: people.get('Caro')!,
      from: '2026-01-01',
    }),
  )
  const { demonstration } = answered(await call(null, 'who-am-i', {}))
  expect(demonstration?.people.map(({ name, office, hat }) => [name, office, hat.role, hat.member])).toEqual([
    ['Ana', 'Delegate of Member MA', 'delegate', 'MA'],
    ['Ana', "Chair's office", 'chairs-office', 'MA'],
    ['Caro', 'Ferry Minister of Member MA', 'delegate', 'MA'],
    ['Odile Brandt', 'Secretariat officer', 'secretariat', null],
  ])
})
