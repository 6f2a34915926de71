import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { foundedHouse } from '../../../testing/founded-house.ts'
import type { Actor } from '../actor.ts'
import { nobody } from '../actor.ts'

const { house, as, officer, setClock } = await foundedHouse()
const stranger = '01890000-0000-7000-8000-000000000000'
const people = new Map<string, string>()
const delegate: Actor = { person: { id: stranger, name: 'Ana', language: 'en' }, role: 'delegate', member: 'MA' }

const organisation = async (actor: Actor = officer) => answered(await as(actor, 'organisation', {}))
const lastEntry = async () => (await house.storage.read((store) => store.record.all())).at(-1)

beforeAll(async () => {
  setClock('2026-03-02T09:00:00.000Z')
  for (const [code, from] of [
    ['MB', '2020-01-01'],
    ['MA', '2020-01-01'],
    ['MC', '2026-04-01'],
  ] as const)
    answered(
      await as(officer, 'register-member', {
        code,
        name: `Member ${code}`,
        aliases: ['Fordish'],
        standing: 'full',
        from,
      }),
    )
  for (const name of ['Ana', 'Bela'])
    people.set(name, answered(await as(officer, 'register-person', { name, language: 'fr' })).id)
})

test('members stand in the order of their codes; one of a later day is not yet there', async () => {
  expect((await organisation()).members.map(({ code }) => code)).toEqual(['MA', 'MB'])
  setClock('2026-03-31T22:00:00.000Z')
  expect((await organisation()).members.map(({ code }) => code)).toEqual(['MA', 'MB', 'MC'])
  setClock('2026-03-02T09:00:00.000Z')
})

test('a code is taken for good, and the second of two at once learns it', async () => {
  const again = { code: 'MD', name: 'Member MD', standing: 'acceding', from: '2026-01-01' } as const
  const both = await Promise.all([as(officer, 'register-member', again), as(officer, 'register-member', again)])
  expect(both.map(refusedWith).toSorted()).toEqual(['accepted', 'organisation.member_exists'])
})

test('standing changes from a later day only, and the day decides which holds', async () => {
  const suspended = { member: 'MB', standing: 'suspended', reason: 'by decision of the Council' } as const
  answered(await as(officer, 'change-standing', { ...suspended, from: '2026-03-02' }))
  expect(await as(officer, 'change-standing', { ...suspended, from: '2026-03-02' })).toEqual({
    ok: false,
    refusal: { code: 'organisation.before_last', facts: { from: '2026-03-02' } },
  })
  expect(refusedWith(await as(officer, 'change-standing', { ...suspended, from: '2021-01-01' }))).toBe(
    'organisation.before_last',
  )
  expect(refusedWith(await as(officer, 'change-standing', { ...suspended, member: 'ZZ', from: '2026-03-03' }))).toBe(
    'organisation.unknown_member',
  )
  const standings = await house.storage.read(async (store) => [
    await store.organisation.standingOn('MB', '2019-12-31'),
    await store.organisation.standingOn('MB', '2026-03-01'),
    await store.organisation.standingOn('MB', '2026-03-02'),
  ])
  expect(standings).toEqual([null, 'full', 'suspended'])
  expect((await organisation()).members.find(({ code }) => code === 'MB')).toMatchObject({
    standing: 'suspended',
    standingFrom: '2026-03-02',
  })
})

test('weights are dated in their ledgers, exact as they were stated, and seats carry those of the day', async () => {
  const weight = { member: 'MA', ledger: 'population', source: 'census' }
  answered(await as(officer, 'set-weight', { ...weight, value: '900719925474099301', from: '2025-01-01' }))
  answered(await as(officer, 'set-weight', { ...weight, value: '38', from: '2026-03-02' }))
  answered(await as(officer, 'set-weight', { ...weight, ledger: 'contribution', value: '7', from: '2026-01-01' }))
  expect(refusedWith(await as(officer, 'set-weight', { ...weight, value: '1', from: '2026-03-01' }))).toBe(
    'organisation.before_last',
  )
  answered(
    await as(officer, 'establish-body', {
      id: 'council',
      name: 'Council of Heads',
      symbol: 'C',
      numberedBySession: true,
      members: ['MB', 'MA', 'MB'],
      from: '2025-06-01',
    }),
  )
  const seats = (day: string) => house.storage.read((store) => store.organisation.seats('council', day))
  expect(await seats('2025-05-31')).toEqual([])
  expect(await seats('2025-06-01')).toEqual([
    { member: 'MA', standing: 'full', weights: { population: '900719925474099301' } },
    { member: 'MB', standing: 'full', weights: {} },
  ])
  expect(await seats('2026-03-02')).toEqual([
    { member: 'MA', standing: 'full', weights: { contribution: '7', population: '38' } },
    { member: 'MB', standing: 'suspended', weights: {} },
  ])
})

