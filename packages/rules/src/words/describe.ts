import { ANSWERS, NOT_YES } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import { ANSWERS_IN_WORDS } from './answer-words.ts'
import type { Base, Condition, ThresholdCondition } from '../language/condition.ts'
import { delayInWords } from './delay-words.ts'
import { describeCaps, describeElectorate, describeQuorum, describeWeightShare } from './describe-electorate.ts'
import { describeBound, describeEntryIntoForce } from './describe-after-adoption.ts'
import type { ChallengeClause } from '../language/challenge.ts'
import type { Period } from '../language/period.ts'
import type {
  Decision,
  ElectionDecision,
  JudgementDecision,
  RatificationDecision,
  Rule,
  SilenceDecision,
  StagesDecision,
} from '../language/rule.ts'
import { listed, sentence, yesOrNo } from './sentence.ts'
import type { Sentence } from './sentence.ts'
import { HEADS } from '../electorate/ledger-source.ts'

const BASE_WORDS: Readonly<Record<Base, string>> = {
  members: 'all members',
  participating: 'the participating members',
  present: 'the members present',
  'present-and-voting': 'the members voting yes or no',
  'votes-cast': 'the votes cast',
  negative: 'the votes against',
}

/** Which answers count: all that are not in favour, all but one, or those that are listed. */
interface CountedAnswers {
  readonly counting: 'not-in-favour' | 'all-but' | 'listed'
  readonly counts: readonly Answer[]
}

function countedAnswers(answers: readonly Answer[]): CountedAnswers {
  if (NOT_YES.every((answer) => answers.includes(answer)) && !answers.includes('yes'))
    return { counting: 'not-in-favour', counts: answers }
  const missing = ANSWERS.filter((answer) => !answers.includes(answer))
  return missing.length === 1 ? { counting: 'all-but', counts: missing } : { counting: 'listed', counts: answers }
}

function answersInWords({ counting, counts }: CountedAnswers): string {
  if (counting === 'not-in-favour') return 'not in favour'
  if (counting === 'all-but') return `anything but "${counts[0] ?? ''}"`
  return counts.map((answer) => ANSWERS_IN_WORDS[answer]).join(' or ')
}

/** What becomes of those who are neither for nor against, where a floor is a share: told, since people often assume otherwise. */
function treatmentOf({ base, abstention, type, side }: ThresholdCondition): 'all-stay' | 'abstention-cast' | 'plain' {
  if (type !== 'share' || side !== 'floor') return 'plain'
  if (base === 'members' || base === 'participating') return 'all-stay'
  return base === 'votes-cast' && abstention === 'in-base' ? 'abstention-cast' : 'plain'
}

const TREATMENT_WORDS = {
  'all-stay': ' Who abstains or is absent stays in the count of all.',
  'abstention-cast': ' An abstention is a vote cast.',
  plain: '',
} as const

function thresholdInWords(condition: ThresholdCondition): string {
  const { side, strict, type, threshold } = condition
  const limit = side === 'floor' ? (strict ? 'more than' : 'at least') : strict ? 'less than' : 'at most'
  const amount = type === 'share' ? `${threshold} of ${BASE_WORDS[condition.base]}` : String(threshold)
  const measured = condition.ledger === HEADS ? '' : `, by ${condition.ledger}`
  const among = condition.group === undefined ? '' : `, among ${condition.group}`
  const answers = answersInWords(countedAnswers(condition.counts))
  return `${answers}: ${limit} ${amount}${measured}${among}.${TREATMENT_WORDS[treatmentOf(condition)]}`
}

const thresholdFacts = (condition: ThresholdCondition): Sentence['facts'] => ({
  ...countedAnswers(condition.counts),
  type: condition.type,
  side: condition.side,
  strict: yesOrNo(condition.strict),
  threshold: String(condition.threshold),
  base: condition.base,
  ledger: condition.ledger,
  grouped: yesOrNo(condition.group !== undefined),
  group: condition.group ?? '',
  treatment: treatmentOf(condition),
})

