import type { Selectable, Transaction } from 'kysely'
import type { SoundingReplyRow, SoundingRow, SoundingStore } from '../application/ports/sounding-store.ts'
import { json } from './json-column.ts'
import type { Database } from './tables.ts'

export function soundingRows(db: Transaction<Database>): SoundingStore {
  const soundings = () => db.selectFrom('sounding').selectAll().orderBy('put_at').orderBy('id')

  async function withReplies(rows: readonly Selectable<Database['sounding']>[]): Promise<readonly SoundingRow[]> {
    if (rows.length === 0) return []
    const replies = await db
      .selectFrom('sounding_reply')
      .selectAll()
      .where(
        'sounding',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('variant')
      .orderBy('member')
      .execute()
    return rows.map((row) =>
      soundingOf(
        row,
        replies.filter(({ sounding }) => sounding === row.id),
      ),
    )
  }

  return {
    async ofDossier(dossier) {
      return withReplies(await soundings().where('dossier', '=', dossier).execute())
    },

    async ofChairmanship(chairmanship) {
      return withReplies(await soundings().where('chairmanship', '=', chairmanship).execute())
    },

    async find(id) {
      return (await withReplies(await soundings().where('id', '=', id).execute()))[0] ?? null
    },

    async lock(id, mode) {
      const one = soundings().where('id', '=', id)
      return (await withReplies(await (mode === 'share' ? one.forShare() : one.forUpdate()).execute()))[0] ?? null
    },

    async add(sounding) {
      await db
        .insertInto('sounding')
        .values({
          id: sounding.id,
          dossier: sounding.dossier,
          chairmanship: sounding.chairmanship,
          question: sounding.question,
          language: sounding.language,
          variants: json(sounding.variants),
          members: [...sounding.members],
          due_at: sounding.dueAt,
          put_by: sounding.by,
          put_at: sounding.at,
        })
        .execute()
    },

    async reply(sounding, replies, by) {
      for (const { at, ...reply } of replies) {
        const row = { ...reply, sounding, answered_by: by, answered_at: at }
        await db
          .insertInto('sounding_reply')
          .values(row)
          .onConflict((conflict) => conflict.columns(['sounding', 'member', 'variant']).doUpdateSet(row))
          .execute()
      }
    },

    async takeBack(sounding, member) {
      const { numDeletedRows } = await db
        .deleteFrom('sounding_reply')
        .where('sounding', '=', sounding)
        .where('member', '=', member)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },

    async withdraw(id) {
      await db.deleteFrom('sounding').where('id', '=', id).execute()
    },
  }
}

const soundingOf = (
  row: Selectable<Database['sounding']>,
  replies: readonly Selectable<Database['sounding_reply']>[],
): SoundingRow => ({
  id: row.id,
  dossier: row.dossier,
  chairmanship: row.chairmanship,
  question: row.question,
  language: row.language,
  variants: row.variants,
  members: row.members,
  dueAt: row.due_at,
  at: row.put_at,
  replies: replies.map(({ member, variant, answer, words, language, answered_at: at }): SoundingReplyRow => ({
    member,
    variant,
    answer,
    words,
    language,
    at,
  })),
})
