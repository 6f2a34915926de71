import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

export interface TrailStep {
  readonly label: string
  readonly to: string
}

export interface PageProps {
  readonly title: string
  /** The pages above this one, outermost first. */
  readonly trail?: readonly TrailStep[]
  readonly lead?: ReactNode
  /** Language of an authored title, where it is not the interface's. */
  readonly titleLanguage?: string
  /** Beside the title: badges, actions. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A page: where it stands, its one heading, what it is in a sentence, and its matter. */
export function Page({ title, trail = [], lead, titleLanguage, aside, children }: PageProps) {
  const words = useWords()
  useEffect(() => {
    document.title = `${title} · Commonline`
  }, [title])
  return (
    <article>
      <header className="page-head">
        {trail.length > 0 && (
          <nav className="trail" aria-label={words('shell.trail')}>
            <ol>
              {trail.map((step) => (
                <li key={step.to}>
                  <Link to={step.to}>{step.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1 tabIndex={-1} lang={titleLanguage} dir={titleLanguage === undefined ? undefined : 'auto'}>
          {title}
        </h1>
        {lead !== undefined && <div className="page-lead">{lead}</div>}
        {aside !== undefined && <div className="row">{aside}</div>}
      </header>
      {children}
    </article>
  )
}
