import { useMemo } from 'react'
import { useSpeaker } from '../../../words/use-words.ts'

/** States that are no more have codes that the names of today's regions do not know, or give to a successor. */
const former: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  CS: { en: 'Czechoslovakia', fr: 'Tchécoslovaquie' },
  SU: { en: 'Soviet Union', fr: 'Union soviétique' },
  YU: { en: 'Yugoslavia', fr: 'Yougoslavie' },
  ZR: { en: 'Zaire', fr: 'Zaïre' },
}

/** Names of the members of recorded votes, in the language of the page. */
export function useRecordedNames(): (code: string) => string {
  const { locale } = useSpeaker()
  return useMemo(() => {
    const regions = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
    const language = locale.startsWith('fr') ? 'fr' : 'en'
    return (code) => former[code]?.[language] ?? (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code)
  }, [locale])
}
