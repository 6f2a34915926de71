import type { Hat, Role } from '@commonline/contract'
import type { Transaction } from 'kysely'
import type { IdentityStore, WornSession } from '../application/ports/identity-store.ts'
import type { Database } from './tables.ts'

type SessionAndTokenRows = Pick<
  IdentityStore,
  | 'findSession'
  | 'openSession'
  | 'changeHat'
  | 'endSession'
  | 'endSessionsOf'
  | 'findToken'
  | 'tokensOf'
  | 'createToken'
  | 'revokeToken'
  | 'revokeTokensOf'
>

/** Sessions of browsers and personal tokens of the command line, each known by the hash of its secret. */
export const sessionAndTokenRows = (db: Transaction<Database>): SessionAndTokenRows => ({
  async findSession(tokenHash, now) {
    const row = await db
      .selectFrom('web_session')
      .innerJoin('person', 'person.id', 'web_session.person')
      .select(['person.id', 'person.name', 'person.language', 'role', 'member'])
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return row === undefined ? null : wornFrom(row)
  },

  async openSession({ tokenHash, person, hat, now, expiresAt }) {
    // Sessions that ran out are swept when their person comes back; no timer is needed for it.
    await db.deleteFrom('web_session').where('person', '=', person).where('expires_at', '<=', now).execute()
    await db
      .insertInto('web_session')
      .values({ token_hash: tokenHash, person, ...hat, created_at: now, expires_at: expiresAt })
      .execute()
  },

  async changeHat(tokenHash, hat: Hat) {
    await db
      .updateTable('web_session')
      .set({ role: hat.role, member: hat.member })
      .where('token_hash', '=', tokenHash)
      .execute()
  },

  async endSession(tokenHash) {
    await db.deleteFrom('web_session').where('token_hash', '=', tokenHash).execute()
  },

  async endSessionsOf(person) {
    await db.deleteFrom('web_session').where('person', '=', person).execute()
  },

  async findToken(tokenHash, now) {
    const row = await db
      .selectFrom('personal_token')
      .innerJoin('person', 'person.id', 'personal_token.person')
      .select(['person.id', 'person.name', 'person.language', 'role', 'member'])
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', now)
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    return row === undefined ? null : wornFrom(row)
  },

  tokensOf: (person, now) =>
    db
      .selectFrom('personal_token')
      .select(['id', 'label', 'created_at as createdAt'])
      .where('person', '=', person)
      .where('expires_at', '>', now)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),

  async createToken({ id, tokenHash, person, hat, label, now, expiresAt }) {
    await db
      .insertInto('personal_token')
      .values({
        id,
        token_hash: tokenHash,
        person,
        ...hat,
        label,
        created_at: now,
        expires_at: expiresAt,
        revoked_at: null,
      })
      .execute()
  },

  async revokeTokensOf(person, now) {
    await db
      .updateTable('personal_token')
      .set({ revoked_at: now })
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .execute()
  },

  async revokeToken(id, person, now) {
    const revoked = await db
      .updateTable('personal_token')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('id')
      .executeTakeFirst()
    return revoked !== undefined
  },
})

const wornFrom = (row: {
  id: string
  name: string
  language: string
  role: Role
  member: string | null
}): WornSession => ({
  person: { id: row.id, name: row.name, language: row.language },
  hat: { role: row.role, member: row.member },
})
