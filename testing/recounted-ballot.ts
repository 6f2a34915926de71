import type { ClosedVoteBody, Vote } from '@commonline/contract'
import { decide } from '@commonline/rules'
import { expect } from 'vitest'
import { ballotOf } from '../apps/server/src/application/drafts/voting-ballot.ts'
import type { EventRow, ProcedureRow } from '../apps/server/src/application/ports/procedure-store.ts'
import { must } from './alliance-of-many.ts'
import type { AllianceOfMany } from './alliance-of-many.ts'
import type { RacedBallot, Sent } from './raced-ballot.ts'

/** The bodies of the closings in an export, by procedure. */
export type ClosingBodies = ReadonlyMap<string, readonly ClosedVoteBody[]>

/** How many votes of a ballot were counted and how many came too late. */
export interface Recount {
  readonly counted: number
  readonly tooLate: number
}

/** The files of the whole record as the officer exports them. */
export async function exportOf(many: AllianceOfMany): Promise<Readonly<Record<string, string>>> {
  return (await must(many.doors[0]!(many.officer, 'record-export', {}))).files
}

export function closingBodies(files: Readonly<Record<string, string>>): ClosingBodies {
  const lines = (name: string) => (files[name] ?? '').split('\n').filter((line) => line !== '')
  const entries = lines('entries.ndjson').map((line) => JSON.parse(line) as { kind: string })
  const bodies = new Map<string, ClosedVoteBody[]>()
  for (const line of lines('bodies.ndjson')) {
    const { seq, body } = JSON.parse(line) as { seq: number; body: ClosedVoteBody }
    if (entries[seq]?.kind !== 'close-vote') continue
    bodies.set(body.procedure, [...(bodies.get(body.procedure) ?? []), body])
  }
  return bodies
}

interface Stored {
  readonly row: ProcedureRow
  readonly events: readonly EventRow[]
}

const storedOf = (many: AllianceOfMany, procedure: string): Promise<Stored> =>
  must(
    many.house.storage.read(async (store) => {
      const row = await store.procedures.find(procedure)
      if (row === null) throw new Error('the procedure is gone')
      return { ok: true, value: { row, events: await store.procedures.events(procedure) } }
    }),
  )

/** Recounts one ballot from what is stored, and holds what its voters were told against it. */
export async function recount(many: AllianceOfMany, raced: RacedBallot, bodies: ClosingBodies): Promise<Recount> {
  const { row, events } = await storedOf(many, raced.procedure)
  const casts = events.filter(({ kind }) => kind === 'cast-vote')
  recountClosing(raced, row, casts, bodies.get(raced.procedure) ?? [])
  const end = events.find(({ kind }) => kind === 'close-vote')!
  const counted = recountAnswers(raced.sent, row, casts, end)
  return { counted, tooLate: raced.sent.length - counted }
}

/** Recorded equals counted: by the events, by the record's own body, and by the rule applied again. */
function recountClosing(
  { closings }: RacedBallot,
  row: ProcedureRow,
  casts: readonly EventRow[],
  bodies: readonly ClosedVoteBody[],
): void {
  const [closing] = bodies
  expect(bodies).toHaveLength(1)
  const latest: Record<string, Vote> = {}
  for (const { member, vote } of casts) latest[member!] = vote!
  expect(closing!.votes).toEqual(latest)
  const again = decide(row.rule, ballotOf(row, latest))
  expect(again.ok && JSON.parse(JSON.stringify(again.value))).toEqual(row.verdict)
  expect(closing!.verdict).toEqual(row.verdict)
  // Closing is idempotent to the byte.
  expect(new Set(closings.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(closings[0]!.verdict).toEqual(row.verdict)
  for (const code of Object.keys(latest)) {
    const revisions = casts.filter(({ member }) => member === code).map(({ revision }) => revision)
    expect(revisions).toEqual(revisions.map((_, index) => index + 1))
  }
}

/** Every vote that was acknowledged is recorded as its voter was told, once and in time; no other is. Gives how many. */
function recountAnswers(
  sent: readonly Sent[],
  row: ProcedureRow,
  casts: readonly EventRow[],
  closing: EventRow,
): number {
  const recorded = new Map(casts.map((event) => [event.seq, event]))
  const told = new Set<number>()
  let acknowledged = 0
  for (const one of sent) {
    const bytes = new Set(one.answers.filter(({ ok }) => ok).map((answer) => JSON.stringify(answer)))
    expect(bytes.size, `${one.key}: a retry has the first answer's bytes`).toBeLessThanOrEqual(1)
    for (const answer of one.answers) {
      if (!answer.ok) expect(['procedure.past_due', 'procedure.not_open']).toContain(answer.refusal.code)
    }
    const [accepted] = one.answers.filter((answer) => answer.ok)
    if (accepted === undefined) continue
    acknowledged += 1
    const { receipt, revision } = accepted.value
    told.add(receipt.seq)
    expect(recorded.get(receipt.seq)).toMatchObject({ member: one.member, vote: one.vote, revision, at: receipt.at })
    expect(receipt.seq).toBeLessThan(closing.seq)
    expect(receipt.at < row.dueAt).toBe(true)
  }
  // Nothing is recorded that nobody was told of, and nothing twice.
  expect(casts).toHaveLength(acknowledged)
  expect(told.size).toBe(acknowledged)
  return acknowledged
}
