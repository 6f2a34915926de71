import { useWords } from '../words/use-words.ts'
import { hatWords } from './hat-words.ts'
import { useMembers } from './house-context.ts'
import type { WornHat } from './house-context.ts'

/** Words a hat with its member's name. */
export function useHatWords(): (hat: WornHat) => string {
  const words = useWords()
  const members = useMembers()
  return (hat) => hatWords(hat, words, (code) => members.find((member) => member.code === code)?.name ?? code)
}
