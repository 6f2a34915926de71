import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basinRelief } from '../../testing/basin-relief.ts'
import { dossiers } from '../../testing/dossiers.ts'
import { analyse } from '../analyse.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { sentenceInWords } from './sentence-in-words.ts'

const twoThirds = (votes: Readonly<Record<string, string>>): boolean => {
  const cast = Object.values(votes).filter((vote) => vote !== 'abstain')
  return cast.filter((vote) => vote === 'yes').length * 3 >= cast.length * 2
}
const sentencesOf = (dossier: Dossier) => analyse(dossier, { carries: twoThirds, draws: 20, seed: 1 }).sentences

test('both languages have words for the same codes', () => {
  expect(Object.keys(FRENCH).sort()).toEqual(Object.keys(ENGLISH).sort())
})

test('every sentence is made from its code and facts alone, in both languages, without a hole', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(dossiers({ members: 5, issues: 3, limits: 5 }), (dossier) => {
      for (const { code, facts, text } of sentencesOf(dossier)) {
        seen.add(code)
        const copied = JSON.parse(JSON.stringify({ code, facts })) as { code: string; facts: typeof facts }
        expect(sentenceInWords(copied, 'en')).toBe(text)
        const french = sentenceInWords(copied, 'fr') ?? ''
        for (const said of [text, french]) {
          expect(said).not.toMatch(/undefined|NaN|\[object|null/)
          expect(said).toMatch(/\.$/)
        }
      }
    }),
    { numRuns: 150 },
  )
  expect(seen.size).toBeGreaterThan(20)
})

test('a package is told in the words of its scales: at one of them, or how far between two', () => {
  const anchors = [
    { at: 0, words: 'none' },
    { at: 70, words: 'half' },
    { at: 100, words: 'all' },
  ]
  const worded: Dossier = {
    ...basinRelief,
    issues: basinRelief.issues.map((issue) => ({ ...issue, anchors }) as typeof issue),
  }
  const told = sentencesOf(worded).find(
    ({ code, facts }) => code === 'package.in_words' && facts['concept'] === 'leximin',
  )
  expect(told?.text).toBe(
    'In the issues’ own words: key between “none” and “half”, 98\u00a0% of the way; authority “half”; reach between “none” and “half”, 86\u00a0% of the way; equipment “half”.',
  )
  expect(sentenceInWords(told ?? { code: '', facts: {} }, 'fr')).toMatch(
    /^Dans les mots mêmes des points : key entre « none » et « half »/,
  )
})

test('who pulls the compromise furthest to either side is told with how far, several that pull alike together', () => {
  const pulled = (dossier: Dossier, code: string) => sentencesOf(dossier).filter((sentence) => sentence.code === code)
  const [up, down] = ['outlook.pulled_up', 'outlook.pulled_down'].map((code) =>
    pulled(basinRelief, code).find(({ facts }) => facts['issue'] === 'key'),
  )
  expect(up?.text).toBe('On key OS pulls the compromise furthest up: without that position it would be 6 lower.')
  expect(down?.text).toBe(
    'On key AV pulls the compromise furthest down: without that position it would be 12.9 higher.',
  )
  const position = (member: string, point: number) => ({ member, issue: 'key', point, salience: 1 })
  const even: Dossier = {
    members: ['A', 'B', 'C'].map((id) => ({ id, power: 1 })),
    issues: [{ id: 'key', scale: [0, 100], statusQuo: 0 }],
    positions: [position('A', 0), position('B', 60), position('C', 60)],
  }
  const [both] = pulled(even, 'outlook.pulled_up')
  expect(both?.text).toBe(
    'On key B and C each pull the compromise furthest up: without one of these positions it would be 10 lower.',
  )
  expect(sentenceInWords(both ?? { code: '', facts: {} }, 'fr')).toMatch(/^Sur key, B et C tirent chacun le plus/)
  const agreed = { ...even, positions: ['A', 'B', 'C'].map((member) => position(member, 40)) }
  expect([...pulled(agreed, 'outlook.pulled_up'), ...pulled(agreed, 'outlook.pulled_down')]).toEqual([])
})

