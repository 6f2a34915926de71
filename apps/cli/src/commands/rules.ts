import { ballotFromCase, catalogue, decide, describeRule, lintRule, ruleById } from '@commonline/rules'
import { readJson } from '../input.ts'
import { exit, say, sayJson, saySentences } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { complainOfRule } from './rule-argument.ts'

/** `commonline rules [ID]`: the catalogue, or one rule of it. */
export function rulesCommand(id: string | undefined, options: { readonly json?: boolean }): ExitStatus {
  if (id === undefined) {
    if (options.json === true) sayJson(catalogue)
    else for (const rule of catalogue) say(`${rule.id}\t${rule.title}\t${rule.source.citation}`)
    return exit.yes
  }
  const rule = ruleById(id)
  if (rule === null) return complainOfRule({ code: 'rule.unknown', facts: { rule: id } })
  if (options.json === true) sayJson(rule)
  else {
    say(`${rule.title} (${rule.source.citation})`)
    saySentences(describeRule(rule))
  }
  return exit.yes
}

/** `commonline rules lint FILE`: whether a rule leaves nothing open, and how to mend it. */
export async function rulesLintCommand(file: string): Promise<ExitStatus> {
  const json = await readJson(file)
  if (!json.ok) return complainOfRule(json.refusal)
  const findings = lintRule(json.value)
  for (const { code, path, problem, mend } of findings) say(`${path}: ${problem} ${mend} (${code})`)
  if (findings.length === 0) say('Nothing is left open.')
  return findings.length === 0 ? exit.yes : exit.no
}

interface Checked {
  readonly id: string
  readonly expected: string
  readonly got: string
  readonly ok: boolean
  readonly derivation: unknown
}

/** `commonline rules check CASES.json`: a file of `rule-vectors/1` against the catalogue. */
export async function rulesCheckCommand(file: string, options: { readonly json?: boolean }): Promise<ExitStatus> {
  const json = await readJson(file)
  if (!json.ok) return complainOfRule(json.refusal)
  const cases = casesOf(json.value)
  if (cases === null) return complainOfRule({ code: 'cases.malformed', facts: { file, format: 'rule-vectors/1' } })
  const checked = cases.map(checkCase)
  if (options.json === true) sayJson(checked)
  else for (const { id, expected, got, ok } of checked) say(`${ok ? '✓' : '✗'} ${id}\texpected ${expected}\tgot ${got}`)
  return checked.every(({ ok }) => ok) ? exit.yes : exit.no
}

interface Case {
  readonly id: string
  readonly rule: { readonly id: string }
  readonly expected: { readonly outcome: string }
}

function casesOf(value: unknown): readonly Case[] | null {
  if (typeof value !== 'object' || value === null || !('cases' in value) || !Array.isArray(value.cases)) return null
  const fits = (one: unknown): one is Case => {
    if (typeof one !== 'object' || one === null) return false
    const { id, rule, expected } = one as Partial<Record<keyof Case, unknown>>
    const inside = (part: unknown, key: string): boolean =>
      typeof part === 'object' && part !== null && typeof (part as Record<string, unknown>)[key] === 'string'
    return typeof id === 'string' && inside(rule, 'id') && inside(expected, 'outcome')
  }
  return value.cases.every(fits) ? value.cases : null
}

function checkCase(one: Case): Checked {
  const { id, expected } = one
  const result = (got: string, derivation: unknown): Checked => ({
    id,
    expected: expected.outcome,
    got,
    ok: got === expected.outcome,
    derivation,
  })
  const rule = ruleById(one.rule.id)
  if (rule === null) return result('(no such rule)', { rule: one.rule.id })
  const ballot = ballotFromCase(one)
  if (!ballot.ok) return result(ballot.refusal.code, ballot.refusal.facts)
  const decided = decide(rule, ballot.value)
  if (!decided.ok) return result(decided.refusal.code, decided.refusal.facts)
  return result(decided.value.outcome, decided.value)
}
