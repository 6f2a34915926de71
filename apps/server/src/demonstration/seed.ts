import { accept } from '@commonline/contract'
import { demonstration } from '@commonline/demo'
import type { AnyStep, Demonstration, From } from '@commonline/demo'
import type { Kysely } from 'kysely'
import type { Actor } from '../application/actor.ts'
import { foundAlliance } from '../application/identity/found-alliance.ts'
import { perform } from '../application/perform.ts'
import type { House } from '../application/perform.ts'
import { houseOn } from '../house.ts'
import { databaseClock } from '../storage/storage.ts'
import type { Database } from '../storage/tables.ts'

/**
 * Tells the demonstration's story into an empty database: the same acts through the same pipeline as a person's, only the clock
 * is the story's. What it leaves is a record like any other, and the database says for good that it is the demonstration.
 */
export async function seedDemonstration(db: Kysely<Database>): Promise<void> {
  const t0 = await db.transaction().execute(databaseClock)
  const story = demonstration(t0)
  let now = story.founding.at
  const house = houseOn(db, () => Promise.resolve(now))
  const officer = await found(house, story.founding)
  const brought = new Map<string, Readonly<Record<string, unknown>>>([['officer', { id: officer }]])
  for (const step of story.steps) {
    now = step.at
    const answer = await tell(house, step, brought)
    if (step.name !== undefined) brought.set(step.name, answer)
  }
}

async function found(house: House, { at: _, officer, ...alliance }: Demonstration['founding']): Promise<string> {
  const founded = await house.storage.write(async (store) =>
    accept(
      await foundAlliance(store, house, { ...alliance, demonstration: true, officer: { ...officer, account: null } }),
    ),
  )
  if (!founded.ok) throw new Error('the demonstration could not be founded')
  return founded.value
}

async function tell(
  house: House,
  step: AnyStep,
  brought: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Promise<Readonly<Record<string, unknown>>> {
  const { person: key, role, member } = step.by
  const id = String(brought.get(key)?.['id'])
  const actor: Actor = { person: { id, name: key, language: 'en' }, role, member }
  const input = filled(step.input, brought)
  const told = await perform(house, () => Promise.resolve(accept(actor)), step.endpoint, input)
  if (!told.ok) {
    const { code, facts } = told.refusal
    throw new Error(
      `the demonstration's ${step.endpoint} (${step.name ?? step.at}) was refused: ${code} ${JSON.stringify(facts)}`,
    )
  }
  return told.value.answer as Readonly<Record<string, unknown>>
}

const isFrom = (value: object): value is From => '$from' in value

/** Puts in what earlier steps brought. */
function filled(value: unknown, brought: ReadonlyMap<string, Readonly<Record<string, unknown>>>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, brought))
  if (typeof value !== 'object' || value === null) return value
  if (isFrom(value)) {
    const found = brought.get(value.$from)?.[value.field]
    if (found === undefined) throw new Error(`the demonstration has no ${value.$from}.${value.field} yet`)
    return found
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, brought)]))
}
