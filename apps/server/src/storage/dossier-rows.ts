import type { Issue } from '@commonline/contract'
import { sql } from 'kysely'
import type { Selectable, Transaction } from 'kysely'
import type { DossierRow, DossierStore } from '../application/ports/dossier-store.ts'
import { json } from './json-column.ts'
import type { Database } from './tables.ts'

export function dossierRows(db: Transaction<Database>): DossierStore {
  const dossiers = () => db.selectFrom('dossier').selectAll()
  const latestVersions = () =>
    db
      .selectFrom('issue')
      .innerJoin('issue_version', 'issue_version.issue', 'issue.id')
      .selectAll('issue_version')
      .select(['issue.dossier'])
      .where('issue_version.version', '=', (builder) =>
        builder
          .selectFrom('issue_version as newest')
          .select(({ fn }) => fn.max('newest.version').as('version'))
          .whereRef('newest.issue', '=', 'issue.id'),
      )

  return {
    async list() {
      return (await dossiers().orderBy('opened_at', 'desc').orderBy('id', 'desc').execute()).map(dossierOf)
    },

    async find(id) {
      const row = await dossiers().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : dossierOf(row)
    },

    async lock(id) {
      const row = await dossiers().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
      return row === undefined ? null : dossierOf(row)
    },

    async add(dossier) {
      await db
        .insertInto('dossier')
        .values({
          id: dossier.id,
          title: dossier.title,
          question: dossier.question,
          language: dossier.language,
          body: dossier.body,
          priority: dossier.priority,
          concern: dossier.concern === null ? sql`null` : json(dossier.concern),
          opened_at: dossier.openedAt,
        })
        .execute()
    },

    async issues(dossier) {
      const rows = await latestVersions().where('issue.dossier', '=', dossier).orderBy('issue.position').execute()
      return rows.map(issueOf)
    },

    async findIssue(id) {
      const row = await latestVersions().where('issue.id', '=', id).executeTakeFirst()
      return row === undefined ? null : { ...issueOf(row), dossier: row.dossier }
    },

    async addIssue(issue) {
      // The caller holds the dossier's lock, so that no two issues take the same place and no version is skipped.
      if (issue.version === 1) {
        const { last } = await db
          .selectFrom('issue')
          .select(({ fn }) => fn.coalesce(fn.max('position'), sql<number>`0`).as('last'))
          .where('dossier', '=', issue.dossier)
          .executeTakeFirstOrThrow()
        await db
          .insertInto('issue')
          .values({ id: issue.id, dossier: issue.dossier, position: last + 1 })
          .execute()
      }
      await db
        .insertInto('issue_version')
        .values({
          issue: issue.id,
          version: issue.version,
          title: issue.title,
          question: issue.question,
          language: issue.language,
          content: json(issue.content),
          author: issue.author,
          put_at: issue.at,
        })
        .execute()
    },

    async dependencies(dossier) {
      const row = await db
        .selectFrom('issue_dependencies')
        .select(['version', 'list', 'reason', 'language', 'author', 'set_at'])
        .where('dossier', '=', dossier)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (row === undefined) return null
      const { set_at: at, ...set } = row
      return { ...set, at }
    },

    async addDependencies(dossier, { list, at, ...set }) {
      await db
        .insertInto('issue_dependencies')
        .values({ dossier, ...set, list: json(list), set_at: at })
        .execute()
    },

    async calls(dossier) {
      const rows = await db
        .selectFrom('position_call')
        .selectAll()
        .where('dossier', '=', dossier)
        .orderBy('called_at')
        .orderBy('id')
        .execute()
      return rows.map(({ due_at: dueAt, called_at: at, ...call }) => ({ ...call, dueAt, at }))
    },

    async addCall(call) {
      await db
        .insertInto('position_call')
        .values({
          id: call.id,
          dossier: call.dossier,
          members: [...call.members],
          due_at: call.dueAt,
          note: call.note,
          called_at: call.at,
        })
        .execute()
    },
  }
}

const dossierOf = ({ opened_at: openedAt, ...dossier }: Selectable<Database['dossier']>): DossierRow => ({
  ...dossier,
  openedAt,
})

const issueOf = (row: Selectable<Database['issue_version']>): Issue => ({
  id: row.issue,
  version: row.version,
  title: row.title,
  question: row.question,
  language: row.language,
  content: row.content,
  author: row.author,
  putAt: row.put_at,
})
