import { sentenceInWords } from '@commonline/bargaining'
import type { Sentence } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'

/** Sentences of the bargaining room with titles and options’ words where it knows ids. Facts keep the ids, so that pages can link. */
export const withTitles = (sentences: readonly Sentence[], issues: readonly Issue[]): Sentence[] =>
  sentences.map((sentence) => ({
    ...sentence,
    text: sentenceInWords(sentence, 'en', (id, option) => titled(issues, id, option)) ?? sentence.text,
  }))

/** An issue by its title, an option by its words without their full stop, a member by its code. */
function titled(issues: readonly Issue[], id: string, option?: string): string {
  const issue = issues.find((one) => one.id === id)
  if (issue === undefined) return id
  if (option === undefined) return `“${issue.title}”`
  const { content } = issue
  const worded = content.kind === 'options' ? content.options.find((one) => one.id === option)?.words : undefined
  return `“${(worded ?? option).replace(/\.$/, '')}”`
}
