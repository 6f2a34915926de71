import type { JsonRecord } from '../reading/json-reading.ts'

/** Something a rule leaves open or gets wrong, where, and how to mend it. */
export interface LintFinding {
  /** `rule.reason` */
  readonly code: string
  /** Where in the rule, as `decision.condition.of[1].base`. */
  readonly path: string
  readonly problem: string
  readonly mend: string
}

/** Collects findings. */
export interface Linting {
  readonly findings: LintFinding[]
  readonly ledgers: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly ids: Set<string>
  /** Whether the rule asks for a quorum, so that it matters who counts as present. */
  readonly hasQuorum: boolean
}

/** Notes a finding. */
export function note(linting: Linting, code: string, path: string, problem: string, mend: string): void {
  linting.findings.push({ code, path, problem, mend })
}

/** Notes a value that is none of the words a field may hold. */
export function mustBeOneOf(
  linting: Linting,
  given: JsonRecord,
  field: string,
  path: string,
  words: readonly string[],
  why: string,
): void {
  const value = given[field]
  if (typeof value === 'string' && words.includes(value)) return
  const code = value === undefined ? 'rule.left_open' : 'rule.unknown_word'
  note(linting, code, `${path}.${field}`, why, `Write one of: ${words.join(', ')}.`)
}

/** Notes a field that is not true or false. */
export function mustBeBoolean(linting: Linting, given: JsonRecord, field: string, path: string, why: string): void {
  if (typeof given[field] === 'boolean') return
  note(linting, 'rule.left_open', `${path}.${field}`, why, 'Write true or false.')
}

/** Notes a field that is no text. */
export function mustBeText(linting: Linting, given: JsonRecord, field: string, path: string, why: string): void {
  if (typeof given[field] === 'string' && given[field].trim() !== '') return
  note(linting, 'rule.left_open', path === '' ? field : `${path}.${field}`, why, 'Write it.')
}

/** Notes a field that is no whole number from 1. */
export function mustBeCount(linting: Linting, given: JsonRecord, field: string, path: string, why: string): void {
  const value = given[field]
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1) return
  note(linting, 'rule.left_open', `${path}.${field}`, why, 'Write a whole number from 1.')
}
