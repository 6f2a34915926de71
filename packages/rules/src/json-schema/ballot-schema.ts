import { ANSWERS } from '../language/answer.ts'
import { REMARK_KINDS } from '../language/ballot.ts'
import { ANSWER_WORDS } from '../reading/ballot-from-case.ts'
import { BREAK_KINDS } from '../language/rule.ts'
import { memberSchema } from './member-schema.ts'
import {
  DIALECT,
  entriesOf,
  EXACT_NUMBER,
  listOf,
  objectWithRemarks,
  oneWordOf,
  reference,
  text,
  wholeNumber,
  yesOrNo,
} from './schema-parts.ts'
import type { JsonSchema } from './schema-parts.ts'

const WORDS = [...ANSWERS, ...Object.keys(ANSWER_WORDS)]
const EXACT = reference('exactNumber')
const TALLY = reference('tally')
const INSTANT = text('ISO 8601 with a zone.')

const tally: JsonSchema = {
  type: 'object',
  patternProperties: { [`^(${[...WORDS, 'total'].join('|')})$`]: EXACT },
  additionalProperties: false,
  description: 'How much there was of each answer, and of everything ("total") where that is known.',
}

const objection = objectWithRemarks(
  {
    by: text('The member that objects.'),
    at: text('When it was recorded.'),
    kind: oneWordOf(
      [...BREAK_KINDS, ...REMARK_KINDS],
      'What it is; left out, an objection. A statement or a reservation breaks nothing.',
    ),
    receivedAt: text('When it was received, by whatever channel.'),
    reason: text('Its reason.'),
    withdrawnAt: text('When it was withdrawn.'),
  },
  ['by', 'at'],
  'An objection to a silence.',
)

const silenceFields: Readonly<Record<string, JsonSchema>> = {
  proposedAt: INSTANT,
  openedAt: INSTANT,
  due: text('When the silence expires: ISO 8601 with a zone.'),
  certifiedAt: INSTANT,
  withdrawnAt: INSTANT,
  asOf: text('The instant to judge it at; left out, after everything recorded here.'),
  extended: listOf(
    objectWithRemarks({ at: INSTANT, due: INSTANT }, ['at', 'due'], 'An extension.'),
    'Extensions in order.',
  ),
  objectionsToProcedure: listOf(
    objectWithRemarks({ by: text('The member.'), at: INSTANT }, ['by', 'at'], 'An objection to deciding in silence.'),
    'Objections at the meeting that proposed the silence.',
  ),
}

const objections: JsonSchema = {
  anyOf: [
    listOf(objection, 'Objections by name.'),
    listOf({ type: 'string', minLength: 1 }, 'Members that object, where there is no silence.'),
    EXACT,
    entriesOf(EXACT, 'So many governments, with such a share of a weight ("tonnageShare", in per cent).'),
  ],
  description: 'Objections, by name or counted.',
}

const bloc: JsonSchema = {
  ...objectWithRemarks(
    {
      ids: listOf({ type: 'string', minLength: 1 }, 'Its members, where they are known.'),
      members: wholeNumber(0, 'How many they are.'),
      weights: entriesOf(EXACT, 'What they weigh, by ledger.'),
      vote: {
        anyOf: [
          { type: 'string', enum: WORDS },
          { type: 'string', pattern: '^no or abstain\\b' },
        ],
        description: 'What they answered.',
      },
      answer: { type: 'string', enum: WORDS, description: 'The same as "vote".' },
      votingPower: EXACT,
    },
    [],
    'Members that answered alike.',
  ),
  // "populationShare": their share of the ledger "population", in per cent.
  patternProperties: { '^.+Share$': EXACT },
}

const part: JsonSchema = {
  ...objectWithRemarks(
    {
      cast: wholeNumber(0, 'Votes cast.'),
      inFavour: wholeNumber(0, 'Of these, in favour.'),
      negative: wholeNumber(0, 'Of these, against.'),
    },
    ['cast'],
    'A part of the electorate counted apart.',
  ),
  anyOf: [{ required: ['inFavour'] }, { required: ['negative'] }],
}

const holders: JsonSchema = {
  anyOf: [{ type: 'string', minLength: 1 }, listOf({ type: 'string', minLength: 1 }, 'Several members.')],
  description: 'Who holds this role on this matter.',
}

const round = objectWithRemarks(
  {
    round: wholeNumber(0, 'The number of the round.'),
    candidates: entriesOf(wholeNumber(0, 'Votes.'), 'Votes by candidate.'),
    abstain: wholeNumber(0, 'Abstentions.'),
  },
  ['candidates'],
  'A round of an election.',
)

