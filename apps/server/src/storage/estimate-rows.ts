import type { Selectable, Transaction } from 'kysely'
import type { EstimateRow, PositionStore } from '../application/ports/position-store.ts'
import { json } from './json-column.ts'
import type { Database } from './tables.ts'

type EstimateStore = Pick<PositionStore, 'estimates' | 'estimatesCount' | 'addEstimate' | 'eraseEstimate'>

export const estimateRows = (db: Transaction<Database>): EstimateStore => ({
  async estimates(dossier, circle) {
    const rows = await db
      .selectFrom('estimate')
      .innerJoin('issue', 'issue.id', 'estimate.issue')
      .selectAll('estimate')
      .where('issue.dossier', '=', dossier)
      .where('circle', '=', circle)
      .orderBy('made_at')
      .orderBy('estimate.id')
      .execute()
    return rows.map(estimateOf)
  },

  async estimatesCount(member, circle) {
    const { count } = await db
      .selectFrom('estimate')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('member', '=', member)
      .where('circle', '=', circle)
      .executeTakeFirstOrThrow()
    return count
  },

  async addEstimate(estimate) {
    await db
      .insertInto('estimate')
      .values({
        id: estimate.id,
        issue: estimate.issue,
        member: estimate.member,
        circle: estimate.circle,
        place: json(estimate.place),
        importance: estimate.importance,
        words: estimate.words,
        evidence: [...estimate.evidence],
        made_by: estimate.by,
        made_at: estimate.at,
      })
      .execute()
  },

  async eraseEstimate(id, circle) {
    const { numDeletedRows } = await db
      .deleteFrom('estimate')
      .where('id', '=', id)
      .where('circle', '=', circle)
      .executeTakeFirst()
    return numDeletedRows === 1n
  },
})

const estimateOf = ({ made_at: at, made_by: _author, ...estimate }: Selectable<Database['estimate']>): EstimateRow => ({
  ...estimate,
  at,
})
