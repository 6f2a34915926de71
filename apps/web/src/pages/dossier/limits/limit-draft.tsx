import type { LimitContent } from '@commonline/contract'
import { useState } from 'react'
import { Field } from '../../../design/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import { AcceptableFields, ConditionFields, everythingOn } from './acceptable-fields.tsx'
import type { DossierView } from '../bargaining-inputs.ts'

/** What is acceptable or possible on an issue while it is written, beginning with everything and no condition. */
export interface LimitDraft {
  readonly content: LimitContent
  readonly change: (content: LimitContent) => void
  /** Begins anew on an issue. */
  readonly on: (issue: string) => void
}

export function useLimitDraft(dossier: DossierView): LimitDraft {
  const anew = (id: string): LimitContent => ({
    issue: id,
    acceptable: everythingOn(dossier.issues.find((one) => one.id === id)),
    unless: [],
  })
  const [content, change] = useState(() => anew(dossier.issues[0]?.id ?? ''))
  return { content, change, on: (issue) => change(anew(issue)) }
}

interface LimitDraftFieldsProps {
  readonly dossier: DossierView
  readonly draft: LimitDraft
  /** What the part of the scale, or the options, are to the one who writes. */
  readonly legend: string
}

/** The issue, what is acceptable on it, and what lifts that. */
export function LimitDraftFields({ dossier, draft: { content, change, on }, legend }: LimitDraftFieldsProps) {
  const words = useWords()
  return (
    <>
      <Field label={words('limit.on')}>
        {({ id }) => (
          <select id={id} value={content.issue} onChange={({ target }) => on(target.value)}>
            {dossier.issues.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AcceptableFields
        legend={legend}
        issue={dossier.issues.find(({ id }) => id === content.issue)}
        acceptable={content.acceptable}
        onChange={(acceptable) => change({ ...content, acceptable })}
      />
      <ConditionFields
        dossier={dossier}
        issueId={content.issue}
        unless={content.unless}
        onChange={(unless) => change({ ...content, unless: [...unless] })}
      />
    </>
  )
}
