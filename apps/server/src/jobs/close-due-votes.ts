import { accept } from '@commonline/contract'
import { PgBoss } from 'pg-boss'
import { theHouse } from '../application/actor.ts'
import { perform } from '../application/perform.ts'
import type { House } from '../application/perform.ts'

const queue = 'close-due-votes'

// Every minute. The timer decides nothing: whether a vote was in time is a comparison under the lock, and any member may close.
// A late run only publishes late.
const everyMinute = '* * * * *'

/** Jobs of this process; `stop` lets a running one finish. */
export interface Jobs {
  stop(): Promise<void>
}

/** Starts the work that nobody waits for. Any number of processes may do so over one database. */
export async function startJobs(house: House, databaseUrl: string, fault: (error: unknown) => void): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: databaseUrl, max: 3 })
  boss.on('error', fault)
  await boss.start()
  await boss.createQueue(queue, { policy: 'singleton' })
  await boss.work(queue, () => closeDueVotes(house))
  await boss.schedule(queue, everyMinute)
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) }
}

/** Closes every vote whose end has passed. Doing it twice, or in two processes at once, changes nothing. */
export async function closeDueVotes(house: House): Promise<void> {
  const due = await house.storage.read(async (store) => {
    const now = await store.now()
    const all = await store.procedures.list()
    return all.filter(({ kind, state, dueAt }) => kind === 'vote' && state === 'open' && dueAt <= now)
  })
  for (const { id } of due) {
    await perform(house, () => Promise.resolve(accept(theHouse)), 'close-vote', { procedure: id })
  }
}
