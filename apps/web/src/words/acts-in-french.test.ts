import { endpoints } from '@commonline/contract'
import { expect, test } from 'vitest'
import { french } from './french.ts'
import { speakerOf } from './words.ts'

const codes = endpoints.filter(({ kind }) => kind === 'act').map(({ name }) => `act.${name.replaceAll('-', '_')}`)

test('every act of the record has its French sentence', () => {
  expect(codes.filter((code) => french.sentences[code] === undefined)).toEqual([])
})

test('words of the house are told in French, words of people as they were written', () => {
  const speaker = speakerOf('fr', french)
  const facts = { member: 'OS', vote: 'abstain-with-declaration', noted: 'yes' }
  expect(speaker.sentence('act.cast_vote', facts, 'unused', 'UTC').text).toBe(
    'OS a voté : abstention avec déclaration, inscrit d’après une note reçue.',
  )
  const broken = { member: 'OS', by: 'objection', reasoned: 'yes', reason: 'Not this word.' }
  expect(speaker.sentence('act.break_silence', broken, 'unused', 'UTC').text).toBe(
    'OS a rompu le silence par une objection : Not this word.',
  )
})
