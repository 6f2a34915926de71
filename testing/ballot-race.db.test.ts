import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClosedVoteBody, OutputOf, Result, Vote } from '@commonline/contract'
import { decide } from '@commonline/rules'
import { verifyDirectory } from '@commonline/verifier'
import { expect, test } from 'vitest'
import { ballotOf } from '../apps/server/src/application/drafts/voting-ballot.ts'
import type { EventRow, ProcedureRow } from '../apps/server/src/application/ports/procedure-store.ts'
import { allianceOfMany, must } from './alliance-of-many.ts'
import type { AllianceOfMany } from './alliance-of-many.ts'
import { seeded } from './seeded.ts'

// 80 in every run, 10,000 under `npm run soak`: as many houses of 80, so that no record grows beyond what is checked at once.
const houses = Number(process.env['COMMONLINE_SOAK_RACE_HOUSES'] ?? '1')
const seed = Number(process.env['COMMONLINE_SOAK_SEED'] ?? '0')
const ballotsPerHouse = 80
const voters = 32
const atOnce = 8
const doors = 3

/** Something a voter sent, and every answer that came: one for each time it was sent. */
interface Sent {
  readonly member: string
  readonly key: string
  readonly vote: Vote
  readonly answers: readonly Result<OutputOf<'cast-vote'>>[]
}

interface Raced {
  readonly procedure: string
  readonly sent: readonly Sent[]
  readonly closings: readonly OutputOf<'close-vote'>[]
}

const votes: readonly Vote[] = ['yes', 'yes', 'yes', 'no', 'abstain']

/** One ballot: voters come before and after its end, some change their mind, some send twice; three callers want it closed. */
async function race(many: AllianceOfMany, windowMs: number, random: () => number): Promise<Raced> {
  const draft = await many.newDraft()
  const closesAt = new Date(Date.now() + windowMs).toISOString()
  const opened = many.doors[0]!(many.officer, 'open-vote', { draft, rule: 'assembly-majority', closesAt })
  const { id: procedure } = await must(opened)
  const anyDoor = () => many.doors[Math.floor(random() * many.doors.length)]!
  // An end far off closes only once everyone voted: the last vote and the closing then race.
  const voting = many.delegates.flatMap((delegate, index) => {
    const turns = random() < 0.25 ? 2 : 1
    return Array.from({ length: turns }, async (_, turn): Promise<Sent> => {
      const vote = votes[Math.floor(random() * votes.length)]!
      const key = `race-${procedure}-${turn}`
      const after = random() * windowMs * 1.9
      const again = random() < 0.3 ? 2 : 1
      const from = Array.from({ length: again }, () => ({ door: anyDoor(), late: random() < 0.5 ? random() * 40 : 0 }))
      await sleep(after)
      const answers = await Promise.all(
        from.map(async ({ door, late }) => {
          await sleep(late)
          return door(delegate, 'cast-vote', { procedure, vote, key })
        }),
      )
      return { member: many.codes[index]!, key, vote, answers }
    })
  })
  const closing = Array.from({ length: 3 }, () =>
    closeWhenDue(many, anyDoor(), procedure, windowMs * (0.8 + random() * 0.4)),
  )
  return { procedure, sent: await Promise.all(voting), closings: await Promise.all(closing) }
}

/** Asks for the closing again and again, from before the end on. */
async function closeWhenDue(
  many: AllianceOfMany,
  door: AllianceOfMany['doors'][number],
  procedure: string,
  afterMs: number,
): Promise<OutputOf<'close-vote'>> {
  await sleep(afterMs)
  for (;;) {
    const closed = await door(many.officer, 'close-vote', { procedure })
    if (closed.ok) return closed.value
    if (closed.refusal.code !== 'procedure.not_due') throw new Error(closed.refusal.code)
    await sleep(10)
  }
}

interface Stored {
  readonly row: ProcedureRow
  readonly events: readonly EventRow[]
  readonly closings: readonly ClosedVoteBody[]
}

const storedOf = (many: AllianceOfMany, procedure: string, bodies: ReadonlyMap<string, ClosedVoteBody[]>) =>
  must(
    many.house.storage.read(async (store) => {
      const row = await store.procedures.find(procedure)
      if (row === null) throw new Error('the procedure is gone')
      const events = await store.procedures.events(procedure)
      return { ok: true, value: { row, events, closings: bodies.get(procedure) ?? [] } satisfies Stored }
    }),
  )

