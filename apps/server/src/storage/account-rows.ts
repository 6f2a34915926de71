import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { IdentityStore } from '../application/ports/identity-store.ts'
import type { Database } from './tables.ts'

type AccountRows = Pick<
  IdentityStore,
  | 'findAccount'
  | 'giveAccount'
  | 'setPassword'
  | 'lockSignIn'
  | 'failedAttempts'
  | 'recordFailedAttempt'
  | 'forgetFailedAttempts'
  | 'createLink'
  | 'useLink'
>

/** Sign-in names with their passwords, failed attempts, and one-time links. */
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
    await lockName(db, signIn)
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

  lockSignIn: (signIn) => lockName(db, signIn),

  async failedAttempts(signIn, since) {
    const rows = await db
      .selectFrom('sign_in_attempt')
      .select('at')
      .where('sign_in', '=', signIn)
      .where('at', '>', since)
      .orderBy('at')
      .execute()
    return rows.map(({ at }) => at)
  },

  async recordFailedAttempt(signIn, now, since) {
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
    await db.insertInto('sign_in_attempt').values({ sign_in: signIn, at: now }).execute()
  },

  async forgetFailedAttempts(signIn) {
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
const signInNames = 0x516e

const lockName = async (db: Transaction<Database>, signIn: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${signInNames}, hashtext(${signIn}))`.execute(db)
}
