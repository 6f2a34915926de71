import { accept, isPlainText, limits, refuse, Slug } from '@commonline/contract'
import type { Result } from '@commonline/contract'
import { ruleFromJson } from '@commonline/rules'
import type { Rule } from '@commonline/rules'

// Stages of conditions of conditions: the rules of real bodies that were written down nest a dozen levels.
const depthMax = 40

// As many findings as one reads before mending the first.
const findingsMax = 5

/**
 * A rule that may decide: nothing left open (the rule linter), a name that fits an address, and no character in any of its words
 * that would deceive a reader or that the database cannot hold.
 */
export function usableRule(given: unknown): Result<Rule> {
  const written = checkWriting(given)
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
  const problem = problemIn(given, depthMax)
  if (problem !== null) return refuse('organisation.rule_refused', { problem })
  return JSON.stringify(given).length > limits.text
    ? refuse('organisation.rule_refused', { problem: `it is longer than ${limits.text} characters.` })
    : accept(true)
}

/** Looks no deeper than the limit, so that no nesting can exhaust what comes after it. */
function problemIn(value: unknown, depthLeft: number): string | null {
  if (depthLeft < 0) return `it is nested more than ${depthMax} levels deep.`
  if (typeof value === 'string') return isPlainText(value) ? null : 'it holds control characters.'
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    const problem = isPlainText(name) ? problemIn(part, depthLeft - 1) : 'it holds control characters.'
    if (problem !== null) return problem
  }
  return null
}
