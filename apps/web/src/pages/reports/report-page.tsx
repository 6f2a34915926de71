import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

export function ReportPage() {
  const words = useWords()
  return <Page title={words('report.title')}>{null}</Page>
}
