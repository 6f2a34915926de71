import { Link } from '@tanstack/react-router'
import { useHouse } from '../../shell/house-context.ts'
import type { WordKey } from '../../words/catalogue.ts'
import { useWords } from '../../words/use-words.ts'
import './rules.css'

const places = [
  { to: '/rules', key: 'rules.catalogue' },
  { to: '/rules/history', key: 'rules.history' },
  { to: '/rules/editor', key: 'rules.editor' },
  { to: '/rules/ranking', key: 'ranking.title' },
] as const satisfies readonly { readonly to: string; readonly key: WordKey }[]

/** The pages about rules. Voting power is on the analyst's desk alone: a ranking in public offends half the table. */
export function RulesTrail() {
  const words = useWords()
  const { hat } = useHouse()
  return (
    <nav className="rules-nav" aria-label={words('rules.nav')}>
      <ul>
        {places.map(({ to, key }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: true, includeSearch: false }}>
              {words(key)}
            </Link>
          </li>
        ))}
        {hat.role === 'analyst' && (
          <li>
            <Link to="/rules/power" activeOptions={{ exact: true, includeSearch: false }}>
              {words('rules.power')}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
