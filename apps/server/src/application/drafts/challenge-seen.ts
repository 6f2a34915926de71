import { ChallengeGround } from '@commonline/contract'
import type { ChallengeView } from '@commonline/contract'
import { challengeRule, describeRule } from '@commonline/rules'
import type { EventRow, ProcedureRow } from '../ports/procedure-store.ts'
import { challengeVotesIn } from './announcement-in-procedure.ts'

/** The challenge of a procedure as its page shows it; null where nobody challenged the announcement. */
export function challengeSeen(row: ProcedureRow, events: readonly EventRow[]): ChallengeView | null {
  const made = events.find(({ kind }) => kind === 'challenge-ruling')
  const rule = challengeRule(row.rule)
  const { challengeClosesAt: closesAt, challengeVerdict: computed } = row
  if (made === undefined || made.member === null || rule === null || closesAt === null) return null
  return {
    by: made.member,
    ground: ChallengeGround.parse(made.content['ground']),
    reason: made.words ?? '',
    language: made.language ?? 'en',
    at: made.at,
    closesAt,
    votes: challengeVotesIn(events),
    ruleSentences: [...describeRule(rule)],
    computed,
    ruling: computed === null ? null : row.state === 'overturned' ? 'overturned' : 'upheld',
  }
}
