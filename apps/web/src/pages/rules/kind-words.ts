import type { Rule } from '@commonline/rules'
import { isWordKey } from '../../words/catalogue.ts'
import type { Speaker } from '../../words/words.ts'

/** The way a rule decides, in words; in the language's own word where the page knows no other. */
export function kindWords({ decision }: Pick<Rule, 'decision'>, words: Speaker['words']): string {
  const key = `rules.kind.${decision.kind}`
  return isWordKey(key) ? words(key) : decision.kind
}
