import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

export function LinesPage() {
  const words = useWords()
  return <Page title={words('record.lines-title')}>{null}</Page>
}
