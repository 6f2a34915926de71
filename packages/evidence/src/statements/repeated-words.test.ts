import { expect, test } from 'vitest'
import { extract } from '../extract.ts'
import type { Statement } from '../extraction.ts'
import { ORRIN } from '../orrin-reports.test-data.ts'
import { documentFromText } from '../text/report-document.ts'

function statements(text: string): readonly Statement[] {
  const document = documentFromText(text)
  if (!document.ok) throw new Error(document.refusal.code)
  return extract(document.value, ORRIN).statements
}

test('words that a speaker says to have said are one statement, not two', () => {
  const found = statements('“I said that we will pay our part for the crossings,” Prime Minister Anneke Quill said.')
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ speakerName: 'Anneke Quill', nestedIn: null })
})

test('what somebody else said stays, and so does a thought', () => {
  const other = statements(
    '“Averra said that it will pay its part for the crossings,” Prime Minister Anneke Quill said.',
  )
  expect(other.map((one) => [one.speakerName, one.nestedIn])).toEqual([
    ['Anneke Quill', null],
    ['Averra', 's1'],
  ])
  const thought = statements('“I think that we will pay our part for the crossings,” Prime Minister Anneke Quill said.')
  expect(thought.map((one) => one.mental)).toEqual([false, true])
})
