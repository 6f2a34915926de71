import { sentenceInWords } from '@commonline/bargaining'
import type { Language, Naming, Sentence } from '@commonline/bargaining'
import { Sentences } from '../../design/sentence.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { DossierView } from './bargaining-inputs.ts'
import { valueWords } from './issue-words.ts'

/**
 * Sentences of an analysis, made on this page or by the house: the room that made them says them from their facts, with titles
 * and options’ words in place of ids.
 */
export function DossierSentences({
  sentences,
  dossier,
}: {
  readonly sentences: readonly Sentence[]
  readonly dossier: Pick<DossierView, 'issues'>
}) {
  const { language } = useSpeaker()
  const spoken = language === 'fr' ? 'fr' : 'en'
  return (
    <Sentences sentences={sentences} say={(sentence) => sentenceInWords(sentence, spoken, titledIn(dossier, spoken))} />
  )
}

/** One such sentence within other words. */
export function DossierSentence({
  sentence,
  dossier,
}: {
  readonly sentence: Sentence
  readonly dossier: Pick<DossierView, 'issues'>
}) {
  const spoken = useSpeaker().language === 'fr' ? 'fr' : 'en'
  return <>{sentenceInWords(sentence, spoken, titledIn(dossier, spoken)) ?? sentence.text}</>
}

/** An issue by its title and an option by its words, in the quotation marks of the language; a member by its code. */
const titledIn =
  ({ issues }: Pick<DossierView, 'issues'>, language: Language): Naming =>
  (id, option) => {
    const issue = issues.find((one) => one.id === id)
    if (issue === undefined) return id
    const called = option === undefined ? issue.title : valueWords(issue, option, language).words.replace(/\.$/, '')
    return language === 'fr' ? `«\u00a0${called}\u00a0»` : `“${called}”`
  }
