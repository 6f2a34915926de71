import { ANSWERS } from '../language/answer.ts'
import { STANDINGS } from '../language/ballot.ts'
import { RULE_FORMAT } from '../language/rule.ts'
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
      {
        perHolder: wholeNumber(1, 'How many members one member may act for.'),
        withinGroups: listOf(
          { type: 'string', minLength: 1 },
          'A holder acts only for members that are in one of these groups with it; left out, for any.',
          1,
        ),
        represented: oneWordOf(
          ['present', 'not-present'],
          'Whether a represented member counts as present; must be said where there is a quorum.',
        ),
      },
      ['perHolder'],
      'Proxies; left out where nobody may act for another.',
    ),
    units: closedObject(
      {
        by: oneWordOf(['constituency'], 'Which members share a seat: those of which the same constituency is stated.'),
        heads: oneWordOf(['one', 'members'], 'Whether a seat counts as one head or as many as its members.'),
        divided: oneWordOf(['refused', 'abstains'], 'What holds when members of a seat say different things.'),
      },
      ['by', 'heads', 'divided'],
      'Members that vote as one; left out where each votes for itself.',
    ),
    splitVotes: closedObject(
      {
        ledger: text('The weight ledger of which parts may be cast.'),
        heads: oneWordOf(['abstain', 'larger-part'], 'What the member as such is counted as.'),
      },
      ['ledger', 'heads'],
      'Whether a member may cast parts of its weight differently; left out where it casts all of it as one.',
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

const cap = closedObject(
  {
    votes: { ...reference('exactNumber'), description: 'The most votes of one member.' },
    share: text('The most of one member as a fraction "a/b" of the total.'),
    of: oneWordOf(['all', 'present'], 'Whose weights make up the total.'),
    total: oneWordOf(
      ['before-capping', 'after-capping'],
      'Whether the total is that of the weights as stated, or of what the cap leaves of them.',
    ),
  },
  [],
  'The most that one member may weigh, where members are known by name.',
)

const weightShare = closedObject(
  {
    id: text('Its name in the derivation.'),
    title: text('What it is called in sentences.'),
    ledger: text('A weight ledger.'),
    threshold: text('A fraction "a/b" of the ledger.'),
    strict: yesOrNo('Whether the threshold must be passed rather than reached.'),
  },
  ['id', 'ledger', 'threshold', 'strict'],
  'A share of a ledger that must be held.',
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
    weights: listOf(reference('weightShare'), 'Shares of ledgers that those present must also hold.'),
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
  {
    after: startingDay,
    delay: delaySchema,
    notBefore: { type: 'string', format: 'date', description: 'The first day on which it can, YYYY-MM-DD.' },
  },
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
        closedObject({ title: text('What it measures.'), cap }, ['title'], 'A weight ledger.'),
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
    weightShare,
    electorate,
    condition: conditionSchema,
    decision: decisionSchema,
  },
}
