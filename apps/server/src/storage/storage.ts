import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Transaction } from 'kysely'
import type pg from 'pg'
import type { Storage, Store } from '../application/ports/store.ts'
import { allianceRows } from './alliance-rows.ts'
import { dossierRows } from './dossier-rows.ts'
import { draftRows } from './draft-rows.ts'
import { identityRows } from './identity-rows.ts'
import { organisationRows } from './organisation-rows.ts'
import { positionRows } from './position-rows.ts'
import { procedureRows } from './procedure-rows.ts'
import { recordRows } from './record-rows.ts'
import { reportRows } from './report-rows.ts'
import { scenarioRows } from './scenario-rows.ts'
import { soundingRows } from './sounding-rows.ts'
import type { Database } from './tables.ts'
import { orUnreachable } from './unreachable.ts'

/** The channel on which the servers learn that something changed. */
export const changesChannel = 'commonline_change'

/** The instant that PostgreSQL's clock shows; the demonstration tells its past through another one. */
export type Clock = (db: Transaction<Database>) => Promise<string>

export const databaseClock: Clock = async (db) => {
  const { rows } = await sql<{ now: string }>`select date_trunc('milliseconds', clock_timestamp()) as now`.execute(db)
  return rows[0]!.now
}

export function openKysely(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

/** Storage on PostgreSQL. Every store is bound to the transaction it was made for, so no query can slip out of it. */
export function postgresStorage(db: Kysely<Database>, clock: Clock = databaseClock): Storage {
  return {
    read: (work) =>
      orUnreachable(() =>
        db
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute((transaction) => work(storeOn(transaction, clock))),
      ),
    write: async (work) => {
      // A retry with the same key may race its first request; the loser of that race then finds the winner's answer.
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await orUnreachable(() => writeOnce(db, clock, work))
        } catch (error) {
          if (attempt >= attemptsMax || !isKeyRace(error)) throw error
        }
      }
    },
  }
}

// One for the race itself, one for a deadlock victim; more would hide a fault.
const attemptsMax = 3

const isKeyRace = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ((error.code === '23505' && 'constraint' in error && error.constraint === 'answered_key_pkey') ||
    error.code === '40P01')

/** Carries a refusal out of a transaction, so that it rolls back. */
class RolledBack extends Error {
  readonly value: { readonly ok: boolean }
  constructor(value: { readonly ok: boolean }) {
    super('the work was refused')
    this.value = value
  }
}

async function writeOnce<Value extends { readonly ok: boolean }>(
  db: Kysely<Database>,
  clock: Clock,
  work: (store: Store) => Promise<Value>,
): Promise<Value> {
  try {
    return await db.transaction().execute(async (transaction) => {
      const value = await work(storeOn(transaction, clock))
      if (!value.ok) throw new RolledBack(value)
      return value
    })
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.value as Value
    throw thrown
  }
}

const storeOn = (db: Transaction<Database>, clock: Clock): Store => ({
  alliance: allianceRows(db),
  identity: identityRows(db),
  organisation: organisationRows(db),
  reports: reportRows(db),
  dossiers: dossierRows(db),
  positions: positionRows(db),
  soundings: soundingRows(db),
  scenarios: scenarioRows(db),
  drafts: draftRows(db),
  procedures: procedureRows(db),
  record: recordRows(db, clock),
  announce: async (change) => {
    await sql`select pg_notify(${changesChannel}, ${JSON.stringify(change)})`.execute(db)
  },
  now: () => clock(db),
})
