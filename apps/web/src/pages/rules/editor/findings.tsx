import type { LintFinding } from '@commonline/rules'
import { useWords } from '../../../words/use-words.ts'
import { controlId } from './editor-context.ts'

/** What is wrong at one place, and how to mend it. */
export function FieldFindings({ id, findings }: { readonly id: string; readonly findings: readonly LintFinding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="findings" id={id} lang="en">
      {findings.map(({ code, problem, mend }) => (
        <li key={`${code} ${problem}`}>
          {problem} <strong>{mend}</strong>
        </li>
      ))}
    </ul>
  )
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
            <span lang="en">{finding.problem}</span>
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
