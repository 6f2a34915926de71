import type { KeyboardEvent } from 'react'
import { MemberMark } from '../../../design/member-mark.tsx'
import { useMemberName } from '../../../design/member-names.ts'
import { useWords } from '../../../words/use-words.ts'
import { optionNames, withApproval, withCost, withOptionName, withoutOption, withRank, withRow } from './vote-grid.ts'
import type { GridRow, VoteGrid } from './vote-grid.ts'

interface GridProps {
  readonly grid: VoteGrid
  readonly onChange: (grid: VoteGrid) => void
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrows lead from cell to cell, as in any sheet; Tab leads through them as everywhere. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  const step = steps[event.key]
  if (cell === null || step === undefined) return
  const [row = 0, column = 0] = (cell.dataset['cell'] ?? '').split(' ').map(Number)
  const turned = document.documentElement.dir === 'rtl' ? -1 : 1
  const next = event.currentTarget.querySelector<HTMLInputElement>(
    `[data-cell="${row + step[0]} ${column + step[1] * turned}"]`,
  )
  event.preventDefault()
  next?.focus()
  if (next?.type === 'text') next.select()
}

/** Members down, options across: a rank in each cell, or a mark. */
export function VoteGridTable({ grid, onChange }: GridProps) {
  const words = useWords()
  const names = optionNames(grid)
  const priced = grid.kind === 'approval' && grid.budget.trim() !== ''
  return (
    <>
      <p className="soft screen-only">{words(`ranking.how-${grid.kind}`)}</p>
      {/* The keys are those of the cells within; the table itself takes no focus. */}
      <div className="table-scroll ranking-grid" onKeyDown={onArrow}>
        <table>
          <caption className="visually-hidden">{words('ranking.ballots')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('proposal.member')}</th>
              <th scope="col">{words('ranking.weight')}</th>
              {grid.options.map((option, at) => (
                <th key={at} scope="col">
                  <OptionHead grid={grid} at={at} name={option} onChange={onChange} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row, at) => (
              <BallotRow key={row.voter} grid={grid} row={row} at={at} names={names} onChange={onChange} />
            ))}
          </tbody>
          {priced && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {words('ranking.cost')}
                </th>
                {names.map((name, option) => (
                  <td key={option}>
                    <input
                      type="text"
                      inputMode="decimal"
                      dir="ltr"
                      data-cell={`${grid.rows.length} ${option + 1}`}
                      aria-label={words('ranking.cost-of', { option: name })}
                      value={grid.costs[option] ?? ''}
                      onChange={({ target }) => onChange(withCost(grid, option, target.value))}
                    />
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  )
}

function OptionHead({ grid, at, name, onChange }: GridProps & { readonly at: number; readonly name: string }) {
  const words = useWords()
  return (
    <span className="ranking-option">
      <input
        type="text"
        dir="auto"
        aria-label={words('ranking.option-name', { number: at + 1 })}
        value={name}
        maxLength={80}
        onChange={({ target }) => onChange(withOptionName(grid, at, target.value))}
      />
      {grid.options.length > 2 && (
        <button
          type="button"
          className="quiet"
          aria-label={words('ranking.remove-option', { option: optionNames(grid)[at] ?? '' })}
          onClick={() => onChange(withoutOption(grid, at))}
        >
          ✕
        </button>
      )}
    </span>
  )
}

interface RowProps extends GridProps {
  readonly row: GridRow
  readonly at: number
  readonly names: readonly string[]
}

function BallotRow({ grid, row, at, names, onChange }: RowProps) {
  const words = useWords()
  const name = useMemberName()(row.voter)
  return (
    <tr>
      <th scope="row">
        <MemberMark code={row.voter} named={name !== row.voter} />
      </th>
      <td>
        <input
          type="text"
          inputMode="decimal"
          dir="ltr"
          data-cell={`${at} 0`}
          aria-label={words('ranking.weight-of', { member: name })}
          placeholder="1"
          value={row.weight}
          onChange={({ target }) => onChange(withRow(grid, at, (before) => ({ ...before, weight: target.value })))}
        />
      </td>
      {names.map((option, place) => (
        <td key={place}>
          {grid.kind === 'ranked' ? (
            <input
              type="text"
              inputMode="numeric"
              dir="ltr"
              maxLength={3}
              data-cell={`${at} ${place + 1}`}
              aria-label={words('ranking.cell', { member: name, option })}
              value={row.ranks[place] ?? ''}
              onChange={({ target }) => onChange(withRank(grid, at, place, target.value))}
            />
          ) : (
            <input
              type="checkbox"
              data-cell={`${at} ${place + 1}`}
              aria-label={words('ranking.cell', { member: name, option })}
              checked={row.approves[place] ?? false}
              onChange={({ target }) => onChange(withApproval(grid, at, place, target.checked))}
            />
          )}
        </td>
      ))}
    </tr>
  )
}
