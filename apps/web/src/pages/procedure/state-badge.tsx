import type { ProcedureState } from '@commonline/contract'
import type { Meaning } from '../../design/member-mark.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'

const meanings: Readonly<Partial<Record<ProcedureState, Meaning>>> = {
  open: 'undecided',
  expired: 'undecided',
  broken: 'broken',
  challenged: 'undecided',
  overturned: 'opposes',
}

/** Where a procedure is. An expired silence is not adopted: it waits for a certificate. */
export function StateBadge({ state }: { readonly state: ProcedureState }) {
  const words = useWords()
  const meaning = meanings[state]
  return <Badge {...(meaning === undefined ? {} : { meaning })}>{words(`procedure.state.${state}`)}</Badge>
}
