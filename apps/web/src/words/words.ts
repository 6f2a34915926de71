import { IntlMessageFormat } from 'intl-messageformat'
import { english } from './catalogue.ts'
import type { WordKey, Words } from './catalogue.ts'
import { directionOf, localeOf } from './language.ts'
import type { InterfaceLanguage } from './language.ts'
import { factDaysInWords, timesInWords } from './moments.ts'
import { accented } from './pseudo.ts'
import { translated } from './templates.ts'

/** What may stand in a hole of a message. */
export type WordFacts = Readonly<Record<string, string | number>>

/** Facts as they come with a sentence or a refusal: lists and blanks are worded before they are put in. */
export type SentenceFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

export interface WordedSentence {
  readonly text: string
  /** The language of `text`: English where this language has no translation of the code. */
  readonly language: string
}

export interface Speaker {
  readonly language: InterfaceLanguage
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** The words of a key, with its holes filled. */
  readonly words: (key: WordKey, facts?: WordFacts) => string
  /**
   * A sentence of the house from code and facts, or its English text where there is no translation. Instants in it are
   * told in the zone.
   */
  readonly sentence: (code: string, facts: SentenceFacts, english: string, zone: string) => WordedSentence
  /** What the linter of rules says, from its English text, which stays where there is no translation. */
  readonly finding: (english: string) => WordedSentence
}

export const englishWords: Words = { catalogue: english, sentences: {}, terms: {}, findings: {} }

/** Makes the speaker of one language. Messages are parsed once, on first use. */
export function speakerOf(language: InterfaceLanguage, { catalogue, sentences, terms, findings }: Words): Speaker {
  const locale = localeOf(language)
  const parsed = new Map<string, IntlMessageFormat>()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })

  const messageOf = (key: string, text: string): IntlMessageFormat => {
    const known = parsed.get(key)
    if (known !== undefined) return known
    const message = new IntlMessageFormat(language === 'qps' ? accented(text, locale) : text, locale)
    parsed.set(key, message)
    return message
  }

  const fill = (key: string, text: string, facts: WordFacts): string => {
    const filled = messageOf(key, text).format<string>({ ...facts })
    return typeof filled === 'string' ? filled : String(filled)
  }

  const worded = (name: string, fact: SentenceFacts[string], zone: string): string | number => {
    if (typeof fact === 'number') return fact
    if (typeof fact === 'string') return timesInWords(fact, locale, zone)
    if (fact === null || typeof fact === 'boolean') return String(fact ?? '')
    return list.format(fact.map((one) => terms[name]?.[one] ?? one))
  }

  return {
    language,
    locale,
    direction: directionOf(language),
    words: (key, facts = {}) => fill(key, catalogue[key], facts),
    sentence: (code, facts, text, zone) => {
      const template = Object.hasOwn(sentences, code) ? sentences[code] : undefined
      const withDays = factDaysInWords(text, Object.values(facts), 'en-GB')
      const inEnglish = { text: timesInWords(withDays, 'en-GB', zone), language: 'en' }
      if (template === undefined) return inEnglish
      try {
        const told = Object.fromEntries(
          Object.entries(facts).flatMap(([name, fact]) => [
            [name, worded(name, fact, zone)],
            ...selectorOf(name, fact),
          ]),
        )
        return { text: fill(`sentence ${code}`, template, told), language: locale }
      } catch {
        // A sentence of a newer engine may lack a fact that this translation expects: better English than a hole.
        return inEnglish
      }
    },
    finding: (text) => {
      const told = translated(text, findings)
      return told === null ? { text, language: 'en' } : { text: told, language: locale }
    },
  }
}

// The message format allows no hyphen in what a `select` compares with: `outcomeKey` is `needs_yes` where `outcome` is `needs-yes`.
const selectorOf = (name: string, fact: SentenceFacts[string]): readonly (readonly [string, string])[] =>
  typeof fact === 'string' && /^[a-z]+(-[a-z]+)*$/.test(fact) ? [[`${name}Key`, fact.replaceAll('-', '_')]] : []
