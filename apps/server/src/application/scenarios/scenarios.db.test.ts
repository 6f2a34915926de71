import { limits } from '@commonline/contract'
import { ruleById } from '@commonline/rules'
import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'
import type { Actor } from '../actor.ts'

const house = await league()
const { as, wearing, officer } = house
const alder = wearing('delegate', 'ALD')
const birch = wearing('delegate', 'BIR')
const damson = wearing('delegate', 'DAM')
const chair = wearing('chairs-office', 'DAM')

beforeAll(async () => {
  const rule = ruleById('any-majority')!
  answered(await as(officer, 'adopt-rule', { body: 'council', matter: 'Substance', rule, from: '2001-01-01' }))
})

const at = (issue: string, point: number) => ({ issue, place: { kind: 'point' as const, at: point } })

const keptBy = async (actor: Actor, dossier: string) => answered(await as(actor, 'scenarios', { dossier })).scenarios

test('a scenario is seen by its own circle, and the office in the chair is not the delegation of its member', async () => {
  const { dossier, toll } = await aDossier(house)
  const keep = (actor: Actor, name: string) => as(actor, 'keep-scenario', { dossier, name, package: [at(toll, 40)] })
  answered(await keep(alder, 'Ours'))
  answered(await keep(chair, 'The chair’s'))
  const names = async (actor: Actor) => (await keptBy(actor, dossier)).map(({ name }) => name)
  expect(await names(alder)).toEqual(['Ours'])
  expect(await names(wearing('aide', 'ALD'))).toEqual(['Ours'])
  expect(await names(chair)).toEqual(['The chair’s'])
  for (const actor of [birch, damson]) expect(await names(actor)).toEqual([])
})

test('satisfaction, broken limits and carrying rest on what the reader may read, and unknown members stay unknown', async () => {
  const { dossier, toll } = await aDossier(house)
  const members = { kind: 'members' as const }
  answered(await as(alder, 'declare-position', { ...aPosition(toll, 60), audience: members }))
  answered(await as(birch, 'declare-position', { ...aPosition(toll, 100), audience: members }))
  answered(await as(damson, 'draft-position', { ...aPosition(toll, 0), audience: { kind: 'own-delegation' } }))
  const acceptable = { kind: 'range' as const, from: 0, to: 50 }
  const limit = answered(await as(alder, 'give-limit', { issue: toll, acceptable })).id
  for (const actor of [alder, birch, chair])
    answered(await as(actor, 'keep-scenario', { dossier, name: 'Sixty', package: [at(toll, 60)] }))
  const [ours] = await keptBy(alder, dossier)
  expect(ours?.satisfaction).toEqual({ ALD: 1, BIR: 0.6, CED: null, DAM: null })
  expect(ours?.limitsBroken).toEqual([limit])
  const carry = (scenario: typeof ours) => scenario?.carry.find(({ rule }) => rule === 'any-majority')?.carry
  expect(carry(ours)).toMatchObject({ state: 'open', yes: ['BIR'], no: ['ALD'], unknown: ['CED', 'DAM'] })
  // The chair's office was given the limit and not the working position; another member knows neither.
  expect((await keptBy(chair, dossier))[0]).toMatchObject({ limitsBroken: [limit], satisfaction: { DAM: null } })
  const [theirs] = await keptBy(birch, dossier)
  expect(theirs?.limitsBroken).toEqual([])
  expect(carry(theirs)).toMatchObject({ state: 'open', yes: ['ALD', 'BIR'], no: [], unknown: ['CED', 'DAM'] })
})

