/** Outcomes that let the proposal pass. */
export const AFFIRMATIVE_OUTCOMES = ['adopted', 'approved', 'accepted', 'elected', 'quorate'] as const

/** Outcomes that do not. "Rejected" is only one of them: a procedure can end without a decision on the substance. */
export const NEGATIVE_OUTCOMES = [
  'rejected',
  'vetoed',
  'blocked',
  'needs-yes',
  'not-attained',
  'no-opinion',
  'none-elected',
  'not-quorate',
  'broken',
  'not-opened',
  'lapsed',
  'withdrawn',
  'returned',
] as const

export type AffirmativeOutcome = (typeof AFFIRMATIVE_OUTCOMES)[number]
export type NegativeOutcome = (typeof NEGATIVE_OUTCOMES)[number]
export type Outcome = AffirmativeOutcome | NegativeOutcome

/** Whether an outcome lets the proposal pass. */
export function isAffirmative(outcome: Outcome): outcome is AffirmativeOutcome {
  return (AFFIRMATIVE_OUTCOMES as readonly Outcome[]).includes(outcome)
}
