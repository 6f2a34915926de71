import { english, isWordKey } from '../../words/catalogue.ts'
import type { Speaker } from '../../words/words.ts'

const prefix = 'act-kind.'
/** Every kind of act that the interface has words for. */
export const actKinds: readonly string[] = Object.keys(english)
  .filter((key) => key.startsWith(prefix))
  .map((key) => key.slice(prefix.length))

/** A kind of act in words; its own name where the interface knows none. */
export function actWords(kind: string, words: Speaker['words']): string {
  const key = `${prefix}${kind}`
  return isWordKey(key) ? words(key) : kind
}
