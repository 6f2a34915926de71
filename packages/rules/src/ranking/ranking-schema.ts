import {
  closedObject,
  DIALECT,
  entriesOf,
  EXACT_NUMBER,
  listOf,
  reference,
  text,
  wholeNumber,
} from '../json-schema/schema-parts.ts'
import type { JsonSchema } from '../json-schema/schema-parts.ts'
import { MOST_BALLOTS, RANKING_FORMAT } from './indicative-vote.ts'

const OPTION: JsonSchema = { type: 'string', minLength: 1 }
const EXACT = reference('exactNumber')

const fields: Readonly<Record<string, JsonSchema>> = {
  voter: text('Who cast it; nobody twice.'),
  count: wholeNumber(1, 'How many cast it alike; left out, one.'),
  weight: { ...EXACT, description: 'What it weighs, above zero; left out, one.' },
  ranking: listOf(
    { anyOf: [OPTION, listOf(OPTION, 'Options at the same rank.', 1)] },
    'Options from the most preferred on; those left out share the last rank.',
  ),
  approves: listOf(OPTION, 'Options that it approves.'),
}

const ballot: JsonSchema = {
  anyOf: [
    closedObject(fields, ['ranking'], 'A ballot that ranks; it may approve as well.'),
    closedObject(fields, ['approves'], 'A ballot that approves; it may rank as well.'),
    listOf(OPTION, 'A ballot that approves these options.'),
  ],
}

const ballots: JsonSchema = {
  ...listOf(reference('ballot'), 'The ballots: all of them rank, all approve, or both.', 1),
  maxItems: MOST_BALLOTS,
}

/** JSON Schema (2020-12) of an indicative vote, as `indicativeVoteFromJson` reads it. */
export const rankingSchema: JsonSchema = {
  $schema: DIALECT,
  title: 'An indicative vote among several options',
  anyOf: [
    closedObject(
      {
        format: { const: RANKING_FORMAT, description: 'Name and version of this format; left out, this one.' },
        title: text('What it is about.'),
        options: listOf(
          OPTION,
          'The options in the order that breaks ties where a method has to; left out, those of the ballots by the alphabet.',
          1,
        ),
        ballots,
        seats: wholeNumber(1, 'How many seats the committee has; the ballots approve.'),
        budget: { ...EXACT, description: 'The budget to be allotted; the ballots approve.' },
        costs: entriesOf(EXACT, 'What every option costs, above zero, in the unit of the budget.'),
      },
      ['ballots'],
      'An indicative vote.',
    ),
    ballots,
  ],
  $defs: { exactNumber: EXACT_NUMBER, ballot },
}
