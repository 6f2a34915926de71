import type { Audience } from '@commonline/contract'
import { expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league, unseated } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'

const house = await league()
const { as, wearing, officer } = house
const alder = wearing('delegate', 'ALD')
const birch = wearing('delegate', 'BIR')
const members: Audience = { kind: 'members' }

test('versions of an issue are gapless when many revise it at once, and positions name theirs', async () => {
  const { dossier, toll } = await aDossier(house)
  const revision = {
    dossier,
    revises: toll,
    title: 'Height of the toll',
    question: 'How high shall the toll be?',
    content: {
      kind: 'scale' as const,
      anchors: [
        { at: 0, words: 'No toll.' },
        { at: 100, words: 'All of the upkeep.' },
      ],
      statusQuo: { at: 20, words: 'A fifth.' },
    },
  }
  const before = answered(await as(alder, 'declare-position', { ...aPosition(toll, 30), audience: members }))
  const put = await Promise.all(Array.from({ length: 8 }, () => as(officer, 'put-issue', revision)))
  const versions = put.map((one) => answered(one).version).toSorted((a, b) => a - b)
  expect(versions).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  const after = answered(await as(birch, 'declare-position', { ...aPosition(toll, 60), audience: members }))
  const { positions, issues } = answered(await as(officer, 'dossier', { id: dossier }))
  expect(issues.map(({ version }) => version)).toEqual([9, 1])
  expect(positions.map(({ id, issueVersion }) => [id, issueVersion])).toEqual([
    [before.id, 1],
    [after.id, 9],
  ])
  const kind = { ...revision, content: optionContent }
  expect(refusedWith(await as(officer, 'put-issue', kind))).toBe('dossier.issue_kind_changed')
})

const optionContent = {
  kind: 'options' as const,
  options: [
    { id: 'yes', words: 'Yes.' },
    { id: 'no', words: 'No.' },
  ],
  statusQuo: { option: 'no', words: 'No.' },
}

test('an issue whose anchors do not rise, or whose status quo is no option, is refused', async () => {
  const { dossier } = await aDossier(house)
  const put = (content: object) =>
    as(officer, 'put-issue', { dossier, title: 'T', question: 'Q?', content: content as typeof optionContent })
  expect(refusedWith(await put({ ...optionContent, statusQuo: { option: 'perhaps', words: '?' } }))).toBe(
    'dossier.anchors',
  )
  const scale = { kind: 'scale', statusQuo: { at: 0, words: 'None.' } }
  const falling = [
    { at: 50, words: 'Half.' },
    { at: 50, words: 'Half again.' },
  ]
  expect(refusedWith(await put({ ...scale, anchors: falling }))).toBe('dossier.anchors')
})

test('a position fits its issue and its own status', async () => {
  const { toll, seat } = await aDossier(house)
  const draft = async (change: object) =>
    refusedWith(await as(alder, 'draft-position', { ...aPosition(toll, 30), ...change }))
  expect(await draft({})).toBe('accepted')
  expect(await draft({ issue: seat })).toBe('position.wrong_kind')
  expect(await draft({ issue: seat, place: { kind: 'option', option: 'elsewhere' } })).toBe('position.unknown_option')
  expect(await draft({ place: { kind: 'option', option: 'rotating' } })).toBe('position.wrong_kind')
  expect(await draft({ place: { kind: 'none' } })).toBe('position.place_missing')
  expect(await draft({ status: 'no-instructions' })).toBe('position.place_without_position')
  expect(await draft({ status: 'ad-referendum' })).toBe('position.until_missing')
  expect(await draft({ status: 'ad-referendum', adReferendumUntil: '2099-01-01' })).toBe('accepted')
  expect(await draft({ audience: { kind: 'group', members: ['BIR'] } })).toBe('position.group_without_own')
  expect(await draft({ audience: { kind: 'group', members: ['ALD', 'ZZZ'] } })).toBe('organisation.unknown_member')
  const elm = wearing('delegate', unseated)
  expect(refusedWith(await as(elm, 'draft-position', aPosition(toll, 30)))).toBe('dossier.not_member_of_body')
})