test('a body has its own name and symbol, and members that are registered', async () => {
  const body = { name: 'Committee', numberedBySession: false, members: ['MA'], from: '2025-06-01' }
  const established = async (id: string, symbol: string, members = ['MA']) =>
    refusedWith(await as(officer, 'establish-body', { ...body, id, symbol, members }))
  expect(await established('council', 'OC')).toBe('organisation.body_exists')
  expect(await established('committee', 'C')).toBe('organisation.symbol_taken')
  expect(await established('committee', 'OC', ['MA', 'ZZ'])).toBe('organisation.unknown_member')
  expect(await established('committee', 'OC')).toBe('accepted')
  expect((await organisation()).bodies.map(({ id, members }) => [id, members])).toEqual([
    ['committee', ['MA']],
    ['council', ['MA', 'MB']],
  ])
})

test('what an act refers to must be in the register, and a term may not run backwards', async () => {
  const term = { from: '2026-03-01', to: '2026-02-01' }
  const open = { from: '2026-03-01' }
  const ana = people.get('Ana')!
  const office = { title: 'Envoy', of: { kind: 'member', member: 'MA' } } as const
  const credential = { member: 'MA', function: 'delegate' } as const
  const outcomes = await Promise.all([
    as(officer, 'fill-office', { ...office, person: ana, ...term }),
    as(officer, 'fill-office', { ...office, person: stranger, ...open }),
    as(officer, 'fill-office', { ...office, of: { kind: 'member', member: 'ZZ' }, person: ana, ...open }),
    as(officer, 'present-credentials', { ...credential, person: ana, ...term }),
    as(officer, 'present-credentials', { ...credential, person: stranger, ...open }),
    as(officer, 'present-credentials', { ...credential, member: 'ZZ', person: ana, ...open }),
    as(officer, 'appoint-staff', { role: 'analyst', person: ana, ...term }),
    as(officer, 'appoint-staff', { role: 'analyst', person: stranger, ...open }),
    as(officer, 'convene-session', { body: 'nowhere', number: 1, place: 'Ford', from: '2026-03-01', to: '2026-03-02' }),
    as(officer, 'convene-session', { body: 'council', number: 1, place: 'Ford', from: '2026-03-02', to: '2026-03-01' }),
  ])
  expect(outcomes.map(refusedWith)).toEqual([
    'organisation.period_reversed',
    'organisation.unknown_person',
    'organisation.unknown_member',
    'organisation.period_reversed',
    'organisation.unknown_person',
    'organisation.unknown_member',
    'organisation.period_reversed',
    'organisation.unknown_person',
    'organisation.unknown_body',
    'organisation.period_reversed',
  ])
})

test('the chair is one member at a time', async () => {
  const begin = (member: string, from: string, to: string | null, codes = ['P1', 'P2']) =>
    as(officer, 'begin-chairmanship', {
      member,
      from,
      to,
      programme: 'Fords that hold',
      priorities: codes.map((code) => ({ code, title: `Area ${code}` })),
    })
  expect(refusedWith(await begin('MA', '2026-01-01', '2026-06-30', ['P1', 'P1']))).toBe('request.invalid')
  const both = await Promise.all([begin('MA', '2026-01-01', '2026-06-30'), begin('MB', '2026-06-30', '2026-12-31')])
  expect(both.map(refusedWith).toSorted()).toEqual(['accepted', 'organisation.chair_overlap'])
  const [held] = (await organisation()).chairmanships
  const second =
    held?.member === 'MA' ? await begin('MB', '2026-07-01', null) : await begin('MA', '2026-01-01', '2026-06-29')
  expect(refusedWith(second)).toBe('accepted')
  expect(refusedWith(await begin('MA', '2030-01-01', '2030-12-31'))).toBe(
    held?.member === 'MA' ? 'organisation.chair_overlap' : 'accepted',
  )
  const { chairmanships } = await organisation()
  expect(chairmanships.find(({ current }) => current)?.member).toBe('MA')
  expect(chairmanships[0]?.priorities.map(({ code }) => code)).toEqual(['P1', 'P2'])
})

