import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'

const choices = ['approve', 'amend', 'reject'] as const

/** Boxes that the principal fills in by hand: the instruction, its words, name and date. */
export function InstructionPart() {
  const words = useWords()
  return (
    <Section title={words('brief.instruction')} id="instruction">
      <ul className="instruction-choices">
        {choices.map((choice) => (
          <li key={choice}>
            <span className="tick-box" aria-hidden="true" /> {words(`brief.${choice}`)}
          </li>
        ))}
        <li className="fill">
          {words('brief.option-chosen')} <span className="fill-line" aria-hidden="true" />
        </li>
      </ul>
      <p className="instruction-words">{words('brief.comments')}</p>
      <ul className="instruction-choices">
        <li className="fill">
          {words('brief.name')} <span className="fill-line" aria-hidden="true" />
        </li>
        <li className="fill">
          {words('brief.date')} <span className="fill-line" aria-hidden="true" />
        </li>
      </ul>
    </Section>
  )
}
