import { analyse, parseDossier } from '@commonline/bargaining'
import { accept, refuse } from '@commonline/contract'
import type { OutputOf, ParsedInputOf } from '@commonline/contract'
import type { Context } from '../context.ts'
import { onNotedQuery } from '../handler.ts'
import { analysisInputs } from './analysis-inputs.ts'
import type { AnalysisInputs, ReadableInputs } from './analysis-inputs.ts'
import { analysisNotes } from './analysis-notes.ts'
import { keyedHash } from './keyed-hash.ts'
import { impossibleLimit, tooFewKnown } from './no-analysis.ts'
import { noteOpenings } from './note-openings.ts'
import { readableInputs } from './readable-inputs.ts'
import { withTitles } from './sentences-with-titles.ts'

type Input = ParsedInputOf<'dossier-analysis'>
type Analysis = NonNullable<OutputOf<'dossier-analysis'>['analysis']>

/** Agreement, outlook and packages, computed from what this reader may read: nobody else's confidences enter, not even a count. */
export const dossierAnalysis = onNotedQuery('dossier-analysis', async (context, input) => {
  const row = await context.store.dossiers.find(input.id)
  if (row === null) return refuse('policy.not_found')
  const readable = await readableInputs(context, row, input.estimates)
  // What is computed from a shared position is read, even where its words are not shown.
  await noteOpenings(context, readable.positions)
  const inputs = analysisInputs(readable)
  const notes = analysisNotes(context.actor, readable, inputs)
  const counts = {
    declared: inputs.declared.length,
    estimated: inputs.estimated.length,
    limitsUsed: inputs.limits.length,
  }
  const few = tooFewKnown(inputs)
  if (few !== null) return accept({ analysis: null, notes: [few, ...notes], ...counts })
  const analysis = analysisOf(context, readable, inputs, input)
  return accept(
    analysis === null ? { analysis, notes: [impossibleLimit, ...notes], ...counts } : { analysis, notes, ...counts },
  )
})

function analysisOf(
  { digest, alliance }: Context,
  { issues }: ReadableInputs,
  { dossier }: AnalysisInputs,
  { noneWorse }: Input,
): Analysis | null {
  const parsed = parseDossier(dossier)
  if (!parsed.ok) {
    if (parsed.refusal.code === 'dossier.impossible_limit') return null
    throw new Error(`the bargaining room refused a dossier of the house: ${parsed.refusal.code}`)
  }
  const analysis = analyse(parsed.value, {
    noneWorseThanStatusQuo: noneWorse === 'on',
    hash: (canonical) => keyedHash(digest, alliance.secret, canonical),
  })
  return { ...analysis, sentences: withTitles(analysis.sentences, issues) }
}
