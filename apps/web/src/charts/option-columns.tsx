import { useId } from 'react'
import { useWords } from '../words/use-words.ts'
import { MapMark } from './map-mark.tsx'
import type { MapMarkFacts } from './map-mark.tsx'

export interface OptionMark extends MapMarkFacts {
  readonly option: string
}

export interface OptionColumnsProps {
  readonly title: string
  readonly language: string
  readonly options: readonly { readonly id: string; readonly words: string }[]
  readonly statusQuo: string
  /** In the members' fixed order. */
  readonly marks: readonly OptionMark[]
  /** Who accepts which options, for limits that the reader may see. */
  readonly limits: readonly { readonly id: string; readonly member: string; readonly options: readonly string[] }[]
  readonly onOpen: (id: string) => void
  readonly marker: string | null
  readonly onMarker: (option: string) => void
}

/** One issue with options: each option with the marks of those who prefer it, and the what-if choice. */
export function OptionColumns(props: OptionColumnsProps) {
  const { title, language, options, statusQuo, marks, limits, marker } = props
  const words = useWords()
  const name = useId()
  return (
    <ul className="option-columns">
      {options.map((option) => (
        <li key={option.id} data-chosen={marker === option.id ? '' : undefined}>
          <p className="option-words" lang={language} dir="auto">
            {option.words}
          </p>
          {option.id === statusQuo && (
            <p className="option-status-quo">
              <span className="strip-status-quo" aria-hidden="true" /> {words('map.status-quo')}
            </p>
          )}
          <div className="option-marks">
            {marks
              .filter((mark) => mark.option === option.id)
              .map((mark) => (
                <MapMark key={mark.id} mark={mark} onOpen={props.onOpen} />
              ))}
          </div>
          {limits.some((limit) => !limit.options.includes(option.id)) && (
            <p className="option-limits">
              {words('map.not-acceptable', {
                members: limits
                  .filter((limit) => !limit.options.includes(option.id))
                  .map(({ member }) => member)
                  .join(', '),
              })}
            </p>
          )}
          <label className="option-what-if">
            <input
              type="radio"
              name={name}
              checked={marker === option.id}
              onChange={() => props.onMarker(option.id)}
              aria-label={`${words('what-if.on', { issue: title })}: ${option.words}`}
            />
            <span aria-hidden="true">{words('what-if.short')}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
