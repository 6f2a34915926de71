import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** The record: every entry, receipts to compare, the export and what its verification proves. */
export function RecordPage() {
  const words = useWords()
  return <Page title={words('record.title')}>{null}</Page>
}
