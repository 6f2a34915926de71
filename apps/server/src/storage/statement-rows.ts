import type { Capacity, Statement } from '@commonline/contract'
import type { Selectable, Transaction } from 'kysely'
import type { ReportStore } from '../application/ports/report-store.ts'
import { quoteOf } from '../application/reports/statement-spans.ts'
import { json } from './json-column.ts'
import { linksOf, publishedValue, sourceChain } from './report-summary-rows.ts'
import type { Database } from './tables.ts'

type StatementStore = Pick<ReportStore, 'addStatement' | 'statements' | 'linkStatement' | 'addReply'>
type Reply = Selectable<Database['statement_reply']>

export function statementRows(db: Transaction<Database>): StatementStore {
  /** Each snapshot is fetched once, however many statements rest on it. */
  const textsOf = async (reports: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    if (reports.length === 0) return new Map()
    const rows = await db.selectFrom('report').select(['id', 'text']).where('id', 'in', reports).execute()
    return new Map(rows.map(({ id, text }) => [id, text]))
  }

  const repliesTo = async (statements: readonly string[]): Promise<ReadonlyMap<string, Reply[]>> => {
    if (statements.length === 0) return new Map()
    const rows = await db
      .selectFrom('statement_reply')
      .selectAll()
      .where('statement', 'in', statements)
      .orderBy('at')
      .orderBy('id')
      .execute()
    return Map.groupBy(rows, ({ statement }) => statement)
  }

  return {
    async addStatement(statement) {
      await db
        .insertInto('statement')
        .values({
          id: statement.id,
          report: statement.report,
          quote: statement.quote,
          type: statement.type,
          content: json(statement.content),
          source: json(statement.source),
          cue: json(statement.cue),
          speaker_name: statement.speakerName,
          person: statement.person,
          office: statement.office,
          member: statement.member,
          capacity: statement.capacity,
          polarity: statement.polarity,
          addressee: statement.addressee,
          dossier: statement.dossier,
          accepted_by: statement.acceptedBy,
          accepted_at: statement.acceptedAt,
        })
        .execute()
    },

    async statements(filter) {
      let query = db
        .selectFrom('statement')
        .innerJoin('report', 'report.id', 'statement.report')
        .selectAll('statement')
        .select(['report.title', 'report.language'])
        .select([publishedValue.as('published'), sourceChain.as('chain')])
        .orderBy('accepted_at', 'desc')
        .orderBy('statement.id', 'desc')
      if (filter.id !== undefined) query = query.where('statement.id', '=', filter.id)
      if (filter.report !== undefined) query = query.where('statement.report', '=', filter.report)
      if (filter.member !== undefined) query = query.where('statement.member', '=', filter.member)
      if (filter.dossier !== undefined) query = query.where('statement.dossier', '=', filter.dossier)
      const rows = await query.execute()
      const texts = await textsOf([...new Set(rows.map(({ report }) => report))])
      const replies = await repliesTo(rows.map(({ id }) => id))
      return rows.map((row) => statementOf(row, texts.get(row.report) ?? '', replies.get(row.id) ?? []))
    },

    async linkStatement(statement, dossier) {
      await db.updateTable('statement').set({ dossier }).where('id', '=', statement).execute()
    },

    async addReply(reply) {
      await db.insertInto('statement_reply').values(reply).execute()
    },
  }
}

type JoinedStatement = Selectable<Database['statement']> & {
  title: string
  language: string
  published: string | null
  chain: Parameters<typeof linksOf>[0]
}

const statementOf = (row: JoinedStatement, text: string, replies: readonly Reply[]): Statement => ({
  id: row.id,
  report: row.report,
  reportTitle: row.title,
  published: row.published,
  chain: linksOf(row.chain),
  quote: row.quote,
  type: row.type,
  language: row.language,
  content: row.content,
  speakerName: row.speaker_name,
  office: row.office,
  member: row.member,
  capacity: row.capacity as Capacity,
  polarity: row.polarity as Statement['polarity'],
  addressee: row.addressee,
  dossier: row.dossier,
  acceptedAt: row.accepted_at,
  found: quoteOf(text, row.content) === row.quote,
  replies: replies.map(({ statement: _statement, ...reply }) => reply),
})
