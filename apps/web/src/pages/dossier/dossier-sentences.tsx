import { sentenceInWords } from '@commonline/bargaining'
import type { Naming, Sentence } from '@commonline/bargaining'
import { Sentences } from '../../design/sentence.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { DossierView } from './bargaining-inputs.ts'
import { valueWords } from './issue-words.ts'

/**
 * Sentences of an analysis. The house tells them in English with titles and options’ words in place of ids; in French the room that made them says
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

/** An issue by its title and an option by its words, in French quotation marks; a member by its code. */
const titledIn =
  ({ issues }: Pick<DossierView, 'issues'>): Naming =>
  (id, option) => {
    const issue = issues.find((one) => one.id === id)
    if (issue === undefined) return id
    const called = option === undefined ? issue.title : valueWords(issue, option, 'fr').words.replace(/\.$/, '')
    return `«\u00a0${called}\u00a0»`
  }
