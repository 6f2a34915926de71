import { refusalInWords } from '@commonline/rules'
import { indicativeVoteFromJson, rankOptions } from '@commonline/rules/ranking'
import type { Refusal, Sentence } from '@commonline/rules'
import { expect, test } from 'vitest'
import { french } from './french.ts'
import { speakerOf } from './words.ts'

const speaker = speakerOf('fr', french)

const told = ({ code, facts }: Refusal | Sentence, english: string) => speaker.sentence(code, facts, english, 'UTC')

/** Votes that between them say everything there is to say: winners, circles, ties of each method, seats and budgets. */
const votes: readonly unknown[] = [
  [
    { count: 5, ranking: ['N', 'C', 'S'] },
    { count: 4, ranking: ['S', 'C', 'N'] },
    { count: 3, ranking: ['C', 'N', 'S'] },
  ],
  [
    { count: 4, ranking: ['A', 'B', 'C'] },
    { count: 3, ranking: ['B', 'C', 'A'] },
    { count: 2, ranking: ['C', 'A', 'B'] },
  ],
  [{ ranking: ['A', 'B', 'C'] }, { ranking: ['B', 'C', 'A'] }, { ranking: ['C', 'A', 'B'] }],
  // A beats all; the others run in a circle of equal majorities.
  [{ ranking: ['A', 'B', 'C', 'D'] }, { ranking: ['A', 'C', 'D', 'B'] }, { ranking: ['A', 'D', 'B', 'C'] }],
  [{ ranking: [['A', 'B'], 'C'] }, { ranking: [['B', 'A']] }],
  [
    { count: 3, ranking: ['A', 'B', 'C', 'D', 'E'] },
    { count: 3, ranking: ['B', 'A', 'C', 'D', 'E'] },
    { count: 3, ranking: ['C', 'A', 'B', 'D', 'E'] },
  ],
  { ballots: [['a', 'b'], ['a', 'b'], ['c'], ['d']], seats: 3 },
  { ballots: [['a'], ['b']], budget: 1, costs: { a: 1, b: 1 } },
  { ballots: [['a', 'b'], ['a', 'b'], ['c']], budget: 6, costs: { a: '5/2', b: 2, c: 3 } },
]

test('everything that an indicative vote says is told in French', () => {
  const said = votes.flatMap((json): readonly Sentence[] => {
    const vote = indicativeVoteFromJson(json)
    if (!vote.ok) throw new Error(vote.refusal.code)
    const { ranked, approval } = rankOptions(vote.value)
    return [
      ...(ranked === null
        ? []
        : [...ranked.sentences, ...ranked.comparison, ...ranked.methods.flatMap(({ sentences }) => sentences)]),
      ...(approval?.sentences ?? []),
      ...(approval?.committee?.sentences ?? []),
      ...(approval?.shares?.sentences ?? []),
    ]
  })
  const refusals = Object.keys(french.sentences).filter((code) => refusalInWords({ code, facts: {} }) !== null)
  const sentences = Object.keys(french.sentences).filter(
    (code) => code.startsWith('ranking.') && !refusals.includes(code),
  )
  expect([...new Set(said.map(({ code }) => code))].toSorted()).toEqual(sentences.toSorted())
  for (const one of said) {
    const { text, language } = told(one, one.text)
    expect([one.code, language, text]).toEqual([one.code, 'fr', expect.not.stringMatching(/[{}]|undefined/)])
  }
})

test('methods and refusals are told in French', () => {
  const facts = { options: ['A'], methods: ['schulze', 'ranked-pairs'] }
  expect(told({ code: 'ranking.given_by', facts }, 'unused').text).toBe(
    'A l’emporte selon : Schulze et paires classées.',
  )
  const refused = indicativeVoteFromJson([{ voter: 'AV', ranking: ['A', 'A'] }])
  expect(refused.ok ? null : told(refused.refusal, 'unused')).toEqual({
    text: 'Le bulletin AV nomme « A » deux fois.',
    language: 'fr',
  })
})
