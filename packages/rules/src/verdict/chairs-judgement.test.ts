import { expect, test } from 'vitest'
import { ballotFromCase } from '../reading/ballot-from-case.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { decide } from './decide.ts'
import { lintRule } from '../lint/lint.ts'
import { frenchSentences } from '../words/french.ts'
import { prospects } from '../prospects/prospects.ts'

/** What the rule of IETF working groups makes of a judgement, as a stranger writes it. */
function judged(judgement: unknown, more: object = {}) {
  const rule = ruleById('ietf-rough-consensus')
  const ballot = ballotFromCase({ judgement, ...more })
  if (rule === null || !ballot.ok) throw new Error(JSON.stringify(ballot))
  return decide(rule, ballot.value)
}

const addressed = { by: 'X', addressed: true }

test('the chair finds rough consensus although somebody still objects, once the objection was addressed', () => {
  const verdict = judged({ by: 'K', consensus: true, objections: [addressed] }, { tally: { yes: 1, no: 99 } })
  expect(verdict).toMatchObject({ value: { outcome: 'adopted', counts: [], critical: [] } })
  expect(verdict.ok && verdict.value.sentences.map(({ text }) => text)).toEqual([
    'The proposal is adopted.',
    'K finds that there is consensus; no number is counted.',
  ])
})

test('an objection that was not addressed prevents it, whatever the chair finds', () => {
  const verdict = judged({ by: 'K', consensus: true, objections: [addressed, { by: 'Y', addressed: false }] })
  expect(verdict).toMatchObject({
    value: { outcome: 'not-attained', conditions: [{ holds: true }, { holds: false, counted: 1, members: ['Y'] }] },
  })
  expect(judged({ by: 'K', consensus: false })).toMatchObject({ value: { outcome: 'not-attained' } })
})

test('where there is no consensus, that is what is said, in both languages: no majority was sought', () => {
  const said = (judgement: object) => {
    const verdict = judged(judgement)
    return verdict.ok ? verdict.value.sentences.map(({ text }) => text) : []
  }
  expect(said({ by: 'K', consensus: false })).toEqual([
    'Consensus is not attained.',
    'K finds that there is no consensus; no number is counted.',
  ])
  expect(said({ by: 'K', consensus: true, objections: [{ by: 'Y', addressed: false }] })).toEqual([
    'Consensus is not attained.',
    'K finds that there is consensus; no number is counted.',
    'Objections that were not addressed: Y.',
  ])
  expect(frenchSentences['verdict.consensus_not_attained']).toBe('Le consensus n’est pas atteint.')
  expect(said({ by: 'K', consensus: true, appeal: { by: 'Z', upheld: true } })[0]).toBe('The proposal was returned.')
})

test('an appeal is pending, sends the matter back, or leaves it; within two months', () => {
  const appealed = (appeal: object) =>
    judged({ by: 'K', consensus: true, on: '2030-01-31', appeal: { by: 'Z', at: '2030-03-31', ...appeal } })
  expect(appealed({})).toMatchObject({ value: { outcome: 'adopted', next: { what: 'appeal' } } })
  expect(appealed({ upheld: true })).toMatchObject({ value: { outcome: 'returned' } })
  expect(appealed({ upheld: false })).toMatchObject({ value: { outcome: 'adopted' } })
  const late = appealed({ at: '2030-04-01', upheld: true })
  expect(late).toMatchObject({ value: { outcome: 'adopted' } })
  expect(late.ok && late.value.sentences.at(-1)?.text).toBe('The appeal of Z came too late: 2 months are given.')
})

test('only who presides judges, and without a judgement there is none', () => {
  expect(judged({ by: 'K', consensus: true }, { chair: 'L' })).toMatchObject({
    refusal: { code: 'ballot.judged_by_another' },
  })
  expect(judged({ by: 'K', consensus: true }, { chair: ['L', 'K'] })).toMatchObject({ ok: true })
  const rule = ruleById('ietf-rough-consensus')
  if (rule === null) throw new Error('not in the catalogue')
  expect(decide(rule, { tally: { yes: 10 } })).toMatchObject({
    refusal: { code: 'ballot.not_enough', facts: { missing: ['judgement'] } },
  })
  expect(prospects(rule, { votes: {} })).toMatchObject({ refusal: { code: 'prospects.not_a_count' } })
})

test('what a judgement leaves open is refused, with how to mend it', () => {
  const lacking = (field: string, value?: unknown) => {
    const rule = JSON.parse(JSON.stringify(ruleById('ietf-rough-consensus')))
    rule.decision[field] = value
    return lintRule(JSON.parse(JSON.stringify(rule))).map(({ path }) => path)
  }
  for (const field of ['by', 'openObjections', 'adopts', 'fails']) expect(lacking(field)).toEqual([`decision.${field}`])
  expect(lacking('appeal')).toEqual(['decision.appeal.kind'])
  expect(lacking('appeal', { kind: 'final' })).toEqual([])
  expect(lacking('appeal', { kind: 'open', to: 'the area director' })).toEqual([
    'decision.appeal.within.unit',
    'decision.appeal.within.length',
  ])
})
