import { useWords } from '../../words/use-words.ts'
import type { Curation, CurationStep } from './curation.ts'

/** Every move of an edge as a button: what the arrow keys do. */
export function SpanEditor({
  editing,
  spanCount,
  onStep,
}: {
  readonly editing: NonNullable<Curation['editing']>
  readonly spanCount: number
  readonly onStep: (step: CurationStep) => void
}) {
  const words = useWords()
  const kindOf = (edge: number): 'start' | 'end' => (edge % 2 === 0 ? 'start' : 'end')
  const edges = Array.from({ length: spanCount * 2 }, (_, edge) => edge)
  return (
    <div className="span-editor sheet">
      <p role="status">{words('curate.edit-lead', { edge: kindOf(editing.edge) })}</p>
      {edges.map((edge) => (
        <div className="row" key={edge} data-active={edge === editing.edge ? '' : undefined}>
          <button
            type="button"
            className="small"
            aria-label={words('curate.edge-earlier', { edge: kindOf(edge) })}
            onClick={() => onStep({ kind: 'move-edge', edge, direction: 'back' })}
          >
            −
          </button>
          <span>{words('curate.edge', { edge: kindOf(edge) })}</span>
          <button
            type="button"
            className="small"
            aria-label={words('curate.edge-later', { edge: kindOf(edge) })}
            onClick={() => onStep({ kind: 'move-edge', edge, direction: 'forward' })}
          >
            +
          </button>
        </div>
      ))}
      <div className="row">
        <button type="button" className="primary small" onClick={() => onStep({ kind: 'keep' })}>
          {words('curate.keep')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="small" onClick={() => onStep({ kind: 'discard' })}>
          {words('curate.discard')} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  )
}
