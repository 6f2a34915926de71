import { expect, test } from 'vitest'
import { actSentence } from './act-sentence.ts'

test('a sentence of the record carries what it names as facts, and no more of the body', () => {
  const body = { member: 'OS', vote: 'no', explanation: 'long', received: null, key: 'k'.repeat(20) }
  expect(actSentence({ kind: 'cast-vote' }, body)).toEqual({
    code: 'act.cast_vote',
    facts: { outcome: '', decision: '', decided: 'no', noted: 'no', reasoned: 'no', member: 'OS', vote: 'no' },
    text: 'OS voted no.',
  })
})

test('an announcement carries outcome and decision', () => {
  const body = { verdict: { outcome: 'adopted' }, decision: { symbol: 'C/DEC/14/3', id: 'x' } }
  const { facts, text } = actSentence({ kind: 'announce-verdict' }, body)
  expect(facts).toMatchObject({ outcome: 'adopted', decision: 'C/DEC/14/3' })
  expect(text).toBe('The verdict was announced: adopted, as C/DEC/14/3.')
})
