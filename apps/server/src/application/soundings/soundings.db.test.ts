import { ruleById } from '@commonline/rules'
import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier } from '../../../testing/league-dossier.ts'
import type { Actor } from '../actor.ts'

const house = await league()
const { as, wearing, officer, setClock } = house
const alder = wearing('delegate', 'ALD')
const birch = wearing('delegate', 'BIR')
const cedar = wearing('delegate', 'CED')
const damson = wearing('delegate', 'DAM')
const chair = wearing('chairs-office', 'DAM')

beforeAll(async () => {
  const rule = ruleById('any-majority')!
  answered(await as(officer, 'adopt-rule', { body: 'council', matter: 'Substance', rule, from: '2001-01-01' }))
})

const two = [{ words: 'A toll of a third.' }, { words: 'A toll of a half.' }]

async function asked(members: readonly string[], variants: readonly object[] = two) {
  const { dossier, toll, seat } = await aDossier(house)
  const question = 'What could you take home?'
  const put = { dossier, question, variants, members: [...members] } as never
  const { id } = answered(await as(chair, 'put-sounding', put))
  return { dossier, toll, seat, id }
}

const soundingsFor = async (actor: Actor, dossier: string) =>
  answered(await as(actor, 'soundings', { dossier })).soundings

test('each member sees that it was asked and what it answered; the office that asked sees who answered what', async () => {
  const { dossier, id } = await asked(['BIR', 'ALD'])
  const condition = { variant: 1, answer: 'can-accept-if' as const, words: 'It falls with the water.' }
  answered(await as(alder, 'answer-sounding', { sounding: id, replies: [condition, { variant: 2, answer: 'cannot' }] }))
  const [ours] = await soundingsFor(alder, dossier)
  expect(ours?.asked.map(({ member, replies }) => [member, replies.map(({ answer }) => answer)])).toEqual([
    ['ALD', ['can-accept-if', 'cannot']],
  ])
  expect((await soundingsFor(wearing('aide', 'ALD'), dossier))[0]).toEqual(ours)
  expect((await soundingsFor(birch, dossier))[0]?.asked).toEqual([{ member: 'BIR', replies: [] }])
  for (const stranger of [cedar, damson]) expect(await soundingsFor(stranger, dossier)).toEqual([])
  const [whole] = await soundingsFor(chair, dossier)
  // In the members' order, whatever the order in which they were named.
  expect(whole?.asked.map(({ member, replies }) => [member, replies.length])).toEqual([
    ['ALD', 2],
    ['BIR', 0],
  ])
  expect(whole?.asked[0]?.replies[0]).toMatchObject({ answer: 'can-accept-if', words: 'It falls with the water.' })
})

test('no entry of the record tells of a sounding', async () => {
  const { dossier } = await aDossier(house)
  const { size } = answered(await as(officer, 'record', {}))
  const put = { dossier, question: 'What could you take home?', variants: two, members: ['ALD'] }
  const { id } = answered(await as(chair, 'put-sounding', put))
  answered(await as(alder, 'answer-sounding', { sounding: id, replies: [{ variant: 1, answer: 'can-accept' }] }))
  answered(await as(chair, 'withdraw-sounding', { sounding: id }))
  expect(answered(await as(officer, 'record', {})).size).toBe(size)
})

test('a later answer replaces the earlier to that variant, and what is taken back is gone for both', async () => {
  const { dossier, id } = await asked(['ALD'])
  const say = (variant: number, answer: 'can-accept' | 'cannot' | 'awaiting-instructions') =>
    as(alder, 'answer-sounding', { sounding: id, replies: [{ variant, answer }] })
  answered(await say(1, 'awaiting-instructions'))
  answered(await say(2, 'cannot'))
  answered(await say(1, 'can-accept'))
  const answersFor = async (actor: Actor) =>
    (await soundingsFor(actor, dossier))[0]?.asked[0]?.replies.map(({ answer }) => answer)
  expect(await answersFor(chair)).toEqual(['can-accept', 'cannot'])
  answered(await as(alder, 'take-back-answer', { sounding: id }))
  expect(await answersFor(chair)).toEqual([])
  expect(await answersFor(alder)).toEqual([])
  expect(refusedWith(await as(alder, 'take-back-answer', { sounding: id }))).toBe('sounding.not_answered')
})

