import type { Importance } from '@commonline/contract'

/**
 * How much an issue counts in a member's satisfaction, by the word that the member chose. Members choose words, never numbers;
 * the steps are even, and an issue of no interest keeps a little weight, so that a member that cares for nothing still prefers
 * its own place to another. A convention of this house: every analysis states it beside its results.
 */
export const salienceOf: Readonly<Record<Importance, number>> = {
  vital: 1,
  important: 0.7,
  flexible: 0.4,
  'no-interest': 0.1,
}
