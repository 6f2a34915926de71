import { useId } from 'react'
import { saveFile } from '../../../design/save-file.ts'
import { useWords } from '../../../words/use-words.ts'
import { PasteVotes } from './paste-votes.tsx'
import { blankGrid, exampleGrid, withOption } from './vote-grid.ts'
import type { GridKind, VoteGrid } from './vote-grid.ts'

interface ToolsProps {
  readonly grid: VoteGrid
  readonly voters: readonly string[]
  /** The vote as a file; null while there is none. */
  readonly json: object | null
  readonly onChange: (grid: VoteGrid) => void
  /** Puts another grid in place of all that was entered. */
  readonly onReplace: (grid: VoteGrid) => void
  /** Goes back to before that; null where there is nothing to go back to. */
  readonly undo: (() => void) | null
}

const kinds: readonly GridKind[] = ['ranked', 'approval']

/** As many as fit the widest sheet; more are for the command line. */
const mostOptions = 12

/** What members give, an example, the way back, ballots from elsewhere, and the vote as the file that `commonline rank` takes. */
export function GridTools({ grid, voters, json, onChange, onReplace, undo }: ToolsProps) {
  const words = useWords()
  const group = useId()
  const full = grid.options.length >= mostOptions
  const names = [words('ranking.example-1'), words('ranking.example-2'), words('ranking.example-3')]
  return (
    <div className="screen-only">
      <fieldset className="ranking-kinds">
        <legend>{words('ranking.kind')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="row">
            <input
              type="radio"
              name={group}
              checked={grid.kind === kind}
              onChange={() => onChange({ ...grid, kind })}
            />
            {words(`ranking.kind-${kind}`)}
          </label>
        ))}
      </fieldset>
      <p className="row">
        <button
          type="button"
          className="small"
          aria-disabled={full}
          onClick={() => !full && onChange(withOption(grid))}
        >
          {words('ranking.add-option')}
        </button>
        <button type="button" className="small" onClick={() => onReplace(exampleGrid(grid, names))}>
          {words('ranking.example')}
        </button>
        <button type="button" className="small" onClick={() => onReplace(blankGrid(voters, grid.kind))}>
          {words('ranking.clear')}
        </button>
        <button type="button" className="small" aria-disabled={undo === null} onClick={() => undo?.()}>
          {words('editor.undo')}
        </button>
        <button
          type="button"
          className="small"
          aria-disabled={json === null}
          onClick={() =>
            json !== null && saveFile('vote.ranking.json', 'application/json', `${JSON.stringify(json, null, 2)}\n`)
          }
        >
          {words('ranking.save')}
        </button>
        <code className="ranking-command" dir="ltr">
          commonline rank vote.ranking.json
        </code>
      </p>
      <PasteVotes onRead={onReplace} />
    </div>
  )
}
