import { accept } from '@commonline/contract'
import type { EndpointName, InputOf, OutputOf, Result } from '@commonline/contract'
import { afterAll } from 'vitest'
import { withTables } from '../apps/server/testing/database-templates.ts'
import { createTestDatabase } from '../apps/server/testing/test-database.ts'
import type { Actor } from '../apps/server/src/application/actor.ts'
import { foundAlliance } from '../apps/server/src/application/identity/found-alliance.ts'
import { perform } from '../apps/server/src/application/perform.ts'
import type { House } from '../apps/server/src/application/perform.ts'
import { houseOn } from '../apps/server/src/house.ts'
import { openPool } from '../apps/server/src/storage/pool.ts'
import { openKysely } from '../apps/server/src/storage/storage.ts'

/** One way into the house: a pool of connections of its own, as another process has one. */
export type Door = <Name extends EndpointName>(
  actor: Actor,
  name: Name,
  input: InputOf<Name>,
) => Promise<Result<OutputOf<Name>>>

export interface AllianceOfMany {
  readonly doors: readonly Door[]
  readonly house: House
  readonly officer: Actor
  readonly delegates: readonly Actor[]
  readonly codes: readonly string[]
  /** A tabled draft to vote on, which the body `assembly` decides by `assembly-majority`. */
  readonly newDraft: () => Promise<string>
  readonly drop: () => Promise<void>
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const codeOf = (index: number): string => `${letters[Math.floor(index / 26)]}${letters[index % 26]}`

const majority = {
  format: 'commonline-rule/1',
  id: 'assembly-majority',
  version: 1,
  title: 'More than half of the members',
  text: 'The Assembly decides by the affirmative votes of more than half of its members. An abstention or an absence is no affirmative vote.',
  source: { citation: 'Charter of the Many, Article 4', certainty: 'own' },
  inForce: { from: '2000-01-01' },
  electorate: { standings: ['full'], recusal: 'leaves-base', nonParticipation: 'stays-in-base' },
  decision: {
    kind: 'vote',
    condition: {
      type: 'share',
      id: 'majority',
      title: 'More than half of the members',
      ledger: 'heads',
      counts: ['yes'],
      side: 'floor',
      threshold: '1/2',
      strict: true,
      base: 'members',
      abstention: 'in-base',
      absence: 'in-base',
    },
    adopts: 'adopted',
    fails: 'rejected',
  },
} as InputOf<'adopt-rule'>['rule']

/** An alliance of so many members with one assembly, in a database of its own, and as many doors as asked for. */
export async function allianceOfMany(members: number, doors: number): Promise<AllianceOfMany> {
  const database = await createTestDatabase(withTables)
  const { connectionString } = database
  const databases = Array.from({ length: doors }, () => openKysely(openPool({ connectionString, max: 6 })))
  let dropped = false
  const dropOnce = async (): Promise<void> => {
    if (dropped) return
    dropped = true
    await Promise.all(databases.map((db) => db.destroy()))
    await database.drop()
  }
  afterAll(dropOnce)
  const houses = databases.map((db) => houseOn(db))
  const [house] = houses
  if (house === undefined) throw new Error('a house has a door')
  const officer = await found(house)
  const open = houses.map(doorOf)
  const codes = Array.from({ length: members }, (_, index) => codeOf(index))
  const made = await register(open[0]!, officer, codes)
  return { doors: open, house, officer, codes, ...made, drop: dropOnce }
}

const doorOf =
  (house: House): Door =>
  async <Name extends EndpointName>(actor: Actor, name: Name, input: InputOf<Name>) => {
    const result = await perform(house, () => Promise.resolve(accept(actor)), name, input)
    return result.ok ? accept(result.value.answer as OutputOf<Name>) : result
  }

async function found(house: House): Promise<Actor> {
  const founded = await house.storage.write(async (store) =>
    accept(
      await foundAlliance(store, house, {
        name: 'Alliance of the Many',
        shortName: 'the Many',
        zone: 'UTC',
        workingDays: [1, 2, 3, 4, 5],
        holidays: [],
        languages: ['en'],
        demonstration: false,
        officer: { name: 'Officer', language: 'en', account: null },
      }),
    ),
  )
  if (!founded.ok) throw new Error('the alliance could not be founded')
  return { person: { id: founded.value, name: 'Officer', language: 'en' }, role: 'secretariat', member: null }
}

/** The answer of an act that must succeed. */
export async function must<Value>(result: Promise<Result<Value>>): Promise<Value> {
  const given = await result
  if (!given.ok) throw new Error(`refused: ${given.refusal.code} ${JSON.stringify(given.refusal.facts)}`)
  return given.value
}

async function register(door: Door, officer: Actor, codes: readonly string[]) {
  const delegates: Actor[] = []
  for (const code of codes) {
    const name = `Member ${code}`
    await must(door(officer, 'register-member', { code, name, standing: 'full', from: '2000-01-01' }))
    const { id } = await must(door(officer, 'register-person', { name: `Delegate of ${code}` }))
    delegates.push({ person: { id, name, language: 'en' }, role: 'delegate', member: code })
  }
  const from = '2000-01-01'
  const assembly = { id: 'assembly', name: 'Assembly', symbol: 'A', numberedBySession: false }
  await must(door(officer, 'establish-body', { ...assembly, members: [...codes], from }))
  await must(door(officer, 'adopt-rule', { body: 'assembly', matter: 'Everything', rule: majority, from }))
  const about = { title: 'Everything', question: 'Yes or no?', body: 'assembly' }
  const dossier = (await must(door(officer, 'open-dossier', about))).id
  const text = 'The Assembly decides.'
  return {
    delegates,
    newDraft: async () => (await must(door(officer, 'table-draft', { dossier, title: 'A draft', text }))).id,
  }
}
