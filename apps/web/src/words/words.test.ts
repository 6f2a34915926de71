import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { errors } from '@commonline/contract/errors'
import { expect, test } from 'vitest'
import { english } from './catalogue.ts'
import type { WordKey } from './catalogue.ts'
import refusals from './fr/refusals.json' with { type: 'json' }
import { french } from './french.ts'
import { englishWords, speakerOf } from './words.ts'

type Elements = ReturnType<IntlMessageFormat['getAst']>

/** The holes of a message, or those of some kinds of element. */
const holesOf = (message: string, isWanted: (type: Elements[number]['type']) => boolean = () => true): string[] => {
  const holes = new Set<string>()
  const walk = (elements: Elements): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0 && isWanted(element.type) && typeof element.value === 'string') {
        holes.add(element.value)
      }
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(message, 'en').getAst())
  return [...holes].toSorted()
}

test('French has exactly the keys of English', () => {
  expect(Object.keys(french.catalogue).toSorted()).toEqual(Object.keys(english).toSorted())
})

test('every message parses, and the same holes stand in both languages', () => {
  for (const key of Object.keys(english) as WordKey[]) {
    expect(holesOf(french.catalogue[key]), key).toEqual(holesOf(english[key]))
  }
})

// Elements of kind 2 and 6, numbers and plurals, read a hole as a number; anything else takes what it is given.
const countedHolesOf = (message: string): string[] => holesOf(message, (type) => type === 2 || type === 6)

test('French reads no hole as a number that English takes as words', () => {
  for (const key of Object.keys(english) as WordKey[]) {
    const counted = countedHolesOf(english[key])
    expect(
      countedHolesOf(french.catalogue[key]).filter((hole) => !counted.includes(hole)),
      key,
    ).toEqual([])
  }
})

test('no message uses the straight apostrophe, which the message format reads as a quotation of syntax', () => {
  const messages = [
    ...Object.entries(english),
    ...Object.entries(french.catalogue),
    ...Object.entries(french.sentences),
  ]
  expect(messages.filter(([, message]) => message.includes("'")).map(([key]) => key)).toEqual([])
})

test('no key stands in two files of a language, where the later would take the place of the earlier', () => {
  for (const language of ['en', 'fr']) {
    const folder = new URL(`./${language}/`, import.meta.url)
    const keys = readdirSync(folder)
      .filter((name) => name !== 'refusals.json' && name !== 'sentences.json')
      .flatMap((name) => Object.keys(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  }
})

test('the two languages hold the same files, so that no area is forgotten', () => {
  const files = (language: string): string[] => readdirSync(new URL(`./${language}`, import.meta.url)).toSorted()
  expect(files('fr').filter((name) => name !== 'refusals.json' && name !== 'sentences.json')).toEqual(files('en'))
})

test('French words every refusal of the house, with no hole that the refusal does not fill', () => {
  for (const [code, { sentence }] of Object.entries(errors)) {
    const translated = french.sentences[code]
    expect(translated, code).toBeDefined()
    const known = new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    expect(
      holesOf(translated ?? '').filter((hole) => !known.has(hole)),
      code,
    ).toEqual([])
  }
})

test('French words no refusal that the house no longer gives', () => {
  expect(Object.keys(refusals).filter((code) => !Object.hasOwn(errors, code))).toEqual([])
})

test('a sentence without translation comes in English and says so', () => {
  const speaker = speakerOf('fr', { ...french, sentences: {} })
  expect(speaker.sentence('verdict.unheard_of', {}, 'Nobody said this.', 'UTC')).toEqual({
    text: 'Nobody said this.',
    language: 'en',
  })
})

test('a sentence with a translation is filled from its facts, lists included', () => {
  const speaker = speakerOf('fr', { ...french, sentences: { 'x.y': '{members} et {count, number}' } })
  expect(speaker.sentence('x.y', { members: ['AV', 'BE'], count: 1200 }, 'unused', 'UTC').text).toBe(
    'AV et BE et 1\u202f200',
  )
})

test('the pseudo-locale accents the words, keeps the facts and runs from right to left', () => {
  const speaker = speakerOf('qps', englishWords)
  expect(speaker.direction).toBe('rtl')
  const text = speaker.words('account.enter-as', { name: 'Ilse' })
  expect(text).toContain('Ilse')
  expect(text).not.toContain('Enter')
})

test('instants in facts and in English texts are told in the zone of the house', () => {
  const at = { dueAt: '2026-11-25T15:00:00.000Z' }
  const speaker = speakerOf('fr', { ...french, sentences: { 'x.due': 'Terme : {dueAt}' } })
  expect(speaker.sentence('x.due', at, 'unused', 'Europe/Vienna').text).toMatch(/^Terme : mer\. 25 nov\. 2026.*16:00/)
  expect(speaker.sentence('x.other', at, `Ended at ${at.dueAt}.`, 'Europe/Vienna').text).toMatch(/25 Nov 2026.*16:00/)
})

test('a day that is a fact is told as a day in English too; one in the words of people stays as it was written', () => {
  const speaker = speakerOf('en', englishWords)
  const told = speaker.sentence('x.y', { on: '2027-03-24' }, 'Review on 2027-03-24 of “Plan 2026-01-01”.', 'UTC')
  expect(told.text).toBe('Review on 24 March 2027 of “Plan 2026-01-01”.')
})

test('every French sentence parses', () => {
  for (const [code, message] of Object.entries(french.sentences)) {
    expect(() => new IntlMessageFormat(message, 'fr'), code).not.toThrow()
  }
})

test('an outcome with a hyphen finds its French sentence', () => {
  const speaker = speakerOf('fr', french)
  const told = speaker.sentence('verdict.outcome', { outcome: 'needs-yes' }, 'It needs a yes.', 'UTC')
  expect(told).toEqual({ text: 'Il manque encore une voix favorable.', language: 'fr' })
})
