import { ANSWERS } from '../language/answer.ts'
import { BASES } from '../language/condition.ts'
import { NEGATIVE_OUTCOMES } from '../language/outcome.ts'
import { closedObject, listOf, oneWordOf, reference, text, wholeNumber, yesOrNo } from './schema-parts.ts'
import type { JsonSchema } from './schema-parts.ts'

const ID = text('A name of its own within the decision; the derivation uses it.')
const TITLE = text('What it is called in sentences.')
const OTHERWISE = oneWordOf(NEGATIVE_OUTCOMES, 'The outcome where this condition is the first to fail.')
const LEDGER = text('"heads", or a weight ledger described under "ledgers".')
const COUNTS = listOf({ type: 'string', enum: [...ANSWERS] }, 'Which answers are counted.', 1)
const TREATMENT = ['in-base', 'ignored']
const CONCURS = ['concurs', 'withholds']

const threshold = closedObject(
  {
    type: oneWordOf(['count', 'share'], 'A number of votes, or a fraction of a base.'),
    id: ID,
    title: TITLE,
    ledger: LEDGER,
    group: text('Only members of this group of the rule.'),
    counts: COUNTS,
    side: oneWordOf(['floor', 'ceiling'], 'At least, or at most.'),
    threshold: reference('exactNumber'),
    strict: yesOrNo('Whether the threshold must be passed rather than reached.'),
    base: oneWordOf(
      BASES,
      'Everyone in the electorate; everyone but those not participating; everyone in the room; yes and no; yes and no, and abstentions where "abstention" says so; the votes against.',
    ),
    abstention: oneWordOf(TREATMENT, 'What an abstention does to the base.'),
    absence: oneWordOf(TREATMENT, 'What an absence does to the base.'),
    otherwise: OTHERWISE,
  },
  ['type', 'id', 'ledger', 'counts', 'side', 'threshold', 'strict', 'base', 'abstention', 'absence'],
  'A count or a share of votes with a floor or a ceiling.',
)

const concurrence = closedObject(
  {
    type: { const: 'concurrence' },
    id: ID,
    title: TITLE,
    group: text('A group of the rule, each member of which must concur.'),
    abstention: oneWordOf(CONCURS, 'Whether an abstention is a veto.'),
    absence: oneWordOf(CONCURS, 'Whether an absence is a veto.'),
    whenNobody: oneWordOf(['holds', 'refuse'], 'What holds when nobody is in the group.'),
    otherwise: OTHERWISE,
  },
  ['type', 'id', 'group', 'abstention', 'absence', 'whenNobody'],
  'Members each of which must concur.',
)

const blockingMinority = closedObject(
  {
    type: { const: 'blocking-minority' },
    id: ID,
    title: TITLE,
    ledger: text('A weight ledger, by which it is found how few hold the share.'),
    counts: COUNTS,
    threshold: text('A share "a/b" of the ledger.'),
    strict: yesOrNo('Whether the share must be passed rather than reached.'),
    plus: wholeNumber(0, 'How many members a blocking minority has beyond the fewest that hold the share.'),
    base: oneWordOf(['members'], 'Among whom the fewest are looked for: everyone in the electorate.'),
    otherwise: OTHERWISE,
  },
  ['type', 'id', 'ledger', 'counts', 'threshold', 'strict', 'plus', 'base'],
  'Fewer members than a blocking minority has.',
)

const parts = listOf(reference('condition'), 'The conditions combined.', 1)

const combined = closedObject(
  {
    type: oneWordOf(['all-of', 'any-of'], 'All must hold, or one is enough.'),
    id: ID,
    title: TITLE,
    of: parts,
    otherwise: OTHERWISE,
  },
  ['type', 'id', 'of'],
  'All of, or any of, several conditions.',
)

const someOf = closedObject(
  {
    type: { const: 'k-of' },
    id: ID,
    title: TITLE,
    k: wholeNumber(1, 'How many of them must hold.'),
    of: parts,
    otherwise: OTHERWISE,
  },
  ['type', 'id', 'k', 'of'],
  'At least k of several conditions.',
)

const band = closedObject(
  {
    id: text('The name of the band.'),
    upTo: text('Upper end as a fraction of the base; left out in the last band.'),
    inclusive: yesOrNo('Whether the upper end belongs to this band.'),
    condition: {
      anyOf: [reference('condition'), { type: 'null' }],
      description: 'What is asked with this turnout; null where nothing is adopted.',
    },
  },
  ['id', 'inclusive', 'condition'],
  'What is asked up to some turnout.',
)

const turnout = closedObject(
  {
    type: { const: 'turnout' },
    id: ID,
    title: TITLE,
    ledger: LEDGER,
    counts: COUNTS,
    base: oneWordOf(['members'], 'What turnout is a share of.'),
    bands: listOf(band, 'Bands of turnout, rising.', 1),
    otherwise: OTHERWISE,
  },
  ['type', 'id', 'ledger', 'counts', 'base', 'bands'],
  'A threshold that depends on turnout.',
)

/** A condition of the rule language; `condition` and `exactNumber` are to be found under `$defs`. */
export const conditionSchema: JsonSchema = {
  oneOf: [threshold, concurrence, blockingMinority, combined, someOf, turnout],
  description: 'A condition on the counts of a vote.',
}
