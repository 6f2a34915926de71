import type { Extraction } from '@commonline/evidence'
import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { ReportStore } from '../application/ports/report-store.ts'
import type { Database } from './tables.ts'

/** The parts of an extraction that a list shows, taken out in the database: whole extractions are long. */
export const publishedValue = sql<string | null>`report.extraction #>> '{article,published,value}'`
export const sourceChain = sql<Extraction['chain']>`report.extraction -> 'chain'`

export const reportSummaryRows = (db: Transaction<Database>): Pick<ReportStore, 'list'> => ({
  async list({ toCurateOnly }) {
    const rows = await db
      .selectFrom('report')
      .leftJoin('suggestion', 'suggestion.report', 'report.id')
      .select(['report.id', 'report.title', 'report.received_at'])
      .select([publishedValue.as('published'), sourceChain.as('chain')])
      .select([countOf('open').as('open'), countOf('accepted').as('accepted'), countOf('rejected').as('rejected')])
      .groupBy('report.id')
      .orderBy('report.received_at', 'desc')
      .orderBy('report.id', 'desc')
      .execute()
    return rows
      .filter(({ open }) => !toCurateOnly || open > 0)
      .map(({ received_at: receivedAt, chain, ...report }) => ({ ...report, receivedAt, chain: linksOf(chain) }))
  },
})

/** A source chain without its evidence: who says that who said it. */
export const linksOf = (chain: Extraction['chain']): { order: number; role: string; name: string }[] =>
  chain.map(({ order, role, name }) => ({ order, role, name }))

const countOf = (state: string) => sql<number>`count(*) filter (where suggestion.state = ${state})`
