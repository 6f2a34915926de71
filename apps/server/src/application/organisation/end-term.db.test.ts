import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { foundedHouse } from '../../../testing/founded-house.ts'

const { house, as, officer, setClock } = await foundedHouse()
const organisation = async () => answered(await as(officer, 'organisation', {}))

beforeAll(async () => {
  setClock('2026-03-02T09:00:00.000Z')
  for (const code of ['MA', 'MB'])
    answered(
      await as(officer, 'register-member', { code, name: `Member ${code}`, standing: 'full', from: '2020-01-01' }),
    )
})

test('a term ends sooner than it would have, never later and not before it began', async () => {
  const person = answered(await as(officer, 'register-person', { name: 'Caro' })).id
  const open = { from: '2026-02-01', person }
  const terms = [
    [
      'office',
      answered(await as(officer, 'fill-office', { title: 'Envoy', of: { kind: 'organisation' }, ...open })).id,
    ],
    [
      'credentials',
      answered(await as(officer, 'present-credentials', { member: 'MA', function: 'delegate', ...open })).id,
    ],
    ['service', answered(await as(officer, 'appoint-staff', { role: 'analyst', ...open })).id],
  ] as const
  const hats = async () => await house.storage.read((store) => store.identity.termsOn(person, '2026-03-02'))
  expect(await hats()).toEqual({
    staff: [{ role: 'analyst' }],
    credentials: [{ member: 'MA', function: 'delegate' }],
  })
  for (const [kind, term] of terms) {
    const end = (to: string) => as(officer, 'end-term', { kind, term, to, reason: 'recalled' })
    expect(refusedWith(await end('2026-01-31'))).toBe('organisation.period_reversed')
    const { receipt } = answered(await end('2026-03-01'))
    expect((await house.storage.read((store) => store.record.all())).at(-1)?.entry).toMatchObject({
      seq: receipt.seq,
      kind: 'end-term',
      subject: term,
    })
    expect(await end('2026-03-01')).toEqual({
      ok: false,
      refusal: { code: 'request.invalid', facts: { field: 'to', problem: 'the term ends on 2026-03-01 already' } },
    })
    answered(await end('2026-02-20'))
  }
  expect(await hats()).toEqual({ staff: [], credentials: [] })
  const { offices, services } = await organisation()
  expect(services.find((service) => service.person.id === person)).toEqual({
    id: terms[2][1],
    person: { id: person, name: 'Caro' },
    role: 'analyst',
    from: '2026-02-01',
    to: '2026-02-20',
  })
  expect(offices.find(({ title }) => title === 'Envoy')?.to).toBe('2026-02-20')
  expect(
    refusedWith(
      await as(officer, 'end-term', { kind: 'office', term: terms[1][1], to: '2026-02-10', reason: 'not an office' }),
    ),
  ).toBe('policy.not_found')
})

test('a chairmanship without an end makes room for the next once it is ended', async () => {
  const chair = { programme: 'Fords that hold', priorities: [] }
  const { id } = answered(await as(officer, 'begin-chairmanship', { ...chair, member: 'MA', from: '2026-01-01' }))
  const next = () => as(officer, 'begin-chairmanship', { ...chair, member: 'MB', from: '2026-07-01' })
  expect(await next()).toEqual({
    ok: false,
    refusal: { code: 'organisation.chair_overlap', facts: { member: 'MA' } },
  })
  answered(await as(officer, 'end-term', { kind: 'chairmanship', term: id, to: '2026-06-30', reason: 'rotation' }))
  expect(refusedWith(await next())).toBe('accepted')
  expect((await organisation()).chairmanships.map(({ member, to, current }) => [member, to, current])).toEqual([
    ['MB', null, false],
    ['MA', '2026-06-30', true],
  ])
})
