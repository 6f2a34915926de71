import { useId } from 'react'
import type { ReactNode } from 'react'
import type { Audience } from '@commonline/contract'
import { AudienceWords } from './audience-words.tsx'
import { useWords } from '../words/use-words.ts'

export interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** Who will read what is entered: stands beside every field of a matter that is not public by nature. */
  readonly readers?: Audience | undefined
  readonly optional?: boolean | undefined
  readonly wide?: boolean | undefined
  /** Draws the control; `id` and `describedBy` tie it to its label and hint. */
  readonly children: (control: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode
}

/** A labelled control with its hint and, beside it, who will see what is entered. */
export function Field({ label, hint, readers, optional = false, wide = false, children }: FieldProps) {
  const id = useId()
  const words = useWords()
  const described = [hint === undefined ? '' : `${id}-hint`, readers === undefined ? '' : `${id}-readers`]
    .filter((one) => one !== '')
    .join(' ')
  return (
    <div className={wide ? 'field wide' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <small>{words('field.optional')}</small>}
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, describedBy: described === '' ? undefined : described })}
      {readers !== undefined && (
        <p className="field-readers" id={`${id}-readers`}>
          <AudienceWords audience={readers} />
        </p>
      )}
    </div>
  )
}
