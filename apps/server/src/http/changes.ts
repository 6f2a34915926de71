import type { Result } from '@commonline/contract'
import type { Context as Exchange } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { SSEStreamingApi } from 'hono/streaming'
import type { Actor } from '../application/actor.ts'
import type { ToldChange } from '../application/policy/change.ts'
import { mayRead } from '../application/policy/readers.ts'
import { StorageUnreachable } from '../application/ports/store.ts'
import { problem } from './problem.ts'

/** A change, or that some may have gone by unheard: the connection to the database broke and was made again. */
export type Heard = ToldChange | 'missed'

/** Where changes come from: every call of `subscribe` hears each change until it unsubscribes. */
export interface ChangeSource {
  subscribe(hear: (heard: Heard) => void): () => void
}

// A proxy closes a silent connection after about a minute.
const heartbeatMs = 25_000

/**
 * Changes as server-sent events, for persons who are signed in. An event says that something changed that this reader may read,
 * and neither what nor whose: the page asks again for what it shows. Who may not read it hears nothing, and nothing about the
 * stream depends on it. Who listens is found anew for every change: an ended session, another hat and lapsed credentials count
 * at once.
 *
 * `hello` when the stream begins, when changes may have gone by unheard and when another hat is worn; `change`; `still-here` at
 * fixed intervals; `ended` when the session is over.
 */
export async function changes(
  exchange: Exchange,
  source: ChangeSource,
  whoListens: () => Promise<Result<Actor>>,
  fault: (error: unknown) => void,
): Promise<Response> {
  const listener = await whoListens()
  if (!listener.ok) return problem(exchange, listener.refusal)
  return streamSSE(exchange, async (stream) => {
    const waiting = new Waiting()
    const unsubscribe = source.subscribe((heard) => waiting.add(heard))
    // Its rhythm is its own: a heartbeat that waited for a pause would tell of changes that this reader may not hear of.
    const heart = setInterval(() => waiting.add('heartbeat'), heartbeatMs)
    stream.onAbort(() => waiting.add('aborted'))
    try {
      await stream.writeSSE({ event: 'hello', data: '{}' })
      await tell(stream, waiting, listener.value.person?.id, whoListens)
    } catch (error) {
      // The page connects again by itself when the database is back.
      if (!(error instanceof StorageUnreachable)) fault(error)
    } finally {
      clearInterval(heart)
      unsubscribe()
    }
  })
}

type Awaited = Heard | 'heartbeat' | 'aborted'

async function tell(
  stream: SSEStreamingApi,
  waiting: Waiting,
  person: string | undefined,
  whoListens: () => Promise<Result<Actor>>,
) {
  for (;;) {
    const next = await waiting.next()
    if (next === 'aborted' || stream.aborted) return
    if (typeof next === 'object' && 'person' in next && next.person !== person) continue
    const listener = await whoListens()
    if (!listener.ok) return stream.writeSSE({ event: 'ended', data: '{}' })
    if (next === 'heartbeat') await stream.writeSSE({ event: 'still-here', data: '{}' })
    else if (next === 'missed' || 'person' in next) await stream.writeSSE({ event: 'hello', data: '{}' })
    else if (mayRead(listener.value, next.owner, next.audience)) await stream.writeSSE({ event: 'change', data: '{}' })
  }
}

/** What one stream has still to deal with, in order. */
class Waiting {
  #all: Awaited[] = []
  #wake = () => {}

  add(heard: Awaited): void {
    this.#all.push(heard)
    this.#wake()
  }

  async next(): Promise<Awaited> {
    for (;;) {
      const next = this.#all.shift()
      if (next !== undefined) return next
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
