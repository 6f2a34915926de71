import type { Instant } from '../time/instant.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { earliestDue } from '../time/working-days.ts'
import type { WorkingCalendar } from '../time/working-days.ts'

/** A length of time in hours, or in working days of the organisation. */
export type Period =
  | { readonly unit: 'working-days'; readonly length: number }
  | { readonly unit: 'hours'; readonly length: number }

/** The instant at which a period that begins now is over. Working days need the calendar: `period.calendar_missing`. */
export function endOfPeriod(period: Period, from: Instant, calendar: WorkingCalendar | null): Result<Instant> {
  if (period.unit === 'hours') return accept(from + period.length * 3_600_000)
  return calendar === null
    ? refuse('period.calendar_missing', { days: period.length })
    : earliestDue(from, period.length, calendar)
}
