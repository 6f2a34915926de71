import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

export function MemberPage() {
  const words = useWords()
  return <Page title={words('organisation.title')}>{null}</Page>
}
