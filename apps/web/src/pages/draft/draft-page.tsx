import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

export function DraftPage() {
  const words = useWords()
  return <Page title={words('draft.title')}>{null}</Page>
}
