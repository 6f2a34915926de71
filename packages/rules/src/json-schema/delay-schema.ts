import { STARTING_DAYS } from '../language/rule.ts'
import { closedObject, oneWordOf, wholeNumber } from './schema-parts.ts'
import type { JsonSchema } from './schema-parts.ts'

/** The day from which a delay runs. */
export const startingDay: JsonSchema = oneWordOf(
  STARTING_DAYS,
  'The day from which it runs: of the adoption (or the last ratification needed), the acceptance, the publication, the notification.',
)

/** A length of time in the calendar. */
export const delaySchema: JsonSchema = closedObject(
  {
    length: wholeNumber(0, 'How many.'),
    unit: oneWordOf(['days', 'months', 'years'], 'Of what.'),
    ending: oneWordOf(['first-of-next-month'], 'Left out where it ends on the day it has run.'),
  },
  ['length', 'unit'],
  'A delay.',
)
