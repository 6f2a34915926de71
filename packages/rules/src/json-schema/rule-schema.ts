import { ANSWERS } from '../answer.ts'
import { STANDINGS } from '../ballot.ts'
import { RULE_FORMAT } from '../rule.ts'
import { conditionSchema } from './condition-schema.ts'
import { decisionSchema } from './decision-schema.ts'
import { delaySchema, startingDay } from './delay-schema.ts'
import { memberSchema } from './member-schema.ts'
import { periodSchema } from './period-schema.ts'
import {
  closedObject,
  DIALECT,
  entriesOf,
  EXACT_NUMBER,
  listOf,
  oneWordOf,
  reference,
  text,
  wholeNumber,
  yesOrNo,
} from './schema-parts.ts'
import type { JsonSchema } from './schema-parts.ts'

const BASE_EFFECT = ['leaves-base', 'stays-in-base']
const DAY = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

const source = closedObject(
  {
    citation: text('The article and the text it stands in.'),
    url: text('Where it can be read.'),
    certainty: oneWordOf(
      ['verified', 'known', 'own'],
      'Read in a named public source, general knowledge, or of the body itself.',
    ),
  },
  ['citation', 'certainty'],
  'The legal source.',
)

const inForce = closedObject(
  {
    from: { anyOf: [DAY, { type: 'null' }], description: 'First day, or null where it is not known.' },
    to: { ...DAY, description: 'Last day.' },
  },
  ['from'],
  'When the rule holds.',
)

const electorate = closedObject(
  {
    standings: listOf({ type: 'string', enum: [...STANDINGS] }, 'Standings that carry a vote.', 1),
    recusal: oneWordOf(BASE_EFFECT, 'Whether a recused member leaves the base.'),
    nonParticipation: oneWordOf(BASE_EFFECT, 'Whether a member that does not participate leaves the base.'),
    withoutVote: listOf(
      closedObject(
        {
          role: text('As the ballot names it: "concerned", "party".'),
          effect: oneWordOf(BASE_EFFECT, 'Whether its holder leaves the base.'),
        },
        ['role', 'effect'],
        'A role without a vote.',
      ),
      'Roles whose holder has no vote on this matter.',
    ),
    negativeNeedsReason: yesOrNo('Whether a negative vote without reasons is void.'),
    proxies: closedObject(
      { perHolder: wholeNumber(1, 'How many members one member may act for.') },
      ['perHolder'],
      'Proxies; left out where nobody may act for another.',
    ),
    oneBallotPerAffiliation: yesOrNo('Whether identical ballots of one affiliation count once.'),
  },
  ['standings', 'recusal', 'nonParticipation'],
  'Who may vote, and what leaves the base.',
)

const memberSet = closedObject(
  {
    attribute: text('Members of which this is stated true.'),
    role: text('Holders of a role of the ballot.'),
    members: listOf({ type: 'string' }, 'Members by name, where the attribute is not stated.'),
  },
  [],
  'A set of members.',
)

const quorum = closedObject(
  {
    id: text('Its name in the derivation.'),
    base: oneWordOf(['members'], 'What it is a share of.'),
    threshold: reference('exactNumber'),
    strict: yesOrNo('Whether the threshold must be passed rather than reached.'),
    unstated: oneWordOf(
      ['from-answers', 'presumed'],
      'What holds when the ballot does not say who was in the room: those that answered were, or the quorum is presumed.',
    ),
    waivedFromConvening: wholeNumber(1, 'From this convening on no quorum is needed.'),
  },
  ['id', 'base', 'threshold', 'strict', 'unstated'],
  'How many must be present.',
)

const bound = closedObject(
  {
    notBound: listOf({ type: 'string', enum: [...ANSWERS] }, 'Answers of members that it does not oblige.'),
    roles: listOf({ type: 'string', minLength: 1 }, 'Roles whose holders it does not oblige.'),
    optOut: closedObject(
      { after: startingDay, within: delaySchema },
      ['after', 'within'],
      'Until when a member may give notice that it is not bound.',
    ),
  },
  ['notBound'],
  'Whom an adopted decision obliges; left out where it obliges every member.',
)

const entryIntoForce = closedObject(
  { after: startingDay, delay: delaySchema },
  ['after', 'delay'],
  'When what was adopted enters into force; left out where the rule does not say.',
)

const challenge = closedObject(
  {
    within: reference('period'),
    decidedWithin: reference('period'),
    overturnedBy: {
      ...reference('condition'),
      description: 'What it takes to overturn; "yes" is a vote to overturn.',
    },
    meanwhile: oneWordOf(
      ['stands', 'waits'],
      'Whether the decision has its effect from the announcement, or once it can no longer be overturned.',
    ),
  },
  ['within', 'decidedWithin', 'overturnedBy', 'meanwhile'],
  'How an announced verdict may be challenged; left out where the announcement is final.',
)

/**
 * JSON Schema (2020-12) of a rule. It says what shape a rule has, and `lintRule` takes the fields it knows from
 * here; whether a rule contradicts itself or could adopt an empty vote is for `lintRule` alone.
 */
export const ruleSchema: JsonSchema = {
  $schema: DIALECT,
  title: 'A decision rule',
  ...closedObject(
    {
      format: { const: RULE_FORMAT, description: 'The format of the rule language.' },
      id: text('The name of the rule.'),
      version: wholeNumber(1, 'Counts up whenever anything changes that can change a verdict.'),
      title: text('The rule in a few words.'),
      text: text('The rule in words, complete.'),
      source,
      inForce,
      electorate: reference('electorate'),
      groups: entriesOf(memberSet, 'Named sets that conditions refer to.'),
      ledgers: entriesOf(
        closedObject({ title: text('What it measures.') }, ['title'], 'A weight ledger.'),
        'Weight ledgers beside "heads".',
      ),
      quorum,
      decision: reference('decision'),
      bound,
      entryIntoForce,
      challenge,
      members: listOf(memberSchema, 'The electorate itself, where the rule is made for one body.'),
    },
    ['format', 'id', 'version', 'title', 'text', 'source', 'inForce', 'electorate', 'decision'],
    'How a matter is decided: versioned data with its legal source.',
  ),
  $defs: {
    exactNumber: EXACT_NUMBER,
    period: periodSchema,
    electorate,
    condition: conditionSchema,
    decision: decisionSchema,
  },
}
