import { useId } from 'react'
import { useWords } from '../../../words/use-words.ts'
import type { VoteGrid } from './vote-grid.ts'

/** What approvals are asked for beyond a short list: seats to fill, or a budget to allot. */
export function SeatsAndBudget({
  grid,
  onChange,
}: {
  readonly grid: VoteGrid
  readonly onChange: (grid: VoteGrid) => void
}) {
  const words = useWords()
  const id = useId()
  return (
    <div className="form-grid">
      <div className="field">
        <label htmlFor={`${id}-seats`}>{words('ranking.seats')}</label>
        <p className="field-hint" id={`${id}-seats-hint`}>
          {words('ranking.seats-hint')}
        </p>
        <input
          id={`${id}-seats`}
          type="text"
          inputMode="numeric"
          dir="ltr"
          aria-describedby={`${id}-seats-hint`}
          value={grid.seats}
          onChange={({ target }) => onChange({ ...grid, seats: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-budget`}>{words('ranking.budget')}</label>
        <p className="field-hint" id={`${id}-budget-hint`}>
          {words('ranking.budget-hint')}
        </p>
        <input
          id={`${id}-budget`}
          type="text"
          inputMode="decimal"
          dir="ltr"
          aria-describedby={`${id}-budget-hint`}
          value={grid.budget}
          onChange={({ target }) => onChange({ ...grid, budget: target.value })}
        />
      </div>
    </div>
  )
}
