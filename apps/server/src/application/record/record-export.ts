import { accept } from '@commonline/contract'
import { buildExport, encodeUtf8 } from '@commonline/record'
import type { JsonObject } from '@commonline/record'
import type { Actor } from '../actor.ts'
import { onQuery } from '../handler.ts'
import { mayReadBody } from './record.ts'

/** The whole record as files: every entry byte for byte, and the bodies that this reader may see. Checked by `commonline verify`. */
export const recordExport = onQuery('record-export', async (context) => {
  const all = await context.store.record.all()
  const built = buildExport(context.digest, {
    alliance: { id: context.alliance.id, name: context.alliance.name },
    entries: all.map(({ entry }) => ({ bytes: encodeUtf8(entry.entry), chainHash: entry.chainHash })),
    bodies: all.flatMap(({ entry, body }) =>
      body === null || !mayReadBody(context.actor, body)
        ? []
        : [{ seq: entry.seq, salt: body.salt, body: JSON.parse(body.bodyText) as JsonObject }],
    ),
    exportedAt: context.now,
    exportedFor: readerName(context.actor),
  })
  if (!built.ok) throw new Error(`the record does not export: ${built.refusal.code}`)
  return accept({ files: { ...built.value } })
})

const readerName = (actor: Actor): string => (actor.member === null ? actor.role : `${actor.member} (${actor.role})`)
