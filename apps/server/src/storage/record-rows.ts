import { createHash, randomBytes } from 'node:crypto'
import { append, bodyHash, canonicalise, decodeUtf8, emptyChain, entryBytes, fromHex } from '@commonline/record'
import type { ChainHead, JsonObject, Result, Sha256 } from '@commonline/record'
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { BodyRow, EntryRow, NewEntry, RecordStore } from '../application/ports/record-store.ts'
import { json } from './json-column.ts'
import type { Clock } from './storage.ts'
import type { Database } from './tables.ts'

const sha256: Sha256 = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())

// 256 bits: a body with few possible values (a vote) cannot be guessed from its hash.
const saltBytes = 32

export function recordRows(db: Transaction<Database>, clock: Clock): RecordStore {
  const withBody = () =>
    db
      .selectFrom('record_entry')
      .leftJoin('record_body', 'record_body.seq', 'record_entry.seq')
      .leftJoin('person', (join) =>
        join.on(sql<string>`person.id::text`, '=', sql.ref<string>('record_entry.by_person')),
      )
      .select([
        'record_entry.seq',
        'record_entry.kind',
        'record_entry.subject',
        'record_entry.at',
        'record_entry.by_person',
        'record_entry.on_behalf_of',
        'record_entry.entry',
        'record_entry.entry_hash',
        'record_entry.chain_hash',
        'person.name as by_name',
        'record_body.salt',
        'record_body.body',
        'record_body.body_text',
        'record_body.owner',
        'record_body.audience',
      ])

  return {
    async lockHead() {
      const head = await lockedHead(db)
      const now = await clock(db)
      return { at: now < head.last_at ? head.last_at : now, seq: head.size }
    },

    async append(entry) {
      const head = await lockedHead(db)
      const alliance = await db.selectFrom('alliance').select('id').executeTakeFirstOrThrow()
      const made = makeEntry(alliance.id, entry)
      const { receipt } = append(sha256, chainEnd(head, alliance.id), made.bytes)
      await db
        .insertInto('record_entry')
        .values({
          seq: receipt.seq,
          kind: entry.kind,
          subject: entry.subject,
          at: entry.at,
          by_person: entry.by,
          on_behalf_of: entry.onBehalfOf,
          entry: made.text,
          entry_hash: receipt.entryHash,
          chain_hash: receipt.chainHash,
        })
        .execute()
      await db
        .insertInto('record_body')
        .values({
          seq: receipt.seq,
          salt: made.salt,
          body: made.bodyText,
          body_text: made.bodyText,
          owner: entry.onBehalfOf,
          audience: json(entry.readers),
        })
        .execute()
      await db
        .updateTable('record_head')
        .set({ size: head.size + 1, chain_hash: receipt.chainHash, last_at: entry.at })
        .execute()
      const { seq, entryHash, chainHash } = receipt
      return { seq, kind: entry.kind, at: entry.at, entryHash, chainHash }
    },

    async head() {
      const row = await db.selectFrom('record_head').selectAll().executeTakeFirst()
      return { size: row?.size ?? 0, chainHash: row?.chain_hash ?? '' }
    },

    async page({ before, kind, limit }) {
      let query = withBody().orderBy('record_entry.seq', 'desc').limit(limit)
      if (before !== null) query = query.where('record_entry.seq', '<', before)
      if (kind !== null) query = query.where('record_entry.kind', '=', kind)
      return (await query.execute()).map(entryAndBody)
    },

    async find(seq) {
      const row = await withBody().where('record_entry.seq', '=', seq).executeTakeFirst()
      return row === undefined ? null : entryAndBody(row).entry
    },

    async findAct(kind, subject) {
      const row = await withBody()
        .where('record_entry.kind', '=', kind)
        .where('record_entry.subject', '=', subject)
        .orderBy('record_entry.seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : entryAndBody(row).entry
    },

    async all() {
      return (await withBody().orderBy('record_entry.seq').execute()).map(entryAndBody)
    },
  }
}

const lockedHead = (db: Transaction<Database>) =>
  db.selectFrom('record_head').selectAll().forUpdate().executeTakeFirstOrThrow()

const chainEnd = (head: { size: number; chain_hash: string }, allianceId: string): ChainHead =>
  head.size === 0 ? emptyChain(sha256, allianceId) : { size: head.size, hash: must(fromHex(head.chain_hash)) }

/** The entry's bytes, its body's canonical text and the salt that hides the body from the hash's reader. */
function makeEntry(alliance: string, entry: NewEntry) {
  const salt = randomBytes(saltBytes).toString('hex')
  const body = JSON.parse(JSON.stringify(entry.body)) as JsonObject
  const bytes = must(
    entryBytes({
      v: 1,
      alliance,
      kind: entry.kind,
      at: entry.at,
      by: entry.by,
      onBehalfOf: entry.onBehalfOf,
      subject: entry.subject,
      bodyHash: must(bodyHash(sha256, salt, body)),
      attestation: { type: 'server' },
    }),
  )
  return { salt, bytes, text: must(decodeUtf8(bytes)), bodyText: must(canonicalise(body)) }
}

/** What was checked on its way in cannot be refused here; if it is, that is a bug and nothing may be committed. */
function must<Value>(result: Result<Value>): Value {
  if (!result.ok)
    throw new Error(`the record refused an entry: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`)
  return result.value
}

interface JoinedRow {
  seq: number
  kind: string
  subject: string
  at: string
  by_person: string
  by_name: string | null
  on_behalf_of: string | null
  entry: string
  entry_hash: string
  chain_hash: string
  salt: string | null
  body: Record<string, unknown> | null
  body_text: string | null
  owner: string | null
  audience: BodyRow['readers'] | null
}

function entryAndBody(row: JoinedRow): { entry: EntryRow; body: BodyRow | null } {
  const entry: EntryRow = {
    seq: row.seq,
    kind: row.kind,
    subject: row.subject,
    at: row.at,
    by: row.by_person,
    byName: row.by_name,
    onBehalfOf: row.on_behalf_of,
    entry: row.entry,
    entryHash: row.entry_hash,
    chainHash: row.chain_hash,
  }
  const { salt, body, body_text: bodyText, audience } = row
  if (salt === null || body === null || bodyText === null || audience === null) return { entry, body: null }
  return { entry, body: { salt, body, bodyText, owner: row.owner, readers: audience } }
}
