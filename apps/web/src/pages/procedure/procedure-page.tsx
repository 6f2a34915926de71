import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

export function ProcedurePage() {
  const words = useWords()
  return <Page title={words('procedure.title')}>{null}</Page>
}
