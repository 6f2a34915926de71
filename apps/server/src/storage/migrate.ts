import { Migrator } from 'kysely/migration'
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import * as organisation from './migrations/0001-organisation.ts'
import * as matters from './migrations/0002-matters.ts'
import * as decisions from './migrations/0003-decisions.ts'
import * as challenges from './migrations/0004-challenges.ts'
import * as chairsConfidences from './migrations/0005-chairs-confidences.ts'
import * as signInAddresses from './migrations/0006-sign-in-addresses.ts'
import * as invitations from './migrations/0007-invitations.ts'
import * as soundingsAndScenarios from './migrations/0008-soundings-and-scenarios.ts'
import * as dependencies from './migrations/0009-dependencies.ts'
import * as attachments from './migrations/0010-attachments.ts'
import type { Database } from './tables.ts'

/** Forward only, in this order. A migration that has run anywhere is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-organisation': organisation,
  '0002-matters': matters,
  '0003-decisions': decisions,
  '0004-challenges': challenges,
  '0005-chairs-confidences': chairsConfidences,
  '0006-sign-in-addresses': signInAddresses,
  '0007-invitations': invitations,
  '0008-soundings-and-scenarios': soundingsAndScenarios,
  '0009-dependencies': dependencies,
  '0010-attachments': attachments,
}

/** Brings the database to this version of the house; several processes may try at once (Kysely takes a lock). */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw new Error('the database could not be migrated', { cause: error })
}
