import { decide } from '@commonline/rules'
import type { Ballot, Rule, Verdict } from '@commonline/rules'

/** The verdict of a ballot that the house itself recorded: it cannot contradict its rule, so a refusal here is a bug. */
export function verdictOf(rule: Rule, ballot: Ballot): Verdict {
  const decided = decide(rule, ballot)
  if (!decided.ok)
    throw new Error(`the rule gives no verdict: ${decided.refusal.code} ${JSON.stringify(decided.refusal.facts)}`)
  return decided.value
}
