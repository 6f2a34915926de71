import type { ExactNumber } from '@commonline/rules'
import { wholeNumberWords } from '../../../words/moments.ts'

/** An exact amount as people read it: whole numbers grouped as the language does, fractions as they are. */
export const amountWords = (amount: ExactNumber, locale: string): string => wholeNumberWords(String(amount), locale)
