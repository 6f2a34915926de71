import { accept, isPlainText, limits, refuse, Slug } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import { isTooDeep, ruleFromJson } from '@commonline/rules'
import type { Rule } from '@commonline/rules'

// As many findings as one reads before mending the first.
const findingsMax = 5

/**
 * A rule that may decide: nothing left open (the rule linter), a name that fits an address, and no character in any of its words
 * that would deceive a reader or that the database cannot hold.
 */
export function usableRule(given: unknown): Result<Rule> {
  // What nests too deep to be gone through, the linter refuses before anything else.
  const written = isTooDeep(given) ? accept(true) : checkWriting(given)
  if (!written.ok) return written
  const rule = ruleFromJson(given)
  if (!rule.ok) {
    const { findings } = rule.refusal.facts
    const shown = Array.isArray(findings) ? findings.slice(0, findingsMax).join(' ') : rule.refusal.code
    return refuse('organisation.rule_refused', { problem: shown })
  }
  if (!Slug.safeParse(rule.value.id).success)
    return refuse('organisation.rule_refused', {
      problem: 'id: it has other signs than small letters, digits and hyphens.',
    })
  return rule
}

function checkWriting(given: unknown): Result<true> {
  if (hasControlCharacters(given))
    return refuse('organisation.rule_refused', { problem: 'it holds control characters.' })
  return JSON.stringify(given).length > limits.text
    ? refuse('organisation.rule_refused', { problem: `it is longer than ${limits.text} characters.` })
    : accept(true)
}

function hasControlCharacters(value: unknown): boolean {
  if (typeof value === 'string') return !isPlainText(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, part]) => !isPlainText(name) || hasControlCharacters(part))
}