function describeCondition(condition: Condition, depth: number): readonly Sentence[] {
  const name = condition.title ?? condition.id
  const say = (code: string, text: string, facts: Sentence['facts'] = {}) =>
    sentence(code, { condition: condition.id, title: name, depth, ...facts }, text)
  switch (condition.type) {
    case 'count':
    case 'share':
      return [say('rule.threshold', `${name} – ${thresholdInWords(condition)}`, thresholdFacts(condition))]
    case 'concurrence': {
      const abstention = condition.abstention === 'concurs' ? 'An abstention is no veto' : 'An abstention withholds it'
      const absence = condition.absence === 'concurs' ? 'an absence is none' : 'an absence withholds it'
      return [
        say(
          'rule.concurrence',
          `${name} – every member of "${condition.group}" must concur. ${abstention}; ${absence}.`,
          { group: condition.group, abstention: condition.abstention, absence: condition.absence },
        ),
      ]
    }
    case 'blocking-minority': {
      const { ledger, threshold, strict, plus } = condition
      const hold = `${strict ? 'more than' : 'at least'} ${threshold} by ${ledger}`
      const blocking = `the fewest members with ${hold}${plus === 0 ? '' : `, and ${plus} more`}`
      const counts = countedAnswers(condition.counts)
      const facts = { ...counts, ledger, threshold, strict: yesOrNo(strict), plus }
      const text = `${name} – ${answersInWords(counts)}: fewer than a blocking minority, which has ${blocking}.`
      return [say('rule.blocking_minority', text, facts)]
    }
    case 'all-of':
    case 'any-of':
    case 'k-of': {
      const head =
        condition.type === 'all-of'
          ? 'All of these hold'
          : condition.type === 'any-of'
            ? 'One of these holds'
            : `${condition.k ?? 0} of these hold`
      const facts = { type: condition.type, k: condition.k ?? 0 }
      return [
        say('rule.combined', `${head}:`, facts),
        ...condition.of.flatMap((part) => describeCondition(part, depth + 1)),
      ]
    }
    case 'turnout':
      return [
        say('rule.turnout', 'The threshold depends on turnout:'),
        ...condition.bands.flatMap((band) => {
          const head = sentence(
            'rule.band',
            {
              band: band.id,
              depth: depth + 1,
              adopts: yesOrNo(Boolean(band.condition)),
            },
            `${band.id}:${band.condition ? '' : ' nothing is adopted.'}`,
          )
          return [head, ...(band.condition ? describeCondition(band.condition, depth + 2) : [])]
        }),
      ]
  }
}

const periodInWords = ({ length, unit }: Period): string =>
  length === 1 ? `1 ${unit.replace('-', ' ').slice(0, -1)}` : `${length} ${unit.replace('-', ' ')}`

function describeChallenge({ within, decidedWithin, overturnedBy, meanwhile }: ChallengeClause): readonly Sentence[] {
  const opening = `A member may challenge the announced verdict within ${periodInWords(within)}; members then vote on it for ${periodInWords(decidedWithin)}. It stands unless it is overturned:`
  const periods = {
    length: within.length,
    unit: within.unit,
    votingLength: decidedWithin.length,
    votingUnit: decidedWithin.unit,
  }
  const stands = meanwhile === 'stands'
  return [
    sentence('rule.challenge', periods, opening),
    ...describeCondition(overturnedBy, 1),
    sentence(
      stands ? 'rule.challenge_stands' : 'rule.challenge_waits',
      {},
      stands
        ? 'Until then the decision has its effect.'
        : 'The decision has no effect until it can no longer be overturned.',
    ),
  ]
}

function silenceInWords(decision: SilenceDecision): readonly Sentence[] {
  const { minimum } = decision
  const period =
    minimum.unit === 'none'
      ? 'a period set when it opens'
      : `at least ${minimum.length} ${minimum.unit.replace('-', ' ')}`
  const breaks = listed(decision.brokenBy.map((each) => each.replaceAll('-', ' ')))
  const { brokenBy, reasonRequired, counts, withdrawal, extendable, certified } = decision
  return [
    sentence(
      'rule.silence_period',
      { unit: minimum.unit, length: minimum.unit === 'none' ? 0 : minimum.length },
      `The text lies under silence for ${period}.`,
    ),
    sentence(
      'rule.silence_broken_by',
      { brokenBy, reasons: yesOrNo(reasonRequired), counts },
      `It is broken by ${breaks}${reasonRequired ? ', with reasons' : ''}; what counts is when it was ${counts}.`,
    ),
    sentence(
      'rule.silence_withdrawal',
      { withdrawal },
      withdrawal === 'revives'
        ? 'When every objection is withdrawn before the expiry, the silence runs on.'
        : 'An objection that is withdrawn leaves it broken.',
    ),
    sentence(
      'rule.silence_extension',
      { extendable: yesOrNo(extendable) },
      extendable ? 'It may be extended before it expires.' : 'It cannot be extended.',
    ),
    sentence(
      'rule.silence_end',
      { certified: yesOrNo(certified) },
      certified
        ? 'After the expiry an officer certifies that no objection came by any channel; then it is adopted.'
        : 'At the expiry it is adopted.',
    ),
  ]
}

function describeElection(decision: ElectionDecision, depth: number): Sentence {
  const least = `${decision.strict ? 'more than' : 'at least'} ${decision.threshold} of ${BASE_WORDS[decision.base]}`
  const rounds = decision.roundsBeforeElimination ?? 1
  const after = rounds === 1 ? 'a round' : `${rounds} rounds of the same candidates`
  const drops = decision.elimination === 'lowest' ? ` After ${after} without result the lowest drops out.` : ''
  const facts = {
    depth,
    strict: yesOrNo(decision.strict),
    threshold: decision.threshold,
    base: decision.base,
    drops: yesOrNo(decision.elimination === 'lowest'),
    rounds,
  }
  return sentence('rule.election', facts, `By election in rounds: ${least}.${drops}`)
}

