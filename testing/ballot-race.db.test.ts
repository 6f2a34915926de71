import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { verifyDirectory } from '@commonline/verifier'
import { expect, test } from 'vitest'
import { allianceOfMany, must } from './alliance-of-many.ts'
import type { AllianceOfMany } from './alliance-of-many.ts'
import { firstPace } from './race-pace.ts'
import { closeWhenDue, raceBallot } from './raced-ballot.ts'
import type { PaceKept, RacedBallot } from './raced-ballot.ts'
import { closingBodies, exportOf, recount } from './recounted-ballot.ts'
import { seeded } from './seeded.ts'

// 80 in every run, 10,000 under `npm run soak`: as many houses of 80, so that no record grows beyond what is checked at once.
const houses = Number(process.env['COMMONLINE_SOAK_RACE_HOUSES'] ?? '1')
const seed = Number(process.env['COMMONLINE_SOAK_SEED'] ?? '0')
const ballotsPerHouse = 80
const voters = 32
const atOnce = 8
const doors = 3

const kept: PaceKept = { pace: firstPace }

/** All ballots of a house, so many at once all the time: where one is done the next begins. */
async function raceAll(many: AllianceOfMany, house: number): Promise<readonly RacedBallot[]> {
  const raced: RacedBallot[] = []
  let next = 0
  const lane = async (_: unknown, place: number): Promise<void> => {
    // One lane after the other, so that the ballots of a house open and end at different times.
    await sleep((place * kept.pace.windowMs) / atOnce)
    while (next < ballotsPerHouse) {
      const ballot = next
      next += 1
      raced.push(await raceBallot(many, kept, seeded((seed + house) * 1_000 + ballot)))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return raced
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
    { timeout: 900_000 },
    async () => {
      const many = await allianceOfMany(voters, doors)
      const raced = await raceAll(many, house)
      expect(raced).toHaveLength(ballotsPerHouse)
      const files = await exportOf(many)
      const bodies = closingBodies(files)
      let divided = 0
      for (const one of raced) {
        const { counted, tooLate } = await recount(many, one, bodies)
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
    expect((await recount(many, raced, bodies)).counted).toBe(6)
  }
})
