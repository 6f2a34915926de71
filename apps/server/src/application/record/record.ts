import { accept, limits } from '@commonline/contract'
import type { RecordEntry } from '@commonline/contract'
import type { Actor } from '../actor.ts'
import { onQuery } from '../handler.ts'
import { mayRead } from '../policy/readers.ts'
import type { BodyRow, EntryRow } from '../ports/record-store.ts'
import { actSentence } from './act-sentence.ts'

/** The record as this reader sees it: every entry, and in words those acts whose bodies it may read. */
export const record = onQuery('record', async (context, { before, kind }) => {
  const { size, chainHash } = await context.store.record.head()
  const page = await context.store.record.page({ before: before ?? null, kind: kind ?? null, limit: limits.page })
  return accept({ size, head: chainHash, entries: page.map(({ entry, body }) => seen(context.actor, entry, body)) })
})

/** Whether a reader may see what an act said. */
export const mayReadBody = (actor: Actor, body: BodyRow): boolean =>
  mayRead(actor, body.owner === null ? 'organisation' : body.owner, body.readers)

function seen(actor: Actor, entry: EntryRow, body: BodyRow | null): RecordEntry {
  const readable = body !== null && mayReadBody(actor, body)
  return {
    seq: entry.seq,
    at: entry.at,
    kind: entry.kind,
    by: entry.by,
    byName: readable ? entry.byName : null,
    onBehalfOf: entry.onBehalfOf,
    subject: entry.subject,
    entryHash: entry.entryHash,
    sentence: readable ? actSentence(entry, body.body) : null,
  }
}
