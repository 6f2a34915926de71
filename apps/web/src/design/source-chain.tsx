import { useSpeaker } from '../words/use-words.ts'
import { chainSteps } from './chain-steps.ts'
import type { ChainLink } from './chain-steps.ts'

export type { ChainLink }

/** Speaker → agency → outlet, in the order in which the words travelled. A relaying agency is never the speaker. */
export function SourceChain({ chain }: { readonly chain: readonly ChainLink[] }) {
  const { words, locale } = useSpeaker()
  const roleWords = (role: string, count: number): string =>
    role === 'speaker' || role === 'agency' || role === 'outlet' ? words(`chain.${role}`, { count }) : role
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  return (
    <ol className="chain" aria-label={words('chain.label')}>
      {chainSteps(chain).map(({ role, names }) => (
        <li key={`${role} ${names.join(' ')}`}>
          <small>{roleWords(role, names.length)}</small> {list.format(names)}
        </li>
      ))}
    </ol>
  )
}
