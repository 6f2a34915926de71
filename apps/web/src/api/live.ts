import type { QueryClient } from '@tanstack/react-query'

// A browser connects again by itself when a stream breaks, but never after an answer that is no stream, as while the database
// is away. Then the page does, with longer and longer pauses.
const firstPauseMs = 1_000
const longestPauseMs = 30_000

/**
 * Listens, for somebody who is signed in, for what others do. An event says only that something changed that this reader may
 * read, so the page asks again for what it shows; answers that stay equal move nothing. Several events within a moment ask once.
 * When the session is over or the house is away, asking again shows it.
 */
export function listen(known: QueryClient): () => void {
  let events: EventSource | undefined
  let asking: ReturnType<typeof setTimeout> | undefined
  let connecting: ReturnType<typeof setTimeout> | undefined
  let pauseMs = firstPauseMs
  let stopped = false
  // The house greets every connection. A second greeting means that events may have been missed.
  let greeted = false

  const refresh = (): void => {
    clearTimeout(asking)
    asking = setTimeout(() => void known.invalidateQueries(), 250)
  }
  // Whether the house answers, and to whom, is all that is asked first: who is not signed in any more listens no more.
  const connectLater = async (): Promise<void> => {
    events?.close()
    await known.invalidateQueries({ queryKey: ['who-am-i'] })
    if (stopped) return
    connecting = setTimeout(connect, pauseMs)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
  const connect = (): void => {
    events = new EventSource('/api/events')
    const own = events
    own.addEventListener('change', refresh)
    own.addEventListener('hello', () => {
      if (greeted) refresh()
      greeted = true
      pauseMs = firstPauseMs
    })
    own.addEventListener('ended', () => {
      refresh()
      void connectLater()
    })
    own.addEventListener('error', () => {
      if (own.readyState === EventSource.CLOSED) void connectLater()
      else void known.invalidateQueries({ queryKey: ['who-am-i'] })
    })
  }

  connect()
  return () => {
    stopped = true
    clearTimeout(asking)
    clearTimeout(connecting)
    events?.close()
  }
}
