import { AFFIRMATIVE_OUTCOMES, NEGATIVE_OUTCOMES } from '../language/outcome.ts'
import { BREAK_KINDS } from '../language/rule.ts'
import { delaySchema } from './delay-schema.ts'
import { closedObject, listOf, oneWordOf, reference, text, wholeNumber, yesOrNo } from './schema-parts.ts'
import type { JsonSchema } from './schema-parts.ts'

const CONDITION = reference('condition')
const DECISION = reference('decision')
const ADOPTS = oneWordOf(AFFIRMATIVE_OUTCOMES, 'What success is called.')
const FAILS = oneWordOf(NEGATIVE_OUTCOMES, 'What failure is called.')
const STRICT = yesOrNo('Whether the threshold must be passed rather than reached.')
const SHARE = text('A fraction "a/b" of the base.')
const TREATMENT = ['in-base', 'ignored']

const tie: JsonSchema = {
  oneOf: [
    closedObject({ kind: { const: 'fails' } }, ['kind'], 'The proposal falls.'),
    closedObject(
      { kind: { const: 'second-vote' }, within: text('An ISO 8601 duration.') },
      ['kind', 'within'],
      'A second vote; equally divided again, the proposal falls.',
    ),
    closedObject(
      { kind: { const: 'casting-vote' }, role: text('Whose own answer decides.') },
      ['kind', 'role'],
      'The holder of a role decides.',
    ),
  ],
  description: 'What happens when yes and no are equal.',
}

const vote = closedObject(
  { kind: { const: 'vote' }, condition: CONDITION, adopts: ADOPTS, fails: FAILS, tie },
  ['kind', 'condition', 'adopts', 'fails'],
  'A vote. Without a single yes nothing is adopted.',
)

const noObjection = closedObject(
  { kind: { const: 'no-objection' }, condition: CONDITION, adopts: ADOPTS, fails: FAILS },
  ['kind', 'condition', 'adopts', 'fails'],
  'Consensus, tacit acceptance, reverse consensus: the condition limits objections.',
)

const graded = closedObject(
  {
    kind: { const: 'graded' },
    cases: listOf(
      closedObject(
        {
          id: text('The name of the case.'),
          condition: CONDITION,
          outcome: oneWordOf([...AFFIRMATIVE_OUTCOMES, ...NEGATIVE_OUTCOMES], 'What this case is called.'),
        },
        ['id', 'condition', 'outcome'],
        'A condition and what it means.',
      ),
      'The first that holds gives the outcome.',
      1,
    ),
    otherwise: FAILS,
  },
  ['kind', 'cases', 'otherwise'],
  'More than two outcomes: for, against, no opinion.',
)

const minimum: JsonSchema = {
  oneOf: [reference('period'), closedObject({ unit: { const: 'none' } }, ['unit'], 'The rule leaves it to the chair.')],
  description: 'The shortest period of silence.',
}

const silence = closedObject(
  {
    kind: { const: 'silence' },
    minimum,
    brokenBy: listOf({ type: 'string', enum: [...BREAK_KINDS] }, 'What breaks it.', 1),
    reasonRequired: yesOrNo('Whether an objection without a reason is refused.'),
    counts: oneWordOf(['recorded', 'received'], 'Which of the two times of a note counts.'),
    certified: yesOrNo('Whether an officer must certify that no objection came by any channel.'),
    stoppableAtMeeting: yesOrNo('Whether an objection at the meeting that proposes it stops it.'),
    extendable: yesOrNo('Whether the period can be extended before it expires.'),
    withdrawal: oneWordOf(['revives', 'does-not-revive'], 'What it means that every objection is withdrawn in time.'),
  },
  [
    'kind',
    'minimum',
    'brokenBy',
    'reasonRequired',
    'counts',
    'certified',
    'stoppableAtMeeting',
    'extendable',
    'withdrawal',
  ],
  'A silence procedure.',
)

