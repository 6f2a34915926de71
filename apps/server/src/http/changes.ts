import type { Context as Exchange } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Change } from '../application/ports/store.ts'

/** Where changes come from: every call of `subscribe` hears each change until it unsubscribes. */
export interface ChangeSource {
  subscribe(hear: (change: Change) => void): () => void
}

// A proxy closes a silent connection after about a minute.
const heartbeatMs = 25_000

/**
 * Changes as server-sent events. They carry a kind and an opaque id and nothing else: a page asks again for what it may read.
 */
export function changes(exchange: Exchange, source: ChangeSource): Response {
  return streamSSE(exchange, async (stream) => {
    const waiting: Change[] = []
    let wake = () => {}
    const unsubscribe = source.subscribe((change) => {
      waiting.push(change)
      wake()
    })
    stream.onAbort(() => {
      unsubscribe()
      wake()
    })
    await stream.writeSSE({ event: 'hello', data: '{}' })
    while (!stream.aborted) {
      const change = waiting.shift()
      if (change !== undefined) {
        await stream.writeSSE({ event: 'change', data: JSON.stringify({ kind: change.kind, subject: change.subject }) })
        continue
      }
      const woken = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), heartbeatMs)
        wake = () => {
          clearTimeout(timer)
          resolve(true)
        }
      })
      if (!woken && !stream.aborted) await stream.writeSSE({ event: 'still-here', data: '{}' })
    }
    unsubscribe()
  })
}
