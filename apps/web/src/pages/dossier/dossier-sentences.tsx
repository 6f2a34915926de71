import { sentenceInWords } from '@commonline/bargaining'
import type { Sentence } from '@commonline/bargaining'
import { Sentences } from '../../design/sentence.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { DossierView } from './bargaining-inputs.ts'

/**
 * Sentences of an analysis. The house tells them in English with titles in place of ids; in French the room that made them says
 * them again from the same facts.
 */
export function DossierSentences({
  sentences,
  dossier,
}: {
  readonly sentences: readonly Sentence[]
  readonly dossier: Pick<DossierView, 'issues'>
}) {
  const { language } = useSpeaker()
  if (language !== 'fr') return <Sentences sentences={sentences} />
  return <Sentences sentences={sentences} say={(sentence) => sentenceInWords(sentence, 'fr', titledIn(dossier))} />
}

/** An issue by its title in French quotation marks; a member by its code. */
const titledIn =
  ({ issues }: Pick<DossierView, 'issues'>) =>
  (id: string): string => {
    const title = issues.find((issue) => issue.id === id)?.title
    return title === undefined ? id : `«\u00a0${title}\u00a0»`
  }