const election = closedObject(
  {
    kind: { const: 'election' },
    base: oneWordOf(['members', 'votes-cast'], 'What the threshold is a share of.'),
    threshold: SHARE,
    strict: STRICT,
    abstention: oneWordOf(TREATMENT, 'What an abstention does to the base.'),
    absence: oneWordOf(TREATMENT, 'What an absence does to the base.'),
    elimination: oneWordOf(['lowest', 'none'], 'Who drops out after rounds without result.'),
    roundsBeforeElimination: wholeNumber(1, 'How many rounds the same candidates have first; left out, one.'),
  },
  ['kind', 'base', 'threshold', 'strict', 'abstention', 'absence', 'elimination'],
  'An election by rounds.',
)

const ratification = closedObject(
  {
    kind: { const: 'ratification' },
    base: oneWordOf(['members'], 'What the threshold is a share of.'),
    threshold: {
      ...reference('exactNumber'),
      description: 'An integer number of members, or a fraction "a/b" of them.',
    },
    strict: STRICT,
    weights: listOf(reference('weightShare'), 'Shares that those who ratified must hold as well.'),
    including: text('A group of which every member must ratify.'),
    deadline: oneWordOf(['none', 'optional', 'required'], 'Whether there is a day after which it lapses.'),
  },
  ['kind', 'base', 'threshold', 'strict', 'deadline'],
  'Ratification by members one after the other.',
)

const stages = closedObject(
  {
    kind: { const: 'stages' },
    stages: listOf(
      closedObject(
        {
          id: text('The name of the stage.'),
          title: text('What it is called in sentences.'),
          pause: text('An ISO 8601 duration before it.'),
          decision: DECISION,
        },
        ['id', 'title', 'decision'],
        'One attempt.',
      ),
      'One attempt after another until one succeeds.',
      1,
    ),
  },
  ['kind', 'stages'],
  'Attempts in turn.',
)

const steps = closedObject(
  {
    kind: { const: 'steps' },
    steps: listOf(
      closedObject(
        {
          id: text('The name of the step.'),
          title: text('What it is called in sentences.'),
          electorate: { ...reference('electorate'), description: 'Who decides here; left out, as for the rule.' },
          decision: DECISION,
        },
        ['id', 'title', 'decision'],
        'One of several that must all carry.',
      ),
      'Decisions in turn; the first that does not carry gives the outcome.',
      1,
    ),
  },
  ['kind', 'steps'],
  'Several decisions that must all carry.',
)

const preQuestion = closedObject(
  { kind: { const: 'pre-question' }, question: DECISION, whenYes: DECISION, whenNo: DECISION },
  ['kind', 'question', 'whenYes', 'whenNo'],
  'A first question decides which rule applies to the second.',
)

const judgement = closedObject(
  {
    kind: { const: 'judgement' },
    by: text('The role of whoever judges.'),
    openObjections: oneWordOf(['prevent', 'on-record'], 'What an objection that was not addressed does.'),
    appeal: {
      oneOf: [
        closedObject({ kind: { const: 'final' } }, ['kind'], 'The judgement is final.'),
        closedObject(
          { kind: { const: 'open' }, to: text('To whom.'), within: delaySchema },
          ['kind', 'to', 'within'],
          'It may be appealed.',
        ),
      ],
      description: 'Whether the judgement may be appealed.',
    },
    adopts: ADOPTS,
    fails: FAILS,
  },
  ['kind', 'by', 'openObjections', 'appeal', 'adopts', 'fails'],
  'Whoever presides finds whether there is consensus; no number decides.',
)

const quorum = closedObject({ kind: { const: 'quorum' } }, ['kind'], 'Only whether enough are present.')

/** A decision of the rule language; `decision`, `condition`, `electorate` and `period` are to be found under `$defs`. */
export const decisionSchema: JsonSchema = {
  oneOf: [vote, noObjection, graded, silence, election, ratification, quorum, judgement, stages, steps, preQuestion],
  description: 'What the rule asks.',
}
