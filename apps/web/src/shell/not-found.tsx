import { Link } from '@tanstack/react-router'
import { Page } from '../design/page.tsx'
import { useWords } from '../words/use-words.ts'

export function NotFound() {
  const words = useWords()
  return (
    <Page title={words('shell.not-found')}>
      <p>
        <Link to="/">{words('shell.to-home')}</Link>
      </p>
    </Page>
  )
}
