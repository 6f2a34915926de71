import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Moment } from '../../design/moment.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'

/** For an aide: the printed page for the principal, one for each dossier that is not decided. */
export function Briefs() {
  const words = useWords()
  return (
    <Section title={words('brief.home')} id="briefs">
      <p className="soft">{words('brief.home-lead')}</p>
      <Answered answering={useAnswer('dossiers', {})}>
        {({ dossiers }) => {
          const open = dossiers.filter(({ step }) => step !== 'decision' && step !== 'line')
          if (open.length === 0) return <p className="soft">{words('dossier.none')}</p>
          return (
            <ul className="needs">
              {open.map(({ id, title, dueAt }) => (
                <li key={id}>
                  <Link to="/dossiers/$id/brief" params={{ id }}>
                    {title}
                  </Link>
                  {dueAt !== null && (
                    <span className="need-due">
                      <Moment at={dueAt} distance />
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }}
      </Answered>
    </Section>
  )
}
