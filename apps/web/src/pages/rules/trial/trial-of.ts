import type { Rule } from '@commonline/rules'
import { judgementTrial } from './judgement-trial.ts'
import { quorumTrial } from './quorum-trial.ts'
import { ratificationTrial } from './ratification-trial.ts'
import { silenceTrial } from './silence-trial.ts'
import type { Trial } from './trial.ts'

/** The trial of a rule; null where its members answer one question, or elect. */
export function trialOf(rule: Rule): Trial | null {
  const { decision } = rule
  switch (decision.kind) {
    case 'silence':
      return silenceTrial(rule, decision)
    case 'ratification':
      return ratificationTrial(decision)
    case 'quorum':
      return quorumTrial(rule)
    case 'judgement':
      return judgementTrial(decision)
    case 'vote':
    case 'no-objection':
    case 'graded':
    case 'election':
    case 'stages':
    case 'steps':
    case 'pre-question':
      return null
  }
}
