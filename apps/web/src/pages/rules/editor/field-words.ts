import { isWordKey } from '../../../words/catalogue.ts'
import type { Speaker } from '../../../words/words.ts'

function known(keys: readonly string[], words: Speaker['words'], otherwise: string): string {
  const key = keys.find(isWordKey)
  return key !== undefined && isWordKey(key) ? words(key) : otherwise
}

/** What a field of the rule language is called; its own name where the page knows no other. */
export const fieldWords = (name: string, words: Speaker['words']): string => known([`rule-field.${name}`], words, name)

/** What a word of the rule language means in a field; the word itself where the page knows no other. */
export const termWords = (field: string, word: string, words: Speaker['words']): string =>
  known(
    [
      `rule-term.${field}.${word}`,
      ...(answerFields.has(field) ? [`answer.${word}`] : []),
      ...(outcomeFields.has(field) ? [`outcome.${word}`] : []),
      `rule-term.${word}`,
    ],
    words,
    word,
  )

const answerFields: ReadonlySet<string> = new Set(['counts', 'notBound'])
const outcomeFields: ReadonlySet<string> = new Set(['adopts', 'fails', 'otherwise', 'outcome'])
