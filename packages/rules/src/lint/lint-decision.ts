import type { Answer } from '../language/answer.ts'
import { ANSWERS } from '../language/answer.ts'
import { compare, exactly, fraction, parseFraction, ZERO } from '../fraction.ts'
import type { Condition } from '../language/condition.ts'
import { conditionsWithin } from '../language/condition.ts'
import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { lintDelay } from './lint-after-adoption.ts'
import { lintCondition } from './lint-condition.ts'
import { lintElectorate } from './lint-electorate.ts'
import { lintWeightShares } from './lint-ledger.ts'
import { lintMembersNeeded } from './lint-members-needed.ts'
import { mustBeBoolean, mustBeCount, mustBeOneOf, mustBeText, note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'
import { AFFIRMATIVE_OUTCOMES, isAffirmative, NEGATIVE_OUTCOMES } from '../language/outcome.ts'
import { BREAK_KINDS } from '../language/rule.ts'
import type { Decision } from '../language/rule.ts'

const KINDS = [
  'vote',
  'no-objection',
  'graded',
  'silence',
  'election',
  'ratification',
  'quorum',
  'judgement',
  'stages',
  'steps',
  'pre-question',
]

function lintShareOfBase(linting: Linting, given: JsonRecord, path: string, bases: readonly string[]): void {
  mustBeOneOf(linting, given, 'base', path, bases, 'It is not said out of what it is counted.')
  mustBeBoolean(linting, given, 'strict', path, 'It is not said whether reaching the threshold is enough.')
  const threshold = parseFraction(given['threshold'])
  if (threshold.ok && compare(threshold.value, ZERO) > 0 && compare(threshold.value, fraction(1n)) <= 0) return
  note(
    linting,
    'rule.inexact_threshold',
    `${path}.threshold`,
    'The threshold is no fraction above 0 and up to 1.',
    'Write a fraction "a/b".',
  )
}

function lintRatification(linting: Linting, given: JsonRecord, path: string): void {
  mustBeOneOf(linting, given, 'base', path, ['members'], 'It is not said out of what it is counted.')
  mustBeBoolean(linting, given, 'strict', path, 'It is not said whether reaching the threshold is enough.')
  lintMembersNeeded(linting, given['threshold'], path)
  lintWeightShares(linting, given['weights'], `${path}.weights`)
  const { including } = given
  if (including !== undefined && (typeof including !== 'string' || !linting.groups.has(including))) {
    const problem = 'The group of which every member must ratify is not described.'
    note(linting, 'rule.unknown_group', `${path}.including`, problem, 'Describe it under "groups".')
  }
}

function lintJudgement(linting: Linting, given: JsonRecord, path: string): void {
  mustBeText(linting, given, 'by', path, 'It is not said in which role somebody judges.')
  const why = 'It is not said whether an objection that was not addressed prevents it.'
  mustBeOneOf(linting, given, 'openObjections', path, ['prevent', 'on-record'], why)
  mustBeOneOf(linting, given, 'adopts', path, AFFIRMATIVE_OUTCOMES, 'It is not said what success is called.')
  mustBeOneOf(linting, given, 'fails', path, NEGATIVE_OUTCOMES, 'It is not said what failure is called.')
  const appeal = isRecord(given['appeal']) ? given['appeal'] : {}
  const open = 'It is not said whether the judgement may be appealed.'
  mustBeOneOf(linting, appeal, 'kind', `${path}.appeal`, ['final', 'open'], open)
  if (appeal['kind'] !== 'open') return
  mustBeText(linting, appeal, 'to', `${path}.appeal`, 'It is not said to whom it may be appealed.')
  const within = `${path}.appeal.within`
  lintDelay(linting, appeal['within'], within, 'It is not said how long the judgement may be appealed.')
}

function lintSilence(linting: Linting, given: JsonRecord, path: string): void {
  const minimum = isRecord(given['minimum']) ? given['minimum'] : {}
  mustBeOneOf(
    linting,
    minimum,
    'unit',
    `${path}.minimum`,
    ['working-days', 'hours', 'none'],
    'It is not said how long the silence lasts at least.',
  )
  const length = minimum['length']
  if (minimum['unit'] !== 'none' && !(typeof length === 'number' && Number.isInteger(length) && length > 0)) {
    note(
      linting,
      'rule.left_open',
      `${path}.minimum.length`,
      'It is not said how long the silence lasts at least.',
      'Write a whole number above 0.',
    )
  }
  const breaks = given['brokenBy']
  if (
    !Array.isArray(breaks) ||
    breaks.length === 0 ||
    !breaks.every((each) => BREAK_KINDS.some((kind) => kind === each))
  ) {
    note(
      linting,
      'rule.left_open',
      `${path}.brokenBy`,
      'It is not said what breaks it.',
      `Write a list of: ${BREAK_KINDS.join(', ')}.`,
    )
  }
  mustBeOneOf(linting, given, 'counts', path, ['recorded', 'received'], 'It is not said which time of a note counts.')
  mustBeOneOf(
    linting,
    given,
    'withdrawal',
    path,
    ['revives', 'does-not-revive'],
    'It is not said what a withdrawn objection means.',
  )
  for (const field of ['reasonRequired', 'certified', 'stoppableAtMeeting', 'extendable']) {
    mustBeBoolean(linting, given, field, path, `It is not said whether: ${field}.`)
  }
}

function lintVote(linting: Linting, given: JsonRecord, path: string): void {
  lintCondition(linting, given['condition'], `${path}.condition`)
  mustBeOneOf(linting, given, 'adopts', path, AFFIRMATIVE_OUTCOMES, 'It is not said what success is called.')
  mustBeOneOf(linting, given, 'fails', path, NEGATIVE_OUTCOMES, 'It is not said what failure is called.')
  const tie = given['tie']
  if (tie === undefined) return
  const tieRecord = isRecord(tie) ? tie : {}
  mustBeOneOf(
    linting,
    tieRecord,
    'kind',
    `${path}.tie`,
    ['fails', 'second-vote', 'casting-vote'],
    'It is not said what a tie means.',
  )
  if (tieRecord['kind'] === 'second-vote')
    mustBeText(linting, tieRecord, 'within', `${path}.tie`, 'Within what time the second vote is taken.')
  if (tieRecord['kind'] === 'casting-vote') mustBeText(linting, tieRecord, 'role', `${path}.tie`, 'Whose vote decides.')
}

function lintList(
  linting: Linting,
  given: JsonRecord,
  field: string,
  path: string,
  each: (item: JsonRecord, at: string) => void,
): void {
  const list = given[field]
  if (!Array.isArray(list) || list.length === 0) {
    note(linting, 'rule.left_open', `${path}.${field}`, 'The list is empty.', 'Write at least one entry.')
    return
  }
  for (const [index, item] of list.entries()) each(isRecord(item) ? item : {}, `${path}.${field}[${index}]`)
}

/** Checks a decision of untyped JSON and everything inside it. */
export function lintDecision(linting: Linting, value: unknown, path: string): void {
  const given = isRecord(value) ? value : {}
  mustBeOneOf(linting, given, 'kind', path, KINDS, 'It is not said how it is decided.')
  switch (given['kind']) {
    case 'vote':
    case 'no-objection':
      return lintVote(linting, given, path)
    case 'graded':
      lintList(linting, given, 'cases', path, (item, at) => {
        lintCondition(linting, item['condition'], `${at}.condition`)
        mustBeOneOf(
          linting,
          item,
          'outcome',
          at,
          [...AFFIRMATIVE_OUTCOMES, ...NEGATIVE_OUTCOMES],
          'It is not said what this case is called.',
        )
      })
      return mustBeOneOf(
        linting,
        given,
        'otherwise',
        path,
        NEGATIVE_OUTCOMES,
        'It is not said what holds when no case does.',
      )
    case 'silence':
      return lintSilence(linting, given, path)
    case 'election':
      lintShareOfBase(linting, given, path, ['members', 'votes-cast'])
      mustBeOneOf(linting, given, 'abstention', path, ['in-base', 'ignored'], 'It is not said what an abstention does.')
      mustBeOneOf(linting, given, 'absence', path, ['in-base', 'ignored'], 'It is not said what an absence does.')
      if (given['roundsBeforeElimination'] !== undefined)
        mustBeCount(linting, given, 'roundsBeforeElimination', path, 'It is not said how many rounds the same have.')
      return mustBeOneOf(linting, given, 'elimination', path, ['lowest', 'none'], 'It is not said who drops out.')
    case 'ratification':
      lintRatification(linting, given, path)
      return mustBeOneOf(
        linting,
        given,
        'deadline',
        path,
        ['none', 'optional', 'required'],
        'It is not said whether there is a deadline.',
      )
    case 'judgement':
      return lintJudgement(linting, given, path)
    case 'stages':
      return lintList(linting, given, 'stages', path, (item, at) => {
        mustBeText(linting, item, 'id', at, 'The stage has no name.')
        mustBeText(linting, item, 'title', at, 'The stage has no title.')
        // Stages are separate counts, so their conditions may bear the same names.
        lintDecision({ ...linting, ids: new Set() }, item['decision'], `${at}.decision`)
      })
    case 'steps':
      return lintList(linting, given, 'steps', path, (item, at) => {
        mustBeText(linting, item, 'id', at, 'The step has no name.')
        mustBeText(linting, item, 'title', at, 'The step has no title.')
        if (item['electorate'] !== undefined) lintElectorate(linting, item['electorate'], `${at}.electorate`)
        lintDecision({ ...linting, ids: new Set() }, item['decision'], `${at}.decision`)
      })
    case 'pre-question':
      for (const field of ['question', 'whenYes', 'whenNo']) {
        lintDecision({ ...linting, ids: new Set() }, given[field], `${path}.${field}`)
      }
  }
}

const SUPPORT: readonly Answer[] = ['yes', 'no-objection']

/** Whether a condition can hold although nobody supports. A ceiling on everyone that does not support needs support. */
export function holdsWithoutSupport(condition: Condition): boolean {
  switch (condition.type) {
    case 'count':
    case 'share': {
      if (condition.side === 'floor') {
        const zero =
          condition.type === 'count' && compare(exactly(condition.threshold), ZERO) === 0 && !condition.strict
        return zero || !condition.counts.every((answer) => SUPPORT.includes(answer))
      }
      return !ANSWERS.every((answer) => SUPPORT.includes(answer) || condition.counts.includes(answer))
    }
    case 'blocking-minority':
      return !ANSWERS.every((answer) => SUPPORT.includes(answer) || condition.counts.includes(answer))
    case 'concurrence':
      return true
    case 'all-of':
      return condition.of.every(holdsWithoutSupport)
    case 'any-of':
      return condition.of.some(holdsWithoutSupport)
    case 'k-of':
      return condition.of.filter(holdsWithoutSupport).length >= (condition.k ?? condition.of.length)
    case 'turnout':
      return condition.bands.some((band) => band.condition !== null && holdsWithoutSupport(band.condition))
  }
}

/** What a well-formed decision gets wrong: an empty vote that adopts, an objection that changes nothing. */
export function lintMeaning(linting: Linting, decision: Decision, path: string): void {
  const emptyVote = (condition: Condition, at: string) => {
    if (!holdsWithoutSupport(condition)) return
    const mend = 'Add a floor on the yes, such as at least one.'
    note(linting, 'rule.empty_vote_adopts', at, 'It can hold although nobody votes yes.', mend)
  }
  switch (decision.kind) {
    case 'vote':
      return emptyVote(decision.condition, `${path}.condition`)
    case 'graded':
      for (const [index, { condition, outcome }] of decision.cases.entries()) {
        if (isAffirmative(outcome)) emptyVote(condition, `${path}.cases[${index}].condition`)
      }
      return
    case 'no-objection': {
      const limits = conditionsWithin(decision.condition).some(
        (each) =>
          each.type === 'concurrence' || ('side' in each && each.side === 'ceiling' && each.counts.includes('objects')),
      )
      if (!limits) {
        const problem = 'No objection can stop it.'
        note(
          linting,
          'rule.objection_without_effect',
          `${path}.condition`,
          problem,
          'Limit the answer "objects" with a ceiling.',
        )
      }
      return
    }
    case 'stages':
      for (const [index, stage] of decision.stages.entries())
        lintMeaning(linting, stage.decision, `${path}.stages[${index}].decision`)
      return
    case 'steps':
      for (const [index, step] of decision.steps.entries())
        lintMeaning(linting, step.decision, `${path}.steps[${index}].decision`)
      return
    case 'pre-question':
      lintMeaning(linting, decision.question, `${path}.question`)
      lintMeaning(linting, decision.whenYes, `${path}.whenYes`)
      return lintMeaning(linting, decision.whenNo, `${path}.whenNo`)
    case 'silence':
    case 'election':
    case 'ratification':
    case 'quorum':
    case 'judgement':
  }
}