/** Recounts one ballot from what is stored, and holds what its voters were told against it. */
function check({ sent, closings }: Raced, stored: Stored): { readonly counted: number; readonly tooLate: number } {
  const casts = stored.events.filter(({ kind }) => kind === 'cast-vote')
  const recorded = new Map(casts.map((event) => [event.seq, event]))
  const [closing] = stored.closings
  expect(stored.closings).toHaveLength(1)
  const end = stored.events.find(({ kind }) => kind === 'close-vote')!

  // Recorded equals counted: by the events, by the record's own body, and by the rule applied again.
  const latest: Record<string, Vote> = {}
  for (const { member, vote } of casts) latest[member!] = vote!
  expect(closing!.votes).toEqual(latest)
  const again = decide(stored.row.rule, ballotOf(stored.row, latest))
  expect(again.ok && JSON.parse(JSON.stringify(again.value))).toEqual(stored.row.verdict)
  expect(closing!.verdict).toEqual(stored.row.verdict)
  // Closing is idempotent to the byte.
  expect(new Set(closings.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(closings[0]!.verdict).toEqual(stored.row.verdict)

  let acknowledged = 0
  let tooLate = 0
  const told = new Map<number, Sent>()
  for (const one of sent) {
    const bytes = new Set(one.answers.filter(({ ok }) => ok).map((answer) => JSON.stringify(answer)))
    expect(bytes.size, `${one.key}: a retry has the first answer's bytes`).toBeLessThanOrEqual(1)
    const [accepted] = one.answers.filter((answer) => answer.ok)
    for (const answer of one.answers) {
      if (answer.ok) continue
      expect(['procedure.past_due', 'procedure.not_open']).toContain(answer.refusal.code)
    }
    if (accepted === undefined) {
      tooLate += 1
      continue
    }
    acknowledged += 1
    const { receipt, revision } = accepted.value
    told.set(receipt.seq, one)
    expect(recorded.get(receipt.seq)).toMatchObject({ member: one.member, vote: one.vote, revision, at: receipt.at })
    expect(receipt.seq).toBeLessThan(end.seq)
    expect(receipt.at < stored.row.dueAt).toBe(true)
  }
  // Nothing is recorded that nobody was told of, and nothing twice.
  expect(casts).toHaveLength(acknowledged)
  expect(told.size).toBe(acknowledged)
  for (const code of Object.keys(latest)) {
    const revisions = casts.filter(({ member }) => member === code).map(({ revision }) => revision)
    expect(revisions).toEqual(revisions.map((_, index) => index + 1))
  }
  return { counted: acknowledged, tooLate }
}

async function exportOf(many: AllianceOfMany): Promise<Readonly<Record<string, string>>> {
  return (await must(many.doors[0]!(many.officer, 'record-export', {}))).files
}

function closingBodies(files: Readonly<Record<string, string>>): ReadonlyMap<string, ClosedVoteBody[]> {
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

async function verify(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(path.join(tmpdir(), 'commonline-race-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
    return await verifyDirectory(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

for (let house = 1; house <= houses; house += 1) {
  const which = houses === 1 ? '' : ` (house ${house} of ${houses})`
  test(
    `${ballotsPerHouse} ballots of ${voters} voters, closed in the middle: recorded equals counted${which}`,
    { timeout: 300_000 },
    async () => {
      const many = await allianceOfMany(voters, doors)
      const random = seeded(seed + house)
      const raced: Raced[] = []
      // How long a ballot stays open: adapted to how fast this machine is, so that the end falls among the votes.
      let windowMs = 900
      while (raced.length < ballotsPerHouse) {
        const begun = performance.now()
        raced.push(...(await Promise.all(Array.from({ length: atOnce }, () => race(many, windowMs, random)))))
        windowMs = Math.min(2_500, Math.max(300, (performance.now() - begun) / 1.9))
      }
      const files = await exportOf(many)
      const bodies = closingBodies(files)
      let divided = 0
      for (const one of raced) {
        const { counted, tooLate } = check(one, await storedOf(many, one.procedure, bodies))
        if (counted > 0 && tooLate > 0) divided += 1
      }
      // The race took place: in nearly all ballots some came in time and some too late.
      expect(divided).toBeGreaterThanOrEqual(ballotsPerHouse * 0.8)
      const verified = await verify(files)
      expect(verified.firstBad).toBeNull()
      expect(verified.outcome).toBe('verified')
      expect(verified.decisions?.decisions).toHaveLength(ballotsPerHouse)
      await many.drop()
    },
  )
}

test('the last vote and the closing race, when everyone has voted before the end', async () => {
  const many = await allianceOfMany(6, doors)
  const random = seeded(7)
  for (let round = 0; round < 6; round += 1) {
    const draft = await many.newDraft()
    const closesAt = '2999-01-01T00:00:00Z'
    const rule = 'assembly-majority'
    const { id: procedure } = await must(many.doors[0]!(many.officer, 'open-vote', { draft, rule, closesAt }))
    const voting = many.delegates.map(async (delegate, index) => {
      await sleep(random() * 60)
      const vote = { procedure, vote: 'yes' as const, key: `last-${procedure}` }
      const answer = await many.doors[index % doors]!(delegate, 'cast-vote', vote)
      return { member: many.codes[index]!, key: vote.key, vote: vote.vote, answers: [answer] }
    })
    const closing = many.doors.map((door) => closeWhenDue(many, door, procedure, 0))
    const raced = { procedure, sent: await Promise.all(voting), closings: await Promise.all(closing) }
    const bodies = closingBodies(await exportOf(many))
    expect(check(raced, await storedOf(many, procedure, bodies)).counted).toBe(6)
  }
})
