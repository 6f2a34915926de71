import { STANDINGS } from '../language/ballot.ts'
import { entriesOf, objectWithRemarks, oneWordOf, reference, text } from './schema-parts.ts'
import type { JsonSchema } from './schema-parts.ts'

/** A member as a procedure freezes it; `exactNumber` is to be found under `$defs`. */
export const memberSchema: JsonSchema = objectWithRemarks(
  {
    id: text('The name that votes refer to.'),
    standing: oneWordOf(STANDINGS, 'Where it stands in the organisation on the day; left out, full.'),
    weights: entriesOf(reference('exactNumber'), 'Its weight, by ledger.'),
    attributes: entriesOf({ type: 'boolean' }, 'Facts that rules refer to, such as "permanent".'),
    constituency: text('The seat it shares with others, where they vote as one.'),
    affiliation: text('Whose ballots may count once.'),
  },
  ['id'],
  'A member and what it carries into the vote.',
)
