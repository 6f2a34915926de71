import type { Rule } from '@commonline/rules'
import type { Transaction } from 'kysely'
import type { OrganisationStore, RuleVersion, Seat } from '../application/ports/organisation-store.ts'
import { json } from './json-column.ts'
import { memberRows } from './member-rows.ts'
import type { Database } from './tables.ts'

type BodyRows = Pick<
  OrganisationStore,
  'bodies' | 'findBody' | 'symbolTaken' | 'addBody' | 'seats' | 'ruleVersions' | 'ruleInForce' | 'addRule'
>

/** Bodies, who sits in them, and the versions of the rules by which they decide. */
export function bodyRows(db: Transaction<Database>): BodyRows {
  const seatsOn = (day: string) =>
    db
      .selectFrom('seat')
      .select(['body', 'member'])
      .where('from_day', '<=', day)
      .where((build) => build.or([build('to_day', 'is', null), build('to_day', '>=', day)]))
      .orderBy('body')
      .orderBy('member')

  const versionsOf = (body: string, ruleId: string) =>
    db
      .selectFrom('body_rule')
      .select(['version', 'matter', 'from_day as from', 'rule'])
      .where('body', '=', body)
      .where('rule_id', '=', ruleId)

  return {
    async bodies(day) {
      const bodies = await db
        .selectFrom('body')
        .select(['id', 'name', 'symbol', 'numbered_by_session as numberedBySession'])
        .where('from_day', '<=', day)
        .orderBy('id')
        .execute()
      const seats = await seatsOn(day).execute()
      const rules = await db
        .selectFrom('body_rule')
        .distinctOn(['body', 'rule_id'])
        .select(['body', 'rule_id as id', 'version', 'matter', 'from_day as from', 'rule'])
        .where('from_day', '<=', day)
        .orderBy('body')
        .orderBy('rule_id')
        .orderBy('from_day', 'desc')
        .execute()
      return bodies.map((body) => ({
        ...body,
        members: seats.filter((seat) => seat.body === body.id).map(({ member }) => member),
        rules: rules
          .filter((rule) => rule.body === body.id)
          .map(({ id, version, matter, from, rule }) => ({
            id,
            version,
            matter,
            title: rule.title,
            procedure: procedureOf(rule),
            from,
          })),
      }))
    },

    async findBody(id) {
      const row = await db
        .selectFrom('body')
        .select(['id', 'name', 'symbol', 'numbered_by_session as numberedBySession'])
        .where('id', '=', id)
        .executeTakeFirst()
      return row ?? null
    },

    async symbolTaken(symbol) {
      return (await db.selectFrom('body').select('id').where('symbol', '=', symbol).executeTakeFirst()) !== undefined
    },

    async addBody({ id, name, symbol, numberedBySession, members, from }) {
      await db
        .insertInto('body')
        .values({ id, name, symbol, numbered_by_session: numberedBySession, from_day: from })
        .execute()
      await db
        .insertInto('seat')
        .values(members.map((member) => ({ body: id, member, from_day: from, to_day: null })))
        .execute()
    },

    async seats(body, day): Promise<readonly Seat[]> {
      const seated = new Set((await seatsOn(day).where('body', '=', body).execute()).map(({ member }) => member))
      const members = await memberRows(db).members(day)
      return members
        .filter(({ code }) => seated.has(code))
        .map(({ code, standing, weights }) => ({
          member: code,
          standing,
          weights: Object.fromEntries(weights.map(({ ledger, value }) => [ledger, value])),
        }))
    },

    ruleVersions: (body, ruleId): Promise<readonly RuleVersion[]> =>
      versionsOf(body, ruleId).orderBy('from_day').execute(),

    async ruleInForce(body, ruleId, day) {
      const row = await versionsOf(body, ruleId)
        .where('from_day', '<=', day)
        .orderBy('from_day', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ?? null
    },

    async addRule({ body, ruleId, version, matter, rule, from }) {
      await db
        .insertInto('body_rule')
        .values({ body, rule_id: ruleId, version, matter, rule: json(rule), from_day: from })
        .execute()
    },
  }
}

/** A silence rule is carried out by a silence procedure, every other by a vote. */
const procedureOf = (rule: Rule): 'vote' | 'silence' => (rule.decision.kind === 'silence' ? 'silence' : 'vote')
