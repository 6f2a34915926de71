import { parseDossier } from '@commonline/bargaining'
import type { LineAnalysis } from '@commonline/bargaining'
import { accept, limits, refuse } from '@commonline/contract'
import type { OutputOf, ParsedInputOf, Result } from '@commonline/contract'
import type { Sentence } from '@commonline/rules'
import type { Context } from '../context.ts'
import { asksForTerritory } from '../drafts/opening.ts'
import { Later, onNotedQuery } from '../handler.ts'
import { rulesOf } from '../scenarios/carry-under-rules.ts'
import type { LineAnswer, LineQuestion } from '../ports/line-analysis.ts'
import type { BodyRule } from '../scenarios/carry-under-rules.ts'
import { analysisInputs } from './analysis-inputs.ts'
import { impossibleLimit, tooFewKnown } from './no-analysis.ts'
import { noteOpenings } from './note-openings.ts'
import { readableInputs } from './readable-inputs.ts'
import { withTitles } from './sentences-with-titles.ts'

/** How far outlook and packages hold if what this reader may read is not exactly so: drawn again and again, with a seed. */
export const howSure = onNotedQuery('how-sure', async (context, input) => {
  const row = await context.store.dossiers.find(input.id)
  if (row === null) return refuse('policy.not_found')
  const rule = await ruleFor(context, row.body, input.rule)
  if (!rule.ok) return rule
  const readable = await readableInputs(context, row, input.estimates)
  await noteOpenings(context, readable.positions)
  const inputs = analysisInputs(readable)
  const nothing = (why: Sentence) => accept({ sureness: null, rule: null, sentences: [why] })
  const few = tooFewKnown(inputs)
  if (few !== null) return nothing(few)
  const parsed = parseDossier(inputs.dossier)
  if (!parsed.ok) {
    if (parsed.refusal.code === 'dossier.impossible_limit') return nothing(impossibleLimit)
    throw new Error(`the bargaining room refused a dossier of the house: ${parsed.refusal.code}`)
  }
  const { members, issues } = parsed.value
  const unknown = readable.members.filter((code) => !members.some(({ id }) => id === code))
  // A member of whom nothing is known cannot be drawn, and to count it as absent would be a guess.
  const judged = unknown.length === 0 ? rule.value : null
  const question: LineQuestion = {
    dossier: parsed.value,
    noneWorse: input.noneWorse === 'on',
    drawn: { draws: Math.min(input.draws, drawsFor(members.length * issues.length)), seed: input.seed },
    ...(judged === null ? {} : { rule: { rule: judged.rule, electorate: judged.electorate } }),
  }
  const answerFrom = ({ analysis }: LineAnswer): OutputOf<'how-sure'> => ({
    sureness: analysis.howSure,
    rule: judged === null ? null : { id: judged.rule.id, title: judged.title },
    sentences: [
      ...withTitles(sureOf(analysis), readable.issues),
      ...(rule.value !== null && judged === null ? [notJudged(unknown)] : []),
    ],
  })
  return accept(new Later(async () => answerFrom(await context.analyseLine(question))))
})

const sureOf = ({ sentences }: Pick<LineAnalysis, 'sentences'>): readonly Sentence[] =>
  sentences.filter(({ code }) => code.startsWith('sure.'))

async function ruleFor(
  context: Context,
  body: string,
  id: ParsedInputOf<'how-sure'>['rule'],
): Promise<Result<BodyRule | null>> {
  if (id === undefined) return accept(null)
  const found = (await rulesOf(context, body)).find(({ rule }) => rule.id === id)
  if (found === undefined) return refuse('procedure.unknown_rule', { rule: id })
  return asksForTerritory(found.rule) ? refuse('procedure.territory_missing', { rule: id }) : accept(found)
}

/** A draw costs what the dossier holds, so that no question takes the house much longer than another. */
const drawsFor = (cells: number): number =>
  Math.max(limits.drawsMin, Math.min(limits.drawsMax, Math.floor(limits.drawnCells / cells)))

const notJudged = (members: readonly string[]): Sentence => ({
  code: 'sure.members_unknown',
  facts: { members },
  text: `Whether a package would carry is not drawn: the places of ${members.join(', ')} are unknown to you.`,
})
