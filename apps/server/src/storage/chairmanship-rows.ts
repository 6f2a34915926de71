import type { Chairmanship } from '@commonline/contract'
import type { Transaction } from 'kysely'
import type { OrganisationStore } from '../application/ports/organisation-store.ts'
import type { Database } from './tables.ts'

type ChairmanshipRows = Pick<OrganisationStore, 'chairmanships' | 'chairOn' | 'addChairmanship'>

/** The rotating chairmanship with its programme and priority areas. */
export function chairmanshipRows(db: Transaction<Database>): ChairmanshipRows {
  const chairmanships = async (day: string): Promise<readonly Chairmanship[]> => {
    const chairs = await db
      .selectFrom('chairmanship')
      .select(['id', 'member', 'from_day as from', 'to_day as to', 'programme'])
      .orderBy('from_day', 'desc')
      .execute()
    const areas = await db
      .selectFrom('priority_area')
      .select(['chairmanship', 'code', 'title'])
      .orderBy('chairmanship')
      .orderBy('position')
      .execute()
    return chairs.map((chair) => ({
      ...chair,
      priorities: areas
        .filter(({ chairmanship }) => chairmanship === chair.id)
        .map(({ code, title }) => ({ code, title })),
      current: chair.from <= day && (chair.to === null || chair.to >= day),
    }))
  }

  return {
    chairmanships,

    async chairOn(day) {
      return (await chairmanships(day)).find(({ current }) => current) ?? null
    },

    async addChairmanship({ id, member, from, to, programme, priorities }) {
      await db.insertInto('chairmanship').values({ id, member, from_day: from, to_day: to, programme }).execute()
      if (priorities.length === 0) return
      await db
        .insertInto('priority_area')
        .values(priorities.map(({ code, title }, position) => ({ chairmanship: id, code, title, position })))
        .execute()
    },
  }
}
