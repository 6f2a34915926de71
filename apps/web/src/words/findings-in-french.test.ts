import { catalogue, lintRule } from '@commonline/rules'
import { expect, test } from 'vitest'
import { frenchFindings } from '@commonline/rules/french'
import { french } from './french.ts'
import { translated } from './templates.ts'
import { speakerOf } from './words.ts'

const speaker = speakerOf('fr', french)

/** Every place in a value, as the keys that lead to it. */
const placesIn = (value: unknown, at: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => {
        const place = [...at, Array.isArray(value) ? Number(key) : key]
        return [place, ...placesIn(inner, place)]
      })

/** A copy with another value at a place, or without the place. */
function changed(root: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(root)) return root.with(Number(key), changed(root[Number(key)], rest, value))
  const record = root as Readonly<Record<string, unknown>>
  const { [key]: inner, ...others } = record
  const next = changed(inner, rest, value)
  return next === undefined ? others : { ...others, [key]: next }
}

/** What does not belong at most places of a rule. */
const strangers: readonly unknown[] = [undefined, null, 1.5, -1, '', 'zzz', '5/0', '3/1', [], {}, ['zzz'], [{}]]

/** Parts that few published rules have. */
const rareParts = {
  quorum: {},
  challenge: {},
  bound: {},
  entryIntoForce: {},
  members: [{}],
  ledgers: { tonnage: { title: 'Tonnage', cap: {} } },
  groups: { fleet: {} },
}

/** A rule of each kind, whole and with each of the rare parts. */
function examples(): readonly unknown[] {
  const kinds = new Map(catalogue.map((rule) => [rule.decision.kind, rule]))
  return [...kinds.values()].flatMap((rule) => [
    rule,
    ...Object.entries(rareParts).map(([field, part]) => ({ ...rule, [field]: part })),
  ])
}

test('whatever the linter says of broken rules, it says in French', () => {
  const said = new Set<string>()
  for (const rule of examples()) {
    for (const place of placesIn(rule)) {
      for (const stranger of strangers) {
        for (const { problem, mend } of lintRule(changed(rule, place, stranger))) said.add(problem).add(mend)
      }
    }
  }
  expect([...said].filter((text) => speaker.finding(text).language !== 'fr')).toEqual([])
  expect(said.size).toBeGreaterThan(120)
})

test('a French sentence has as many holes as its English one, and what stands in them stays', () => {
  for (const [english, text] of Object.entries(frenchFindings)) {
    expect([english, text.split('{}').length]).toEqual([english, english.split('{}').length])
  }
  expect(speaker.finding('The id "floor (2)" is used twice.').text).toBe('Le nom « floor (2) » sert deux fois.')
  expect(speaker.finding('The base "members" says that absence is in-base.').text).toBe(
    'Le tout « members » dit que « absence » vaut « in-base ».',
  )
})

test('what has no translation stays as it is, and is said to be English', () => {
  expect(speaker.finding('Nobody ever wrote this.')).toEqual({ text: 'Nobody ever wrote this.', language: 'en' })
  expect(translated('constructor', frenchFindings)).toBeNull()
})
