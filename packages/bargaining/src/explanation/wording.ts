import type { Facts } from '../refusal.ts'

export type Language = 'en' | 'fr'

/** What people call an issue or a member of this id, or an option of that issue. */
export type Naming = (id: string, option?: string) => string

/** Ids as they are. */
export const byId: Naming = (id, option) => option ?? id

/** What a sentence is put together with, in one language. */
export interface Wording {
  /** At most this many decimals, no trailing zeros, the same on every machine. */
  number(value: number, decimals: number): string
  /** A value on a scale, with one decimal. */
  value(value: number): string
  /** What a fact says of an issue: a value on its scale, or an option as people call it. */
  at(issue: string, value: string): string
  /** Satisfaction with three decimals, as it stands in tables. */
  share(value: number): string
  /** A share as a percentage. */
  percent(value: number): string
  /** "A", "A and B", "A, B and C". */
  listed(names: readonly string[]): string
  /** What people call an issue or a member of this id. */
  readonly name: (id: string) => string
}

const AND: Readonly<Record<Language, string>> = { en: 'and', fr: 'et' }
const NOBODY: Readonly<Record<Language, string>> = { en: 'nobody', fr: 'personne' }

export function wordingIn(language: Language, naming: Naming): Wording {
  const number = (value: number, decimals: number): string => {
    const text = rounded(value, decimals)
    return language === 'fr' ? text.replace('.', ',') : text
  }
  return {
    number,
    value: (value) => number(value, 1),
    at: (issue, value) => {
      const read = value.trim() === '' ? Number.NaN : Number(value)
      return Number.isFinite(read) ? number(read, 1) : naming(issue, value)
    },
    share: (value) => number(value, 3),
    percent: (value) => `${number(100 * value, 0)}\u00a0%`,
    listed: (names) => {
      if (names.length <= 1) return names[0] ?? NOBODY[language]
      return `${names.slice(0, -1).join(', ')} ${AND[language]} ${names.at(-1) ?? ''}`
    },
    name: (id) => naming(id),
  }
}

function rounded(value: number, decimals: number): string {
  const text = value.toFixed(decimals)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

/** Reads facts; a sentence whose facts are missing is a bug of the one who made it. */
export const text = (facts: Facts, key: string): string => String(facts[key])
export const quantity = (facts: Facts, key: string): number => Number(facts[key])
export function list(facts: Facts, key: string): readonly string[] {
  const held = facts[key]
  return typeof held === 'object' ? held : []
}

/** What people call the issues or members that a fact lists. */
export const namesIn = (facts: Facts, key: string, wording: Wording): string =>
  wording.listed(list(facts, key).map(wording.name))

/** Words at the beginning of a sentence. */
export const capitalised = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

/** One sentence of one language, from its facts alone. */
export type Phrase = (facts: Facts, wording: Wording) => string

/** Changes of one member on several issues, as lists of the same length. */
export function changes(
  facts: Facts,
  side: 'gives' | 'gets',
  phrase: (change: ToldChange) => string,
): readonly string[] {
  const [from, to, by] = [list(facts, `${side}From`), list(facts, `${side}To`), list(facts, `${side}Change`)]
  return list(facts, side).map((issue, at) =>
    phrase({ issue, from: from[at] ?? '', to: to[at] ?? '', change: Number(by[at]) }),
  )
}

export interface ToldChange {
  readonly issue: string
  readonly from: string
  readonly to: string
  readonly change: number
}

/** Values of a package, as lists of the same length. */
export function valuesOfPoint(facts: Facts, w: Wording): string {
  const values = list(facts, 'values')
  return list(facts, 'issues')
    .map((issue, at) => `${w.name(issue)} ${w.at(issue, values[at] ?? '')}`)
    .join(', ')
}
