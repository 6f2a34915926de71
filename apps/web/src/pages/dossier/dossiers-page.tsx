import { Page } from '../../design/page.tsx'
import { useWords } from '../../words/use-words.ts'

export function DossiersPage() {
  const words = useWords()
  return <Page title={words('dossier.title')}>{null}</Page>
}
