import { accept } from '@commonline/contract'
import type { EndpointName, InputOf, MemberCode, OutputOf, Result, Role } from '@commonline/contract'
import type { Kysely } from 'kysely'
import { afterAll } from 'vitest'
import type { Actor } from '../src/application/actor.ts'
import { foundAlliance } from '../src/application/identity/found-alliance.ts'
import { perform } from '../src/application/perform.ts'
import type { House } from '../src/application/perform.ts'
import { houseOn } from '../src/house.ts'
import { migrate } from '../src/storage/migrate.ts'
import { openPool } from '../src/storage/pool.ts'
import { databaseClock, openKysely } from '../src/storage/storage.ts'
import type { Database } from '../src/storage/tables.ts'
import { template, testDatabase } from './test-database.ts'

const migrated = template('migrated', async (connectionString) => {
  const db = openKysely(openPool({ connectionString }))
  await migrate(db)
  await db.destroy()
})

/** Members of the League of the Seven Fords that sit in its council, in their fixed order; the last one holds the chair. */
export const seated = ['ALD', 'BIR', 'CED', 'DAM'] as const
/** A member that does not sit in the council. */
export const unseated = 'ELM'

const names: Readonly<Record<string, string>> = {
  ALD: 'Alderford',
  BIR: 'Birchford',
  CED: 'Cedarford',
  DAM: 'Damsonford',
  ELM: 'Elmford',
}

type Called<Name extends EndpointName> = Result<{ readonly answer: OutputOf<Name> }>

export interface League {
  readonly house: House
  readonly db: Kysely<Database>
  readonly officer: Actor
  /** From now on the house's clock stands at this instant. */
  readonly setClock: (at: string) => void
  /** The person who acts for a member or the secretariat, under the hat asked for. */
  readonly wearing: (role: Role, member?: MemberCode) => Actor
  /** Calls as an actor whom nobody has checked: whether a hat may be worn is tested with the signing in. */
  readonly as: <Name extends EndpointName>(actor: Actor, name: Name, input: InputOf<Name>) => Promise<Called<Name>>
}

/** The answer of a call that must succeed. */
export function answered<Name extends EndpointName>(called: Called<Name>): OutputOf<Name> {
  if (!called.ok) throw new Error(`refused: ${called.refusal.code} ${JSON.stringify(called.refusal.facts)}`)
  return called.value.answer
}

/** The code of a refusal, or `accepted`. */
export const refusedWith = (called: Result<unknown>): string => (called.ok ? 'accepted' : called.refusal.code)

/** A founded house with its first officer, on a database of the calling file. */
async function founded(): Promise<Omit<League, 'wearing'>> {
  const { connectionString } = await testDatabase(migrated)
  const db = openKysely(openPool({ connectionString, max: 8 }))
  afterAll(() => db.destroy())
  let standing: string | null = null
  const house = houseOn(db, (transaction) =>
    standing === null ? databaseClock(transaction) : Promise.resolve(standing),
  )
  const person = await house.storage.write(async (store) => accept(await foundAlliance(store, house, alliance)))
  if (!person.ok) throw new Error('the league could not be founded')
  return {
    house,
    db,
    officer: {
      person: { id: person.value, name: alliance.officer.name, language: 'en' },
      role: 'secretariat',
      member: null,
    },
    setClock: (at) => {
      standing = at
    },
    as: async <Name extends EndpointName>(actor: Actor, name: Name, input: InputOf<Name>) =>
      (await perform(house, () => Promise.resolve(accept(actor)), name, input)) as Called<Name>,
  }
}

const alliance = {
  name: 'League of the Seven Fords',
  shortName: 'the League',
  zone: 'Europe/Vienna',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  languages: ['en'],
  demonstration: false,
  officer: { name: 'Odile Brandt', language: 'en', account: null },
}

/** A founded league with members, a council, a chair and one person for each. Call it at the top of a test file. */
export async function league(): Promise<League> {
  const house = await founded()
  const { as, officer } = house
  const persons = new Map<string, Actor['person']>()
  for (const [code, name] of Object.entries(names)) {
    answered(
      await as(officer, 'register-member', {
        code,
        name,
        aliases: [`${name}er`],
        standing: 'full',
        from: '2001-01-01',
      }),
    )
    const person = `Envoy of ${name}`
    const { id } = answered(await as(officer, 'register-person', { name: person }))
    persons.set(code, { id, name: person, language: 'en' })
  }
  const { id } = answered(await as(officer, 'register-person', { name: 'Wren Halloran' }))
  persons.set('', { id, name: 'Wren Halloran', language: 'en' })
  answered(
    await as(officer, 'establish-body', {
      id: 'council',
      name: 'Council of the Fords',
      symbol: 'CF',
      numberedBySession: false,
      members: [...seated],
      from: '2001-01-01',
    }),
  )
  answered(
    await as(officer, 'begin-chairmanship', {
      member: 'DAM',
      from: '2001-01-01',
      programme: 'Dry feet',
      priorities: [{ code: 'P1', title: 'Crossings' }],
    }),
  )
  return {
    ...house,
    wearing: (role, member) => ({ person: persons.get(member ?? '') ?? null, role, member: member ?? null }),
  }
}

/** A dossier with a scale and a choice, opened by the secretariat. */
export async function aDossier({ as, officer }: League) {
  const { id } = answered(
    await as(officer, 'open-dossier', {
      title: 'Tolls at the fords',
      question: 'Who pays for the crossings?',
      body: 'council',
      priority: 'P1',
    }),
  )
  const toll = answered(
    await as(officer, 'put-issue', {
      dossier: id,
      title: 'Height of the toll',
      question: 'How high shall the toll be?',
      content: {
        kind: 'scale',
        anchors: [
          { at: 0, words: 'No toll.' },
          { at: 50, words: 'Half of the upkeep.' },
          { at: 100, words: 'All of the upkeep.' },
        ],
        statusQuo: { at: 20, words: 'A fifth of the upkeep.' },
      },
    }),
  )
  const seat = answered(
    await as(officer, 'put-issue', {
      dossier: id,
      title: 'Seat of the toll office',
      question: 'Where does the office sit?',
      content: {
        kind: 'options',
        options: [
          { id: 'rotating', words: 'With the chair.' },
          { id: 'cedarford', words: 'In Cedarford.' },
        ],
        statusQuo: { option: 'rotating', words: 'With the chair.' },
      },
    }),
  )
  return { dossier: id, toll: toll.id, seat: seat.id }
}

/** A position on the toll in words, at a point of its scale. */
export const aPosition = (issue: string, at: number) => ({
  issue,
  words: `We would take a toll at ${at}.`,
  place: { kind: 'point' as const, at },
  importance: 'important' as const,
  status: 'instructed' as const,
})