test('what is attached counts in satisfaction, limits and votes, and has to fit the dossier', async () => {
  const { dossier, toll, seat } = await aDossier(house)
  answered(await as(alder, 'declare-position', { ...aPosition(toll, 20), audience: { kind: 'members' } }))
  const limit = { issue: toll, acceptable: { kind: 'range' as const, from: 0, to: 50 } }
  const given = answered(await as(alder, 'give-limit', limit)).id
  const members = ['ALD']
  const derogation = { kind: 'derogation' as const, issue: toll, members, at: 40, share: 1 }
  const transition = { kind: 'transition' as const, issue: toll, members, share: 0.5 }
  const keep = (name: string, ...attachments: object[]) =>
    as(alder, 'keep-scenario', { dossier, name, package: [at(toll, 100)], attachments } as never)
  answered(await keep('A as it is'))
  answered(await keep('B with a derogation', derogation))
  answered(await keep('C with a transition', transition))
  const [plain, derogated, passing] = await keptBy(alder, dossier)
  expect(plain).toMatchObject({ attachments: [], limitsBroken: [given] })
  // At 40 instead of 100 Alderford is within its limit, and nearer to its 20.
  expect(derogated).toMatchObject({ attachments: [derogation], limitsBroken: [] })
  expect(derogated?.satisfaction['ALD']).toBeCloseTo(0.8, 9)
  // What comes after a transition still breaks the limit.
  expect(passing).toMatchObject({ attachments: [transition], limitsBroken: [given] })
  const refused = async (...attachments: object[]) => refusedWith(await keep('Never', ...attachments))
  expect(await refused({ ...derogation, at: 'rotating' })).toBe('scenario.attachment_unfit')
  expect(await refused({ ...derogation, issue: seat })).toBe('scenario.attachment_unfit')
  expect(await refused({ ...derogation, members: ['ALD', 'ELM'] })).toBe('scenario.attachment_unfit')
  expect(await refused({ ...transition, issue: (await aDossier(house)).toll })).toBe('scenario.attachment_unfit')
  expect(await refused(derogation, transition)).toBe('scenario.attached_twice')
  expect(await refused({ kind: 'review-clause', issue: toll, after: 0.5, lapses: true }, transition)).toBe(
    'scenario.attached_twice',
  )
  const declaration = { kind: 'declaration', issue: toll, member: 'ALD', words: 'As we read it.' }
  answered(await keep('D with words', transition, declaration, { ...transition, members: ['BIR'] }))
})

test('an issue that a scenario does not name is as without agreement', async () => {
  const { dossier, toll, seat } = await aDossier(house)
  answered(await as(alder, 'declare-position', { ...aPosition(toll, 20), audience: { kind: 'members' } }))
  const option = { issue: seat, place: { kind: 'option' as const, option: 'cedarford' } }
  answered(await as(alder, 'keep-scenario', { dossier, name: 'Seat alone', package: [option] }))
  // The toll stays at a fifth, which is where Alderford stands.
  expect((await keptBy(alder, dossier))[0]?.satisfaction['ALD']).toBe(1)
})

test('erased, a scenario is gone for good; its name is free, and others learn nothing by naming it', async () => {
  const { dossier, toll } = await aDossier(house)
  const keep = () => as(alder, 'keep-scenario', { dossier, name: 'Half', package: [at(toll, 50)] })
  const { id } = answered(await keep())
  expect(refusedWith(await keep())).toBe('scenario.name_taken')
  for (const actor of [birch, chair])
    expect(refusedWith(await as(actor, 'erase-scenario', { scenario: id }))).toBe('policy.not_found')
  answered(await as(alder, 'erase-scenario', { scenario: id }))
  expect(refusedWith(await as(alder, 'erase-scenario', { scenario: id }))).toBe('policy.not_found')
  answered(await keep())
  expect(await keptBy(alder, dossier)).toHaveLength(1)
})

test('points fit the issues of the dossier, and a circle keeps a bounded number', async () => {
  const { dossier, toll, seat } = await aDossier(house)
  const other = (await aDossier(house)).toll
  const keep = async (name: string, points: ReturnType<typeof at>[]) =>
    refusedWith(await as(alder, 'keep-scenario', { dossier, name, package: points }))
  expect(await keep('Elsewhere', [at(other, 10)])).toBe('draft.package_incomplete')
  expect(await keep('Twice', [at(toll, 10), at(toll, 20)])).toBe('draft.package_incomplete')
  expect(await keep('Wrong kind', [at(seat, 10)])).toBe('position.wrong_kind')
  for (let count = 0; count < limits.scenarios; count += 1)
    expect(await keep(`Number ${count}`, [at(toll, count)])).toBe('accepted')
  expect(await keep('One more', [at(toll, 1)])).toBe('scenario.too_many')
})

test('reading scenarios is reading the positions they rest on: the member that shared sees who opened', async () => {
  const { dossier, toll } = await aDossier(house)
  answered(await as(alder, 'draft-position', { ...aPosition(toll, 30), audience: { kind: 'members' } }))
  answered(await as(birch, 'scenarios', { dossier }))
  const { openings } = answered(await as(alder, 'openings', { dossier }))
  expect(openings.map(({ role, member }) => [role, member])).toEqual([['delegate', 'BIR']])
})
