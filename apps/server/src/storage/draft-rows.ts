import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { DraftStore } from '../application/ports/draft-store.ts'
import { json, jsonOrNull } from './json-column.ts'
import type { Database } from './tables.ts'

export function draftRows(db: Transaction<Database>): DraftStore {
  const drafts = () =>
    db
      .selectFrom('draft')
      .innerJoin('dossier', 'dossier.id', 'draft.dossier')
      .leftJoin('draft as revised', 'revised.id', 'draft.revises')
      .select([
        'draft.id',
        'draft.symbol',
        'draft.dossier',
        'dossier.body',
        'revised.symbol as revises',
        'draft.revision',
        'draft.title',
        'draft.text',
        'draft.text_hash as textHash',
        'draft.language',
        'draft.line',
        'draft.package',
        'draft.concept',
        'draft.reason',
        'draft.territory',
        'draft.tabled_by as tabledBy',
        'draft.tabled_at as tabledAt',
        'draft.state',
      ])

  return {
    async nextNumber(series) {
      // The row lock of the update is the lock of the series: a second allotment waits, and a rollback gives the number back.
      const { rows } = await sql<{ last: number }>`
        insert into symbol_series (series, last) values (${series}, 1)
        on conflict (series) do update set last = symbol_series.last + 1
        returning last`.execute(db)
      return rows[0]!.last
    },

    async continueSeries(series, last) {
      await db.insertInto('symbol_series').values({ series, last }).execute()
    },

    async ofDossier(dossier) {
      const all = drafts().orderBy('draft.tabled_at').orderBy('draft.id')
      return (dossier === null ? all : all.where('draft.dossier', '=', dossier)).execute()
    },

    async find(id) {
      return (await drafts().where('draft.id', '=', id).executeTakeFirst()) ?? null
    },

    async lock(id) {
      return (await drafts().where('draft.id', '=', id).forUpdate('draft').executeTakeFirst()) ?? null
    },

    async add(draft) {
      await db
        .insertInto('draft')
        .values({
          id: draft.id,
          symbol: draft.symbol,
          dossier: draft.dossier,
          revises: draft.revisesId,
          revision: draft.revision,
          title: draft.title,
          text: draft.text,
          text_hash: draft.textHash,
          language: draft.language,
          line: jsonOrNull(draft.line),
          package: json(draft.package),
          concept: draft.concept,
          reason: draft.reason,
          territory: draft.territory,
          tabled_by: draft.tabledBy,
          tabled_at: draft.tabledAt,
          state: draft.state,
        })
        .execute()
    },

    async setState(id, state) {
      await db.updateTable('draft').set({ state }).where('id', '=', id).execute()
    },

    async intentions(draft) {
      return db
        .selectFrom('intention')
        .select(['member', 'vote', 'audience', 'at'])
        .where('draft', '=', draft)
        .orderBy('member')
        .execute()
    },

    async setIntention({ draft, member, vote, audience, at }) {
      if (vote === null) {
        await db.deleteFrom('intention').where('draft', '=', draft).where('member', '=', member).execute()
        return
      }
      await db
        .insertInto('intention')
        .values({ draft, member, vote, audience: json(audience), at })
        .onConflict((same) => same.columns(['draft', 'member']).doUpdateSet({ vote, audience: json(audience), at }))
        .execute()
    },

    async addDecision({ id, symbol, procedure, draft, announcedAt }) {
      await db
        .insertInto('decision')
        .values({ id, symbol, procedure, draft, announced_at: announcedAt, set_aside_at: null })
        .execute()
    },

    async setDecisionAside(procedure, at) {
      await db.updateTable('decision').set({ set_aside_at: at }).where('procedure', '=', procedure).execute()
    },

    async decisions() {
      return db
        .selectFrom('decision')
        .innerJoin('draft', 'draft.id', 'decision.draft')
        .innerJoin('procedure', 'procedure.id', 'decision.procedure')
        .select([
          'decision.id',
          'decision.symbol',
          'decision.procedure',
          'decision.draft',
          'draft.title',
          'draft.text',
          'draft.language',
          'procedure.body',
          'decision.announced_at as announcedAt',
          'decision.set_aside_at as setAsideAt',
        ])
        .orderBy('decision.announced_at', 'desc')
        .orderBy('decision.id', 'desc')
        .execute()
    },

    async addLine(line) {
      await db
        .insertInto('line')
        .values({
          id: line.id,
          decision: line.decision,
          dossier: line.dossier,
          say: line.say,
          if_asked: line.ifAsked,
          do_not_say: line.doNotSay,
          stands_aside: line.standsAside,
          language: line.language,
          valid_from: line.validFrom,
          review_on: line.reviewOn,
        })
        .execute()
    },

    async lines(day) {
      const rows = await db
        .selectFrom('line')
        .innerJoin('decision', 'decision.id', 'line.decision')
        .innerJoin('dossier', 'dossier.id', 'line.dossier')
        .select([
          'line.id',
          'line.dossier',
          'dossier.title as dossierTitle',
          'decision.symbol as decision',
          'line.say',
          'line.if_asked as ifAsked',
          'line.do_not_say as doNotSay',
          'line.stands_aside as standsAside',
          'line.language',
          'line.valid_from as validFrom',
          'line.review_on as reviewOn',
          'decision.set_aside_at as setAsideAt',
        ])
        .orderBy('line.valid_from', 'desc')
        .orderBy('decision.announced_at', 'desc')
        .execute()
      return linesWithForce(rows, day)
    },
  }
}

/** A line is in force from its day until a later line of the same dossier is; one whose decision was set aside never is. */
function linesWithForce<Row extends { dossier: string; validFrom: string; setAsideAt: string | null }>(
  newestFirst: readonly Row[],
  day: string,
) {
  const covered = new Set<string>()
  const marked = newestFirst.map(({ setAsideAt, ...row }) => {
    const setAside = setAsideAt !== null
    const inForce = !setAside && row.validFrom <= day && !covered.has(row.dossier)
    if (inForce) covered.add(row.dossier)
    return { ...row, inForce, setAside }
  })
  return marked.toSorted((a, b) => Number(b.inForce) - Number(a.inForce))
}
