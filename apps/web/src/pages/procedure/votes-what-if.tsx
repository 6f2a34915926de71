import type { Rule } from '@commonline/rules'
import { useMemo } from 'react'
import { frozenFrame } from '../rules/vote-table/ballot-frame.ts'
import type { Frozen, Votes } from '../rules/vote-table/ballot-frame.ts'
import { VoteTable } from '../rules/vote-table/vote-table.tsx'

interface WhatIfProps {
  readonly rule: Rule
  readonly frozen: Frozen
  /** The votes it starts from: those that are in, or the intentions that the reader may know. */
  readonly start: Votes
  /** The words on the button that goes back to them. */
  readonly back: string
  /** Under which name what is set stands in the address, where a page has several tables. */
  readonly name?: string
}

/** The vote table over what a procedure froze, or would freeze if it opened now. */
export function VotesWhatIf({ rule, frozen, start, back, name = 'votes' }: WhatIfProps) {
  const { electorate, territory } = frozen
  const frame = useMemo(() => frozenFrame({ electorate, territory }), [electorate, territory])
  return <VoteTable rule={rule} frame={frame} start={start} back={back} name={name} />
}
