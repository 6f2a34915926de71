import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** Procedures, open ones first: votes and silences with their state, their end and their verdict. */
export function ProceduresPage() {
  const words = useWords()
  return <Page title={words('procedure.title')}>{null}</Page>
}
