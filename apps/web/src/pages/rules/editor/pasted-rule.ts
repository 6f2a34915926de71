import { isTooDeep } from '@commonline/rules'
import { isRecord } from '../records-within.ts'

/** What came of a pasted text: a rule's data, or where it stops being JSON. */
export type PastedRule =
  | { readonly kind: 'rule'; readonly data: unknown }
  | { readonly kind: 'not-json'; readonly line: number | null }
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'too-deep' }

/** Longer than any rule: the longest of the catalogue has a twentieth of it. */
const longest = 200_000

/** The place that an engine names in its message, as a line from 1; null where it names none. */
function lineOf(message: string, text: string): number | null {
  const line = /line (\d+)/.exec(message)?.[1]
  if (line !== undefined) return Number(line)
  const position = /position (\d+)/.exec(message)?.[1]
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length
}

/** Reads what somebody pasted as a rule. What the rule leaves open is for the linter. */
export function pastedRule(text: string): PastedRule {
  if (text.length > longest) return { kind: 'too-long' }
  try {
    const data: unknown = JSON.parse(text)
    if (!isRecord(data)) return { kind: 'not-an-object' }
    return isTooDeep(data) ? { kind: 'too-deep' } : { kind: 'rule', data }
  } catch (problem) {
    return { kind: 'not-json', line: problem instanceof Error ? lineOf(problem.message, text) : null }
  }
}
