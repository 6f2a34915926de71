import type { Issue } from '@commonline/contract'

/** Sentences of the bargaining room name issues by id; people read titles. Facts keep the ids, so that pages can link. */
export function withTitles<Said extends { readonly text: string }>(
  sentences: readonly Said[],
  issues: readonly Issue[],
): Said[] {
  return sentences.map((sentence) => ({
    ...sentence,
    text: issues.reduce((text, { id, title }) => text.replaceAll(id, () => `“${title}”`), sentence.text),
  }))
}
