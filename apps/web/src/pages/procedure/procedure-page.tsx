import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** One procedure: text, rule, electorate, what is in, what it comes to, and what the reader may do now. */
export function ProcedurePage() {
  const words = useWords()
  return <Page title={words('procedure.title')}>{null}</Page>
}
