import { createHash } from 'node:crypto'
import { analyse, parseDossier, parseDossierCsv, sentenceInWords } from '@commonline/bargaining'
import type { Carries, Dossier, Language } from '@commonline/bargaining'
import { decide } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { readJson, readText } from '../input.ts'
import type { Read } from '../input.ts'
import { complain, exit, sayJson, saySentences } from '../output.ts'
import type { ExitStatus } from '../output.ts'
import { ruleArgument } from './rule-argument.ts'

/** What the command line gives, with its defaults. */
export interface LineOptions {
  readonly rule?: string
  readonly seed: string
  readonly draws: string
  readonly language: string
  readonly json?: boolean
}

/** `commonline line DOSSIER`: what is likely, what to table, what is locked, why, and how sure. */
export async function lineCommand(file: string, options: LineOptions): Promise<ExitStatus> {
  const dossier = await dossierOf(file)
  if (!dossier.ok) return complain(dossier.refusal)
  const seed = Number(options.seed)
  if (!Number.isSafeInteger(seed)) return complain({ code: 'input.seed', facts: { seed: options.seed } })
  const draws = Number(options.draws)
  if (!Number.isSafeInteger(draws) || draws < 0 || draws > DRAWS_MOST)
    return complain({ code: 'input.draws', facts: { draws: options.draws, most: DRAWS_MOST } })
  const language = languageOf(options.language)
  if (language === null)
    return complain({ code: 'input.language', facts: { language: options.language, known: 'en, fr' } })
  const rule = options.rule === undefined ? null : await ruleArgument(options.rule)
  if (rule !== null && !rule.ok) return complain(rule.refusal)
  const analysis = analyse(dossier.value, {
    seed,
    draws,
    hash: (canonical) => createHash('sha256').update(canonical).digest('hex'),
    ...(rule === null ? {} : { carries: carriesUnder(rule.value, dossier.value) }),
  })
  const sentences = analysis.sentences.map((one) => ({ text: sentenceInWords(one, language) ?? one.text }))
  if (options.json === true) sayJson({ ...analysis, sentences: sentences.map(({ text }) => text) })
  else saySentences(sentences)
  return exit.yes
}

/** As many as the room draws. */
const DRAWS_MOST = 10_000

const languageOf = (code: string): Language | null => (code === 'en' || code === 'fr' ? code : null)

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
