import { Link } from '@tanstack/react-router'
import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.ts'
import './rules.css'

const places = [
  { to: '/rules', key: 'rules.catalogue' },
  { to: '/rules/history', key: 'rules.history' },
] as const satisfies readonly { readonly to: string; readonly key: WordKey }[]

/** The pages about rules. */
export function RulesTrail() {
  const words = useWords()
  return (
    <nav className="rules-nav" aria-label={words('rules.nav')}>
      <ul>
        {places.map(({ to, key }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true }}>
              {words(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
