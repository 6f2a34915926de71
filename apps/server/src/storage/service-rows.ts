import type { ExpressionBuilder, Transaction } from 'kysely'
import type { IdentityStore, Terms } from '../application/ports/identity-store.ts'
import type { Database } from './tables.ts'

type ServiceRows = Pick<IdentityStore, 'findPerson' | 'termsOn' | 'everyoneInService'>

/** Who serves the organisation or a delegation on a day. */
export function serviceRows(db: Transaction<Database>): ServiceRows {
  const staffOn = (day: string) =>
    db.selectFrom('staff').select(['person', 'role']).distinct().where(runsOn(day)).orderBy('role')

  const credentialsOn = (day: string) =>
    db
      .selectFrom('credential')
      .select(['person', 'member', 'function'])
      .distinct()
      .where(runsOn(day))
      .orderBy('member')
      .orderBy('function')

  return {
    async findPerson(id) {
      const row = await db
        .selectFrom('person')
        .select(['id', 'name', 'language'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row ?? null
    },

    async termsOn(person, day) {
      const staff = await staffOn(day).where('person', '=', person).execute()
      const credentials = await credentialsOn(day).where('person', '=', person).execute()
      return termsFrom(staff, credentials)
    },

    async everyoneInService(day) {
      const staff = Map.groupBy(await staffOn(day).execute(), ({ person }) => person)
      const credentials = Map.groupBy(await credentialsOn(day).execute(), ({ person }) => person)
      const persons = await db
        .selectFrom('person')
        .select(['id', 'name', 'language'])
        .orderBy('name')
        .orderBy('id')
        .execute()
      return persons
        .filter(({ id }) => staff.has(id) || credentials.has(id))
        .map((person) => ({ person, terms: termsFrom(staff.get(person.id) ?? [], credentials.get(person.id) ?? []) }))
    },
  }
}

const termsFrom = (staff: Terms['staff'], credentials: Terms['credentials']): Terms => ({
  staff: staff.map(({ role }) => ({ role })),
  credentials: credentials.map(({ member, function: of }) => ({ member, function: of })),
})

/** A term runs from its first day through its last. */
const runsOn = (day: string) => (build: ExpressionBuilder<Database, 'staff' | 'credential'>) =>
  build.and([build('from_day', '<=', day), build.or([build('to_day', 'is', null), build('to_day', '>=', day)])])
