import type { SentenceFacts } from '../words/words.ts'
import { useZone } from '../shell/house-context.ts'
import { useSpeaker } from '../words/use-words.ts'

export interface SaidSentence {
  readonly code: string
  readonly facts: SentenceFacts
  readonly text: string
}

/** A sentence of the house in the chosen language; in English, marked as such, where it has no translation yet. */
export function SentenceText({ sentence }: { readonly sentence: SaidSentence }) {
  const speaker = useSpeaker()
  const { text, language } = speaker.sentence(sentence.code, sentence.facts, sentence.text, useZone())
  return language === speaker.locale ? <>{text}</> : <bdi lang={language}>{text}</bdi>
}

interface SentencesProps<Said extends SaidSentence> {
  readonly sentences: readonly Said[]
  /** How the room that made them says them in the chosen language; null for one that it does not know. */
  readonly say?: (sentence: Said) => string | null
}

/** Several sentences as a list. */
export function Sentences<Said extends SaidSentence>({ sentences, say }: SentencesProps<Said>) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={`${sentence.code} ${sentence.text}`}>{say?.(sentence) ?? <SentenceText sentence={sentence} />}</li>
      ))}
    </ul>
  )
}
