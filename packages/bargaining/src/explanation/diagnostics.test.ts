import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers } from '../../testing/dossiers.ts'
import { analyse } from '../analyse.ts'
import { challengeModel } from '../challenge/challenge-model.ts'
import { isScale } from '../dossier/dossier.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { oneIssueConcepts } from '../outlook/one-issue-concepts.ts'
import type { Sentence } from '../refusal.ts'
import { tabledDrafts } from '../spatial/tabled-drafts.ts'
import { twoIssues } from '../spatial/two-issues.ts'
import { challengeCaution, challengeSentences } from './challenge-sentences.ts'
import { DIAGNOSTICS_IN_ENGLISH } from './diagnostics-in-english.ts'
import { DIAGNOSTICS_IN_FRENCH } from './diagnostics-in-french.ts'
import { sentenceInWords } from './sentence-in-words.ts'
import { spatialSentences } from './spatial-sentences.ts'

const all = (votes: Readonly<Record<string, string>>): boolean => Object.values(votes).every((vote) => vote === 'yes')

function sentencesOf(dossier: Dossier): readonly Sentence[] {
  const { outlook, packages } = analyse(dossier)
  const [first = '', second = ''] = dossier.issues.map(({ id }) => id)
  const drafts = tabledDrafts(dossier, outlook, packages)
  const planes = [undefined, all].map((rule) => twoIssues(dossier, [first, second], drafts, rule))
  return [
    ...planes.flatMap((plane) => (plane.ok ? spatialSentences(plane.value) : [])),
    ...dossier.issues
      .filter(isScale)
      .flatMap(({ id }) => challengeSentences(id, challengeModel(dossier, id), oneIssueConcepts(dossier, id))),
    challengeCaution(),
  ]
}

test('both languages have words for the same codes, and every code is said somewhere', () => {
  expect(Object.keys(DIAGNOSTICS_IN_FRENCH).sort()).toEqual(Object.keys(DIAGNOSTICS_IN_ENGLISH).sort())
  const seen = new Set<string>()
  fc.assert(
    fc.property(dossiers({ members: 6, issues: 2, limits: 0 }), (dossier) => {
      for (const { code, facts, text } of sentencesOf(dossier)) {
        seen.add(code)
        const copied = JSON.parse(JSON.stringify({ code, facts })) as { code: string; facts: typeof facts }
        expect(sentenceInWords(copied, 'en')).toBe(text)
        for (const said of [text, sentenceInWords(copied, 'fr') ?? '']) {
          expect(said).not.toMatch(/undefined|NaN|Infinity|\[object|null/)
          expect(said).toMatch(/\.$/)
        }
      }
    }),
    { numRuns: 250, seed: 11 },
  )
  expect([...seen].sort()).toEqual(Object.keys(DIAGNOSTICS_IN_ENGLISH).sort())
})

test('the Orrin Compact’s plane in words, in both languages', () => {
  const said = sentencesOf(basinRelief)
  const draft = said.find(({ code, facts }) => code === 'spatial.draft' && facts['draft'] === 'statusQuo')
  expect(draft?.text).toMatch(
    /^No agreement \(50, 0\) lies outside the yolk; \d+(\.\d)?\u00a0% of all points would beat it\.$/,
  )
  expect(sentenceInWords(draft ?? { code: '', facts: {} }, 'fr')).toMatch(
    /^L’absence d’accord \(50 ; 0\) se trouve à l’extérieur du yolk ; \d+(,\d)?\u00a0% de tous les points l’emporteraient\.$/,
  )
  const forecast = said.find(({ code, facts }) => code === 'challenge.forecast' && facts['issue'] === 'key')
  expect(forecast?.text).toBe('On key the challenge model expects 35, which loses to no other position.')
})
