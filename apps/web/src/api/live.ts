import type { QueryClient } from '@tanstack/react-query'

/**
 * Listens, for somebody who is signed in, for what others do. An event says only that something changed that this reader may
 * read, so the page asks again for what it shows; answers that stay equal move nothing. Several events within a moment ask once.
 */
export function listen(known: QueryClient): () => void {
  const events = new EventSource('/api/events')
  let waiting: ReturnType<typeof setTimeout> | undefined
  const refresh = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void known.invalidateQueries(), 250)
  }
  events.addEventListener('change', refresh)
  // The house greets every connection. A second greeting means that events may have been missed.
  let greeted = false
  events.addEventListener('hello', () => {
    if (greeted) refresh()
    greeted = true
  })
  // The session is over. To connect again would only be refused; asking again shows who is signed in now.
  events.addEventListener('ended', () => {
    events.close()
    refresh()
  })
  return () => {
    clearTimeout(waiting)
    events.close()
  }
}