function describeRatification(decision: RatificationDecision, depth: number): readonly Sentence[] {
  const share = String(decision.threshold).includes('/')
  const least = `${decision.strict ? 'more than' : 'at least'} ${decision.threshold} ${share ? 'of all members' : 'members'}`
  const all = decision.including === undefined ? '' : `, every member of "${decision.including}" among them`
  const facts = {
    depth,
    strict: yesOrNo(decision.strict),
    threshold: String(decision.threshold),
    share: yesOrNo(share),
    including: yesOrNo(decision.including !== undefined),
    group: decision.including ?? '',
    deadline: decision.deadline,
  }
  const opening = `By ratification of ${least}${all}. Deadline: ${decision.deadline}.`
  const weights = (decision.weights ?? []).map((weight) =>
    describeWeightShare('rule.ratification_weight', 'those who ratify hold', weight, { depth: depth + 1 }),
  )
  return [sentence('rule.ratification', facts, opening), ...weights]
}

function describeJudgement({ by, openObjections, appeal }: JudgementDecision, depth: number): readonly Sentence[] {
  const prevents = openObjections === 'prevent' ? 'prevents it' : 'is noted'
  const opening = `Whoever is in the role "${by}" finds whether there is consensus; no number is counted. An objection that was not addressed ${prevents}.`
  if (appeal.kind === 'final')
    return [sentence('rule.judgement', { depth, role: by, objections: openObjections }, opening)]
  const { to, within } = appeal
  const facts = { depth, to, length: within.length, unit: within.unit }
  return [
    sentence('rule.judgement', { depth, role: by, objections: openObjections }, opening),
    sentence('rule.appeal', facts, `The judgement may be appealed to ${to} within ${delayInWords(within)}.`),
  ]
}

function describeStages({ stages }: StagesDecision, depth: number): readonly Sentence[] {
  return stages.flatMap((stage, index) => {
    const pause = stage.pause === undefined ? '' : `, after a pause of ${stage.pause}`
    const paused = { paused: yesOrNo(stage.pause !== undefined), pause: stage.pause ?? '' }
    const facts = { depth, stage: index + 1, title: stage.title, ...paused }
    const head = sentence('rule.stage', facts, `Stage ${index + 1}${pause}: ${stage.title}.`)
    return [head, ...describeDecision(stage.decision, depth + 1)]
  })
}

function describeDecision(decision: Decision, depth: number): readonly Sentence[] {
  switch (decision.kind) {
    case 'vote':
      return [
        sentence('rule.vote', { depth, adopts: decision.adopts }, `By a vote. It is ${decision.adopts} if:`),
        ...describeCondition(decision.condition, depth + 1),
      ]
    case 'no-objection':
      return [
        sentence(
          'rule.no_objection',
          { depth, adopts: decision.adopts },
          `Without a vote; silence is enough. It is ${decision.adopts} if:`,
        ),
        ...describeCondition(decision.condition, depth + 1),
      ]
    case 'graded':
      return [
        ...decision.cases.flatMap(({ condition, outcome }) => [
          sentence('rule.case', { depth, outcome }, `It is ${outcome} if:`),
          ...describeCondition(condition, depth + 1),
        ]),
        sentence('rule.otherwise', { depth, outcome: decision.otherwise }, `Otherwise: ${decision.otherwise}.`),
      ]
    case 'silence':
      return silenceInWords(decision)
    case 'election':
      return [describeElection(decision, depth)]
    case 'ratification':
      return describeRatification(decision, depth)
    case 'quorum':
      return []
    case 'judgement':
      return describeJudgement(decision, depth)
    case 'stages':
      return describeStages(decision, depth)
    case 'steps':
      return decision.steps.flatMap((step, index) => [
        sentence(
          'rule.step',
          { depth, step: index + 1, title: step.title },
          `Step ${index + 1}, which must carry: ${step.title}.`,
        ),
        ...(step.electorate === undefined ? [] : describeElectorate(step.electorate)),
        ...describeDecision(step.decision, depth + 1),
      ])
    case 'pre-question':
      return [
        sentence('rule.pre_question', { depth }, 'First it is decided which rule applies.'),
        ...describeDecision(decision.question, depth + 1),
        sentence('rule.when_yes', { depth }, 'If yes:'),
        ...describeDecision(decision.whenYes, depth + 1),
        sentence('rule.when_no', { depth }, 'If no:'),
        ...describeDecision(decision.whenNo, depth + 1),
      ]
  }
}

/** A rule as sentences for people, from its data: what is said here is what is decided. `depth` in the facts indents. */
export function describeRule(rule: Rule): readonly Sentence[] {
  return [
    ...describeElectorate(rule.electorate),
    ...describeCaps(rule),
    ...(rule.quorum ? describeQuorum(rule.quorum) : []),
    ...describeDecision(rule.decision, 0),
    ...(rule.challenge ? describeChallenge(rule.challenge) : []),
    ...(rule.bound ? describeBound(rule.bound) : []),
    ...(rule.entryIntoForce ? describeEntryIntoForce(rule.entryIntoForce) : []),
    sentence('rule.source', { citation: rule.source.citation }, `Source: ${rule.source.citation}.`),
  ]
}
