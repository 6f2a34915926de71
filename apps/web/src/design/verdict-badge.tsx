import { isWordKey } from '../words/catalogue.ts'
import { useWords } from '../words/use-words.ts'
import { meaningSigns } from './member-mark.tsx'
import type { Meaning } from './member-mark.tsx'

const passing: ReadonlySet<string> = new Set(['adopted', 'approved', 'accepted', 'elected', 'quorate'])
const undecided: ReadonlySet<string> = new Set([
  'needs-yes',
  'no-opinion',
  'not-opened',
  'withdrawn',
  'returned',
  'lapsed',
])

export const meaningOfOutcome = (outcome: string): Meaning =>
  passing.has(outcome) ? 'agrees' : undecided.has(outcome) ? 'undecided' : outcome === 'broken' ? 'broken' : 'opposes'

/** An outcome of the rules as a badge: word, sign and colour say the same. */
export function VerdictBadge({ outcome }: { readonly outcome: string }) {
  const words = useWords()
  const meaning = meaningOfOutcome(outcome)
  const key = `outcome.${outcome}`
  return (
    <span className="badge" data-meaning={meaning}>
      <span aria-hidden="true">{meaningSigns[meaning]}</span>
      {isWordKey(key) ? words(key) : outcome}
    </span>
  )
}

/** Any other short state, with a meaning or without. */
export function Badge({ meaning, children }: { readonly meaning?: Meaning; readonly children: string }) {
  return (
    <span className="badge" data-meaning={meaning}>
      {meaning !== undefined && <span aria-hidden="true">{meaningSigns[meaning]}</span>}
      {children}
    </span>
  )
}
