import { ruleById } from '@commonline/rules'
import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { foundedHouse } from '../../../testing/founded-house.ts'
import { nobody } from '../actor.ts'

const { house, as, officer, setClock } = await foundedHouse()

const twoThirds = {
  format: 'commonline-rule/1',
  id: 'two-thirds',
  version: 1,
  title: 'Two thirds of the members',
  text: 'Adopted with at least two thirds of all members in favour.',
  source: { citation: 'Rules of the League, article 4', certainty: 'own' },
  inForce: { from: null },
  electorate: { standings: ['full'], recusal: 'leaves-base', nonParticipation: 'leaves-base' },
  decision: {
    kind: 'vote',
    adopts: 'adopted',
    fails: 'rejected',
    condition: {
      type: 'share',
      id: 'heads',
      ledger: 'heads',
      base: 'members',
      counts: ['yes'],
      side: 'floor',
      strict: false,
      threshold: '2/3',
      abstention: 'in-base',
      absence: 'in-base',
    },
  },
} as const

const adopt = (rule: object, from: string, body = 'council') =>
  as(officer, 'adopt-rule', { body, matter: 'Substance', rule: rule as typeof twoThirds, from })

beforeAll(async () => {
  setClock('2026-03-02T09:00:00.000Z')
  answered(
    await as(officer, 'register-member', { code: 'MA', name: 'Member MA', standing: 'full', from: '2020-01-01' }),
  )
  const council = { id: 'council', name: 'Council', symbol: 'C', numberedBySession: true, members: ['MA'] }
  answered(await as(officer, 'establish-body', { ...council, from: '2020-01-01' }))
})

test('a body adopts a rule from a day, and the versions of it stay', async () => {
  expect(await adopt(twoThirds, '2026-01-01')).toMatchObject({ ok: true })
  expect(await adopt(twoThirds, '2026-05-01')).toEqual({
    ok: false,
    refusal: { code: 'organisation.rule_version_exists', facts: { version: '1', rule: 'two-thirds' } },
  })
  expect(refusedWith(await adopt({ ...twoThirds, version: 2 }, '2026-01-01'))).toBe('organisation.before_last')
  expect(refusedWith(await adopt({ ...twoThirds, version: 2 }, '2026-04-01', 'nowhere'))).toBe(
    'organisation.unknown_body',
  )
  answered(await adopt({ ...twoThirds, version: 2, title: 'Two thirds, anew' }, '2026-04-01'))
  const inForce = (day: string) =>
    house.storage.read((store) => store.organisation.ruleInForce('council', 'two-thirds', day))
  expect(await inForce('2025-12-31')).toBeNull()
  expect(await inForce('2026-03-31')).toMatchObject({ version: '1', matter: 'Substance', rule: twoThirds })
  expect(await inForce('2026-04-01')).toMatchObject({ version: '2' })
  const { bodies } = answered(await as(officer, 'organisation', {}))
  expect(bodies[0]?.rules).toEqual([
    {
      id: 'two-thirds',
      version: '1',
      matter: 'Substance',
      title: 'Two thirds of the members',
      procedure: 'vote',
      from: '2026-01-01',
    },
  ])
})

test('everyone reads a rule with its sentences; one that nobody adopted is not there', async () => {
  const { versions } = answered(await as(nobody, 'rule', { body: 'council', id: 'two-thirds' }))
  expect(versions.map(({ version, from }) => [version, from])).toEqual([
    ['1', '2026-01-01'],
    ['2', '2026-04-01'],
  ])
  expect(versions[0]?.rule).toEqual(twoThirds)
  expect(versions[0]?.sentences.map(({ text }) => text).join('\n')).toContain('at least 2/3 of all members')
  expect(refusedWith(await as(nobody, 'rule', { body: 'council', id: 'unanimity' }))).toBe('policy.not_found')
})

test('a silence rule says that it opens a silence', async () => {
  const silence = {
    ...twoThirds,
    id: 'silence',
    title: 'Silence of five working days',
    decision: {
      kind: 'silence',
      minimum: { unit: 'working-days', length: 5 },
      brokenBy: ['objection', 'amendment'],
      reasonRequired: false,
      counts: 'received',
      certified: true,
      stoppableAtMeeting: false,
      extendable: true,
      withdrawal: 'does-not-revive',
    },
  }
  answered(await adopt(silence, '2026-01-01'))
  const { bodies } = answered(await as(officer, 'organisation', {}))
  expect(bodies[0]?.rules.map(({ id, procedure }) => [id, procedure])).toEqual([
    ['silence', 'silence'],
    ['two-thirds', 'vote'],
  ])
})

test('a rule that leaves something open is refused and leaves nothing behind', async () => {
  const before = await house.storage.read((store) => store.record.head())
  const { strict: _, ...open } = twoThirds.decision.condition
  const refused = await adopt(
    { ...twoThirds, id: 'open', decision: { ...twoThirds.decision, condition: open } },
    '2026-01-01',
  )
  expect(refusedWith(refused)).toBe('organisation.rule_refused')
  expect(await house.storage.read((store) => store.record.head())).toEqual(before)
})

test('a rule of the catalogue comes back as it was adopted', async () => {
  const rule = ruleById('eu-16-4')!
  answered(await adopt(rule, '2026-01-01'))
  const { versions } = answered(await as(nobody, 'rule', { body: 'council', id: rule.id }))
  expect(versions[0]?.rule).toEqual(rule)
})
