import { parseDossier } from '@commonline/bargaining'
import { accept, refuse } from '@commonline/contract'
import type { OutputOf } from '@commonline/contract'
import type { Dossier } from '@commonline/bargaining'
import type { Context } from '../context.ts'
import { Later, onNotedQuery } from '../handler.ts'
import { analysisInputs } from './analysis-inputs.ts'
import type { ReadableInputs } from './analysis-inputs.ts'
import { analysisNotes } from './analysis-notes.ts'
import { keyedHash } from './keyed-hash.ts'
import { impossibleLimit, tooFewKnown } from './no-analysis.ts'
import { noteOpenings } from './note-openings.ts'
import { readableInputs } from './readable-inputs.ts'
import { withTitles } from './sentences-with-titles.ts'

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
  const parsed = parseDossier(inputs.dossier)
  if (parsed.ok) {
    const noneWorse = input.noneWorse === 'on'
    const analysis = () => analysisOf(context, readable, parsed.value, noneWorse)
    return accept(new Later(async () => ({ analysis: await analysis(), notes, ...counts })))
  }
  if (parsed.refusal.code !== 'dossier.impossible_limit')
    throw new Error(`the bargaining room refused a dossier of the house: ${parsed.refusal.code}`)
  return accept({ analysis: null, notes: [impossibleLimit, ...notes], ...counts })
})

async function analysisOf(
  { digest, alliance, analyseLine }: Context,
  { issues }: ReadableInputs,
  dossier: Dossier,
  noneWorse: boolean,
): Promise<Analysis> {
  const { analysis, canonical } = await analyseLine({ dossier, noneWorse })
  const inputsHash = keyedHash(digest, alliance.secret, canonical)
  return { ...analysis, inputsHash, sentences: withTitles(analysis.sentences, issues) }
}
