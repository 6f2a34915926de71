import { existsSync } from 'node:fs'
import { ruleById, ruleFromJson } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { readJson } from '../input.ts'
import type { Read } from '../input.ts'
import { ruleInputInWords } from '../input-in-words.ts'
import { complain } from '../output.ts'
import type { ExitStatus, InputRefusal } from '../output.ts'

/** A rule named on the command line: an id of the catalogue, or a file. A file's rule must pass the linter. */
export function ruleArgument(given: string): Promise<Read<Rule>> {
  return ruleOrFile(given, ruleFromJson)
}

/** A rule of the catalogue by its id, or what a file is read as. */
export async function ruleOrFile<T>(given: string, read: (json: unknown) => Read<T>): Promise<Read<Rule | T>> {
  const known = ruleById(given)
  if (known !== null) return { ok: true, value: known }
  if (!existsSync(given)) return { ok: false, refusal: { code: 'rule.unknown', facts: { rule: given } } }
  const json = await readJson(given)
  return json.ok ? read(json.value) : json
}

/** Says what is wrong with a rule, a ballot, a game or a file of cases. */
export function complainOfRule(refusal: InputRefusal): ExitStatus {
  return complain(refusal, ruleInputInWords(refusal))
}
