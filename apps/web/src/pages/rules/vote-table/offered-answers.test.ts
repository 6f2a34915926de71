import { ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { offeredAnswers } from './offered-answers.ts'

const ruleOf = (id: string): Rule => {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  return rule
}

test('a vote offers yes, no, abstention and absence', () => {
  expect(offeredAnswers(ruleOf('unga-18-3'), {})).toEqual(['yes', 'no', 'abstain', 'absent'])
})

test('a declaration beside an abstention is offered where it decides who is bound', () => {
  expect(offeredAnswers(ruleOf('eu-31-1'), {})).toContain('abstain-with-declaration')
})

test('where no vote is taken one objects or does not; where votes were given, they stay', () => {
  expect(offeredAnswers(ruleOf('consensus'), {})).toEqual(['abstain', 'no-objection', 'objects', 'absent'])
  expect(offeredAnswers(ruleOf('consensus'), { AV: 'yes', BE: 'no' })).toEqual(['yes', 'no', 'abstain', 'absent'])
})

test('not taking part is offered where it leaves the base', () => {
  const { bound: _, ...rule } = ruleOf('cis-23')
  expect(offeredAnswers(rule, {})).toContain('not-participating')
  const stays = { ...rule, electorate: { ...rule.electorate, nonParticipation: 'stays-in-base' as const } }
  expect(offeredAnswers(stays, {})).not.toContain('not-participating')
})

test('what was given is always there to be kept', () => {
  expect(offeredAnswers(ruleOf('unsc-pre1966'), { SU: 'absent', EG: 'not-participating' })).toContain(
    'not-participating',
  )
})
