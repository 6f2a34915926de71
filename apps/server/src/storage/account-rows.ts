import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { CountedBy, IdentityStore } from '../application/ports/identity-store.ts'
import type { Database } from './tables.ts'

type AccountRows = Pick<
  IdentityStore,
  | 'findAccount'
  | 'giveAccount'
  | 'setPassword'
  | 'lockAttempts'
  | 'attempts'
  | 'recordAttempt'
  | 'forgetAttempts'
  | 'createLink'
  | 'isOpen'
  | 'useLink'
>

/** Sign-in names with their passwords, attempts to sign in, and one-time links. */
export const accountRows = (db: Transaction<Database>): AccountRows => ({
  async findAccount(signIn) {
    const row = await db
      .selectFrom('account')
      .select(['person', 'password_hash as passwordHash'])
      .where('sign_in', '=', signIn)
      .executeTakeFirst()
    return row ?? null
  },

  async giveAccount(person, signIn) {
    // Two invitations for one name at the same moment: the second waits here and then finds the name taken.
    await lock(db, locked.name, signIn)
    const holder = await db.selectFrom('account').select('person').where('sign_in', '=', signIn).executeTakeFirst()
    if (holder !== undefined && holder.person !== person) return false
    await db
      .insertInto('account')
      .values({ person, sign_in: signIn, password_hash: null })
      .onConflict((conflict) => conflict.column('person').doUpdateSet({ sign_in: signIn }))
      .execute()
    return true
  },

  async setPassword(person, passwordHash) {
    await db
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('person', '=', person)
      .returning('person')
      .executeTakeFirstOrThrow()
  },

  lockAttempts: (by, value) => lock(db, locked[by], value),

  async attempts(by, value, since) {
    const rows = await db
      .selectFrom('sign_in_attempt')
      .select('at')
      .where(by === 'name' ? 'sign_in' : 'address', '=', value)
      .where('at', '>', since)
      .orderBy('at')
      .execute()
    return rows.map(({ at }) => at)
  },

  async recordAttempt({ signIn, address, at }, since) {
    // Of all names, or a flood of invented ones would stay for ever; rows that another attempt sweeps are its affair.
    await db
      .deleteFrom('sign_in_attempt')
      .where((build) =>
        build(
          build.refTuple('sign_in', 'at'),
          'in',
          build
            .selectFrom('sign_in_attempt as old')
            .select(['old.sign_in', 'old.at'])
            .where('old.at', '<=', since)
            .forUpdate()
            .skipLocked()
            .$asTuple('sign_in', 'at'),
        ),
      )
      .execute()
    await db.insertInto('sign_in_attempt').values({ sign_in: signIn, address, at }).execute()
  },

  async forgetAttempts(signIn) {
    await db.deleteFrom('sign_in_attempt').where('sign_in', '=', signIn).execute()
  },

  async createLink({ tokenHash, purpose, person, expiresAt }) {
    await db
      .deleteFrom('one_time_link')
      .where('purpose', '=', purpose)
      .where('person', person === null ? 'is' : '=', person)
      .where('used_at', 'is', null)
      .execute()
    await db
      .insertInto('one_time_link')
      .values({ token_hash: tokenHash, purpose, person, expires_at: expiresAt, used_at: null })
      .execute()
  },

  async isOpen(tokenHash, purpose, now) {
    const found = await db
      .selectFrom('one_time_link')
      .select('token_hash')
      .where('token_hash', '=', tokenHash)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst()
    return found !== undefined
  },

  async useLink(tokenHash, purpose, now) {
    // One statement: of two that use a link at once, the second waits for the first and then finds it used.
    const used = await db
      .updateTable('one_time_link')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('person')
      .executeTakeFirst()
    return used ?? null
  },
})

// Advisory locks have numbers for names; the first number says what kind of name the second is made from.
const locked: Readonly<Record<CountedBy, number>> = { name: 0x516e, address: 0x516f }

const lock = async (db: Transaction<Database>, kind: number, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${kind}, hashtext(${name}))`.execute(db)
}
