import type { Capacity, OutputOf, Suggestion } from '@commonline/contract'
import { useId } from 'react'
import type { ReactNode, Ref } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { Field } from '../../design/field.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { SourceChain } from '../../design/source-chain.tsx'
import type { ChainLink } from '../../design/source-chain.tsx'
import { useWords } from '../../words/use-words.ts'
import type { StatementDraft } from './curation.ts'
import { speakerChange } from './speakers.ts'

export const capacities: readonly Capacity[] = ['for-member', 'as-chair', 'for-organisation', 'unclear']

export interface SuggestionPanelProps {
  readonly ref?: Ref<HTMLHeadingElement>
  readonly suggestion: Suggestion | null
  readonly draft: StatementDraft
  /** The draft's words with the speaker's place in the chain. */
  readonly quote: string
  readonly language: string
  readonly chain: readonly ChainLink[]
  /** The report's day, on which offices count. */
  readonly day: string
  readonly position: string
  /** What can be done with it, right under its words. */
  readonly buttons: ReactNode
  readonly onChange: (change: Partial<StatementDraft>) => void
}

/** The statement under the cursor: its words, and the fields a curator may correct. */
export function SuggestionPanel(props: SuggestionPanelProps) {
  const { ref, suggestion, draft, quote, language, chain, position } = props
  const words = useWords()
  const settled = suggestion !== null && suggestion.state !== 'open'
  return (
    <div>
      <h2 ref={ref} tabIndex={-1} className="panel-title">
        {position}
      </h2>
      <blockquote lang={language} dir="auto" aria-live="polite">
        {quote}
      </blockquote>
      <div className="row">
        {suggestion !== null && <small>{words(`curate.type-${suggestion.type}`)}</small>}
        <SourceChain
          chain={[{ order: 0, role: 'speaker', name: draft.speakerName === '' ? '?' : draft.speakerName }, ...chain]}
        />
      </div>
      {suggestion?.state === 'rejected' && suggestion.reason !== null && (
        <p className="notice" data-meaning="undecided">
          {words('curate.reject-because', { reason: suggestion.reason })}
        </p>
      )}
      {suggestion !== null && !settled && <WhatToMind suggestion={suggestion} />}
      {props.buttons}
      {!settled && <StatementFields {...props} />}
      {suggestion !== null && suggestion.reasons.length > 0 && (
        <details>
          <summary>{words('curate.reasons')}</summary>
          <Sentences sentences={suggestion.reasons} />
        </details>
      )}
    </div>
  )
}

/** What a curator should look at before accepting; nothing where the rules are sure of themselves. */
function WhatToMind({ suggestion: { care, warnings } }: { readonly suggestion: Suggestion }) {
  const words = useWords()
  if (care === 'routine' && warnings.length === 0) return null
  return (
    <div className="notice" data-meaning="undecided">
      {care !== 'routine' && <strong>{words(`curate.care-${care}`)}</strong>}
      <Sentences sentences={warnings} />
    </div>
  )
}

function StatementFields({ draft, onChange, day }: SuggestionPanelProps) {
  const words = useWords()
  const organisation = useAnswer('organisation', {}).data
  const register = organisation?.ok === true ? organisation.value : null
  return (
    <div className="panel-fields">
      <SpeakerField draft={draft} register={register} day={day} onChange={onChange} />
      <Field label={words('curate.capacity')}>
        {({ id }) => (
          <select
            id={id}
            data-desk="capacity"
            value={draft.capacity}
            onChange={(event) => {
              const capacity = capacities.find((one) => one === event.target.value)
              if (capacity !== undefined) onChange({ capacity })
            }}
          >
            {capacities.map((capacity) => (
              <option key={capacity} value={capacity}>
                {words(`capacity.${capacity}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words('curate.office')} optional>
        {({ id }) => (
          <input
            id={id}
            value={draft.office ?? ''}
            maxLength={300}
            onChange={(event) => onChange({ office: event.target.value === '' ? null : event.target.value })}
          />
        )}
      </Field>
      <Field label={words('curate.member')}>
        {({ id }) => (
          <select
            id={id}
            value={draft.member ?? ''}
            onChange={(event) => onChange({ member: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{words('curate.no-member')}</option>
            {(register?.members ?? []).map(({ code, name }) => (
              <option key={code} value={code}>
                {code} · {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <details className="wide">
        <summary>{words('curate.more')}</summary>
        <div className="panel-fields">
          <MoreFields draft={draft} onChange={onChange} />
        </div>
      </details>
    </div>
  )
}

interface SpeakerFieldProps extends Pick<SuggestionPanelProps, 'draft' | 'day' | 'onChange'> {
  readonly register: OutputOf<'organisation'> | null
}

function SpeakerField({ draft, register, day, onChange }: SpeakerFieldProps) {
  const words = useWords()
  const listId = useId()
  return (
    <Field label={words('curate.speaker')} hint={words(draft.person === null ? 'curate.unknown' : 'curate.known')}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            data-desk="speaker"
            aria-describedby={describedBy}
            list={listId}
            value={draft.speakerName}
            maxLength={160}
            autoComplete="off"
            onChange={(event) =>
              onChange(
                register === null
                  ? { speakerName: event.target.value, person: null }
                  : speakerChange(event.target.value, register, day),
              )
            }
          />
          <datalist id={listId}>
            {(register?.persons ?? []).map((person) => (
              <option key={person.id} value={person.name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}

function MoreFields({ draft, onChange }: Pick<SuggestionPanelProps, 'draft' | 'onChange'>) {
  const words = useWords()
  const dossiers = useAnswer('dossiers', {}).data
  return (
    <>
      <Field label={words('curate.dossier')}>
        {({ id }) => (
          <select
            id={id}
            value={draft.dossier ?? ''}
            onChange={(event) => onChange({ dossier: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{words('curate.no-dossier')}</option>
            {(dossiers?.ok === true ? dossiers.value.dossiers : []).map((dossier) => (
              <option key={dossier.id} value={dossier.id}>
                {dossier.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words('curate.addressee')} optional>
        {({ id }) => (
          <input
            id={id}
            value={draft.addressee ?? ''}
            maxLength={160}
            onChange={(event) => onChange({ addressee: event.target.value === '' ? null : event.target.value })}
          />
        )}
      </Field>
      <Field label={words('curate.polarity')}>
        {({ id }) => (
          <select
            id={id}
            value={draft.polarity}
            onChange={(event) => onChange({ polarity: event.target.value === 'denied' ? 'denied' : 'affirmed' })}
          >
            <option value="affirmed">{words('curate.polarity-affirmed')}</option>
            <option value="denied">{words('curate.polarity-denied')}</option>
          </select>
        )}
      </Field>
    </>
  )
}
