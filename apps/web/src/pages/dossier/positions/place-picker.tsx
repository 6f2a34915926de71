import type { Issue, Place } from '@commonline/contract'
import { useId } from 'react'
import { nearestAnchor } from '../../../charts/position-map-layout.ts'
import { useWords } from '../../../words/use-words.ts'

/** Picks the place of a position: the anchor that comes nearest to the words, moved a little where none fits. */
export function PlacePicker({
  issue,
  place,
  onChange,
}: {
  readonly issue: Issue
  readonly place: Place
  readonly onChange: (place: Place) => void
}) {
  const words = useWords()
  const name = useId()
  const { content } = issue
  const at = place.kind === 'point' ? place.at : null
  const nearest = content.kind === 'scale' && at !== null ? nearestAnchor(content.anchors, at) : null
  return (
    <fieldset className="field">
      <legend>{words(content.kind === 'scale' ? 'position.nearest' : 'position.option')}</legend>
      {content.kind === 'scale'
        ? content.anchors.map((anchor) => (
            <label className="choice" key={anchor.at}>
              <input
                type="radio"
                name={name}
                checked={nearest?.at === anchor.at}
                onChange={() => onChange({ kind: 'point', at: anchor.at })}
              />
              <span lang={issue.language} dir="auto">
                <strong>{anchor.at}</strong> {anchor.words}
              </span>
            </label>
          ))
        : content.options.map((option) => (
            <label className="choice" key={option.id}>
              <input
                type="radio"
                name={name}
                checked={place.kind === 'option' && place.option === option.id}
                onChange={() => onChange({ kind: 'option', option: option.id })}
              />
              <span lang={issue.language} dir="auto">
                {option.words}
              </span>
            </label>
          ))}
      <label className="choice">
        <input type="radio" name={name} checked={place.kind === 'none'} onChange={() => onChange({ kind: 'none' })} />
        <span>{words('position.no-place')}</span>
      </label>
      {at !== null && (
        <label className="row">
          {words('position.exactly')}
          <input
            type="number"
            min={0}
            max={100}
            step={1}
            value={at}
            onChange={({ target }) =>
              onChange({ kind: 'point', at: Math.min(100, Math.max(0, Number(target.value) || 0)) })
            }
          />
        </label>
      )}
    </fieldset>
  )
}
