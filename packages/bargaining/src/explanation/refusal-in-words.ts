import type { Refusal } from '../refusal.ts'
import { placeInEnglish, REFUSALS_IN_ENGLISH } from './refusals-in-english.ts'
import { placeInFrench, REFUSALS_IN_FRENCH } from './refusals-in-french.ts'
import { capitalised } from './wording.ts'
import type { Language } from './wording.ts'

/**
 * A refusal of this room as one sentence that names the place: the line of a CSV file, the entry of a list, the member
 * and the issue. Null for a code that is not of this room.
 */
export function refusalInWords({ code, facts }: Refusal, language: Language): string | null {
  const phrase = (language === 'fr' ? REFUSALS_IN_FRENCH : REFUSALS_IN_ENGLISH)[code]
  if (phrase === undefined) return null
  const place = language === 'fr' ? placeInFrench(facts) : placeInEnglish(facts)
  const said = phrase(facts)
  return place === '' ? capitalised(said) : `${place}${said}`
}
