import { rollCallUnity, rollCalls } from '@commonline/bargaining'
import type { Choice, RollCallRow, VoteUnity } from '@commonline/bargaining'
import { accept, refuse } from '@commonline/contract'
import type { UnityVote, Vote } from '@commonline/contract'
import { dayIn } from '../day.ts'
import { onQuery } from '../handler.ts'
import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'
import { takesPart, votesIn } from './voting-ballot.ts'

/** Unity of a body from its recorded votes: only votes that closed, as they were counted, whatever came of the announcement. */
export const unity = onQuery('unity', async ({ store, alliance }, { body: id }) => {
  const body = await store.organisation.findBody(id)
  if (body === null) return refuse('organisation.unknown_body', { body: id })
  const procedures = (await store.procedures.list()).filter((row) => row.body === id && hasEnded(row))
  const closed = procedures.filter(({ kind }) => kind === 'vote').toSorted(byEnd)
  const rows: RollCallRow[] = []
  const chosen = new Map<string, UnityVote['choices']>()
  for (const row of closed) {
    const own = choicesIn(row, await store.procedures.events(row.id), alliance.zone)
    rows.push(...own)
    chosen.set(
      row.id,
      own.map(({ member, choice }) => ({ member, choice })),
    )
  }
  const calls = rollCalls(rows)
  const found = calls.ok ? rollCallUnity(calls.value) : null
  return accept({
    body: { id, name: body.name },
    votes: closed.flatMap((row) => {
      const one = found?.votes.find(({ vote }) => vote === row.id)
      return one === undefined ? [] : [{ ...voteSeen(row, one, alliance.zone), choices: chosen.get(row.id) ?? [] }]
    }),
    n: found?.n ?? 0,
    silences: procedures.filter(({ kind }) => kind === 'silence').length,
    meanAgreementIndex: found?.meanAgreementIndex ?? null,
    meanRice: found?.meanRice ?? null,
    unanimousShare: found?.unanimousShare ?? null,
    overTime: (found?.overTime ?? []).map((period) => ({ ...period })),
  })
})

const hasEnded = ({ state }: ProcedureRow): boolean => state !== 'open' && state !== 'withdrawn'

const endOf = ({ decidedAt, dueAt }: ProcedureRow): string => decidedAt ?? dueAt

const byEnd = (one: ProcedureRow, other: ProcedureRow): number =>
  endOf(one) === endOf(other) ? (one.id < other.id ? -1 : 1) : endOf(one) < endOf(other) ? -1 : 1

/** The quarter of the headquarters' calendar in which an instant lies: `2026-Q3`. */
function quarterOf(zone: string, instant: string): string {
  const [year, month] = dayIn(zone, instant).split('-')
  return `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** What each member that might vote chose; one that cast none was absent. */
function choicesIn(row: ProcedureRow, events: readonly EventRow[], zone: string): readonly RollCallRow[] {
  const votes = votesIn(events)
  const period = quarterOf(zone, endOf(row))
  return row.electorate
    .filter(({ id }) => takesPart(row, id))
    .map(({ id }) => ({ vote: row.id, member: id, choice: choiceOf(votes[id]), period }))
}

function choiceOf(vote: Vote | undefined): Choice {
  switch (vote) {
    case undefined:
      return 'absent'
    case 'abstain-with-declaration':
      return 'abstain'
    case 'yes':
    case 'no':
    case 'abstain':
      return vote
  }
}

function voteSeen(row: ProcedureRow, { vote: _, ...counted }: VoteUnity, zone: string): Omit<UnityVote, 'choices'> {
  const { yes, abstain, no } = counted
  return {
    procedure: row.id,
    symbol: row.symbol,
    title: row.title,
    endedAt: endOf(row),
    period: quarterOf(zone, endOf(row)),
    outcome: row.verdict?.outcome ?? null,
    ...counted,
    // Unity of one is none.
    agreementIndex: yes + abstain + no < 2 ? null : counted.agreementIndex,
  }
}
