import type { Selectable, Transaction } from 'kysely'
import type { LimitRow, PositionRow, PositionStore } from '../application/ports/position-store.ts'
import { estimateRows } from './estimate-rows.ts'
import { json } from './json-column.ts'
import { openingRows } from './opening-rows.ts'
import type { Database } from './tables.ts'

export function positionRows(db: Transaction<Database>): PositionStore {
  const positions = () =>
    db
      .selectFrom('position')
      .innerJoin('issue', 'issue.id', 'position.issue')
      .innerJoin('person', 'person.id', 'position.taken_by')
      .selectAll('position')
      .select(['person.name as taken_by_name', 'issue.dossier'])

  return {
    async ofDossier(dossier) {
      const rows = await positions().where('issue.dossier', '=', dossier).orderBy('position.sequence').execute()
      return rows.map(positionOf)
    },

    async ofMember(member) {
      const rows = await positions()
        .innerJoin('dossier', 'dossier.id', 'issue.dossier')
        .innerJoin('issue_version', (join) =>
          join
            .onRef('issue_version.issue', '=', 'position.issue')
            .onRef('issue_version.version', '=', 'position.issue_version'),
        )
        .select(['dossier.title as dossier_title', 'issue_version.title as issue_title'])
        .where('position.member', '=', member)
        .orderBy('position.sequence')
        .execute()
      return rows.map((row) => ({
        ...positionOf(row),
        dossier: row.dossier,
        dossierTitle: row.dossier_title,
        issueTitle: row.issue_title,
      }))
    },

    async find(id) {
      const row = await positions().where('position.id', '=', id).executeTakeFirst()
      return row === undefined ? null : positionOf(row)
    },

    async lock(id) {
      const row = await positions().where('position.id', '=', id).forUpdate('position').executeTakeFirst()
      return row === undefined ? null : positionOf(row)
    },

    async add(position) {
      await db
        .insertInto('position')
        .values({
          id: position.id,
          issue: position.issue,
          issue_version: position.issueVersion,
          member: position.member,
          standing: position.standing,
          words: position.words,
          language: position.language,
          place: json(position.place),
          importance: position.importance,
          reservation: position.reservation,
          status: position.status,
          ad_referendum_until: position.adReferendumUntil,
          audience: json(position.audience),
          taken_by: position.by,
          taken_at: position.at,
        })
        .execute()
    },

    async erase(id, at) {
      await db
        .updateTable('position')
        .set({
          words: '',
          place: json({ kind: 'none' }),
          importance: 'no-interest',
          reservation: null,
          status: 'no-instructions',
          ad_referendum_until: null,
          erased_at: at,
        })
        .where('id', '=', id)
        .execute()
    },

    async limits(dossier) {
      const rows = await db
        .selectFrom('limit_in_confidence')
        .innerJoin('issue', 'issue.id', 'limit_in_confidence.issue')
        .selectAll('limit_in_confidence')
        .where('issue.dossier', '=', dossier)
        .orderBy('given_at')
        .orderBy('limit_in_confidence.id')
        .execute()
      return rows.map(limitOf)
    },

    async addLimit(limit) {
      await db
        .insertInto('limit_in_confidence')
        .values({
          id: limit.id,
          issue: limit.issue,
          member: limit.member,
          content: json(limit.content),
          chairmanship: limit.chairmanship,
          given_at: limit.at,
        })
        .execute()
    },

    async withdrawLimit(id, member) {
      // What is taken back is not kept.
      const { numDeletedRows } = await db
        .deleteFrom('limit_in_confidence')
        .where('id', '=', id)
        .where('member', '=', member)
        .executeTakeFirst()
      return numDeletedRows === 1n
    },

    ...estimateRows(db),
    ...openingRows(db),
  }
}

type JoinedPosition = Selectable<Database['position']> & { taken_by_name: string }

const positionOf = (row: JoinedPosition): PositionRow => ({
  id: row.id,
  issue: row.issue,
  issueVersion: row.issue_version,
  member: row.member,
  standing: row.standing,
  words: row.words,
  language: row.language,
  place: row.place,
  importance: row.importance,
  reservation: row.reservation,
  status: row.status,
  adReferendumUntil: row.ad_referendum_until,
  audience: row.audience,
  at: row.taken_at,
  by: row.taken_by,
  byName: row.taken_by_name,
  erased: row.erased_at !== null,
})

const limitOf = (row: Selectable<Database['limit_in_confidence']>): LimitRow => ({
  id: row.id,
  issue: row.issue,
  member: row.member,
  content: row.content,
  chairmanship: row.chairmanship,
  at: row.given_at,
})