const ratification: JsonSchema = {
  anyOf: [
    objectWithRemarks({ by: text('The member.'), at: text('The day.') }, ['by', 'at'], 'A ratification.'),
    {
      ...objectWithRemarks(
        {
          until: text('A day.'),
          count: wholeNumber(0, 'How many by then.'),
          weights: entriesOf(EXACT, 'What they weigh together, by ledger.'),
        },
        ['until', 'count'],
        'How many there were by a day.',
      ),
      // "emissionsShare": their share of the ledger "emissions", in per cent.
      patternProperties: { '^.+Share$': EXACT },
    },
  ],
  description: 'One ratification by name, or how many there were by a day.',
}

const voter: JsonSchema = {
  ...memberSchema,
  properties: { ...memberSchema.properties, permanent: yesOrNo('The same as the attribute "permanent".') },
}

const ledger: JsonSchema = { ...TALLY, description: 'Counts by answer on a ledger.' }

const properties: Readonly<Record<string, JsonSchema>> = {
  members: listOf(voter, 'The electorate by name; may be left out where the rule carries it.'),
  electorate: wholeNumber(0, 'How many members there are, where names are not known.'),
  votes: entriesOf({ type: 'string', enum: WORDS }, 'What each member, or each shared seat, answered.'),
  split: entriesOf(TALLY, 'Members that cast parts of their weight differently, in place of an entry under "votes".'),
  tally: TALLY,
  positions: { ...TALLY, description: 'The same as "tally", in bodies that take positions.' },
  allMembers: part,
  pMembers: part,
  blocs: listOf(bloc, 'Groups of members with what they weigh.'),
  ledgers: entriesOf(ledger, 'Counts side by side: heads, population, states.'),
  groupTallies: entriesOf(TALLY, 'Counts of a group of the rule, where names are not known.'),
  totals: entriesOf(EXACT, 'The whole of a ledger, members that did nothing included.'),
  roles: entriesOf(holders, 'Who holds a role on this matter.'),
  concerned: holders,
  party: holders,
  territory: holders,
  chair: holders,
  present: {
    anyOf: [wholeNumber(0, 'How many.'), listOf({ type: 'string', minLength: 1 }, 'By name.')],
    description: 'Who was in the room.',
  },
  convening: wholeNumber(0, 'The number of the convening.'),
  castingVote: {
    type: 'string',
    enum: WORDS,
    description: 'How the casting vote was cast, where its holder has no vote of its own.',
  },
  proxies: entriesOf({ type: 'string', minLength: 1 }, 'Represented member to the member that acts for it.'),
  withoutReason: listOf({ type: 'string', minLength: 1 }, 'Members whose negative vote came without reasons.'),
  stages: listOf({ anyOf: [round, reference('ballot')] }, 'Later votes of one procedure, or rounds, in order.'),
  rounds: listOf(round, 'Rounds of an election, in order.'),
  ratifications: listOf(ratification, 'Ratifications.'),
  judgement: objectWithRemarks(
    {
      by: text('Who judged.'),
      consensus: yesOrNo('What was found.'),
      on: text('The day on which it was made known.'),
      objections: listOf(
        objectWithRemarks(
          { by: text('Who objected.'), addressed: yesOrNo('Whether it was addressed, which is not to be met.') },
          ['by', 'addressed'],
          'An objection.',
        ),
        'Objections raised.',
      ),
      appeal: objectWithRemarks(
        { by: text('Who appealed.'), at: text('The day.'), upheld: yesOrNo('Left out while it is not decided.') },
        ['by'],
        'An appeal against it.',
      ),
    },
    ['by', 'consensus'],
    'What whoever presides found, under a rule that leaves it to a judgement.',
  ),
  deadline: text('The last day of ratification.'),
  adoptedOn: text('The day of the adoption, YYYY-MM-DD.'),
  acceptedOn: text('The day on which it was, or was deemed, accepted.'),
  publishedOn: text('The day of the publication.'),
  notifiedOn: text('The day of the notification.'),
  optOuts: listOf(
    objectWithRemarks({ by: text('The member.'), at: text('The day.') }, ['by', 'at'], 'A notice.'),
    'Members that gave notice not to be bound.',
  ),
  ...silenceFields,
  objections,
  silence: objectWithRemarks(
    { ...silenceFields, objections: listOf(objection, 'Objections by name.') },
    [],
    'The recorded facts of a silence; they may also stand beside the other fields.',
  ),
}

/**
 * JSON Schema (2020-12) of a ballot: a case of `rule-vectors/1`, whose `rule`, `expected` and remarks are not read, or
 * a ballot of this language. Fields that are not described are remarks.
 */
export const ballotSchema: JsonSchema = {
  $schema: DIALECT,
  title: 'A ballot',
  ...reference('ballot'),
  $defs: {
    exactNumber: EXACT_NUMBER,
    tally,
    ballot: objectWithRemarks(properties, [], 'What members did, with the electorate frozen when it opened.'),
  },
}
