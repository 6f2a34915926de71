import { createContext, useContext } from 'react'

/** Languages of the interface. `qps` is English made right-to-left and accented, to find what was never translated. */
export const languages = ['en', 'fr', 'qps'] as const
export type InterfaceLanguage = (typeof languages)[number]

/** Names of the languages that a person may choose, each in itself. */
export const offeredLanguages: readonly { readonly code: InterfaceLanguage; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
]

export const isInterfaceLanguage = (code: string): code is InterfaceLanguage =>
  (languages as readonly string[]).includes(code)

/** The locale that numbers, dates and sorting follow. */
export const localeOf = (language: InterfaceLanguage): string =>
  language === 'qps' ? 'en-GB' : language === 'en' ? 'en-GB' : 'fr'

export const directionOf = (language: InterfaceLanguage): 'ltr' | 'rtl' => (language === 'qps' ? 'rtl' : 'ltr')

const stored = 'commonline.language'

/** The address decides (`?lang=`), then what was chosen here before, then the browser's own languages. */
export function languageAtStart(
  search: string,
  remembered: string | null,
  preferred: readonly string[],
): InterfaceLanguage {
  const asked = new URLSearchParams(search).get('lang')
  if (asked !== null && isInterfaceLanguage(asked)) return asked
  if (remembered !== null && isInterfaceLanguage(remembered)) return remembered
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0] ?? ''
    if (base === 'en' || base === 'fr') return base
  }
  return 'en'
}

export const rememberedLanguage = (): string | null => window.localStorage.getItem(stored)
export const rememberLanguage = (language: InterfaceLanguage): void => window.localStorage.setItem(stored, language)

export interface LanguageChoice {
  readonly language: InterfaceLanguage
  readonly choose: (language: InterfaceLanguage) => void
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'en', choose: () => undefined })

export const useLanguage = (): LanguageChoice => useContext(LanguageContext)
