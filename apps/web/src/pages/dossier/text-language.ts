import { useLanguage } from '../../words/language.ts'

/** The language of what a person writes: that of the page it writes on, where it chooses no other. */
export const useTextLanguage = (): string => (useLanguage().language === 'fr' ? 'fr' : 'en')
