import type { Transaction } from 'kysely'
import type { OrganisationStore } from '../application/ports/organisation-store.ts'
import { json } from './json-column.ts'
import type { Database } from './tables.ts'

type SessionRows = Pick<OrganisationStore, 'sessions' | 'addSession' | 'latestSession' | 'meetings' | 'addMeeting'>

/** Sessions of bodies, and meetings of persons. */
export const sessionRows = (db: Transaction<Database>): SessionRows => ({
  sessions: () =>
    db
      .selectFrom('body_session')
      .select(['id', 'body', 'number', 'from_day as from', 'to_day as to', 'place', 'agenda'])
      .orderBy('from_day', 'desc')
      .orderBy('body')
      .orderBy('number', 'desc')
      .execute(),

  async addSession({ id, body, number, from, to, place, agenda }) {
    const added = await db
      .insertInto('body_session')
      .values({ id, body, number, from_day: from, to_day: to, place, agenda: [...agenda] })
      .onConflict((conflict) => conflict.columns(['body', 'number']).doNothing())
      .returning('id')
      .executeTakeFirst()
    return added !== undefined
  },

  async latestSession(body, day) {
    const row = await db
      .selectFrom('body_session')
      .select('number')
      .where('body', '=', body)
      .where('from_day', '<=', day)
      .orderBy('from_day', 'desc')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row ?? null
  },

  meetings: () =>
    db
      .selectFrom('meeting')
      .select(['id', 'held_at as heldAt', 'place', 'purpose', 'participants', 'documents', 'readout'])
      .orderBy('held_at', 'desc')
      .orderBy('id')
      .execute(),

  async addMeeting({ id, heldAt, place, purpose, participants, documents, readout }) {
    await db
      .insertInto('meeting')
      .values({
        id,
        held_at: heldAt,
        place,
        purpose,
        participants: json(participants),
        documents: [...documents],
        readout,
      })
      .execute()
  },
})
