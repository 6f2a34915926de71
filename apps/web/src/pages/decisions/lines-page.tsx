import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** Common lines in force and before, and the decisions that carry them. */
export function LinesPage() {
  const words = useWords()
  return <Page title={words('record.lines-title')}>{null}</Page>
}
