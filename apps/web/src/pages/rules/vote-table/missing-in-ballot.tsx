import type { Refusal } from '@commonline/rules'
import { useWords } from '../../../words/use-words.ts'

/** Why there is no verdict: what the ballot would have to say before the rule can decide. */
export function MissingInBallot({ refusal }: { readonly refusal: Refusal | null }) {
  const words = useWords()
  const missing = refusal?.facts['missing']
  return (
    <p>
      {words('what-if.undecidable')}{' '}
      {Array.isArray(missing) ? (
        words('vote-table.missing', { what: missing.join(', ') })
      ) : (
        <code>{refusal?.code}</code>
      )}
    </p>
  )
}
