import type { Transaction } from 'kysely'
import type { PositionStore } from '../application/ports/position-store.ts'
import type { Database } from './tables.ts'

type OpeningStore = Pick<PositionStore, 'noteOpenings' | 'openedBefore' | 'openingsOf'>

// A hat without a member is stored with an empty one: null would not be equal to itself in the primary key.
const columnOf = (member: string | null): string => member ?? ''

export const openingRows = (db: Transaction<Database>): OpeningStore => ({
  async noteOpenings(positions, hat, at) {
    if (positions.length === 0) return
    // Always in one order, so that two readers of the same dossier never wait for each other in a circle.
    const rows = [...positions].sort().map((position) => ({
      position,
      role: hat.role,
      member: columnOf(hat.member),
      first_at: at,
    }))
    await db
      .insertInto('opening')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  async openedBefore(positions, hat) {
    if (positions.length === 0) return new Set()
    const rows = await db
      .selectFrom('opening')
      .select('position')
      .where('position', 'in', [...positions])
      .where('role', '=', hat.role)
      .where('member', '=', columnOf(hat.member))
      .execute()
    return new Set(rows.map(({ position }) => position))
  },

  async openingsOf(dossier, member) {
    const rows = await db
      .selectFrom('opening')
      .innerJoin('position', 'position.id', 'opening.position')
      .innerJoin('issue', 'issue.id', 'position.issue')
      .innerJoin('issue_version', (join) =>
        join
          .onRef('issue_version.issue', '=', 'position.issue')
          .onRef('issue_version.version', '=', 'position.issue_version'),
      )
      .select(['opening.position', 'issue_version.title', 'opening.role', 'opening.member', 'opening.first_at'])
      .where('issue.dossier', '=', dossier)
      .where('position.member', '=', member)
      .orderBy('opening.first_at')
      .orderBy('opening.position')
      .orderBy('opening.role')
      .orderBy('opening.member')
      .execute()
    return rows.map((row) => ({
      position: row.position,
      issueTitle: row.title,
      role: row.role,
      member: row.member === '' ? null : row.member,
      firstAt: row.first_at,
    }))
  },
})