test('a call asks members of the body, by a date to come, and counts answers as its reader may know them', async () => {
  const { dossier, toll, seat } = await aDossier(house)
  const call = { dossier, members: ['BIR', 'ALD', 'CED'], dueAt: '2999-01-01T12:00:00Z' }
  expect(refusedWith(await as(officer, 'call-for-positions', { ...call, members: ['ALD', unseated] }))).toBe(
    'dossier.not_member_of_body',
  )
  expect(refusedWith(await as(officer, 'call-for-positions', { ...call, dueAt: '2001-01-01T12:00:00Z' }))).toBe(
    'dossier.due_in_past',
  )
  answered(await as(officer, 'call-for-positions', call))
  answered(await as(alder, 'declare-position', { ...aPosition(toll, 30), audience: members }))
  const atSeat = { ...aPosition(seat, 0), place: { kind: 'option' as const, option: 'cedarford' } }
  answered(await as(alder, 'draft-position', atSeat))
  const seenBy = async (actor: typeof alder) => answered(await as(actor, 'dossier', { id: dossier })).calls[0]?.members
  expect(await seenBy(alder)).toEqual([
    { member: 'ALD', state: 'answered' },
    { member: 'BIR', state: 'awaited' },
    { member: 'CED', state: 'awaited' },
  ])
  expect((await seenBy(birch))?.[0]).toEqual({ member: 'ALD', state: 'partly' })
  const { dossiers } = answered(await as(alder, 'dossiers', {}))
  expect(dossiers.find(({ id }) => id === dossier)).toMatchObject({ asked: 3, answered: 1, step: 'positions' })
})

test('an erased position is gone for everyone, its openings stay, and a formal one cannot be erased', async () => {
  const { dossier, toll } = await aDossier(house)
  const { id } = answered(await as(alder, 'draft-position', { ...aPosition(toll, 77), audience: members }))
  expect(answered(await as(birch, 'dossier', { id: dossier })).positions).toHaveLength(1)
  expect(refusedWith(await as(birch, 'erase-position', { position: id }))).toBe('policy.not_found')
  answered(await as(alder, 'erase-position', { position: id }))
  expect(refusedWith(await as(alder, 'erase-position', { position: id }))).toBe('policy.not_found')
  for (const actor of [alder, birch, officer]) {
    expect(answered(await as(actor, 'dossier', { id: dossier })).positions).toEqual([])
    expect(answered(await as(actor, 'position-history', { issue: toll, member: 'ALD' })).positions).toEqual([])
  }
  const kept = await house.db.selectFrom('position').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(kept).toMatchObject({ words: '', place: { kind: 'none' }, reservation: null, status: 'no-instructions' })
  expect(answered(await as(alder, 'openings', { dossier })).openings).toMatchObject([
    { position: id, role: 'delegate', member: 'BIR' },
  ])
  const formal = answered(await as(alder, 'declare-position', { ...aPosition(toll, 30), audience: members }))
  expect(refusedWith(await as(alder, 'erase-position', { position: formal.id }))).toBe('position.not_working')
})

test('the record holds formal positions in their exact words and no working one', async () => {
  const { toll } = await aDossier(house)
  const entries = async () => (await house.house.storage.read((store) => store.record.all())).map(({ body }) => body)
  const before = (await entries()).length
  answered(await as(alder, 'draft-position', { ...aPosition(toll, 41), audience: members }))
  expect(await entries()).toHaveLength(before)
  answered(await as(alder, 'declare-position', { ...aPosition(toll, 42), audience: { kind: 'chairs-office' } }))
  const last = (await entries()).at(-1)
  expect(last).toMatchObject({
    owner: 'ALD',
    readers: { kind: 'chairs-office' },
    body: { words: 'We would take a toll at 42.', issueVersion: 1, member: 'ALD' },
  })
})

test('a suspended member declares nothing', async () => {
  const { toll } = await aDossier(house)
  answered(
    await as(officer, 'change-standing', {
      member: 'CED',
      standing: 'suspended',
      from: '2002-01-01',
      reason: 'Unpaid toll.',
    }),
  )
  const cedar = wearing('delegate', 'CED')
  expect(refusedWith(await as(cedar, 'declare-position', { ...aPosition(toll, 1), audience: members }))).toBe(
    'policy.standing',
  )
})
