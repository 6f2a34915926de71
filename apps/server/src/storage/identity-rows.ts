import type { Transaction } from 'kysely'
import type { IdentityStore } from '../application/ports/identity-store.ts'
import { accountRows } from './account-rows.ts'
import { invitationRows } from './invitation-rows.ts'
import { json } from './json-column.ts'
import { serviceRows } from './service-rows.ts'
import { sessionAndTokenRows } from './session-and-token-rows.ts'
import type { Database } from './tables.ts'

/** Persons, the terms that decide their hats, how they prove who they are, and the first answers to their keys. */
export const identityRows = (db: Transaction<Database>): IdentityStore => ({
  ...serviceRows(db),
  ...sessionAndTokenRows(db),
  ...accountRows(db),
  ...invitationRows(db),

  async answeredKey(person, key) {
    const row = await db
      .selectFrom('answered_key')
      .select(['endpoint', 'input_hash as inputHash', 'answer'])
      .where('person', '=', person)
      .where('key', '=', key)
      .executeTakeFirst()
    return row ?? null
  },

  async rememberAnswer({ person, key, endpoint, inputHash, answer }) {
    await db
      .insertInto('answered_key')
      .values({ person, key, endpoint, input_hash: inputHash, answer: json(answer) })
      .execute()
  },
})
