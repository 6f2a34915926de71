import type { RecordedVote } from '@commonline/rules/recorded-votes'
import type { InterfaceLanguage } from '../../../words/language.ts'

/** What a recorded vote was about, in the language of the page. */
export const matterIn = ({ matter }: RecordedVote, language: InterfaceLanguage): string =>
  language === 'fr' ? matter.fr : matter.en
