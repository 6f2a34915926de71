import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'
import { up } from '../../storage/migrations/0005-chairs-confidences.ts'

const house = await league()
const { as, wearing, officer, setClock } = house
const cedar = wearing('delegate', 'CED')
const inConfidence = { audience: { kind: 'chairs-office' as const } }

/** What the chair's office of a member knows of Cedarford. */
async function knownTo(member: string, dossier: string, draft: string) {
  const chair = wearing('chairs-office', member)
  const page = answered(await as(chair, 'dossier', { id: dossier }))
  const { positions } = answered(await as(chair, 'position-history', { issue: page.issues[0]!.id, member: 'CED' }))
  const { entries } = answered(await as(chair, 'record', { kind: 'declare-position' }))
  return {
    positions: positions.map(({ words }) => words),
    limits: page.limits.length,
    intentions: answered(await as(chair, 'draft', { id: draft })).intentions.map(({ vote }) => vote),
    inWords: entries.filter(({ sentence }) => sentence !== null).length,
  }
}

test("what was given to the chair's office stays with that chairmanship, position and intention as well as limit", async () => {
  setClock('2031-05-05T09:00:00.000Z')
  const { dossier, toll } = await aDossier(house)
  const draft = answered(
    await as(officer, 'table-draft', {
      dossier,
      title: 'Tolls',
      text: 'There shall be a toll.',
    }),
  )
  answered(await as(cedar, 'draft-position', { ...aPosition(toll, 95), ...inConfidence }))
  answered(await as(cedar, 'declare-position', { ...aPosition(toll, 90), ...inConfidence }))
  answered(await as(cedar, 'give-limit', { issue: toll, acceptable: { kind: 'range', from: 60, to: 100 } }))
  answered(await as(cedar, 'indicate-intention', { draft: draft.id, vote: 'no', ...inConfidence }))
  const all = {
    positions: ['We would take a toll at 90.', 'We would take a toll at 95.'],
    limits: 1,
    intentions: ['no'],
    inWords: 1,
  }
  expect(await knownTo('DAM', dossier, draft.id)).toEqual(all)

  const { chairmanships } = answered(await as(officer, 'organisation', {}))
  const ended = { kind: 'chairmanship' as const, term: chairmanships[0]!.id, to: '2031-06-30', reason: 'Rotation.' }
  answered(await as(officer, 'end-term', ended))
  const programme = { programme: 'Higher banks', priorities: [{ code: 'P1', title: 'Banks' }] }
  answered(await as(officer, 'begin-chairmanship', { member: 'BIR', from: '2031-08-01', ...programme }))

  // Nobody is in the chair: what is given to its office would be given to nobody.
  setClock('2031-07-15T09:00:00.000Z')
  const position = { ...aPosition(toll, 70), ...inConfidence }
  for (const refused of [
    await as(cedar, 'draft-position', position),
    await as(cedar, 'declare-position', position),
    await as(cedar, 'indicate-intention', { draft: draft.id, vote: 'no', ...inConfidence }),
  ])
    expect(refusedWith(refused)).toBe('policy.no_chair')

  setClock('2031-08-05T09:00:00.000Z')
  const nothing = { positions: [], limits: 0, intentions: [], inWords: 0 }
  expect(await knownTo('BIR', dossier, draft.id)).toEqual(nothing)
  // The member hands over what it wants to hand over.
  answered(await as(cedar, 'draft-position', position))
  answered(await as(cedar, 'indicate-intention', { draft: draft.id, vote: 'abstain', ...inConfidence }))
  expect(await knownTo('BIR', dossier, draft.id)).toEqual({
    ...nothing,
    positions: ['We would take a toll at 70.'],
    intentions: ['abstain'],
  })

  // To its own delegation everything stays readable, in the words of the contract.
  const own = answered(await as(cedar, 'position-history', { issue: toll, member: 'CED' })).positions
  expect(own.map(({ audience }) => audience)).toEqual(own.map(() => ({ kind: 'chairs-office' })))
  expect(own).toHaveLength(3)
})

test('what was shared before this was kept is filed under the chairmanship of its day', async () => {
  const tables = ['position', 'intention', 'record_body'] as const
  const kept = async () => {
    const found: string[][] = []
    for (const table of tables) {
      const { rows } = await sql<{ audience: unknown }>`
        select audience from ${sql.table(table)} where audience ->> 'kind' = 'chairs-office'`.execute(house.db)
      found.push(rows.map(({ audience }) => JSON.stringify(audience)).toSorted())
    }
    return found
  }
  const before = await kept()
  expect(before.map((rows) => rows.length)).toEqual([3, 1, 1])
  for (const table of tables)
    await sql`update ${sql.table(table)} set audience = audience - 'chairmanship'`.execute(house.db)
  expect(await kept()).not.toEqual(before)
  await up(house.db as unknown as Kysely<unknown>)
  expect(await kept()).toEqual(before)
})
