import type { Prospects, Verdict } from '@commonline/rules'
import { Sentences } from '../../design/sentence.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { ConditionTable } from '../rules/vote-table/condition-table.tsx'
import { prospectMeanings } from '../rules/vote-table/prospect-meanings.ts'

interface ProspectPartProps {
  readonly prospects: Prospects
  readonly soFar: Verdict | null
}

/** What may still become of a vote: the whole, then each condition, certain, open or impossible, with the count so far. */
export function ProspectPart({ prospects, soFar }: ProspectPartProps) {
  const words = useWords()
  return (
    <>
      <p className="row">
        <Badge meaning={prospectMeanings[prospects.state]}>{words(`prospect.is-${prospects.state}`)}</Badge>
      </p>
      <Sentences sentences={prospects.sentences} />
      {soFar !== null && <ConditionTable verdict={soFar} prospects={prospects} />}
    </>
  )
}
