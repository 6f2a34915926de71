import { compare, fraction, parseFraction, ZERO } from '../fraction.ts'
import { isRecord } from '../reading/json-reading.ts'
import type { JsonRecord } from '../reading/json-reading.ts'
import { lintLedger } from './lint-condition.ts'
import { mustBeBoolean, mustBeOneOf, mustBeText, note } from './lint-finding.ts'
import type { Linting } from './lint-finding.ts'

/** Whether a value is a share "a/b" above 0 and up to 1. */
function isShare(value: unknown): boolean {
  const share = parseFraction(value)
  return (
    typeof value === 'string' && share.ok && compare(share.value, ZERO) > 0 && compare(share.value, fraction(1n)) <= 0
  )
}

function lintCap(linting: Linting, cap: JsonRecord, path: string): void {
  const { votes, share } = cap
  if (votes === undefined && share === undefined) {
    const problem = 'It is not said what the most is that a member may weigh.'
    note(linting, 'rule.left_open', path, problem, 'Write a number of "votes", a "share" of all, or both.')
  }
  const most = parseFraction(votes ?? 1)
  if (!most.ok || compare(most.value, ZERO) <= 0) {
    const problem = 'The most votes of a member are no exact number above 0.'
    note(linting, 'rule.inexact_threshold', `${path}.votes`, problem, 'Write an integer, or a fraction "a/b".')
  }
  if (share === undefined) return
  if (!isShare(share)) {
    const problem = 'The most of a member is no share above 0 and up to 1.'
    note(linting, 'rule.inexact_threshold', `${path}.share`, problem, 'Write a fraction "a/b".')
  }
  mustBeOneOf(linting, cap, 'of', path, ['all', 'present'], 'It is not said of whose weights it is a share.')
  const why = 'It is not said whether it is a share of the weights as stated, or of what the cap leaves of them.'
  mustBeOneOf(linting, cap, 'total', path, ['before-capping', 'after-capping'], why)
}

/** Checks the weight ledgers and their caps. */
export function lintLedgers(linting: Linting, value: unknown): void {
  for (const [name, each] of Object.entries(isRecord(value) ? value : {})) {
    const ledger = isRecord(each) ? each : {}
    mustBeText(linting, ledger, 'title', `ledgers.${name}`, 'It is not said what the ledger measures.')
    if (ledger['cap'] !== undefined)
      lintCap(linting, isRecord(ledger['cap']) ? ledger['cap'] : {}, `ledgers.${name}.cap`)
  }
}

/** Checks shares of weight ledgers that those present, or those who ratify, must hold. */
export function lintWeightShares(linting: Linting, value: unknown, path: string): void {
  for (const [index, one] of (Array.isArray(value) ? value : []).entries()) {
    const at = `${path}[${index}]`
    const weight = isRecord(one) ? one : {}
    mustBeText(linting, weight, 'id', at, 'The share has no name.')
    lintLedger(linting, weight, at)
    mustBeBoolean(linting, weight, 'strict', at, 'It is not said whether reaching the share is enough.')
    if (isShare(weight['threshold'])) continue
    const problem = 'The threshold is no fraction above 0 and up to 1.'
    note(linting, 'rule.inexact_threshold', `${at}.threshold`, problem, 'Write a fraction "a/b".')
  }
}
