import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useAnswer } from '../api/answers.ts'
import { listen } from '../api/live.ts'
import { ReceiptTray } from '../design/receipt-tray.tsx'
import { BrokenConnection, Refusal } from '../design/refusal.tsx'
import { useWords } from '../words/use-words.ts'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { HouseContext } from './house-context.ts'
import type { Who } from './house-context.ts'
import { Masthead } from './masthead.tsx'
import { Navigation } from './navigation.tsx'

/** What surrounds every page: masthead, banner of the demonstration, navigation, and the page itself. */
export function Shell() {
  const who = useAnswer('who-am-i', {})
  const words = useWords()
  if (who.data === undefined) {
    return <main>{who.isError ? <BrokenConnection /> : <p className="loading">{words('shell.loading')}</p>}</main>
  }
  if (!who.data.ok) {
    return (
      <main>
        <Refusal problem={who.data.problem} />
      </main>
    )
  }
  return <SignedShell who={who.data.value} away={who.isError} />
}

function SignedShell({ who, away }: { readonly who: Who; readonly away: boolean }) {
  const words = useWords()
  const known = useQueryClient()
  const main = useRef<HTMLElement>(null)
  const signedIn = who.person !== null
  useEffect(() => (signedIn ? listen(known) : undefined), [known, signedIn])
  useFocusOnNewPage(main)
  return (
    <HouseContext value={who}>
      <a className="skip" href="#main">
        {words('shell.skip')}
      </a>
      <Masthead />
      {who.demonstration !== null && <DemonstrationBanner />}
      <div className="frame">
        <Navigation />
        <main id="main" ref={main} tabIndex={-1}>
          {away && <Away />}
          {who.alliance === null && <NotFounded />}
          <ReceiptTray>
            <Outlet />
          </ReceiptTray>
        </main>
      </div>
    </HouseContext>
  )
}

/** The house does not answer. What is on the page stays, as it was last known, until it answers again. */
function Away() {
  const words = useWords()
  return (
    <div className="notice" data-meaning="broken" role="status">
      <p>{words('shell.away')}</p>
    </div>
  )
}

function NotFounded() {
  const words = useWords()
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (path === '/set-up') return null
  return (
    <div className="notice" data-meaning="undecided">
      <p>{words('shell.not-founded')}</p>
      <p>
        <Link to="/set-up">{words('shell.to-set-up')}</Link>
      </p>
    </div>
  )
}

/** A screen reader starts a new page at its heading, as after a full load. The first page keeps the browser's own start. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) main.current?.querySelector('h1')?.focus()
    before.current = path
  }, [main, path])
}
