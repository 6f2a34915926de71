import type { Verdict } from '@commonline/rules'
import type { Speaker } from '../../../words/words.ts'

type Condition = Verdict['conditions'][number]

/** What a condition is called: its title, or in words what it asks of its parts; its id only where nothing else is known. */
export function conditionTitle({ title, type, id, needed }: Condition, words: Speaker['words']): string {
  if (title !== undefined) return title
  switch (type) {
    case 'all-of':
      return words('condition.all-of')
    case 'any-of':
      return words('condition.any-of')
    case 'k-of':
      return words('condition.k-of', { k: String(needed ?? '') })
    case 'quorum':
      return words('rules.quorum')
    case 'silence':
      return words('verdict.silence')
    case 'count':
    case 'share':
    case 'concurrence':
    case 'blocking-minority':
    case 'turnout':
      return id
    case 'election':
      return id.replace(/^candidate:/u, '')
    case 'judgement':
      return words(id === 'judgement' ? 'condition.judgement' : 'condition.objections-addressed')
    case 'ratification':
      return id === 'ratifications' ? words('condition.ratifications') : id
  }
}
