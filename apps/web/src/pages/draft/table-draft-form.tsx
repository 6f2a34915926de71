import type { Point } from '@commonline/bargaining'
import type { InputOf, Issue, OutputOf } from '@commonline/contract'
import { useNavigate } from '@tanstack/react-router'
import { ActForm } from '../../design/act-form.tsx'
import { lineOf, lineOrNull, listOf } from '../../design/form-fields.ts'
import type { FormField, FormValues } from '../../design/form-fields.ts'
import { useMembers } from '../../shell/house-context.ts'
import { useSpeaker } from '../../words/use-words.ts'
import type { Speaker } from '../../words/words.ts'
import { valueLine, valueWords } from '../dossier/issue-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'

export type DraftConcept = NonNullable<InputOf<'table-draft'>['concept']>

export interface TableDraftFormProps {
  readonly dossier: string
  readonly issues: readonly Issue[]
  /** The package it follows, where it follows one. */
  readonly point?: Point
  /** What is attached to the package, each in its line. */
  readonly attached?: readonly string[]
  readonly concept?: DraftConcept
  /** The draft that it revises. */
  readonly revises?: OutputOf<'draft'>
}

/** Tables a draft: its text, the line that it would carry, the package it puts into words, and why. */
export function TableDraftForm({
  dossier,
  issues,
  point = {},
  attached = [],
  concept = 'own',
  revises,
}: TableDraftFormProps) {
  const speaker = useSpeaker()
  const { words } = speaker
  const language = useTextLanguage()
  const members = useMembers()
  const navigate = useNavigate()
  const placed = issues.filter(({ id }) => point[id] !== undefined)
  const fields: readonly FormField[] = [
    { kind: 'line', name: 'title', label: words('draft.name'), maxLength: 300, initial: revises?.title ?? '' },
    {
      kind: 'words',
      name: 'text',
      label: words('draft.text'),
      initial: revises?.text ?? textOf(placed, point, attached, speaker),
    },
    ...placed.map((issue): FormField =>
      issue.content.kind === 'scale'
        ? {
            kind: 'line',
            name: `at ${issue.id}`,
            label: issue.title,
            hint: words('draft.point-hint'),
            initial: String(Math.round(Number(point[issue.id]) * 10) / 10),
            pattern: '\\d{1,3}(\\.\\d+)?',
          }
        : {
            kind: 'choice',
            name: `at ${issue.id}`,
            label: issue.title,
            initial: String(point[issue.id]),
            choices: issue.content.options.map(({ id }) => ({ value: id, label: valueWords(issue, id, 'en').words })),
          },
    ),
    ...(['say', 'ifAsked', 'doNotSay'] as const).map((name): FormField => ({
      kind: 'list',
      name,
      label: words(`line.${name}`),
      optional: true,
      initial: (revises?.line?.[name] ?? []).join('\n'),
    })),
    {
      kind: 'day',
      name: 'validFrom',
      label: words('line.valid-from'),
      optional: true,
      initial: revises?.line?.validFrom ?? '',
    },
    {
      kind: 'day',
      name: 'reviewOn',
      label: words('line.review-on'),
      optional: true,
      initial: revises?.line?.reviewOn ?? '',
    },
    {
      kind: 'choice',
      name: 'territory',
      label: words('draft.territory'),
      hint: words('draft.territory-hint'),
      optional: true,
      initial: revises?.territory ?? '',
      choices: members.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      kind: 'words',
      name: 'reason',
      label: words('draft.reason'),
      hint: words('draft.reason-hint'),
      optional: concept === 'own',
    },
  ]
  return (
    <ActForm
      act="table-draft"
      title={words('draft.table')}
      readers={{ kind: 'members' }}
      fields={fields}
      inputOf={(values) => ({
        dossier,
        title: lineOf(values, 'title'),
        text: lineOf(values, 'text'),
        language,
        revises: revises?.id ?? null,
        line: lineIn(values),
        package: placed.length > 0 ? packageIn(values, placed) : (revises?.package ?? []),
        concept,
        reason: lineOrNull(values, 'reason'),
        territory: lineOrNull(values, 'territory'),
      })}
      onRecorded={({ id }) => void navigate({ to: '/drafts/$id', params: { id } })}
    />
  )
}

/** A text to begin with: the package issue by issue in the issues' own words, then what is attached to it. */
const textOf = (placed: readonly Issue[], point: Point, attached: readonly string[], speaker: Speaker): string =>
  [...placed.map((issue) => `${issue.title}: ${valueLine(issue, point[issue.id] ?? '', speaker)}`), ...attached]
    .map((line, index) => `${index + 1}. ${line}`)
    .join('\n')

/** The line that the draft would carry; none where nothing is to be said. */
function lineIn(values: FormValues): InputOf<'table-draft'>['line'] {
  const say = listOf(values, 'say')
  if (say.length === 0) return null
  return {
    say,
    ifAsked: listOf(values, 'ifAsked'),
    doNotSay: listOf(values, 'doNotSay'),
    validFrom: lineOrNull(values, 'validFrom'),
    reviewOn: lineOrNull(values, 'reviewOn'),
  }
}

const packageIn = (values: FormValues, placed: readonly Issue[]): InputOf<'table-draft'>['package'] =>
  placed.map(({ id, content }) => {
    const value = lineOf(values, `at ${id}`)
    return {
      issue: id,
      place: content.kind === 'scale' ? { kind: 'point', at: Number(value) } : { kind: 'option', option: value },
    }
  })
