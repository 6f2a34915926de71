import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { OrganisationStore } from '../application/ports/organisation-store.ts'
import type { Database } from './tables.ts'

type MemberRows = Pick<
  OrganisationStore,
  'members' | 'memberExists' | 'addMember' | 'standings' | 'standingOn' | 'addStanding' | 'weightsOf' | 'addWeight'
>

/** Members with their dated standing and weights. Their fixed order is that of their codes. */
export const memberRows = (db: Transaction<Database>): MemberRows => ({
  async members(day) {
    const rows = await db
      .selectFrom('member')
      .innerJoin(standingsOn(day), 'standing_on.member', 'member.code')
      .select([
        'member.code',
        'member.name',
        'member.aliases',
        'standing_on.standing',
        'standing_on.from_day as standingFrom',
      ])
      .orderBy('member.code')
      .execute()
    const weights = await db
      .selectFrom('member_weight')
      .distinctOn(['member', 'ledger'])
      .select(['member', 'ledger', 'value', 'from_day', 'source'])
      .where('from_day', '<=', day)
      .orderBy('member')
      .orderBy('ledger')
      .orderBy('from_day', 'desc')
      .execute()
    return rows.map((row) => ({
      ...row,
      weights: weights
        .filter(({ member }) => member === row.code)
        .map(({ ledger, value, from_day: from, source }) => ({ ledger, value, from, source })),
    }))
  },

  async memberExists(code) {
    return (await db.selectFrom('member').select('code').where('code', '=', code).executeTakeFirst()) !== undefined
  },

  async addMember({ code, name, aliases, standing, from, at }) {
    await db
      .insertInto('member')
      .values({ code, name, aliases: [...aliases], registered_at: at })
      .execute()
    await db.insertInto('member_standing').values({ member: code, standing, from_day: from, reason: null }).execute()
  },

  standings: (member) =>
    db
      .selectFrom('member_standing')
      .select(['standing', 'from_day as from', 'reason'])
      .where('member', '=', member)
      .orderBy('from_day')
      .execute(),

  async standingOn(member, day) {
    const row = await db
      .selectFrom('member_standing')
      .select('standing')
      .where('member', '=', member)
      .where('from_day', '<=', day)
      .orderBy('from_day', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.standing ?? null
  },

  async addStanding({ member, standing, from, reason }) {
    await db.insertInto('member_standing').values({ member, standing, from_day: from, reason }).execute()
  },

  weightsOf: (member) =>
    db
      .selectFrom('member_weight')
      .select(['ledger', 'value', 'from_day as from', 'source'])
      .where('member', '=', member)
      .orderBy('ledger')
      .orderBy('from_day')
      .execute(),

  async addWeight({ member, ledger, value, from, source }) {
    await db.insertInto('member_weight').values({ member, ledger, value, from_day: from, source }).execute()
  },
})

/** The standing that each member has on a day; a member registered for later has none yet and is left out. */
const standingsOn = (day: string) =>
  sql<{ member: string; standing: Database['member_standing']['standing']; from_day: string }>`(
    select distinct on (member) member, standing, from_day
      from member_standing where from_day <= ${day} order by member, from_day desc
  )`.as('standing_on')
