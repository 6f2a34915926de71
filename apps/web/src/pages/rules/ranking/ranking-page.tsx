import { indicativeVoteFromJson, rankOptions } from '@commonline/rules/ranking'
import type { Result } from '@commonline/rules'
import type { IndicativeVote } from '@commonline/rules/ranking'
import { useDeferredValue, useMemo, useState } from 'react'
import { Page } from '../../../design/page.tsx'
import { useMembers } from '../../../shell/house-context.ts'
import { useWords } from '../../../words/use-words.ts'
import { RulesTrail } from '../rules-trail.tsx'
import { ApprovalResult } from './approval-result.tsx'
import { GridTools } from './grid-tools.tsx'
import { RankedResult } from './ranked-result.tsx'
import { SeatsAndBudget } from './seats-and-budget.tsx'
import { VoteGridTable } from './vote-grid-table.tsx'
import { VoteStanding } from './vote-standing.tsx'
import { blankGrid, voteOf } from './vote-grid.ts'
import type { VoteGrid } from './vote-grid.ts'
import './ranking.css'

/** Ballots on more than two options, entered or pasted, and what every method makes of them at once. Nothing is kept. */
export function RankingPage() {
  const words = useWords()
  const members = useMembers()
  return (
    <Page
      title={words('ranking.title')}
      lead={<p>{words('ranking.lead')}</p>}
      trail={[{ label: words('rules.title'), to: '/rules' }]}
    >
      <RulesTrail />
      <p className="notice">{words('ranking.indicative')}</p>
      {members.length > 0 && <IndicativeVotePart key={members.length} voters={members.map(({ code }) => code)} />}
    </Page>
  )
}

/** More options than stand beside how it stands; with more, that follows below. */
const widest = 3

function IndicativeVotePart({ voters }: { readonly voters: readonly string[] }) {
  const words = useWords()
  const [grid, setGrid] = useState<VoteGrid>(() => blankGrid(voters))
  // What stood here before it was replaced as a whole.
  const [before, setBefore] = useState<VoteGrid | null>(null)
  const replace = (next: VoteGrid): void => {
    setBefore(grid)
    setGrid(next)
  }
  const undo = (): void => {
    if (before !== null) setGrid(before)
    setBefore(null)
  }
  // Many ballots take a moment to rank; what is typed is seen at once.
  const settled = useDeferredValue(grid)
  const given = useMemo(() => voteOf(settled), [settled])
  const vote = useMemo((): Result<IndicativeVote> | null => {
    return given.json === null ? null : indicativeVoteFromJson(given.json)
  }, [given])
  const ranking = useMemo(() => (vote?.ok === true ? rankOptions(vote.value) : null), [vote])
  return (
    <>
      <GridTools
        grid={grid}
        voters={voters}
        json={given.json}
        onChange={setGrid}
        onReplace={replace}
        undo={before === null ? null : undo}
      />
      <div className="ranking-parts" data-wide={grid.options.length > widest ? '' : undefined}>
        <div>
          <VoteGridTable grid={grid} onChange={setGrid} />
          {grid.kind === 'approval' && <SeatsAndBudget grid={grid} onChange={setGrid} />}
        </div>
        <div>
          <VoteStanding given={given} of={settled.rows.length} vote={vote} ranking={ranking} />
          {ranking === null && <p className="soft">{words('ranking.waits')}</p>}
        </div>
      </div>
      {ranking?.ranked && <RankedResult ranked={ranking.ranked} />}
      {ranking?.approval && <ApprovalResult options={ranking.options} approval={ranking.approval} />}
    </>
  )
}
