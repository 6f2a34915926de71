import { ANSWERS, isAnswer } from '@commonline/rules'
import type { Answer, Decision, Rule } from '@commonline/rules'
import { recordsWithin } from '../records-within.ts'
import type { Votes } from './ballot-frame.ts'

/** The lists of answers that conditions of a decision count. */
const countedLists = (decision: Decision): readonly (readonly Answer[])[] =>
  recordsWithin(decision).flatMap(({ counts }) => (Array.isArray(counts) ? [counts.filter(isAnswer)] : []))

const ofVotes: readonly Answer[] = ['yes', 'no', 'abstain', 'absent']
const ofObjections: readonly Answer[] = ['no-objection', 'objects', 'abstain', 'absent']

/**
 * The answers that a table of votes offers under a rule: those of its kind, those that make a difference in it, and those that were
 * given. The house's own votes know no objection: there a "no" is one.
 */
export function offeredAnswers(rule: Rule, start: Votes): readonly Answer[] {
  const named = new Set<Answer>()
  for (const counts of countedLists(rule.decision)) {
    // A list that includes absence is a complement ("not in favour"), not a list of answers one gives.
    if (!counts.includes('absent')) for (const one of counts) named.add(one)
  }
  for (const one of rule.bound?.notBound ?? []) named.add(one)
  if (rule.electorate.nonParticipation === 'leaves-base') named.add('not-participating')
  const given = Object.values(start)
  const byVote = rule.decision.kind !== 'no-objection' || given.includes('yes') || given.includes('no')
  // Where no vote is taken, a "no" is an objection in other words, and one word is enough.
  if (!byVote) named.delete('no')
  else if (!given.includes('objects')) named.delete('objects')
  const offered = new Set<Answer>([...(byVote ? ofVotes : ofObjections), ...named, ...given])
  return ANSWERS.filter((answer) => offered.has(answer))
}
