import { expect, test } from 'vitest'
import { answered } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'

const house = await league()
const { as, wearing, officer } = house
const damson = wearing('delegate', 'DAM')
const chair = wearing('chairs-office', 'DAM')
const analyst = wearing('analyst')

test('a member sees once, by hat, who opened what it shared; never its own people, and never what is public', async () => {
  const { dossier, toll, seat } = await aDossier(house)
  const shared = answered(await as(damson, 'draft-position', { ...aPosition(toll, 40), audience: { kind: 'members' } }))
  const place = { kind: 'option' as const, option: 'rotating' }
  answered(await as(damson, 'declare-position', { ...aPosition(seat, 0), place, audience: { kind: 'public' } }))
  const readers = [damson, wearing('aide', 'DAM'), chair, officer, analyst, wearing('aide', 'BIR')]
  for (const actor of [...readers, ...readers]) answered(await as(actor, 'dossier', { id: dossier }))
  const { openings } = answered(await as(damson, 'openings', { dossier }))
  const byRole = openings.toSorted((a, b) => (a.role < b.role ? -1 : 1))
  expect(byRole.map(({ position, role, member }) => [position, role, member])).toEqual([
    [shared.id, 'aide', 'BIR'],
    [shared.id, 'analyst', null],
    [shared.id, 'chairs-office', 'DAM'],
    [shared.id, 'secretariat', null],
  ])
  expect(answered(await as(wearing('delegate', 'BIR'), 'openings', { dossier })).openings).toEqual([])
})

test('the two hats of the member in the chair read two different things', async () => {
  const { dossier, toll } = await aDossier(house)
  answered(await as(damson, 'draft-position', aPosition(toll, 15)))
  const places = async (actor: typeof chair) =>
    answered(await as(actor, 'dossier', { id: dossier })).positions.map(({ place }) => place)
  expect(await places(damson)).toEqual([{ kind: 'point', at: 15 }])
  expect(await places(chair)).toEqual([])
})

test('many readers at once note each opening once and do not block each other', async () => {
  const { dossier, toll, seat } = await aDossier(house)
  const shared = { audience: { kind: 'members' as const } }
  const place = { kind: 'option' as const, option: 'rotating' }
  for (const member of ['ALD', 'BIR', 'CED'] as const) {
    answered(await as(wearing('delegate', member), 'draft-position', { ...aPosition(toll, 40), ...shared }))
    answered(await as(wearing('delegate', member), 'draft-position', { ...aPosition(seat, 0), place, ...shared }))
  }
  await Promise.all(Array.from({ length: 12 }, async () => answered(await as(analyst, 'dossier', { id: dossier }))))
  const { openings } = answered(await as(wearing('delegate', 'ALD'), 'openings', { dossier }))
  expect(openings).toHaveLength(2)
})

test("a member's page shows shared words only to those who opened them where the member sees it", async () => {
  const { dossier, toll } = await aDossier(house)
  const elm = wearing('delegate', 'BIR')
  answered(await as(damson, 'declare-position', { ...aPosition(toll, 88), audience: { kind: 'members' } }))
  const wordsOn = async (actor: typeof elm) =>
    answered(await as(actor, 'member', { code: 'DAM' })).positions.find((one) => one.dossier === dossier)?.words
  expect(await wordsOn(damson)).toContain('88')
  expect(await wordsOn(elm)).toBe('')
  answered(await as(elm, 'position-history', { issue: toll, member: 'DAM' }))
  expect(await wordsOn(elm)).toContain('88')
  expect(await wordsOn({ person: null, role: 'public', member: null })).toBeUndefined()
})
