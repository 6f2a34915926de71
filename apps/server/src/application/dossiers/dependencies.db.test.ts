import { expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'

const house = await league()
const { as, wearing, officer } = house
const chair = wearing('chairs-office', 'DAM')
const analyst = wearing('analyst')
const everyone = { kind: 'members' as const }

async function aMatter() {
  const made = await aDossier(house)
  const upkeep = answered(
    await as(officer, 'put-issue', {
      dossier: made.dossier,
      title: 'Upkeep',
      question: 'How much of the upkeep is shared?',
      content: {
        kind: 'scale',
        anchors: [
          { at: 0, words: 'None.' },
          { at: 100, words: 'All.' },
        ],
        statusQuo: { at: 0, words: 'None.' },
      },
    }),
  ).id
  for (const [code, toll, share] of [
    ['ALD', 60, 0],
    ['BIR', 100, 10],
    ['CED', 80, 20],
  ] as const) {
    const delegate = wearing('delegate', code)
    answered(await as(delegate, 'declare-position', { ...aPosition(made.toll, toll), audience: everyone }))
    answered(await as(delegate, 'declare-position', { ...aPosition(upkeep, share), audience: everyone }))
  }
  return { ...made, upkeep }
}

/** The toll stays below 30 unless half of the upkeep is shared. */
const tied = (toll: string, upkeep: string) => ({
  issue: toll,
  acceptable: { kind: 'range' as const, from: 0, to: 30 },
  unless: [{ issue: upkeep, atLeast: 50 }],
})

const analysed = async (dossier: string) => answered(await as(analyst, 'dossier-analysis', { id: dossier }))

test('what hangs together binds every package, is read by all members, and stands in the record', async () => {
  const { dossier, toll, upkeep } = await aMatter()
  const free = await analysed(dossier)
  expect(free.analysis?.packages.leximin?.point[toll]).toBeGreaterThan(30)
  expect(answered(await as(analyst, 'dossier', { id: dossier })).dependencies).toBeNull()

  const reason = 'A toll is for the upkeep.'
  const set = answered(await as(chair, 'set-dependencies', { dossier, dependencies: [tied(toll, upkeep)], reason }))
  expect(set.version).toBe(1)
  const bound = await analysed(dossier)
  for (const found of Object.values(bound.analysis?.packages ?? {})) {
    const point = found?.point ?? {}
    expect(Number(point[toll]) <= 30 || Number(point[upkeep]) >= 50).toBe(true)
  }
  expect(bound.notes.map(({ code }) => code)).toContain('analysis.dependencies')
  expect(bound.analysis?.inputsHash).not.toBe(free.analysis?.inputsHash)

  const read = answered(await as(wearing('delegate', 'BIR'), 'dossier', { id: dossier }))
  expect(read.dependencies).toMatchObject({ version: 1, reason, author: 'chair (DAM)' })
  expect(read.may.setDependencies).toBe(false)
  const { entries } = answered(await as(wearing('delegate', 'BIR'), 'record', { kind: 'set-dependencies' }))
  expect(entries[0]?.sentence?.text).toBe(`What hangs together between the issues was set: ${reason}`)

  // The list is set as a whole: an empty one takes it away.
  const next = answered(await as(officer, 'set-dependencies', { dossier, dependencies: [], reason: 'It is settled.' }))
  expect(next.version).toBe(2)
  expect((await analysed(dossier)).analysis?.inputsHash).toBe(free.analysis?.inputsHash)
})

test('how sure, scenarios and the analysis rest on the same dependencies', async () => {
  const { dossier, toll, upkeep } = await aMatter()
  const sure = async () => answered(await as(analyst, 'how-sure', { id: dossier, draws: 50, seed: 1 }))
  const before = JSON.stringify((await sure()).sureness)
  answered(await as(chair, 'set-dependencies', { dossier, dependencies: [tied(toll, upkeep)], reason: 'As it is.' }))
  expect(JSON.stringify((await sure()).sureness)).not.toBe(before)
})

test('a dependency fits its issues, and only those who conduct the dossier set it', async () => {
  const { dossier, toll, seat, upkeep } = await aMatter()
  const other = await aDossier(house)
  const setting = async (dependency: object, actor = officer) =>
    refusedWith(await as(actor, 'set-dependencies', { dossier, dependencies: [dependency] as never, reason: 'Why.' }))
  const range = { kind: 'range', from: 0, to: 30 }
  expect(await setting({ issue: other.toll, acceptable: range })).toBe('policy.not_found')
  expect(await setting({ issue: seat, acceptable: range })).toBe('position.wrong_kind')
  expect(await setting({ issue: toll, acceptable: { ...range, from: 40 } })).toBe('limit.range_reversed')
  expect(await setting(tied(toll, toll))).toBe('limit.condition_on_itself')
  expect(await setting({ ...tied(toll, upkeep), unless: [{ issue: upkeep }] })).toBe('limit.condition_open')
  expect(await setting(tied(toll, upkeep), wearing('delegate', 'ALD'))).toBe('policy.not_entitled')
  expect(await setting(tied(toll, upkeep), analyst)).toBe('policy.not_entitled')
})
