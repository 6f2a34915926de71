import type { Power } from './power-result.ts'
import { refusalInWords } from '../words/refusal-words.ts'

/**
 * Voting power as `commonline power --json` prints it and the page saves it: exact numbers as integers or "a/b". What was not
 * asked for is not there; an index that is out of reach has its refusal with a sentence.
 */
export function powerAsJson({ members, method, certificate, further, ...whole }: Power) {
  const each = members.map(({ swings: _, veto: __, ...member }) => member)
  if (further === undefined) return { members: each, method, certificate }
  const indices = further.map((answer) => {
    if (!('refusal' in answer)) return answer
    const { index, refusal } = answer
    return { index, refused: { ...refusal, sentence: refusalInWords(refusal) ?? refusal.code } }
  })
  return { members: each, method, certificate, ...whole, indices }
}
