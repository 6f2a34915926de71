import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

export function RecordPage() {
  const words = useWords()
  return <Page title={words('record.title')}>{null}</Page>
}
