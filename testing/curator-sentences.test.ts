import { documentFromText, EMPTY_REGISTER, extract, RULES, suggestionsOf } from '@commonline/evidence'
import { expect, test } from 'vitest'
import { french } from '../apps/web/src/words/french.ts'

test('every reason of a suggestion has its French sentence, and none is left of a rule that is gone', () => {
  const worded = Object.keys(french.sentences).filter((code) => code.startsWith('suggestion.rule.'))
  expect(worded.toSorted()).toEqual(
    Object.keys(RULES)
      .map((rule) => `suggestion.rule.${rule}`)
      .toSorted(),
  )
})

/** A report that brings about everything a curator is warned of. */
const report = `Averra: the ford stays shut

Somebody at the ford said that it holds. “If anyone thinks that the ford holds, I would ask him why,” Ada Lorne said.

Bo Marr denied that the ford was ever shut, River Wire reports. President Cy Nool of Averra met the President of the Compact.`

test('every warning about a suggestion has its French sentence', () => {
  const document = documentFromText(report)
  if (!document.ok) throw new Error(document.refusal.code)
  const suggestions = suggestionsOf(report, extract(document.value, EMPTY_REGISTER))
  const codes = new Set(suggestions.flatMap(({ warnings }) => warnings.map(({ code }) => code)))
  expect([...codes].toSorted()).toEqual([
    'suggestion.capacity_unclear',
    'suggestion.headline',
    'suggestion.hypothetical',
    'suggestion.mental',
    'suggestion.negative',
    'suggestion.nested',
    'suggestion.relayed',
    'suggestion.speaker_unresolved',
  ])
  expect([...codes].filter((code) => french.sentences[code] === undefined)).toEqual([])
})
