import type { Ballot, ChairsJudgement } from '../language/ballot.ts'
import { dayAfter, parseDay } from '../time/calendar-day.ts'
import type { ConditionResult } from '../conditions/condition-result.ts'
import { delayInWords } from '../words/delay-words.ts'
import { roleHolders } from '../electorate/electorate.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { JudgementDecision, Rule } from '../language/rule.ts'
import { listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { judgedOutcomeSentence } from './verdict-sentences.ts'
import type { Finding } from './verdict.ts'

/** What became of an appeal, and what is said of it. */
interface AppealFound {
  readonly effect: 'none' | 'pending' | 'upheld'
  readonly said: Sentence | null
}

const NO_APPEAL: AppealFound = { effect: 'none', said: null }

function appealOf(decision: JudgementDecision, judgement: ChairsJudgement): Result<AppealFound> {
  const { appeal, on } = judgement
  if (appeal === undefined) return accept(NO_APPEAL)
  if (decision.appeal.kind === 'final') return refuse('ballot.appeal_not_provided', { by: appeal.by })
  const { to, within } = decision.appeal
  const facts = { member: appeal.by, to }
  if (on !== undefined && appeal.at !== undefined) {
    const [judged, appealed] = [parseDay(on), parseDay(appeal.at)]
    if (!judged.ok) return judged
    if (!appealed.ok) return appealed
    if (appealed.value > dayAfter(judged.value, within)) {
      const text = `The appeal of ${appeal.by} came too late: ${delayInWords(within)} are given.`
      const late = { ...facts, length: within.length, unit: within.unit }
      return accept({ effect: 'none', said: sentence('judgement.appeal_late', late, text) })
    }
  }
  if (appeal.upheld === undefined) {
    const text = `${appeal.by} appealed to ${to}, which has not decided yet.`
    return accept({ effect: 'pending', said: sentence('judgement.appeal_pending', facts, text) })
  }
  return accept(
    appeal.upheld
      ? {
          effect: 'upheld',
          said: sentence(
            'judgement.appeal_upheld',
            facts,
            `${to} upheld the appeal of ${appeal.by}: the matter goes back.`,
          ),
        }
      : {
          effect: 'none',
          said: sentence(
            'judgement.appeal_rejected',
            facts,
            `${to} rejected the appeal of ${appeal.by}: the judgement stands.`,
          ),
        },
  )
}

/**
 * Judges what whoever presides has found: there is no number to reach, and none is computed. An objection must have been
 * addressed, which does not mean that it was met. An appeal that was upheld sends the matter back.
 */
export function decideByJudgement(rule: Rule, decision: JudgementDecision, ballot: Ballot): Result<Finding> {
  const { judgement } = ballot
  if (judgement === undefined) return refuse('ballot.not_enough', { rule: rule.id, missing: ['judgement'] })
  const holders = roleHolders(ballot, decision.by)
  if (holders.length > 0 && !holders.includes(judgement.by)) {
    return refuse('ballot.judged_by_another', { by: judgement.by, role: decision.by, holders })
  }
  const appeal = appealOf(decision, judgement)
  if (!appeal.ok) return appeal
  const open = [
    ...new Set((judgement.objections ?? []).flatMap(({ by, addressed }) => (addressed ? [] : [by]))),
  ].toSorted()
  const prevented = open.length > 0 && decision.openObjections === 'prevent'
  const found = judgement.consensus && !prevented
  const outcome = appeal.value.effect === 'upheld' ? 'returned' : found ? decision.adopts : decision.fails
  const conditions: readonly ConditionResult[] = [
    { id: 'judgement', type: 'judgement', parent: null, holds: judgement.consensus },
    {
      id: 'objections-addressed',
      type: 'judgement',
      parent: null,
      holds: open.length === 0,
      side: 'ceiling',
      counted: open.length,
      needed: 0,
      margin: 0 - open.length,
      members: open,
    },
  ]
  const said = judgement.consensus
    ? sentence(
        'judgement.found',
        { member: judgement.by },
        `${judgement.by} finds that there is consensus; no number is counted.`,
      )
    : sentence(
        'judgement.not_found',
        { member: judgement.by },
        `${judgement.by} finds that there is no consensus; no number is counted.`,
      )
  const left = `Objections that were not addressed: ${listed(open)}.`
  return accept({
    outcome,
    conditions,
    counts: [],
    critical: [],
    excluded: [],
    ...(appeal.value.effect === 'pending' ? { next: { what: 'appeal' } } : {}),
    sentences: [
      judgedOutcomeSentence(outcome),
      said,
      ...(open.length > 0 ? [sentence('judgement.open_objections', { members: open }, left)] : []),
      ...(appeal.value.said === null ? [] : [appeal.value.said]),
    ],
  })
}