test('sessions have one number each, and the latest that has begun gives decisions theirs', async () => {
  const session = { body: 'council', place: 'Upper Ford', agenda: ['Adoption of the agenda'] }
  answered(await as(officer, 'convene-session', { ...session, number: 14, from: '2025-12-01', to: '2025-12-02' }))
  answered(await as(officer, 'convene-session', { ...session, number: 15, from: '2026-06-01', to: '2026-06-02' }))
  expect(
    await as(officer, 'convene-session', { ...session, number: 15, from: '2026-07-01', to: '2026-07-01' }),
  ).toEqual({ ok: false, refusal: { code: 'organisation.session_exists', facts: { number: 15 } } })
  const latest = (day: string) => house.storage.read((store) => store.organisation.latestSession('council', day))
  expect(await latest('2025-11-30')).toBeNull()
  expect(await latest('2026-05-31')).toEqual({ number: 14 })
  expect(await latest('2026-06-01')).toEqual({ number: 15 })
})

test('a meeting keeps the offices its participants held that day at headquarters', async () => {
  const [ana, bela] = [people.get('Ana')!, people.get('Bela')!]
  const office = { title: 'Secretary General', of: { kind: 'organisation' } } as const
  answered(await as(officer, 'fill-office', { ...office, person: ana, from: '2025-01-01', to: '2026-01-31' }))
  answered(await as(officer, 'fill-office', { ...office, person: bela, from: '2026-02-01', acting: true }))
  // 23:30 UTC on 31 January is 1 February in Vienna.
  const meeting = { place: 'Lower Ford', purpose: 'Hand-over', participants: [bela, ana, bela] }
  const { id } = answered(await as(officer, 'record-meeting', { ...meeting, heldAt: '2026-01-31T23:30:00Z' }))
  const held = (await organisation()).meetings.find((one) => one.id === id)
  expect(held).toMatchObject({ heldAt: '2026-01-31T23:30:00.000Z', documents: [], readout: null })
  expect(held?.participants).toEqual([
    {
      person: { id: bela, name: 'Bela' },
      offices: [{ title: 'Secretary General', of: { kind: 'organisation' }, acting: true }],
    },
    { person: { id: ana, name: 'Ana' }, offices: [] },
  ])
  expect(
    refusedWith(
      await as(officer, 'record-meeting', { ...meeting, participants: [stranger], heldAt: '2026-01-31T23:30:00Z' }),
    ),
  ).toBe('organisation.unknown_person')
})

test('who belongs to a delegation, who serves the organisation and who met whom is for members; the rest is public', async () => {
  answered(
    await as(officer, 'present-credentials', {
      person: people.get('Ana')!,
      member: 'MA',
      function: 'delegate',
      from: '2026-01-01',
      to: '2026-03-01',
    }),
  )
  const inside = await organisation(delegate)
  expect(inside.credentials).toMatchObject([{ person: { name: 'Ana' }, member: 'MA', valid: false }])
  expect(inside.persons.map(({ name }) => name)).toEqual(['Ana', 'Bela', 'Odile Brandt'])
  expect(inside.services).toMatchObject([{ person: { name: 'Odile Brandt' }, role: 'secretariat', to: null }])
  expect(inside.calendar).toEqual({ holidays: [], weekend: [0, 6] })
  for (const reader of [nobody, { ...delegate, role: 'administrator', member: null } as const]) {
    const outside = await organisation(reader)
    expect(outside).toEqual({ ...inside, credentials: [], services: [], meetings: [], persons: [] })
  }
  expect(inside.offices.map(({ title, person, acting }) => [title, person.name, acting])).toEqual([
    ['Secretary General', 'Bela', true],
    ['Secretary General', 'Ana', false],
  ])
})

test('every act of the register is an entry with a body that says it all; a refused one leaves nothing', async () => {
  const before = (await house.storage.read((store) => store.record.head())).size
  await as(officer, 'register-member', { code: 'MA', name: 'Again', standing: 'full', from: '2026-01-01' })
  expect((await house.storage.read((store) => store.record.head())).size).toBe(before)
  const { receipt } = answered(
    await as(officer, 'set-weight', {
      member: 'MB',
      ledger: 'population',
      value: '0',
      from: '2026-01-01',
      source: 'census',
    }),
  )
  const last = await lastEntry()
  expect(last?.entry).toMatchObject({ seq: receipt.seq, kind: 'set-weight', by: officer.person?.id, subject: 'MB' })
  expect(last?.body?.body).toEqual({
    member: 'MB',
    ledger: 'population',
    value: '0',
    from: '2026-01-01',
    source: 'census',
  })
})