test('withdrawn, a sounding is gone with its answers, and only the office that asked may withdraw it', async () => {
  const { dossier, id } = await asked(['ALD'])
  answered(await as(alder, 'answer-sounding', { sounding: id, replies: [{ variant: 1, answer: 'can-accept' }] }))
  answered(await as(chair, 'withdraw-sounding', { sounding: id }))
  for (const actor of [alder, chair]) expect(await soundingsFor(actor, dossier)).toEqual([])
  expect(await house.db.selectFrom('sounding_reply').selectAll().where('sounding', '=', id).execute()).toEqual([])
  expect(refusedWith(await as(chair, 'withdraw-sounding', { sounding: id }))).toBe('policy.not_found')
})

test('a member that was not asked is answered as if there were nothing', async () => {
  const { id } = await asked(['ALD'])
  const replies = [{ variant: 1, answer: 'can-accept' as const }]
  expect(refusedWith(await as(birch, 'answer-sounding', { sounding: id, replies }))).toBe('policy.not_found')
  expect(refusedWith(await as(birch, 'take-back-answer', { sounding: id }))).toBe('policy.not_found')
})

test('answers fit the variants, and a condition is worded', async () => {
  const { id } = await asked(['ALD'])
  const say = async (...replies: readonly object[]) =>
    refusedWith(await as(alder, 'answer-sounding', { sounding: id, replies } as never))
  expect(await say({ variant: 3, answer: 'cannot' })).toBe('sounding.unknown_variant')
  expect(await say({ variant: 1, answer: 'cannot' }, { variant: 1, answer: 'can-accept' })).toBe(
    'sounding.variant_twice',
  )
  expect(await say({ variant: 1, answer: 'can-accept-if' })).toBe('sounding.condition_missing')
})

test('a sounding asks members of the deciding body, by a day to come, on points of its dossier', async () => {
  const { dossier, toll } = await aDossier(house)
  const put = async (change: object) =>
    refusedWith(
      await as(chair, 'put-sounding', { dossier, question: 'What?', variants: two, members: ['ALD'], ...change }),
    )
  expect(await put({ members: ['ALD', 'ELM'] })).toBe('dossier.not_member_of_body')
  expect(await put({ dueAt: '2001-01-01T12:00:00Z' })).toBe('dossier.due_in_past')
  const option = { issue: toll, place: { kind: 'option', option: 'rotating' } }
  expect(await put({ variants: [{ words: 'So.', package: [option] }] })).toBe('position.wrong_kind')
  const elsewhere = (await aDossier(house)).toll
  const point = { issue: elsewhere, place: { kind: 'point', at: 10 } }
  expect(await put({ variants: [{ words: 'So.', package: [point] }] })).toBe('draft.package_incomplete')
  const attachments = [{ kind: 'opt-out', issue: elsewhere, members: ['ALD'] }]
  expect(await put({ variants: [{ words: 'So.', attachments }] })).toBe('scenario.attachment_unfit')
})

test('a member that is asked sees what is attached to a variant', async () => {
  const { dossier, toll } = await aDossier(house)
  const attachments = [{ kind: 'opt-out' as const, issue: toll, members: ['ALD'] }]
  const variants = [
    {
      words: 'Fifty, and Alderford stays out.',
      package: [{ issue: toll, place: { kind: 'point' as const, at: 50 } }],
      attachments,
    },
  ]
  answered(await as(chair, 'put-sounding', { dossier, question: 'Could you?', variants, members: ['ALD'] }))
  const { soundings } = answered(await as(alder, 'soundings', { dossier }))
  expect(soundings[0]?.variants).toEqual(variants)
})

