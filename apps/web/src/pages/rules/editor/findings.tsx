import type { LintFinding } from '@commonline/rules'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { controlId } from './editor-context.ts'

/** What is wrong at one place, and how to mend it. */
export function FieldFindings({ id, findings }: { readonly id: string; readonly findings: readonly LintFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="findings" id={id}>
      {findings.map(({ code, problem, mend }) => (
        <li key={`${code} ${problem}`}>
          <FindingText text={problem} />{' '}
          <strong>
            <FindingText text={mend} />
          </strong>
        </li>
      ))}
    </ul>
  )
}

/** A sentence of the linter in the chosen language. */
function FindingText({ text }: { readonly text: string }) {
  const said = useSpeaker().finding(text)
  return <span lang={said.language}>{said.text}</span>
}

/** Everything that is left open, each with the way to it. */
export function FindingList({ findings }: { readonly findings: readonly LintFinding[] }) {
  const words = useWords()
  if (findings.length === 0) {
    return (
      <p className="notice" data-meaning="agrees" role="status">
        {words('editor.nothing-open')}
      </p>
    )
  }
  return (
    <div className="notice" data-meaning="undecided" role="status">
      <p>
        <strong>{words('editor.open', { count: findings.length })}</strong>
      </p>
      <ul className="finding-list">
        {findings.map((finding) => (
          <li key={`${finding.path} ${finding.code} ${finding.problem}`}>
            <a
              href={`#${controlId(finding.path)}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(finding.path)
              }}
            >
              <code>{finding.path}</code>
            </a>{' '}
            <FindingText text={finding.problem} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Puts the focus on the control for a place, or on the nearest one around it. */
function goTo(path: string): void {
  const around = path.replace(/(\.[^.[\]]+|\[\d+\])$/, '')
  const control = document.getElementById(controlId(path))
  if (control === null && around !== path) return goTo(around)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
