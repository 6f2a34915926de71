import type { Selectable, Transaction } from 'kysely'
import type { KeptSuggestion, ReportStore, StoredReport } from '../application/ports/report-store.ts'
import { json } from './json-column.ts'
import { reportSummaryRows } from './report-summary-rows.ts'
import { statementRows } from './statement-rows.ts'
import type { Database } from './tables.ts'

// PostgreSQL takes at most 65,535 parameters in one statement, and a long report can bring tens of thousands of suggestions.
const rowsPerInsert = 1000

export function reportRows(db: Transaction<Database>): ReportStore {
  const suggestions = (report: string) =>
    db.selectFrom('suggestion').selectAll().where('report', '=', report).orderBy('position')

  return {
    ...reportSummaryRows(db),
    ...statementRows(db),

    async find(id) {
      const row = await db
        .selectFrom('report')
        .select(['id', 'title', 'media', 'text', 'text_hash', 'language', 'address', 'extraction', 'received_at'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : reportOf(row)
    },

    async hashExists(textHash) {
      const row = await db.selectFrom('report').select('id').where('text_hash', '=', textHash).executeTakeFirst()
      return row !== undefined
    },

    async add(report, found) {
      await db
        .insertInto('report')
        .values({
          id: report.id,
          title: report.title,
          media: report.media,
          source: Buffer.from(report.source),
          text: report.text,
          text_hash: report.textHash,
          language: report.language,
          address: report.address,
          file_name: report.fileName,
          extraction: json(report.extraction),
          received_at: report.receivedAt,
          received_by: report.receivedBy,
        })
        .execute()
      const rows = found.map(({ key, ...content }, position) => ({
        report: report.id,
        key,
        position,
        content: json(content),
        state: 'open' as const,
      }))
      for (let from = 0; from < rows.length; from += rowsPerInsert) {
        await db
          .insertInto('suggestion')
          .values(rows.slice(from, from + rowsPerInsert))
          .execute()
      }
    },

    async suggestions(report) {
      return (await suggestions(report).execute()).map(suggestionOf)
    },

    async lockSuggestion(report, key) {
      const row = await suggestions(report).where('key', '=', key).forUpdate().executeTakeFirst()
      return row === undefined ? null : suggestionOf(row)
    },

    async settleSuggestion(settled) {
      await db
        .updateTable('suggestion')
        .set({
          state: settled.state,
          reason: settled.reason,
          statement: settled.statement,
          settled_by: settled.by,
          settled_at: settled.at,
        })
        .where('report', '=', settled.report)
        .where('key', '=', settled.key)
        .execute()
    },
  }
}

type ReportRow = Omit<Selectable<Database['report']>, 'source' | 'file_name' | 'received_by'>

const reportOf = ({ text_hash: textHash, received_at: receivedAt, ...report }: ReportRow): StoredReport => ({
  ...report,
  textHash,
  receivedAt,
})

const suggestionOf = (row: Selectable<Database['suggestion']>): KeptSuggestion => ({
  ...row.content,
  key: row.key,
  state: row.state,
  reason: row.reason,
  statement: row.statement,
})
