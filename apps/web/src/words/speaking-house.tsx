import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { LanguageContext, directionOf, localeOf, rememberLanguage } from './language.ts'
import type { InterfaceLanguage } from './language.ts'
import { SpeakerContext } from './use-words.ts'
import { englishWords, speakerOf } from './words.ts'
import type { Speaker } from './words.ts'

/** The speaker of a language. English is here from the start; every other language is fetched when it is chosen. */
async function speakerFor(language: InterfaceLanguage): Promise<Speaker> {
  if (language !== 'fr') return speakerOf(language, englishWords)
  const { french } = await import('./french.ts')
  return speakerOf(language, french)
}

/** Gives the page its language; what is shown stays in the language before until the words of the new one are here. */
export function SpeakingHouse({
  start,
  children,
}: {
  readonly start: InterfaceLanguage
  readonly children: ReactNode
}) {
  const [language, setLanguage] = useState(start)
  const [speaker, setSpeaker] = useState<Speaker | null>(null)
  useEffect(() => {
    let wanted = true
    void speakerFor(language).then((found) => {
      if (!wanted) return
      document.documentElement.lang = localeOf(language)
      document.documentElement.dir = directionOf(language)
      setSpeaker(found)
    })
    return () => {
      wanted = false
    }
  }, [language])
  const choose = (next: InterfaceLanguage): void => {
    rememberLanguage(next)
    setLanguage(next)
  }
  if (speaker === null) return null
  return (
    <LanguageContext value={{ language, choose }}>
      <SpeakerContext value={speaker}>{children}</SpeakerContext>
    </LanguageContext>
  )
}
