import { expect, test } from 'vitest'
import { extract } from '../extract.ts'
import type { Extraction } from '../extraction.ts'
import type { DeclaredMetadata } from '../text/report-document.ts'
import { NO_METADATA, documentFromText } from '../text/report-document.ts'
import { EMPTY_REGISTER } from './register.ts'
import type { Register } from './register.ts'

function read(text: string, register: Register = EMPTY_REGISTER, metadata: DeclaredMetadata = NO_METADATA): Extraction {
  const document = documentFromText(text, metadata)
  if (!document.ok) throw new Error(document.refusal.code)
  return extract(document.value, register)
}

test.each([
  ['The Minister of Foreign Affairs of Ostrane, Ysolde Tarn, told reporters that the pass is open.'],
  ['Minister of Foreign Affairs Ysolde Tarn said that the pass is open.'],
  ['The minister for Trade and Industry, Ysolde Tarn, said that the pass is open.'],
])('an office is nobody’s name: %s', (text) => {
  const found = read(text)
  expect(found.actors.filter((actor) => actor.type === 'person').map((actor) => actor.name)).toEqual(['Ysolde Tarn'])
  expect(found.statements).toMatchObject([{ speakerName: 'Ysolde Tarn' }])
})

const outletOf = ({ chain }: Extraction) => chain.find(({ role }) => role === 'outlet')?.name
const REPORT = 'LOWHAVEN, MARCH 3, BASIN COURIER. Prime Minister Anneke Quill said that the sea wall holds.'

test('an outlet printed in capitals gets the name of the register, of the page, of the running text, else capitals for each word', () => {
  expect(outletOf(read(REPORT, { ...EMPTY_REGISTER, outlets: ['The Basin Courier', 'basin Courier'] }))).toBe(
    'basin Courier',
  )
  expect(outletOf(read(REPORT, EMPTY_REGISTER, { ...NO_METADATA, outlet: 'Basin-Courier' }))).toBe('Basin-Courier')
  expect(outletOf(read(REPORT.replace('BASIN COURIER', 'THE WIRE')))).toBe('THE WIRE')
  expect(outletOf(read(`${REPORT.replace('BASIN COURIER', 'THE WIRE')} The Wire was there.`))).toBe('The Wire')
  expect(outletOf(read(REPORT))).toBe('Basin Courier')
  expect(outletOf(read(REPORT.replace('BASIN COURIER', 'RIVERPRESS')))).toBe('RIVERPRESS')
})
