import { assert } from '../refusal.ts'
import type { Facts, Sentence } from '../refusal.ts'
import { DIAGNOSTICS_IN_ENGLISH } from './diagnostics-in-english.ts'
import { DIAGNOSTICS_IN_FRENCH } from './diagnostics-in-french.ts'
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { byId, wordingIn } from './wording.ts'
import type { Language, Naming, Phrase } from './wording.ts'

const PHRASES: Readonly<Record<Language, Readonly<Record<string, Phrase>>>> = {
  en: { ...ENGLISH, ...DIAGNOSTICS_IN_ENGLISH },
  fr: { ...FRENCH, ...DIAGNOSTICS_IN_FRENCH },
}

/**
 * A sentence of this room in a language, from its code and facts alone: whoever may read the facts can say it again.
 * `naming` turns ids of issues, options and members into what people call them. Null for a code that is not of this room.
 */
export function sentenceInWords(
  { code, facts }: { readonly code: string; readonly facts: Facts },
  language: Language,
  naming: Naming = byId,
): string | null {
  const phrase = PHRASES[language][code]
  return phrase === undefined ? null : phrase(facts, wordingIn(language, naming))
}

/** Data first: a code and its facts, from which every text is made. */
export function said(code: string, facts: Facts): Sentence {
  const text = sentenceInWords({ code, facts }, 'en')
  assert(text !== null, `the sentence ${code} has words`)
  return { code, facts, text }
}
