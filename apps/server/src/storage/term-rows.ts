import type { TermKind } from '@commonline/contract'
import type { Transaction } from 'kysely'
import type { OrganisationStore } from '../application/ports/organisation-store.ts'
import type { Database } from './tables.ts'

type TermRows = Pick<OrganisationStore, 'findTerm' | 'endTerm'>

/** Terms of every kind by their identifier. */
export const termRows = (db: Transaction<Database>): TermRows => ({
  async findTerm(kind, id) {
    const row = await db
      .selectFrom(tableOf[kind])
      .select(['from_day as from', 'to_day as to'])
      .where('id', '=', id)
      .executeTakeFirst()
    return row ?? null
  },

  async endTerm(kind, id, to) {
    await db.updateTable(tableOf[kind]).set({ to_day: to }).where('id', '=', id).execute()
  },
})

const tableOf = {
  office: 'office',
  credentials: 'credential',
  service: 'staff',
  chairmanship: 'chairmanship',
} as const satisfies Record<TermKind, keyof Database>
