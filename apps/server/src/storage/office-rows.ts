import type { Transaction } from 'kysely'
import type { OrganisationStore } from '../application/ports/organisation-store.ts'
import type { Database } from './tables.ts'

type OfficeRows = Pick<
  OrganisationStore,
  'persons' | 'addPerson' | 'offices' | 'addOffice' | 'credentials' | 'addCredential' | 'services' | 'addStaff'
>

/** Persons and the terms in which they act: offices, credentials, service of the organisation. */
export const officeRows = (db: Transaction<Database>): OfficeRows => ({
  persons: () => db.selectFrom('person').select(['id', 'name']).orderBy('name').orderBy('id').execute(),

  async addPerson({ id, name, language, at }) {
    await db.insertInto('person').values({ id, name, language, registered_at: at }).execute()
  },

  async offices() {
    const rows = await db
      .selectFrom('office')
      .innerJoin('person', 'person.id', 'office.person')
      .select([
        'office.id',
        'office.title',
        'office.member',
        'office.person',
        'person.name',
        'office.from_day',
        'office.to_day',
        'office.acting',
      ])
      // The organisation's own offices first, then the members' in their fixed order; the newest holder first.
      .orderBy('office.member', (order) => order.asc().nullsFirst())
      .orderBy('office.title')
      .orderBy('office.from_day', 'desc')
      .orderBy('office.id')
      .execute()
    return rows.map(({ id, title, member, person, name, from_day: from, to_day: to, acting }) => ({
      id,
      title,
      of: member === null ? { kind: 'organisation' as const } : { kind: 'member' as const, member },
      person: { id: person, name },
      from,
      to,
      acting,
    }))
  },

  async addOffice({ id, title, of, person, from, to, acting }) {
    const member = of.kind === 'member' ? of.member : null
    await db.insertInto('office').values({ id, title, member, person, from_day: from, to_day: to, acting }).execute()
  },

  async credentials(day) {
    const rows = await db
      .selectFrom('credential')
      .innerJoin('person', 'person.id', 'credential.person')
      .select([
        'credential.id',
        'credential.person',
        'person.name',
        'credential.member',
        'credential.function',
        'credential.from_day',
        'credential.to_day',
      ])
      .orderBy('credential.member')
      .orderBy('person.name')
      .orderBy('credential.from_day', 'desc')
      .orderBy('credential.id')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      person: { id: row.person, name: row.name },
      member: row.member,
      function: row.function,
      from: row.from_day,
      to: row.to_day,
      valid: row.from_day <= day && (row.to_day === null || row.to_day >= day),
    }))
  },

  async addCredential({ id, person, member, function: of, from, to }) {
    await db.insertInto('credential').values({ id, person, member, function: of, from_day: from, to_day: to }).execute()
  },

  async services() {
    const rows = await db
      .selectFrom('staff')
      .innerJoin('person', 'person.id', 'staff.person')
      .select(['staff.id', 'staff.person', 'person.name', 'staff.role', 'staff.from_day', 'staff.to_day'])
      .orderBy('staff.role')
      .orderBy('person.name')
      .orderBy('staff.from_day', 'desc')
      .orderBy('staff.id')
      .execute()
    return rows.map(({ id, person, name, role, from_day: from, to_day: to }) => ({
      id,
      person: { id: person, name },
      role,
      from,
      to,
    }))
  },

  async addStaff({ id, person, role, from, to }) {
    await db.insertInto('staff').values({ id, person, role, from_day: from, to_day: to }).execute()
  },
})
