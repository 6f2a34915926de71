import type { Verdict } from '@commonline/rules'
import { Sentences } from '../../../design/sentence.tsx'
import { useWords } from '../../../words/use-words.ts'
import { ConditionTable } from './condition-table.tsx'
import { DecidingMembers } from './deciding-members.tsx'

interface DerivationProps {
  readonly verdict: Verdict
  /** Whether its sentences stand here; left out where they are shown beside it. */
  readonly said?: boolean
}

/** Every condition with what was counted, what was needed and by how much it held; who is decisive; who is bound. */
export function VerdictDerivation({ verdict, said = true }: DerivationProps) {
  const words = useWords()
  return (
    <div className="derivation">
      {said && <Sentences sentences={verdict.sentences} />}
      <ConditionTable verdict={verdict} />
      <DecidingMembers verdict={verdict} prospects={null} />
      <p className="soft">
        <small>{words('verdict.recompute')}</small>
      </p>
    </div>
  )
}
