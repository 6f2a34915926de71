import type { ChallengeClause } from '../language/challenge.ts'
import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { lintCondition } from './lint-condition.ts'
import { holdsWithoutSupport } from './lint-decision.ts'
import { mustBeOneOf, note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'

const PATH = 'challenge'

function lintPeriod(linting: Linting, given: JsonRecord, field: string, why: string): void {
  const period = isRecord(given[field]) ? given[field] : {}
  mustBeOneOf(linting, period, 'unit', `${PATH}.${field}`, ['working-days', 'hours'], why)
  const length = period['length']
  if (typeof length === 'number' && Number.isInteger(length) && length > 0) return
  note(linting, 'rule.left_open', `${PATH}.${field}.length`, why, 'Write a whole number above 0.')
}

/** Checks how an announced verdict may be challenged: both periods, what overturns it, and what holds meanwhile. */
export function lintChallenge(linting: Linting, value: unknown): void {
  const given = isRecord(value) ? value : {}
  lintPeriod(linting, given, 'within', 'It is not said how long the announcement may be challenged.')
  lintPeriod(linting, given, 'decidedWithin', 'It is not said how long members may vote on a challenge.')
  mustBeOneOf(linting, given, 'meanwhile', PATH, ['stands', 'waits'], 'It is not said what holds in the meantime.')
  // The challenge is a count of its own, so its conditions may bear the names of the decision's.
  lintCondition({ ...linting, ids: new Set() }, given['overturnedBy'], `${PATH}.overturnedBy`)
}

/** What a well-formed clause gets wrong: a ruling that falls although nobody votes to overturn it. */
export function lintChallengeMeaning(linting: Linting, clause: ChallengeClause): void {
  if (!holdsWithoutSupport(clause.overturnedBy)) return
  const problem = 'The ruling can be overturned although nobody votes to overturn it.'
  note(linting, 'rule.empty_vote_adopts', `${PATH}.overturnedBy`, problem, 'Add a floor on the yes.')
}
