import type { Delay } from '../time/calendar-day.ts'
import type { EntryIntoForce, StartingDay } from '../language/rule.ts'
import type { Sentence } from './sentence.ts'

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

/** The facts by which a sentence tells a delay. */
export function delayFacts({ length, unit, ending }: Delay): Sentence['facts'] {
  return { length, unit, ending: ending ?? 'at-once' }
}

/** When something enters into force, after "It enters into force". */
export function entryInWords({ after, delay }: EntryIntoForce): string {
  const first = delay.ending === undefined ? '' : ', on the first day of the next month'
  return `${delayInWords(delay)} after ${START_WORDS[after]}${first}`
}
