import { parseDay } from './calendar-day.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/**
 * Reads an instant: epoch milliseconds, or ISO 8601 with a zone. A time without a zone names no instant and is refused, and so
 * is one on a day that does not exist: the engine would read 31 February as 3 March.
 */
export function parseInstant(given: string | number): Result<Instant> {
  if (typeof given === 'number') {
    return Number.isSafeInteger(given) ? accept(given) : refuse('instant.unreadable', { given: String(given) })
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(given)) {
    return refuse('instant.unreadable', { given: given.slice(0, 40) })
  }
  const parsed = Date.parse(given)
  return Number.isNaN(parsed) || !parseDay(given).ok ? refuse('instant.unreadable', { given }) : accept(parsed)
}

/** Writes an instant in UTC, without milliseconds where there are none. */
export function writeInstant(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}
