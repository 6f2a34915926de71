import { ballotFromCase, catalogue, decide, describeRule, prospects, ruleById } from '@commonline/rules'
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

const due = '2030-03-05T12:00:00Z'
const five = ['A', 'B', 'C', 'D', 'E'].map((id, index) => ({ id, weights: { votes: index + 1, votingPower: 7 } }))
const judged = { by: 'K', consensus: true, on: '2030-01-31', objections: [{ by: 'Y', addressed: false }] }

/** Cases whose sentences no plain vote gives, with a piece of each in French. */
const special: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
  [
    'silence',
    { due, objections: [{ by: 'A', at: '2030-03-01T12:00:00Z', kind: 'amendment' }] },
    ['Sans effet : une note de A'],
  ],
  ['silence', { due, extended: [{ at: due, due: '2030-03-09T12:00:00Z' }] }, ['une prolongation', 'avait expiré']],
  [
    'rome-126',
    { ratifications: [{ until: '2002-04-11', count: 60 }] },
    ['60 ratifications', '1 juillet 2002', '60 jours', 'premier jour du mois suivant'],
  ],
  ['us-art-v', { stages: [{ tally: { yes: 290, no: 145 } }] }, ['Reste à venir : Senate']],
  [
    'iwc-v',
    {
      tally: { yes: 25, no: 7 },
      notifiedOn: '2030-01-01',
      optOuts: [
        { by: 'JP', at: '2030-02-01' },
        { by: 'NO', at: '2030-12-01' },
      ],
    },
    ['à temps ne pas être liés : JP', 'Trop tard pour ne pas être liés : NO'],
  ],
  ['geng-43', { members: five, votes: { A: 'yes', E: 'yes' } }, ['Par le plafond (votes)', 'D et E']],
  ['imf-governors-quorum', { members: five, votes: { A: 'yes', B: 'yes', C: 'yes' } }, ['Quorum (votingPower)']],
  [
    'ietf-rough-consensus',
    { judgement: { ...judged, appeal: { by: 'Z', at: '2030-02-01' } } },
    ['K constate', 'pas été répondu : Y', 'Z a fait appel'],
  ],
  [
    'ietf-rough-consensus',
    { judgement: { ...judged, consensus: false, appeal: { by: 'Z', upheld: true } } },
    ['n’y a pas de consensus', 'a fait droit'],
  ],
  ['ietf-rough-consensus', { judgement: { ...judged, appeal: { by: 'Z', upheld: false } } }, ['le constat tient']],
  [
    'ietf-rough-consensus',
    { judgement: { ...judged, appeal: { by: 'Z', at: '2031-01-01' } } },
    ['trop tard : le délai est de 2 mois'],
  ],
]

test('what ratifications, judgements, caps, opt-outs and facts without effect say is told in French', () => {
  for (const [id, given, pieces] of special) {
    const rule = ruleById(id)
    const ballot = ballotFromCase(given)
    const verdict = rule !== null && ballot.ok ? decide(rule, ballot.value) : null
    if (!verdict?.ok) throw new Error(`${id}: ${JSON.stringify(verdict ?? ballot)}`)
    const { sentences } = verdict.value
    expect([id, untranslated(sentences)]).toEqual([id, []])
    const told = sentences.map(({ code, facts, text }) => speaker.sentence(code, facts, text, 'UTC').text).join(' ')
    for (const piece of pieces) expect(told).toContain(piece)
  }
})
