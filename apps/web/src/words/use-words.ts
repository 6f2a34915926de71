import { createContext, useContext } from 'react'
import type { Speaker } from './words.ts'
import { englishWords, speakerOf } from './words.ts'

export const SpeakerContext = createContext<Speaker>(speakerOf('en', englishWords))

/** The speaker of the language now chosen. */
export const useSpeaker = (): Speaker => useContext(SpeakerContext)

/** `words(key, facts)` of the language now chosen. */
export const useWords = (): Speaker['words'] => useSpeaker().words
