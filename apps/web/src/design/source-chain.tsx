import { useWords } from '../words/use-words.ts'

export interface ChainLink {
  readonly order: number
  readonly role: string
  readonly name: string
}

/** Speaker → agency → outlet, in the order in which the words travelled. A relaying agency is never the speaker. */
export function SourceChain({ chain }: { readonly chain: readonly ChainLink[] }) {
  const words = useWords()
  const roleWords = (role: string): string =>
    role === 'speaker' || role === 'agency' || role === 'outlet' ? words(`chain.${role}`) : role
  return (
    <ol className="chain" aria-label={words('chain.label')}>
      {chain
        .toSorted((one, other) => one.order - other.order)
        .map((link) => (
          <li key={`${link.order} ${link.name}`}>
            <small>{roleWords(link.role)}</small> {link.name}
          </li>
        ))}
    </ol>
  )
}
