import type { Transaction } from 'kysely'
import type { ProcedureRow, ProcedureStore } from '../application/ports/procedure-store.ts'
import { json, jsonOrNull } from './json-column.ts'
import type { Database } from './tables.ts'

export function procedureRows(db: Transaction<Database>): ProcedureStore {
  const procedures = () =>
    db
      .selectFrom('procedure')
      .innerJoin('draft', 'draft.id', 'procedure.draft')
      .select([
        'procedure.id',
        'procedure.kind',
        'procedure.draft',
        'draft.symbol',
        'draft.title',
        'draft.dossier',
        'procedure.body',
        'procedure.rule',
        'procedure.electorate',
        'procedure.territory',
        'procedure.opened_at as openedAt',
        'procedure.due_at as dueAt',
        'procedure.state',
        'procedure.verdict',
        'procedure.decided_at as decidedAt',
        'procedure.announced_at as announcedAt',
        'procedure.challengeable_until as challengeableUntil',
        'procedure.challenge_closes_at as challengeClosesAt',
        'procedure.challenge_verdict as challengeVerdict',
        'procedure.final_at as finalAt',
      ])

  return {
    async list(dossier) {
      const all = procedures().orderBy('procedure.opened_at').orderBy('procedure.id')
      return (dossier === undefined ? all : all.where('draft.dossier', '=', dossier)).execute()
    },

    async find(id) {
      return (await procedures().where('procedure.id', '=', id).executeTakeFirst()) ?? null
    },

    async lock(id, mode) {
      const locked = procedures().where('procedure.id', '=', id)
      const row: ProcedureRow | undefined = await (
        mode === 'share' ? locked.forShare('procedure') : locked.forUpdate('procedure')
      ).executeTakeFirst()
      return row ?? null
    },

    async add(row) {
      await db
        .insertInto('procedure')
        .values({
          id: row.id,
          kind: row.kind,
          draft: row.draft,
          body: row.body,
          rule: json(row.rule),
          electorate: json(row.electorate),
          territory: row.territory,
          opened_at: row.openedAt,
          due_at: row.dueAt,
          state: row.state,
          verdict: jsonOrNull(row.verdict),
          decided_at: row.decidedAt,
          announced_at: row.announcedAt,
          challengeable_until: row.challengeableUntil,
          challenge_closes_at: row.challengeClosesAt,
          challenge_verdict: jsonOrNull(row.challengeVerdict),
          final_at: row.finalAt,
        })
        .execute()
    },

    async setState(id, change) {
      const { state, verdict, decidedAt, announcedAt, dueAt } = change
      const { challengeableUntil, challengeClosesAt, challengeVerdict, finalAt } = change
      await db
        .updateTable('procedure')
        .set({
          state,
          ...(verdict === undefined ? {} : { verdict: jsonOrNull(verdict) }),
          ...(decidedAt === undefined ? {} : { decided_at: decidedAt }),
          ...(announcedAt === undefined ? {} : { announced_at: announcedAt }),
          ...(dueAt === undefined ? {} : { due_at: dueAt }),
          ...(challengeableUntil === undefined ? {} : { challengeable_until: challengeableUntil }),
          ...(challengeClosesAt === undefined ? {} : { challenge_closes_at: challengeClosesAt }),
          ...(challengeVerdict === undefined ? {} : { challenge_verdict: json(challengeVerdict) }),
          ...(finalAt === undefined ? {} : { final_at: finalAt }),
        })
        .where('id', '=', id)
        .execute()
    },

    async events(procedure) {
      return db
        .selectFrom('procedure_event')
        .select([
          'procedure',
          'seq',
          'kind',
          'member',
          'words',
          'language',
          'vote',
          'revision',
          'content',
          'received',
          'received_officer as receivedOfficer',
          'contested_at as contestedAt',
          'contested_reason as contestedReason',
          'contested_by as contestedBy',
          'at',
        ])
        .where('procedure', '=', procedure)
        .orderBy('seq')
        .execute()
    },

    async addEvent(event) {
      await db
        .insertInto('procedure_event')
        .values({
          procedure: event.procedure,
          seq: event.seq,
          kind: event.kind,
          member: event.member,
          words: event.words,
          language: event.language,
          vote: event.vote,
          revision: event.revision,
          content: json(event.content),
          received: jsonOrNull(event.received),
          received_officer: event.receivedOfficer,
          contested_at: null,
          contested_reason: null,
          contested_by: null,
          at: event.at,
        })
        .execute()
    },

    async contest(procedure, seq, by) {
      await db
        .updateTable('procedure_event')
        .set({ contested_at: by.at, contested_reason: by.reason, contested_by: by.seq })
        .where('procedure', '=', procedure)
        .where('seq', '=', seq)
        .execute()
    },
  }
}
