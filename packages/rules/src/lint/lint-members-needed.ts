import { compare, fraction, parseFraction, ZERO } from '../fraction.ts'
import { note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'

/**
 * Notes the threshold of a quorum or a ratification that is neither a whole number of members from 1 nor a fraction "a/b" of
 * them up to all. Only a fraction is read as a share: "0.5" would ask for half a member, and the first that comes is enough.
 */
export function lintMembersNeeded(linting: Linting, threshold: unknown, path: string): void {
  const read = parseFraction(threshold)
  if (read.ok && compare(read.value, ZERO) > 0) {
    if (typeof threshold === 'number') return
    if (typeof threshold === 'string' && threshold.includes('/') && compare(read.value, fraction(1n)) <= 0) return
  }
  const problem = 'The threshold is no number of members above 0 and no share of them up to 1.'
  note(linting, 'rule.inexact_threshold', `${path}.threshold`, problem, 'Write an integer, or a fraction "a/b".')
}
