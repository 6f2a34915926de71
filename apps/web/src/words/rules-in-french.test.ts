import { catalogue, decide, describeRule, prospects } from '@commonline/rules'
import type { Answer, Ballot, Rule, Sentence } from '@commonline/rules'
import { expect, test } from 'vitest'
import { french } from './french.ts'
import { speakerOf } from './words.ts'

const speaker = speakerOf('fr', french)

/** Codes of sentences that a French reader gets in English, or with a hole that nothing fills. */
function untranslated(sentences: readonly Sentence[]): readonly string[] {
  return sentences
    .map(({ code, facts, text }) => ({ code, told: speaker.sentence(code, facts, text, 'UTC') }))
    .filter(({ told }) => told.language !== 'fr' || /[{}]|undefined/.test(told.text))
    .map(({ code }) => code)
}

test('every rule of the catalogue is described in French', () => {
  expect(catalogue.flatMap((rule) => untranslated(describeRule(rule)).map((code) => `${rule.id} ${code}`))).toEqual([])
})

const patterns: readonly (readonly Answer[])[] = [
  ['yes'],
  ['no'],
  ['yes', 'no'],
  ['yes', 'yes', 'yes', 'no', 'abstain'],
  ['yes', 'absent', 'abstain', 'objects'],
  ['no-objection', 'objects'],
]

/** Fifteen members with a weight in every ledger of the rule, answering in turn as the pattern says; the last is undecided. */
function ballotOf(rule: Rule, pattern: readonly Answer[]): Ballot {
  const names = Array.from({ length: 15 }, (_, index) => `M${String.fromCodePoint(65 + index)}`)
  const weights = Object.fromEntries(Object.keys(rule.ledgers ?? {}).map((ledger) => [ledger, '7']))
  return {
    members: rule.members ?? names.map((id) => ({ id, standing: 'full' as const, weights })),
    votes: Object.fromEntries(
      (rule.members ?? names.map((id) => ({ id })))
        .slice(0, -1)
        .map(({ id }, index) => [id, pattern[index % pattern.length] ?? 'absent']),
    ),
    roles: { territory: 'MA', chair: 'MA', permanent: ['MA', 'MB'] },
  }
}

test('what is decided and what may still become of it are told in French, whatever the rule', () => {
  const said = new Map<string, Sentence>()
  for (const rule of catalogue) {
    for (const pattern of patterns) {
      const ballot = ballotOf(rule, pattern)
      const verdict = decide(rule, ballot)
      const looked = prospects(rule, ballot)
      const sentences = [...(verdict.ok ? verdict.value.sentences : []), ...(looked.ok ? looked.value.sentences : [])]
      for (const one of sentences) said.set(`${one.code} ${JSON.stringify(one.facts)}`, one)
    }
  }
  const codes = new Set([...said.values()].map(({ code }) => code))
  for (const code of [
    'verdict.threshold_held',
    'verdict.threshold_failed',
    'verdict.critical_supporters',
    'prospects.open',
  ])
    expect(codes).toContain(code)
  expect([...new Set(untranslated([...said.values()]))]).toEqual([])
})

test('a condition is told with its title, its numbers and what an abstention does', () => {
  const rule = catalogue.find(({ decision }) => decision.kind === 'vote' && decision.condition.type === 'share')
  const told = describeRule(rule as Rule).find(({ code }) => code === 'rule.threshold')
  expect(speaker.sentence('rule.threshold', told?.facts ?? {}, 'unused', 'UTC').text).toMatch(
    / – oui : (plus de|au moins) \d+\/\d+ des? /,
  )
})
