import { Page } from '../design/page.tsx'
import { useWords } from '../words/use-words.ts'

/** Something went wrong in the page itself: it says so, keeps the way back open and shows what can be reported. */
export function PageFault({ error }: { readonly error: unknown }) {
  const words = useWords()
  return (
    <Page title={words('shell.fault')}>
      <p>{words('shell.fault-lead')}</p>
      <p>
        <code>{error instanceof Error ? error.message : String(error)}</code>
      </p>
      <button type="button" onClick={() => location.reload()}>
        {words('shell.reload')}
      </button>
    </Page>
  )
}
