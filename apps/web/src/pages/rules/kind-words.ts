import type { Rule } from '@commonline/rules'
import { english } from '../../words/catalogue.ts'
import type { WordKey } from '../../words/catalogue.ts'
import type { Speaker } from '../../words/words.ts'

const isWordKey = (key: string): key is WordKey => Object.hasOwn(english, key)

/** The way a rule decides, in words; in the language's own word where the page knows no other. */
export function kindWords({ decision }: Pick<Rule, 'decision'>, words: Speaker['words']): string {
  const key = `rules.kind.${decision.kind}`
  return isWordKey(key) ? words(key) : decision.kind
}
