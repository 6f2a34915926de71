import type { ConditionResult } from '../conditions/condition-result.ts'
import type { Exclusion } from '../electorate/electorate.ts'
import type { LedgerCount } from '../electorate/ledger-count.ts'
import { isAffirmative } from '../language/outcome.ts'
import type { Outcome } from '../language/outcome.ts'
import type { StartingDay } from '../language/rule.ts'
import type { Sentence } from '../words/sentence.ts'

/** What a rule makes of a ballot, with its derivation. It is computed; announcing it is an act of the presiding officer. */
export interface Verdict {
  readonly rule: { readonly id: string; readonly version: number }
  readonly outcome: Outcome
  readonly affirmative: boolean
  /** Every condition, outermost first; `parent` gives the tree. */
  readonly conditions: readonly ConditionResult[]
  /** What was counted, ledger by ledger and group by group. */
  readonly counts: readonly LedgerCount[]
  /**
   * Adopted: supporters whose single "no" would undo it. Not adopted: members whose single "yes" would carry it.
   * Empty where members are not known by name.
   */
  readonly critical: readonly string[]
  readonly excluded: readonly Exclusion[]
  /** Members the decision obliges, where it was adopted and names are known. */
  readonly bound?: readonly string[]
  readonly notBound?: readonly string[]
  /** How many members it obliges. */
  readonly boundCount?: number
  /** When it enters into force, where the rule says it; the day only where the day that it runs from is known. */
  readonly entryIntoForce?: { readonly after: StartingDay; readonly on: string | null }
  /** The day on which the last ratification needed was there. */
  readonly reachedOn?: string
  readonly elected?: string
  /** The stage of the rule that gave this verdict. */
  readonly stage?: string
  /** What the rule provides for next: a second vote, the next stage, a second convening. */
  readonly next?: { readonly what: string; readonly within?: string }
  readonly silence?: SilenceFacts
  readonly sentences: readonly Sentence[]
}

/** What decided a silence procedure. */
export interface SilenceFacts {
  readonly due: string | null
  /** When it was adopted. */
  readonly at?: string
  readonly brokenBy: readonly string[]
  readonly brokenHow: readonly string[]
  readonly lateObjections: readonly string[]
  readonly stoppedBy: readonly string[]
}

/** A verdict before its rule is attached. */
export type Finding = Omit<Verdict, 'rule' | 'affirmative'>

/** Whether a finding lets the proposal pass. */
export function carries(found: Pick<Finding, 'outcome'>): boolean {
  return isAffirmative(found.outcome)
}