test('on whose single position the strongest option hangs is told with what would take its place', () => {
  const told = (dossier: Dossier) =>
    sentencesOf(dossier)
      .filter(({ code }) => code.startsWith('outlook.option_'))
      .flatMap((sentence) => [sentence.text, sentenceInWords(sentence, 'fr') ?? ''])
  const seat = (...held: readonly (readonly [member: string, option: string, salience: number])[]): Dossier => ({
    members: held.map(([id]) => ({ id, power: 1 })),
    issues: [{ id: 'seat', options: ['north', 'south'], statusQuo: 'south' }],
    positions: held.map(([member, option, salience]) => ({ member, issue: 'seat', option, salience })),
  })
  expect(told(seat(['A', 'north', 0.5], ['B', 'north', 0.5], ['C', 'south', 0.7]))).toEqual([
    'On seat, without one of the positions of A and B south would have the largest pull instead of north.',
    'Sur seat, sans l’une des positions d’A et B, south attirerait le plus, à la place de : north.',
  ])
  expect(told(seat(['A', 'north', 1], ['B', 'north', 1], ['C', 'south', 0.7]))[0]).toBe(
    'On seat, north keeps the largest pull whichever one position is left out.',
  )
  expect(told(seat(['A', 'north', 1], ['C', 'south', 0]))[0]).toBe(
    'On seat, north rests on the position of A alone: nobody else has weight.',
  )
})

test('French writes a comma in numbers, and names issues and members as people call them', () => {
  const sentences = sentencesOf(basinRelief)
  const names: Readonly<Record<string, string>> = { AV: 'Averra', authority: '« Autorité »', OS: 'Ostrane' }
  const binds = sentences.find(({ code, facts }) => code === 'package.limit_binds' && facts['concept'] === 'leximin')
  expect(binds?.text).toMatch(/^OS’s limit on authority binds at 70: one point more would raise/)
  const french = sentenceInWords(
    binds ?? { code: '', facts: {} },
    'fr',
    (id, option) => names[option ?? id] ?? option ?? id,
  )
  expect(french).toMatch(
    /^La limite d’Ostrane sur « Autorité » retient le paquet à 70 : un point de plus élèverait de 0,00\d+ /,
  )
  const worst = sentences.find(({ code, facts }) => code === 'package.worst_off' && facts['concept'] === 'leximin')
  expect(sentenceInWords(worst ?? { code: '', facts: {} }, 'fr')).toMatch(/à 0,69\d sur 1\.$/)
})

test('an option is named within its issue, wherever a sentence tells a value', () => {
  const seat = { issue: 'seat', from: 'rotating', to: 'north' }
  const called = (id: string, option?: string) => (option === undefined ? `<${id}>` : `<${id}/${option}>`)
  const facts = {
    concept: 'leximin',
    member: 'AV',
    before: 0.4,
    after: 0.5,
    gives: [seat.issue],
    givesFrom: [seat.from],
    givesTo: [seat.to],
    givesChange: ['-0.1'],
    gets: ['key'],
    getsFrom: ['50'],
    getsTo: ['62.5'],
    getsChange: ['0.2'],
  }
  for (const language of ['en', 'fr'] as const) {
    const moved = sentenceInWords({ code: 'package.move', facts }, language, called)
    expect(moved).toMatch(/<seat> (?:from|de) <seat\/rotating> (?:to|à) <seat\/north>/)
    expect(moved).toMatch(/<key> (?:from|de) 50 (?:to|à) 62[.,]5/)
    const point = { concept: 'leximin', issues: ['seat', 'key'], values: ['north', '70'], gap: 0 }
    expect(sentenceInWords({ code: 'package.best_for_these_inputs', facts: point }, language, called)).toContain(
      '<seat> <seat/north>, <key> 70',
    )
    const alone = { issue: 'seat', options: ['north', 'rotating'] }
    expect(sentenceInWords({ code: 'deadlock.changes_alone', facts: alone }, language, called)).toMatch(
      /<seat\/north> (?:and|et) <seat\/rotating>/,
    )
    const pull = { issue: 'seat', option: 'north', share: 0.4 }
    expect(sentenceInWords({ code: 'outlook.strongest_option', facts: pull }, language, called)).toContain(
      '<seat/north>',
    )
  }
})

test('a code of another room has no words here', () => {
  expect(sentenceInWords({ code: 'verdict.outcome', facts: {} }, 'fr')).toBeNull()
})

test('dossier 2 of the Orrin Compact: the seven parts of an explanation are all there', () => {
  const codes = new Set(sentencesOf(basinRelief).map(({ code }) => code))
  for (const part of [
    'package.best_for_these_inputs',
    'package.move',
    'package.worst_off',
    'package.limit_binds',
    'package.against_issue_by_issue',
    'package.carries_certain',
    'sure.worst_off',
    'sure.carries',
    'sure.assumed',
  ])
    expect(codes).toContain(part)
})
