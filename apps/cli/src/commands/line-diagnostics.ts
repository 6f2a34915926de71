import {
  challengeCaution,
  challengeModel,
  challengeSentences,
  isScale,
  oneIssueConcepts,
  spatialSentences,
  tabledDrafts,
  twoIssues,
} from '@commonline/bargaining'
import type { Carries, Dossier, LineAnalysis, Sentence } from '@commonline/bargaining'
import type { Read } from '../input.ts'

/** What is said beside the line when it is asked for: fields of the JSON, and sentences. */
interface Diagnostic {
  readonly fields: object
  readonly sentences: readonly Sentence[]
}

/** `--two ISSUE,ISSUE`: two scale issues as a plane, with everything that may be tabled in it. */
export function spatialDiagnostic(
  dossier: Dossier,
  asked: string,
  { outlook, packages }: LineAnalysis,
  rule: Carries | undefined,
): Read<Diagnostic> {
  const issues = issuesNamed(dossier, asked)
  if (issues === null) return { ok: false, refusal: { code: 'input.two', facts: { given: asked } } }
  const spatial = twoIssues(dossier, issues, tabledDrafts(dossier, outlook, packages), rule)
  if (!spatial.ok) return spatial
  return { ok: true, value: { fields: { spatial: spatial.value }, sentences: spatialSentences(spatial.value) } }
}

/** Two names around a comma; names may hold commas themselves, so that the comma between two known ones is meant. */
function issuesNamed(dossier: Dossier, asked: string): readonly [string, string] | null {
  const known = new Set(dossier.issues.map(({ id }) => id))
  const parts = asked.split(',')
  const pairs = parts.slice(1).map((_, at): readonly [string, string] => [
    parts
      .slice(0, at + 1)
      .join(',')
      .trim(),
    parts
      .slice(at + 1)
      .join(',')
      .trim(),
  ])
  return pairs.find((pair) => pair.every((id) => known.has(id))) ?? pairs[0] ?? null
}

/** `--challenge`: the challenge model on every scale issue, beside what positions alone say. */
export function challengeDiagnostic(dossier: Dossier): Diagnostic {
  const issues = dossier.issues.filter(isScale).map(({ id }) => {
    return { id, model: challengeModel(dossier, id), beside: oneIssueConcepts(dossier, id) }
  })
  const fields = Object.fromEntries(issues.map(({ id, model, beside }) => [id, { model, beside }]))
  return {
    fields: { challenge: fields },
    sentences: [
      ...issues.flatMap(({ id, model, beside }) => challengeSentences(id, model, beside)),
      ...(issues.length === 0 ? [] : [challengeCaution()]),
    ],
  }
}
