import pg from 'pg'
import type { ToldChange } from '../application/policy/change.ts'
import { changesChannel } from './storage.ts'

// Long enough not to hammer a database that is coming up again, short enough that a page hardly notices.
const retryMs = 1_000

export interface ChangeListener {
  /** Hears every change, and `missed` after a time in which none could be heard. */
  subscribe(hear: (heard: ToldChange | 'missed') => void): () => void
  stop(): Promise<void>
}

/** Listens to the database's changes on a connection of its own, and connects again when it breaks. */
export async function listenToChanges(connection: pg.ClientConfig): Promise<ChangeListener> {
  const hearers = new Set<(heard: ToldChange | 'missed') => void>()
  let client: pg.Client | null = null
  let stopped = false
  let listenedBefore = false

  const connect = async (): Promise<void> => {
    const next = new pg.Client(connection)
    next.on('error', () => {})
    next.on('notification', ({ payload }) => {
      if (payload === undefined) return
      const change = JSON.parse(payload) as ToldChange
      for (const hear of hearers) hear(change)
    })
    next.on('end', () => {
      if (!stopped) setTimeout(() => void connect().catch(() => {}), retryMs)
    })
    client = next
    await next.connect()
    await next.query(`listen ${changesChannel}`)
    if (listenedBefore) for (const hear of hearers) hear('missed')
    listenedBefore = true
  }

  await connect()
  return {
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    async stop() {
      stopped = true
      await client?.end()
    },
  }
}
