import type { Speaker } from '../../words/words.ts'
import type { BriefOption } from './brief-options.ts'

/** An option in words: “OC/L.3, on the table”, “Leximin and Nash”. */
export const optionName = ({ name }: BriefOption, { words, locale }: Speaker): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format([
    ...(name.draft === null ? [] : [words('brief.draft-option', { symbol: name.draft })]),
    ...name.concepts.map((concept) => words(`proposal.${concept}`)),
  ])
