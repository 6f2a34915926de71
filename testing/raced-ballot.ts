import { setTimeout as sleep } from 'node:timers/promises'
import type { OutputOf, Result, Vote } from '@commonline/contract'
import { must } from './alliance-of-many.ts'
import type { AllianceOfMany, Door } from './alliance-of-many.ts'
import { afterBallot, afterLateOpening, afterOpening } from './race-pace.ts'
import type { RacePace } from './race-pace.ts'

/** Something a voter sent, and every answer that came: one for each time it was sent. */
export interface Sent {
  readonly member: string
  readonly key: string
  readonly vote: Vote
  readonly answers: readonly Result<OutputOf<'cast-vote'>>[]
}

/** A ballot that was raced for, as those who raced saw it. */
export interface RacedBallot {
  readonly procedure: string
  readonly sent: readonly Sent[]
  readonly closings: readonly OutputOf<'close-vote'>[]
}

/** The pace of a race, shared by its ballots. */
export interface PaceKept {
  pace: RacePace
}

const votes: readonly Vote[] = ['yes', 'yes', 'yes', 'no', 'abstain']

/** What a voter will do, drawn before the ballot opens. */
interface Turn {
  readonly voter: number
  readonly turn: number
  readonly vote: Vote
  /** When it is sent, given the instants in milliseconds at which the ballot opened and ends. */
  readonly when: (opened: number, end: number) => number
  /** Each time it is sent: through which door, how many milliseconds later. */
  readonly sendings: readonly { readonly door: Door; readonly lateMs: number }[]
}

/** One ballot: voters come before and after its end, some at it, some change their mind, some send twice; three want it closed. */
export async function raceBallot(many: AllianceOfMany, kept: PaceKept, random: () => number): Promise<RacedBallot> {
  const anyDoor = () => many.doors[Math.floor(random() * many.doors.length)]!
  const turns = drawTurns(many, random, anyDoor)
  const closers = Array.from({ length: 3 }, () => ({ door: anyDoor(), early: (random() * 2 - 1) * 0.2 }))
  const { procedure, end, windowMs } = await openForRace(many, kept)
  const opened = Date.now()
  const voting = turns.map((turn) => castWhenDrawn(many, procedure, turn, turn.when(opened, end)))
  const closing = closers.map(({ door, early }) => closeWhenDue(many, door, procedure, end - early * windowMs))
  const raced = { procedure, sent: await Promise.all(voting), closings: await Promise.all(closing) }
  const inTime = raced.sent.filter(({ answers }) => answers.some(({ ok }) => ok)).length
  kept.pace = afterBallot(kept.pace, inTime / raced.sent.length)
  return raced
}

function drawTurns(many: AllianceOfMany, random: () => number, anyDoor: () => Door): readonly Turn[] {
  return many.delegates.flatMap((_, voter) =>
    Array.from({ length: random() < 0.25 ? 2 : 1 }, (_, turn) => {
      const [share, aside] = [random(), random() * 40 - 20]
      return {
        voter,
        turn,
        vote: votes[Math.floor(random() * votes.length)]!,
        // A fifth aims at the very end; the others come any time from the opening until as long after the end.
        when:
          random() < 0.2
            ? (_: number, end: number) => end + aside
            : (opened: number, end: number) => opened + share * 1.9 * (end - opened),
        sendings: Array.from({ length: random() < 0.3 ? 2 : 1 }, () => ({
          door: anyDoor(),
          lateMs: random() < 0.5 ? random() * 40 : 0,
        })),
      }
    }),
  )
}

/** Opens a ballot that ends after the window of the pace. The end is sent with the opening, which on a busy machine may be late. */
async function openForRace(many: AllianceOfMany, kept: PaceKept) {
  const draft = await many.newDraft()
  for (;;) {
    const begun = Date.now()
    const { windowMs, openingMs } = kept.pace
    const end = begun + openingMs + windowMs
    const closesAt = new Date(end).toISOString()
    const opened = await many.doors[0]!(many.officer, 'open-vote', { draft, rule: 'assembly-majority', closesAt })
    if (opened.ok) {
      kept.pace = afterOpening(kept.pace, Date.now() - begun)
      return { procedure: opened.value.id, end, windowMs }
    }
    if (opened.refusal.code !== 'procedure.due_in_past') await must(Promise.resolve(opened))
    kept.pace = afterLateOpening(kept.pace)
  }
}

async function castWhenDrawn(many: AllianceOfMany, procedure: string, drawn: Turn, when: number): Promise<Sent> {
  const { voter, turn, vote, sendings } = drawn
  const key = `race-${procedure}-${turn}`
  await sleep(Math.max(0, when - Date.now()))
  const answers = await Promise.all(
    sendings.map(async ({ door, lateMs }) => {
      await sleep(lateMs)
      return door(many.delegates[voter]!, 'cast-vote', { procedure, vote, key })
    }),
  )
  return { member: many.codes[voter]!, key, vote, answers }
}

/** Asks for the closing again and again, from this instant (milliseconds) on, until the house closes it. */
export async function closeWhenDue(
  many: AllianceOfMany,
  door: Door,
  procedure: string,
  from: number,
): Promise<OutputOf<'close-vote'>> {
  await sleep(Math.max(0, from - Date.now()))
  for (;;) {
    const closed = await door(many.officer, 'close-vote', { procedure })
    if (closed.ok) return closed.value
    if (closed.refusal.code !== 'procedure.not_due') throw new Error(closed.refusal.code)
    await sleep(10)
  }
}
