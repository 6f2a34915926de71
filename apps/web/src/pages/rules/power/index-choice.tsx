import { FURTHER_INDICES } from '@commonline/rules'
import type { FurtherIndex } from '@commonline/rules'
import { useWords } from '../../../words/use-words.ts'

interface IndexChoiceProps {
  readonly chosen: readonly FurtherIndex[]
  readonly onChoose: (chosen: readonly FurtherIndex[]) => void
}

/** The two indices that are always computed. */
const ALWAYS = ['banzhaf', 'shapley'] as const

/** Which indices are computed; beside each, what it assumes and when not to trust it. */
export function IndexChoice({ chosen, onChoose }: IndexChoiceProps) {
  const words = useWords()
  return (
    <fieldset className="field wide power-indices">
      <legend>{words('power.indices')}</legend>
      {ALWAYS.map((index) => (
        <label className="choice" key={index}>
          <input type="checkbox" checked disabled />
          <span>
            <b>{words(`power.index.${index}`)}</b> {words(`power.assumes.${index}`)}
          </span>
        </label>
      ))}
      {FURTHER_INDICES.map((index) => (
        <label className="choice" key={index}>
          <input
            type="checkbox"
            checked={chosen.includes(index)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, index] : chosen.filter((other) => other !== index))
            }
          />
          <span>
            <b>{words(`power.index.${index}`)}</b> {words(`power.assumes.${index}`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