test('only “can accept” and “cannot” count towards whether a variant would pass', async () => {
  const { id } = await asked(['ALD', 'BIR', 'CED', 'DAM'])
  const say = (actor: Actor, reply: object) =>
    as(actor, 'answer-sounding', { sounding: id, replies: [{ variant: 1, ...reply }] } as never)
  answered(await say(alder, { answer: 'can-accept' }))
  answered(await say(birch, { answer: 'can-accept-if', words: 'It falls with the water.' }))
  answered(await say(cedar, { answer: 'awaiting-instructions' }))
  const pass = async (variant: number) =>
    answered(await as(chair, 'would-variant-pass', { sounding: id, variant, rule: 'any-majority' }))
  const first = await pass(1)
  expect(first.votes).toEqual({ ALD: 'yes' })
  expect(first.prospects.state).toBe('open')
  expect([...first.prospects.undecided].toSorted()).toEqual(['BIR', 'CED', 'DAM'])
  expect((await pass(2)).votes).toEqual({})
  for (const actor of [birch, damson]) answered(await say(actor, { answer: 'can-accept' }))
  expect((await pass(1)).prospects.state).toBe('certain')
  const third = { sounding: id, variant: 3, rule: 'any-majority' }
  expect(refusedWith(await as(chair, 'would-variant-pass', third))).toBe('sounding.unknown_variant')
})

test('those who were asked find it on their home page until they have answered, and the office who has not', async () => {
  const { dossier, id } = await asked(['ALD', 'CED'])
  const needs = async (actor: Actor) =>
    answered(await as(actor, 'home', {}))
      .items.filter(({ kind, to }) => kind.startsWith('sounding-') && to === `/dossiers/${dossier}`)
      .map(({ sentence }) => sentence.text)
  expect(await needs(alder)).toEqual([
    "Tolls at the fords: the chair's office asks in confidence what we could accept.",
  ])
  expect(await needs(birch)).toEqual([])
  expect(await needs(chair)).toEqual(['Tolls at the fords: 0 of 2 members sounded out have answered.'])
  const say = (answer: 'can-accept' | 'awaiting-instructions', variant: number) =>
    as(alder, 'answer-sounding', { sounding: id, replies: [{ variant, answer }] })
  answered(await say('awaiting-instructions', 1))
  expect(await needs(alder)).toEqual(["Tolls at the fords: the chair's office waits for our answer on some variants."])
  answered(await say('can-accept', 2))
  expect(await needs(alder)).toEqual(["Tolls at the fords: our answer to the chair's office waits for instructions."])
  answered(await say('can-accept', 1))
  expect(await needs(alder)).toEqual([])
  expect(await needs(chair)).toEqual(['Tolls at the fords: 1 of 2 members sounded out have answered.'])
})

test('the next chair’s office inherits neither question nor answers, and nobody answers into the void', async () => {
  setClock('2031-03-01T09:00:00.000Z')
  const { dossier, id } = await asked(['ALD', 'BIR'])
  answered(await as(alder, 'answer-sounding', { sounding: id, replies: [{ variant: 1, answer: 'can-accept' }] }))
  const { chairmanships } = answered(await as(officer, 'organisation', {}))
  const term = chairmanships.find(({ current }) => current)!.id
  answered(await as(officer, 'end-term', { kind: 'chairmanship', term, to: '2031-03-31', reason: 'It rotates.' }))
  const priorities = [{ code: 'P1', title: 'Crossings' }]
  const next = { member: 'BIR', from: '2031-04-01', programme: 'Later', priorities }
  answered(await as(officer, 'begin-chairmanship', next))
  setClock('2031-04-02T09:00:00.000Z')
  const later = wearing('chairs-office', 'BIR')
  expect(await soundingsFor(later, dossier)).toEqual([])
  const pass = { sounding: id, variant: 1, rule: 'any-majority' }
  expect(refusedWith(await as(later, 'would-variant-pass', pass))).toBe('policy.not_found')
  expect(refusedWith(await as(later, 'withdraw-sounding', { sounding: id }))).toBe('policy.not_found')
  const replies = [{ variant: 1, answer: 'can-accept' as const }]
  expect(refusedWith(await as(birch, 'answer-sounding', { sounding: id, replies }))).toBe('sounding.over')
  // What a member told stays its own to read and to take back.
  expect((await soundingsFor(alder, dossier))[0]).toMatchObject({ open: false, asked: [{ member: 'ALD' }] })
  answered(await as(alder, 'take-back-answer', { sounding: id }))
  expect((await soundingsFor(alder, dossier))[0]?.asked[0]?.replies).toEqual([])
})
