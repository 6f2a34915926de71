import { closedObject, oneWordOf, wholeNumber } from './schema-parts.ts'
import type { JsonSchema } from './schema-parts.ts'

/** A length of time in the organisation's own terms. */
export const periodSchema: JsonSchema = closedObject(
  {
    unit: oneWordOf(['working-days', 'hours'], "The organisation's working days, or hours."),
    length: wholeNumber(1, 'How many.'),
  },
  ['unit', 'length'],
  'A period.',
)
