import { expect, test } from 'vitest'
import { capacityOf } from './capacity.ts'
import { extract } from '../extract.ts'
import type { Extraction } from '../extraction.ts'
import { ORRIN } from '../orrin-reports.test-data.ts'
import { documentFromText } from '../text/report-document.ts'

function read(text: string): Extraction {
  const document = documentFromText(text)
  if (!document.ok) throw new Error(document.refusal.code)
  return extract(document.value, ORRIN)
}

const NOBODY = new Set<string>()
const declared = (quoted: string) => capacityOf(null, { quoted, words: '' }, null, NOBODY, ORRIN)

test.each([
  ['“Speaking as chair, I ask for one answer.”', 'chair'],
  ['“Let me speak today as the chair of this Council: we need one answer.”', 'chair'],
  ['“As chair of the Council, I ask for one answer.”', 'chair'],
  ['“It is late. I speak here as chairwoman and shall be brief.”', 'chair'],
  ['“On behalf of the presidency, I thank you.”', 'chair'],
  ['“Speaking for Averra, I say no.”', 'member'],
  ['“On behalf of Averra, I thank you.”', 'member'],
  ['“I am speaking for my own country now.”', 'member'],
  ['“In our national capacity, we object.”', 'member'],
  ['“Speaking on behalf of all members, I welcome it.”', 'organisation'],
] as const)('%s is said in that capacity', (quoted, capacity) => {
  expect(declared(quoted)).toEqual({ capacity, rule: 'K7' })
})

test.each([
  '“I am not speaking as chair.”',
  '“Whoever spoke as chair last year should know.”',
  '“If I were speaking as chair, I would ask.”',
  '“The man speaking for Averra was wrong.”',
  '“As soon as the chair comes, we begin.”',
  '“Speaking for myself, I would stay.”',
])('%s says nothing of the capacity', (quoted) => {
  expect(declared(quoted)).toEqual({ capacity: 'unclear', rule: 'K0' })
})

test('two capacities in one statement are unclear', () => {
  expect(declared('“Speaking as chair, I ask. Speaking for Averra, I agree.”')).toEqual({
    capacity: 'unclear',
    rule: 'K6',
  })
})

test('the speaker’s own words go before the office and before the sentence round them', () => {
  const [first, second] = read(
    '“Speaking as chair, I ask for one answer,” President Teodar Okonsel of Dressil said. “We host the crossings,” he added.',
  ).statements
  expect(first).toMatchObject({ speakerName: 'Teodar Okonsel', capacity: 'chair' })
  expect(first?.rules).toContain('K7')
  expect(second?.rules).not.toContain('K7')
})
