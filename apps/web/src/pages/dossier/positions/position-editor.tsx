import type { Audience, InputOf, Issue, Position } from '@commonline/contract'
import { useState } from 'react'
import { useWork } from '../../../api/perform.ts'
import { AudiencePicker } from '../../../design/audience-picker.tsx'
import { Field } from '../../../design/field.tsx'
import { Review } from '../../../design/official-act.tsx'
import { CallTrouble } from '../../../design/refusal.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useSpeaker } from '../../../words/use-words.ts'
import { placeLine } from '../issue-words.ts'
import { PlacePicker } from './place-picker.tsx'
import { useTextLanguage } from '../text-language.ts'

export type PositionInput = InputOf<'declare-position'>

const importances = ['vital', 'important', 'flexible', 'no-interest'] as const
const statuses = ['no-instructions', 'provisional', 'ad-referendum', 'instructed', 'deliberately-none'] as const

const startOf = (issue: Issue, position: Position | null, language: string): PositionInput => ({
  issue: issue.id,
  words: position?.words ?? '',
  language: position?.language ?? language,
  place: position?.place ?? { kind: 'none' },
  importance: position?.importance ?? 'important',
  reservation: position?.reservation ?? null,
  status: position?.status ?? 'provisional',
  adReferendumUntil: position?.adReferendumUntil ?? null,
  audience: position?.audience ?? { kind: 'own-delegation' },
})

export interface PositionEditorProps {
  readonly issue: Issue
  readonly position: Position | null
  readonly onDone: () => void
}

/** A position, words first; saved as working, or declared after the review of its exact words. */
export function PositionEditor({ issue, position, onDone }: PositionEditorProps) {
  const { words } = useSpeaker()
  const { hat } = useHouse()
  const language = useTextLanguage()
  const drafting = useWork('draft-position')
  const [input, setInput] = useState(() => startOf(issue, position, language))
  const [reviewing, setReviewing] = useState(false)
  const change = (part: Partial<PositionInput>): void => setInput((before) => ({ ...before, ...part }))
  const ready = input.words.trim() !== ''
  const save = async (): Promise<void> => {
    if (ready && (await drafting.send(input)) !== null) onDone()
  }
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) setReviewing(true)
      }}
    >
      <Field label={words('position.words')} hint={words('position.words-hint')} readers={input.audience}>
        {({ id, describedBy }) => (
          <textarea
            id={id}
            aria-describedby={describedBy}
            required
            dir="auto"
            value={input.words}
            onChange={(event) => change({ words: event.target.value })}
          />
        )}
      </Field>
      <PlacePicker issue={issue} place={input.place} onChange={(place) => change({ place })} />
      <StatusFields input={input} onChange={change} />
      <AudiencePicker
        value={input.audience}
        own={hat.member ?? ''}
        onChange={(audience: Audience) => change({ audience })}
      />
      <CallTrouble refusal={drafting.refusal} broken={drafting.broken} />
      <p className="row">
        <button type="button" aria-disabled={!ready || drafting.busy} onClick={() => void save()}>
          {words('position.save-working')}
        </button>
        <button type="submit" className="primary" aria-disabled={!ready}>
          {words('position.declare')}
        </button>
        <button type="button" className="quiet" onClick={onDone}>
          {words('position.leave')}
        </button>
      </p>
      <p>
        <small>{words('position.two-ways')}</small>
      </p>
      {reviewing && <DeclareReview issue={issue} input={input} onClose={() => setReviewing(false)} onDone={onDone} />}
    </form>
  )
}

function StatusFields({
  input,
  onChange,
}: {
  readonly input: PositionInput
  readonly onChange: (part: Partial<PositionInput>) => void
}) {
  const { words } = useSpeaker()
  return (
    <div className="form-grid">
      <Field label={words('position.importance')}>
        {({ id }) => (
          <select
            id={id}
            value={input.importance}
            onChange={({ target }) =>
              onChange({ importance: importances.find((one) => one === target.value) ?? 'important' })
            }
          >
            {importances.map((one) => (
              <option key={one} value={one}>
                {words(`position.importance.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words('position.status')}>
        {({ id }) => (
          <select
            id={id}
            value={input.status}
            onChange={({ target }) => {
              const status = statuses.find((one) => one === target.value) ?? 'provisional'
              onChange({ status, ...(status === 'ad-referendum' ? {} : { adReferendumUntil: null }) })
            }}
          >
            {statuses.map((one) => (
              <option key={one} value={one}>
                {words(`position.status.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {input.status === 'ad-referendum' && (
        <Field label={words('position.ad-referendum-until')}>
          {({ id }) => (
            <input
              id={id}
              type="date"
              required
              value={input.adReferendumUntil ?? ''}
              onChange={({ target }) => onChange({ adReferendumUntil: target.value === '' ? null : target.value })}
            />
          )}
        </Field>
      )}
      <Field label={words('position.reservation')} optional wide>
        {({ id }) => (
          <textarea
            id={id}
            rows={2}
            dir="auto"
            value={input.reservation ?? ''}
            onChange={({ target }) => onChange({ reservation: target.value === '' ? null : target.value })}
          />
        )}
      </Field>
    </div>
  )
}

function DeclareReview({
  issue,
  input,
  onClose,
  onDone,
}: {
  readonly issue: Issue
  readonly input: PositionInput
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const speaker = useSpeaker()
  const { words } = speaker
  const [recorded, setRecorded] = useState(false)
  return (
    <Review
      act="declare-position"
      input={input}
      title={words('position.declare-title', { issue: issue.title })}
      readers={input.audience}
      confirm={words('position.declare-do')}
      lines={[
        {
          label: words('position.words'),
          says: <q>{input.words}</q>,
          ...(input.language === undefined ? {} : { language: input.language }),
        },
        { label: words('position.place'), says: placeLine(issue, input.place, speaker) },
        { label: words('position.importance'), says: words(`position.importance.${input.importance}`) },
        {
          label: words('position.status'),
          says: `${words(`position.status.${input.status}`)}${input.adReferendumUntil == null ? '' : ` (${words('position.until')} ${input.adReferendumUntil})`}`,
        },
        { label: words('position.reservation'), says: input.reservation ?? words('acts.none') },
      ]}
      onRecorded={() => setRecorded(true)}
      onClose={() => {
        onClose()
        if (recorded) onDone()
      }}
    />
  )
}
