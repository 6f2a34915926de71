import type { Delay } from './calendar-day.ts'
import type { StartingDay } from './rule.ts'

/** The day from which a delay runs, after "after". */
export const START_WORDS: Readonly<Record<StartingDay, string>> = {
  adoption: 'the adoption',
  acceptance: 'the acceptance',
  publication: 'the publication',
  notification: 'the notification',
}

/** A delay in words: "60 days", "1 month". */
export function delayInWords({ length, unit }: Delay): string {
  return `${length} ${length === 1 ? unit.slice(0, -1) : unit}`
}
