import type { Rule } from '@commonline/rules'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { answered, refusedWith } from '../apps/server/testing/called-house.ts'
import { league } from '../apps/server/testing/league.ts'
import { aDossier } from '../apps/server/testing/league-dossier.ts'
import { decidedAgain } from './decided-again.ts'

const house = await league()
const { as, wearing, officer, setClock } = house
const chair = wearing('chairs-office', 'DAM')
const delegate = (member: string) => wearing('delegate', member)

const silence = (id: string, withdrawal: 'revives' | 'does-not-revive'): Rule => ({
  format: 'commonline-rule/1',
  id,
  version: 1,
  title: 'Silence of the fords',
  text: 'Adopted unless a member objects within an hour.',
  source: { citation: 'Rules of the League, article 7', certainty: 'own' },
  inForce: { from: null },
  electorate: { standings: ['full'], recusal: 'leaves-base', nonParticipation: 'leaves-base' },
  decision: {
    kind: 'silence',
    minimum: { unit: 'hours', length: 1 },
    brokenBy: ['objection', 'request-to-discuss'],
    reasonRequired: false,
    counts: 'received',
    certified: true,
    stoppableAtMeeting: false,
    extendable: true,
    withdrawal,
  },
})

const channels = ['house', 'note-verbale', 'letter', 'e-mail', 'telephone', 'in-person'] as const
let dossier = ''
let keys = 0
const key = () => `withdrawal-${(keys += 1)}`

beforeEach(() => {
  day += 1
})

beforeAll(async () => {
  setClock('2031-05-05T08:00:00.000Z')
  for (const [id, withdrawal] of [
    ['revives', 'revives'],
    ['stays-broken', 'does-not-revive'],
  ] as const) {
    const rule = silence(id, withdrawal)
    answered(await as(officer, 'adopt-rule', { body: 'council', matter: id, rule, from: '2030-01-01' }))
  }
  ;({ dossier } = await aDossier(house))
})

/** An hour of the day on which a test runs; the record never goes back. */
let day = 5
const clock = (hour: number): string => new Date(Date.UTC(2031, 4, day, hour)).toISOString()

/** A silence that runs from 9 to 12 o'clock. */
async function opened(rule: 'revives' | 'stays-broken'): Promise<string> {
  setClock(clock(9))
  const draft = answered(await as(chair, 'table-draft', { dossier, title: 'Tolls', text: 'There shall be a toll.' }))
  return answered(await as(chair, 'open-silence', { draft: draft.id, rule, dueAt: clock(12) })).id
}

const breaks = (procedure: string, member: string, by: 'objection' | 'request-to-discuss' = 'objection') =>
  as(delegate(member), 'break-silence', { procedure, by, key: key() })
const withdraws = (procedure: string, member: string, reason: string | null = null) =>
  as(delegate(member), 'withdraw-objection', { procedure, reason, key: key() })
const seen = async (procedure: string) => answered(await as(delegate('ALD'), 'procedure', { id: procedure }))

test('a silence runs on when the last objection is withdrawn in time, and is then adopted as any other', async () => {
  const procedure = await opened('revives')
  setClock(clock(10))
  answered(await breaks(procedure, 'ALD'))
  answered(await breaks(procedure, 'BIR', 'request-to-discuss'))
  expect(answered(await withdraws(procedure, 'ALD', 'Our concern was met.')).runsOn).toBe(false)
  expect(await seen(procedure)).toMatchObject({ state: 'broken', brokenBy: ['BIR'] })
  expect(refusedWith(await withdraws(procedure, 'ALD'))).toBe('procedure.no_objection')
  expect(answered(await withdraws(procedure, 'BIR')).runsOn).toBe(true)
  expect(await seen(procedure)).toMatchObject({ state: 'open', brokenBy: [], computed: null })
  setClock(clock(12))
  expect(await seen(procedure)).toMatchObject({ state: 'expired' })
  const { verdict } = answered(await as(officer, 'certify-silence', { procedure, channels: [...channels] }))
  expect(verdict).toMatchObject({ outcome: 'adopted', silence: { brokenBy: [] } })
  answered(await as(chair, 'announce-verdict', { procedure }))
  expect(refusedWith(await withdraws(procedure, 'ALD'))).toBe('procedure.not_open')
})

