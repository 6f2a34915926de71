import { Link } from '@tanstack/react-router'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { firstSteps } from './first-steps.ts'
import type { Organisation } from './organisation-page.tsx'

/** For the secretariat of a young alliance: what it needs before it can decide, each with the way to it. */
export function FirstSteps({ organisation }: { readonly organisation: Organisation }) {
  const words = useWords()
  const steps = firstSteps(organisation)
  if (steps.length === 0) return null
  return (
    <div className="screen-only">
      <Section title={words('organisation.first-steps')} id="first-steps">
        <p className="measure">{words('organisation.first-steps-lead')}</p>
        <ol className="first-steps">
          {steps.map(({ act, done }) => (
            <li key={act} data-done={done}>
              <Link to="/organisation" search={(before) => ({ ...before, enter: act })} hash="register">
                {words(`register.${act}`)}
              </Link>{' '}
              <span className="soft">{words(done ? 'organisation.step-done' : `organisation.step-${act}`)}</span>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  )
}
