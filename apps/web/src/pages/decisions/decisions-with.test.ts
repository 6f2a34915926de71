import { expect, test } from 'vitest'
import { decisionsWith } from './decisions-with.ts'

const decisions = [
  { symbol: 'C/DEC/1', title: 'Dykes', text: 'asks for a dyke', body: 'council', statements: [] },
  {
    symbol: 'OC/DEC/1',
    title: 'Boats',
    text: 'sends boats',
    body: 'operations',
    statements: [{ words: 'Évidemment' }],
  },
]

test('a body and every word sought narrow the list; words of statements count, whatever their accents', () => {
  expect(decisionsWith(decisions, { body: '', sought: '' })).toEqual(decisions)
  expect(decisionsWith(decisions, { body: 'council', sought: '' })).toEqual([decisions[0]])
  expect(decisionsWith(decisions, { body: '', sought: 'boats evidemment' })).toEqual([decisions[1]])
  expect(decisionsWith(decisions, { body: 'council', sought: 'boats' })).toEqual([])
})
