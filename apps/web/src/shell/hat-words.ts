import type { Speaker } from '../words/words.ts'
import type { WornHat } from './house-context.ts'

/** A hat in words: "Secretariat", "Delegation of Averra", "Chair's office (Dressil)". */
export function hatWords(hat: WornHat, words: Speaker['words'], nameOf: (code: string) => string): string {
  const member = hat.member === null ? '' : nameOf(hat.member)
  switch (hat.role) {
    case 'delegate':
      return words('hat.delegate', { member })
    case 'chairs-office':
      return words('hat.chairs-office', { member })
    case 'aide':
      return words('hat.aide', { member })
    case 'secretariat':
      return words('hat.secretariat')
    case 'analyst':
      return words('hat.analyst')
    case 'moderator':
      return words('hat.moderator')
    case 'administrator':
      return words('hat.administrator')
    case 'public':
      return words('hat.public')
  }
}

/** A hat as the value of a choice. */
export const hatKey = (hat: WornHat): string => `${hat.role} ${hat.member ?? ''}`
