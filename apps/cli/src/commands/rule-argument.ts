import { existsSync } from 'node:fs'
import { ruleById, ruleFromJson } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { readJson } from '../input.ts'
import type { Read } from '../input.ts'

/** A rule named on the command line: an id of the catalogue, or a file. A file's rule must pass the linter. */
export async function ruleArgument(given: string): Promise<Read<Rule>> {
  const known = ruleById(given)
  if (known !== null) return { ok: true, value: known }
  if (!existsSync(given)) return { ok: false, refusal: { code: 'rule.unknown', facts: { rule: given } } }
  const json = await readJson(given)
  if (!json.ok) return json
  return ruleFromJson(json.value)
}
