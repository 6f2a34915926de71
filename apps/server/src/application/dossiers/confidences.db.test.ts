import type { Actor } from '../actor.ts'
import { expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'

const house = await league()
const { as, wearing, officer, setClock } = house
const alder = wearing('delegate', 'ALD')
const birch = wearing('delegate', 'BIR')
const cedar = wearing('delegate', 'CED')
const chair = wearing('chairs-office', 'DAM')
const analyst = wearing('analyst')
const members = { kind: 'members' as const }

/** Everything that a reader can ask about a dossier, as bytes. */
async function answersFor(actor: Actor, { dossier, toll }: { dossier: string; toll: string }): Promise<string> {
  const answers = [
    await as(actor, 'dossiers', {}),
    await as(actor, 'dossier', { id: dossier }),
    await as(actor, 'dossier-analysis', { id: dossier }),
    await as(actor, 'dossier-analysis', { id: dossier, estimates: 'with', noneWorse: 'off' }),
    await as(actor, 'position-history', { issue: toll, member: 'ALD' }),
    await as(actor, 'position-history', { issue: toll, member: 'CED' }),
    await as(actor, 'member', { code: 'ALD' }),
    await as(actor, 'openings', { dossier }),
  ]
  return JSON.stringify(answers)
}

async function negotiation() {
  const made = await aDossier(house)
  answered(
    await as(officer, 'call-for-positions', {
      dossier: made.dossier,
      members: ['ALD', 'BIR', 'CED', 'DAM'],
      dueAt: '2999-01-01T12:00:00Z',
    }),
  )
  answered(await as(alder, 'declare-position', { ...aPosition(made.toll, 30), audience: members }))
  answered(await as(birch, 'declare-position', { ...aPosition(made.toll, 80), audience: members }))
  answered(await as(wearing('delegate', 'DAM'), 'draft-position', { ...aPosition(made.toll, 55), audience: members }))
  return made
}

const limitOnToll = (issue: string, from: number, to: number) => ({
  issue,
  acceptable: { kind: 'range' as const, from, to },
})

/** What Alderford and Cedarford keep to themselves, tell the chair's office or each other, and what circles believe. */
async function addConfidences({ toll, seat }: { toll: string; seat: string }) {
  const atSeat = { place: { kind: 'option' as const, option: 'cedarford' } }
  answered(await as(alder, 'draft-position', { ...aPosition(toll, 5), words: 'Our bottom line is five.' }))
  answered(await as(cedar, 'draft-position', { ...aPosition(toll, 95), audience: { kind: 'chairs-office' } }))
  answered(
    await as(cedar, 'draft-position', {
      ...aPosition(seat, 0),
      ...atSeat,
      audience: { kind: 'group', members: ['CED', 'ALD'] },
    }),
  )
  answered(await as(alder, 'give-limit', limitOnToll(toll, 0, 35)))
  answered(await as(cedar, 'give-limit', limitOnToll(toll, 60, 100)))
  const place = { kind: 'point' as const, at: 70 }
  const estimate = { issue: toll, member: 'CED', place, importance: 'vital' as const, words: 'They will not move.' }
  answered(await as(alder, 'make-estimate', estimate))
  answered(await as(chair, 'make-estimate', estimate))
}

const outsiders: readonly (readonly [string, Actor])[] = [
  ['a delegate', birch],
  ['an aide', wearing('aide', 'BIR')],
  ['an analyst', analyst],
  ['the secretariat', officer],
  ['the delegate of the member in the chair', wearing('delegate', 'DAM')],
]

test("nothing that an outsider can ask changes by one byte with others' working positions, limits and estimates", async () => {
  setClock('2031-05-05T09:00:00.000Z')
  const made = await negotiation()
  const before = new Map<string, string>()
  // A first reading is itself remembered for the member that shared; the second changes nothing.
  for (const [, actor] of outsiders) await answersFor(actor, made)
  for (const [name, actor] of outsiders) before.set(name, await answersFor(actor, made))
  await addConfidences(made)
  for (const [name, actor] of outsiders) expect(await answersFor(actor, made), name).toBe(before.get(name))
  // The same comparison sees a difference where there is one to be seen.
  for (const [name, actor] of outsiders) before.set(name, await answersFor(actor, made))
  answered(await as(cedar, 'draft-position', { ...aPosition(made.toll, 50), audience: members }))
  for (const [name, actor] of outsiders) expect(await answersFor(actor, made), name).not.toBe(before.get(name))
})

test("the chair's office learns what was given to it, and nothing that stayed with a delegation", async () => {
  const made = await negotiation()
  await answersFor(chair, made)
  const before = await answersFor(chair, made)
  answered(await as(alder, 'draft-position', { ...aPosition(made.toll, 5), words: 'Our bottom line is five.' }))
  answered(
    await as(cedar, 'draft-position', { ...aPosition(made.toll, 90), audience: { kind: 'group', members: ['CED'] } }),
  )
  answered(await as(analyst, 'make-estimate', anEstimate(made.toll)))
  expect(await answersFor(chair, made)).toBe(before)
  answered(await as(alder, 'give-limit', limitOnToll(made.toll, 0, 35)))
  const { limits } = answered(await as(chair, 'dossier', { id: made.dossier }))
  expect(limits.map(({ member, content }) => [member, content.acceptable])).toEqual([
    ['ALD', { kind: 'range', from: 0, to: 35 }],
  ])
})

const anEstimate = (issue: string) => ({
  issue,
  member: 'CED',
  place: { kind: 'interval' as const, from: 60, to: 90 },
  importance: 'vital' as const,
  words: 'They will not move far.',
})

test('limits bind the packages of those who may read them, and of nobody else', async () => {
  const made = await negotiation()
  const tollFor = async (actor: Actor) => {
    const { analysis, limitsUsed } = answered(
      await as(actor, 'dossier-analysis', { id: made.dossier, noneWorse: 'off' }),
    )
    return { limitsUsed, toll: Number(analysis?.packages.leximin?.point[made.toll]), hash: analysis?.inputsHash }
  }
  const free = await tollFor(analyst)
  const { id } = answered(await as(alder, 'give-limit', limitOnToll(made.toll, 0, 35)))
  expect(free.limitsUsed).toBe(0)
  expect(free.toll).toBeGreaterThan(35)
  for (const actor of [alder, wearing('aide', 'ALD'), chair]) {
    expect(await tollFor(actor)).toMatchObject({ limitsUsed: 1, toll: 35 })
  }
  expect(await tollFor(birch)).toMatchObject({ limitsUsed: 0, toll: free.toll })
  expect(refusedWith(await as(birch, 'withdraw-limit', { limit: id }))).toBe('policy.not_found')
  answered(await as(alder, 'withdraw-limit', { limit: id }))
  expect(await tollFor(chair)).toMatchObject({ limitsUsed: 0, toll: free.toll })
  expect(refusedWith(await as(alder, 'withdraw-limit', { limit: id }))).toBe('policy.not_found')
})

test('whoever may read only an older position sees that one and not that there is a newer', async () => {
  const made = await negotiation()
  answered(await as(alder, 'draft-position', aPosition(made.toll, 10)))
  const seenBy = async (actor: Actor) =>
    answered(await as(actor, 'dossier', { id: made.dossier })).positions.find(({ member }) => member === 'ALD')
  expect(await seenBy(birch)).toMatchObject({ place: { at: 30 }, standing: 'formal', earlier: 0 })
  expect(await seenBy(alder)).toMatchObject({ place: { at: 10 }, standing: 'working', earlier: 1 })
})

test('estimates are overlaid for their own circle, where nothing is declared, and never count as positions', async () => {
  const made = await negotiation()
  const { id } = answered(await as(analyst, 'make-estimate', anEstimate(made.toll)))
  const declaredToo = { ...anEstimate(made.toll), member: 'ALD' }
  answered(await as(analyst, 'make-estimate', declaredToo))
  const overlaid = answered(await as(analyst, 'dossier-analysis', { id: made.dossier, estimates: 'with' }))
  expect(overlaid).toMatchObject({ declared: 3, estimated: 1 })
  const plain = answered(await as(analyst, 'dossier-analysis', { id: made.dossier }))
  expect(plain).toMatchObject({ declared: 3, estimated: 0 })
  expect(plain.notes[0]?.text).toBe(
    '3 of 4 members have declared a place, as far as you may read. The others are unknown and not guessed: CED.',
  )
  expect(answered(await as(birch, 'dossier', { id: made.dossier })).estimates).toEqual([])
  expect(refusedWith(await as(birch, 'erase-estimate', { estimate: id }))).toBe('policy.not_found')
  expect(refusedWith(await as(alder, 'make-estimate', declaredToo))).toBe('position.own_member')
  answered(await as(analyst, 'erase-estimate', { estimate: id }))
  expect(answered(await as(analyst, 'dossier', { id: made.dossier })).estimates).toHaveLength(1)
})

test('a limit fits its issue and its conditions', async () => {
  const { toll, seat } = await aDossier(house)
  const give = async (limit: object) =>
    refusedWith(await as(alder, 'give-limit', { ...limitOnToll(toll, 0, 35), ...limit }))
  expect(await give({ acceptable: { kind: 'range', from: 40, to: 35 } })).toBe('limit.range_reversed')
  expect(await give({ acceptable: { kind: 'options', options: ['rotating'] } })).toBe('position.wrong_kind')
  expect(await give({ unless: [{ issue: toll, atLeast: 3 }] })).toBe('limit.condition_on_itself')
  expect(await give({ unless: [{ issue: seat, atLeast: 3 }] })).toBe('position.wrong_kind')
  const other = await aDossier(house)
  expect(await give({ unless: [{ issue: other.toll, atLeast: 3 }] })).toBe('policy.not_found')
})
