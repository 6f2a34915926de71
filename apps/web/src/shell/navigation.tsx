import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { WordKey } from '../words/catalogue.ts'
import { useWords } from '../words/use-words.ts'

const places = [
  { to: '/', key: 'nav.home' },
  { to: '/reports', key: 'nav.reports' },
  { to: '/dossiers', key: 'nav.dossiers' },
  { to: '/procedures', key: 'nav.procedures' },
  { to: '/lines', key: 'nav.lines' },
  { to: '/organisation', key: 'nav.organisation' },
  { to: '/rules', key: 'nav.rules' },
  { to: '/record', key: 'nav.record' },
] as const satisfies readonly { readonly to: string; readonly key: WordKey }[]

/** The rooms of the page. On a narrow screen they open on a button. */
export function Navigation() {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useEffect(() => setOpen(false), [path])
  return (
    <nav aria-label={words('nav.label')} data-open={open ? '' : undefined}>
      <button
        type="button"
        className="menu-button"
        aria-expanded={open}
        aria-controls="rooms"
        onClick={() => setOpen(!open)}
      >
        {words('nav.menu')}
      </button>
      <ul id="rooms">
        {places.map(({ to, key }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }}>
              {words(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
