import { createHash } from 'node:crypto'
import { analyse, parseDossier, parseDossierCsv, sentenceInWords } from '@commonline/bargaining'
import type { Dossier, Language, Sentence } from '@commonline/bargaining'
import { inputInWords } from '../input-in-words.ts'
import { readText } from '../input.ts'
import type { Read } from '../input.ts'
import { complain, exit, sayJson, saySentences } from '../output.ts'
import type { ExitStatus, InputRefusal } from '../output.ts'
import { challengeDiagnostic, spatialDiagnostic } from './line-diagnostics.ts'
import { ruleArgument } from './rule-argument.ts'
import { ruleForDossier } from './rule-for-dossier.ts'

/** What the command line gives, with its defaults. */
export interface LineOptions {
  readonly rule?: string
  readonly seed: string
  readonly draws: string
  readonly language: string
  readonly noneWorse?: boolean
  /** Two issues on scales, separated by a comma. */
  readonly two?: string
  readonly challenge?: boolean
  readonly json?: boolean
}

/** `commonline line DOSSIER`: what is likely, what to table, what is locked, why, and how sure. */
export async function lineCommand(file: string, options: LineOptions): Promise<ExitStatus> {
  const language = languageOf(options.language)
  const no = (refusal: InputRefusal): ExitStatus => complain(refusal, inputInWords(refusal, language ?? 'en'))
  if (language === null) return no({ code: 'input.language', facts: { language: options.language, known: 'en, fr' } })
  const dossier = await dossierOf(file)
  if (!dossier.ok) return no(dossier.refusal)
  const seed = wholeNumber(options.seed)
  if (seed === null) return no({ code: 'input.seed', facts: { seed: options.seed } })
  const draws = wholeNumber(options.draws)
  if (draws === null || draws < 0 || draws > DRAWS_MOST)
    return no({ code: 'input.draws', facts: { draws: options.draws, most: DRAWS_MOST } })
  const rule = options.rule === undefined ? null : await ruleArgument(options.rule)
  if (rule !== null && !rule.ok) return no(rule.refusal)
  const carries = rule === null ? null : ruleForDossier(rule.value, dossier.value)
  if (carries !== null && !carries.ok) return no(carries.refusal)
  const analysis = analyse(dossier.value, {
    seed,
    draws,
    hash: (canonical) => createHash('sha256').update(canonical).digest('hex'),
    noneWorseThanStatusQuo: options.noneWorse === true,
    ...(carries === null ? {} : { carries: carries.value }),
  })
  const spatial =
    options.two === undefined ? null : spatialDiagnostic(dossier.value, options.two, analysis, carries?.value)
  if (spatial !== null && !spatial.ok) return no(spatial.refusal)
  const challenge = options.challenge === true ? challengeDiagnostic(dossier.value) : null
  const sentences = [...analysis.sentences, ...(spatial?.value.sentences ?? []), ...(challenge?.sentences ?? [])]
  const texts = sentences.map((one: Sentence) => sentenceInWords(one, language) ?? one.text)
  if (options.json === true) sayJson({ ...analysis, sentences: texts, ...spatial?.value.fields, ...challenge?.fields })
  else saySentences(texts.map((text) => ({ text })))
  return exit.yes
}

/** As many as the room draws. */
const DRAWS_MOST = 10_000

const languageOf = (code: string): Language | null => (code === 'en' || code === 'fr' ? code : null)

function wholeNumber(given: string): number | null {
  const value = /^[+-]?\d+$/.test(given.trim()) ? Number(given) : Number.NaN
  return Number.isSafeInteger(value) ? value : null
}

/** What the name of the file says it is, CSV or JSON; of another name, and of standard input, how it begins. */
async function dossierOf(file: string): Promise<Read<Dossier>> {
  const text = await readText(file)
  if (!text.ok) return text
  const isJson = /\.json$/i.test(file) || (!/\.csv$/i.test(file) && /^\s*[[{]/.test(text.value))
  if (!isJson) return parseDossierCsv(text.value)
  try {
    return parseDossier(JSON.parse(text.value))
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown'
    return { ok: false, refusal: { code: 'input.not_json', facts: { file, reason } } }
  }
}
