import { createHash } from 'node:crypto'
import { analyse, parseDossier, parseDossierCsv } from '@commonline/bargaining'
import type { Carries, Dossier } from '@commonline/bargaining'
import { decide } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { readJson, readText } from '../input.ts'
import type { Read } from '../input.ts'
import { complain, exit, sayJson, saySentences } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { ruleArgument } from './rule-argument.ts'

/** `commonline line DOSSIER`: what is likely, what to table, what is locked, and why. */
export async function lineCommand(
  file: string,
  options: { readonly rule?: string; readonly seed?: string; readonly json?: boolean },
): Promise<ExitStatus> {
  const dossier = await dossierOf(file)
  if (!dossier.ok) return complain(dossier.refusal)
  const seed = Number(options.seed ?? '0')
  if (!Number.isSafeInteger(seed)) return complain({ code: 'input.seed', facts: { seed: options.seed } })
  const rule = options.rule === undefined ? null : await ruleArgument(options.rule)
  if (rule !== null && !rule.ok) return complain(rule.refusal)
  const analysis = analyse(dossier.value, {
    seed,
    hash: (canonical) => createHash('sha256').update(canonical).digest('hex'),
    ...(rule === null ? {} : { carries: carriesUnder(rule.value, dossier.value) }),
  })
  if (options.json === true) sayJson({ ...analysis, sentences: analysis.sentences.map(({ text }) => text) })
  else saySentences(analysis.sentences)
  return exit.yes
}

async function dossierOf(file: string): Promise<Read<Dossier>> {
  if (/\.csv$/i.test(file)) {
    const text = await readText(file)
    return text.ok ? parseDossierCsv(text.value) : text
  }
  const json = await readJson(file)
  return json.ok ? parseDossier(json.value) : json
}

/** The rule as the bargaining room asks it: would a motion on which members lean like this be adopted? */
const carriesUnder =
  (rule: Rule, dossier: Dossier): Carries =>
  (votes) => {
    const decided = decide(rule, { members: rule.members ?? dossier.members.map(({ id }) => ({ id })), votes })
    return decided.ok && decided.value.affirmative
  }
