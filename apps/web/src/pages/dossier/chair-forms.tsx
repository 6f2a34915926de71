import type { InputOf } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { chosenOf, lineOf, lineOrNull, listOf } from '../../design/form-fields.ts'
import type { FormValues } from '../../design/form-fields.ts'
import { useZone } from '../../shell/house-context.ts'
import { instantOfWallClock } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { DossierView } from './bargaining-inputs.ts'
import { anchorLines, optionLines } from './issue-lines.ts'
import { useTextLanguage } from './text-language.ts'

/** Puts an issue: anchors or options as lines of text, so that a scale is written as it will be read. */
export function PutIssueForm({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const language = useTextLanguage()
  const contentOf = (values: FormValues): InputOf<'put-issue'>['content'] | null => {
    const statusQuo = lineOf(values, 'statusQuo')
    const lines = listOf(values, 'lines')
    const where = lineOf(values, 'statusQuoAt')
    if (lineOf(values, 'kind') === 'scale') {
      const anchors = anchorLines(lines)
      const at = Number(where)
      return anchors === null || Number.isNaN(at)
        ? null
        : { kind: 'scale', anchors, statusQuo: { at, words: statusQuo } }
    }
    const options = optionLines(lines)
    return options === null ? null : { kind: 'options', options, statusQuo: { option: where, words: statusQuo } }
  }
  return (
    <ActForm
      act="put-issue"
      title={words('dossier.put-issue')}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'line', name: 'title', label: words('dossier.name'), maxLength: 300 },
        {
          kind: 'choice',
          name: 'revises',
          label: words('dossier.revises'),
          optional: true,
          choices: dossier.issues.map(({ id, title }) => ({ value: id, label: title })),
        },
        { kind: 'words', name: 'question', label: words('dossier.issue-question') },
        {
          kind: 'choice',
          name: 'kind',
          label: words('dossier.kind'),
          choices: [
            { value: 'scale', label: words('dossier.kind-scale') },
            { value: 'options', label: words('dossier.kind-options') },
          ],
        },
        { kind: 'list', name: 'lines', label: words('dossier.lines'), hint: words('dossier.lines-hint') },
        { kind: 'line', name: 'statusQuoAt', label: words('dossier.status-quo-at'), maxLength: 60 },
        { kind: 'words', name: 'statusQuo', label: words('dossier.status-quo') },
      ]}
      inputOf={(values) => {
        const content = contentOf(values)
        if (content === null) return words('dossier.lines-bad')
        return {
          dossier: dossier.id,
          revises: lineOrNull(values, 'revises'),
          title: lineOf(values, 'title'),
          question: lineOf(values, 'question'),
          content,
          language,
        }
      }}
    />
  )
}

export function CallForm({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const zone = useZone()
  return (
    <ActForm
      act="call-for-positions"
      title={words('dossier.call')}
      readers={{ kind: 'members' }}
      fields={[
        {
          kind: 'choices',
          name: 'members',
          label: words('dossier.call-members'),
          initial: dossier.members.map(({ code }) => code).join(' '),
          choices: dossier.members.map(({ code, name }) => ({ value: code, label: name })),
        },
        { kind: 'time', name: 'dueAt', label: words('dossier.call-due') },
        { kind: 'words', name: 'note', label: words('dossier.call-note'), optional: true },
      ]}
      inputOf={(values) => {
        const dueAt = instantOfWallClock(lineOf(values, 'dueAt'), zone)
        if (dueAt === null) return words('register.time-bad')
        return { dossier: dossier.id, members: chosenOf(values, 'members'), dueAt, note: lineOrNull(values, 'note') }
      }}
    />
  )
}