test('a break is there at once; a note received after the expiry is on record and breaks nothing, one received before it does', async () => {
  const broken = await opened('revives')
  const silent = await opened('revives')
  answered(await breaks(broken, 'ALD'))
  expect(await seen(broken)).toMatchObject({ state: 'broken', brokenBy: ['ALD'], computed: { outcome: 'broken' } })
  const noteOf = (member: string, receivedAt: string) =>
    as(officer, 'break-silence', {
      procedure: silent,
      member,
      by: 'objection',
      received: { receivedAt, channel: 'letter', reference: 'C/3' },
      key: key(),
    })
  setClock(clock(14))
  answered(await noteOf('CED', clock(13)))
  expect(await seen(silent)).toMatchObject({ state: 'expired', brokenBy: [], computed: null })
  expect((await seen(silent)).events.at(-1)).toMatchObject({ kind: 'break-silence', member: 'CED' })
  answered(await noteOf('BIR', clock(11)))
  expect(await seen(silent)).toMatchObject({ state: 'broken', brokenBy: ['BIR'], computed: { outcome: 'broken' } })
})

test('where the rule says so, or after the expiry, it stays broken, and the withdrawal is on record', async () => {
  const stays = await opened('stays-broken')
  const late = await opened('revives')
  answered(await breaks(stays, 'CED'))
  answered(await breaks(late, 'CED'))
  expect(answered(await withdraws(stays, 'CED')).runsOn).toBe(false)
  setClock(clock(12))
  expect(answered(await withdraws(late, 'CED', 'Too late, but said.')).runsOn).toBe(false)
  for (const procedure of [stays, late]) {
    const page = await seen(procedure)
    expect([page.state, page.brokenBy, page.computed?.outcome]).toEqual(['broken', ['CED'], 'broken'])
    expect(page.events.at(-1)).toMatchObject({ kind: 'withdraw-objection', member: 'CED' })
  }
})

test('nobody withdraws for another; a withdrawal entered from a note may be contested, and then the objection stands', async () => {
  const procedure = await opened('revives')
  answered(await breaks(procedure, 'BIR'))
  expect(refusedWith(await withdraws(procedure, 'ALD'))).toBe('procedure.no_objection')
  expect(refusedWith(await withdraws(procedure, 'ELM'))).toBe('procedure.not_in_electorate')
  setClock(clock(11))
  const received = { receivedAt: clock(10), channel: 'letter', reference: 'B/7' } as const
  const noted = { procedure, member: 'BIR', received, key: key() }
  expect(refusedWith(await as(officer, 'withdraw-objection', { ...noted, received: null }))).toBe(
    'procedure.note_for_whom',
  )
  const entered = answered(await as(officer, 'withdraw-objection', { ...noted, key: key() }))
  expect(entered.runsOn).toBe(true)
  setClock(clock(12))
  answered(await as(officer, 'certify-silence', { procedure, channels: [...channels] }))
  setClock(clock(13))
  const entry = entered.receipt.seq
  answered(await as(delegate('BIR'), 'contest-entry', { procedure, entry, reason: 'We wrote nothing.' }))
  expect(await seen(procedure)).toMatchObject({ state: 'broken', brokenBy: ['BIR'] })
  expect(answered(await as(chair, 'announce-verdict', { procedure })).verdict.outcome).toBe('broken')
})

test('the record of all this verifies', async () => {
  const report = await decidedAgain(house, 'ALD')
  expect(report.firstBad).toBeNull()
  expect(report.outcome).toBe('verified')
  expect(report.decisions?.decisions.map(({ status, outcome }) => `${status} ${outcome}`)).toEqual([
    'agrees adopted',
    'no-verdict null',
    'no-verdict null',
    'no-verdict null',
    'no-verdict null',
    'agrees broken',
  ])
})
