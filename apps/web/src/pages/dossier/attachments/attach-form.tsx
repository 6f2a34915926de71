import type { Attachment } from '@commonline/bargaining'
import type { Issue } from '@commonline/contract'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Field } from '../../../design/field.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'

interface AttachFormProps {
  readonly dossier: DossierView
  readonly onAttach: (attachment: Attachment) => void
}

const kinds = ['transition', 'derogation', 'opt-out', 'review-clause', 'declaration'] as const
type Kind = (typeof kinds)[number]

interface Filled {
  readonly kind: Kind
  readonly issue: string
  readonly members: readonly string[]
  /** Of the period, in per cent. */
  readonly share: number
  readonly value: number | string
  readonly lapses: boolean
  readonly declared: string
}

/** Something to attach to what is on the map: of what kind, on which issue, for whom and how long. */
export function AttachForm({ dossier, onAttach }: AttachFormProps) {
  const words = useWords()
  const [filled, setFilled] = useState<Filled>(() => startOf(dossier))
  const change = (more: Partial<Filled>): void => setFilled((before) => ({ ...before, ...more }))
  const { kind, share, lapses, declared } = filled
  const issue = dossier.issues.find(({ id }) => id === filled.issue)
  const made = attachmentOf(filled)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (made === null) return
    onAttach(made)
    setFilled(startOf(dossier))
  }
  return (
    <form className="sheet" onSubmit={submit}>
      <Field label={words('attach.kind')} hint={words(`attach.${kind}-means`)}>
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={kind}
            onChange={({ target }) => change({ kind: kinds.find((one) => one === target.value) ?? kind })}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {words(`attach.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words('limit.on')}>
        {({ id }) => (
          <select
            id={id}
            value={filled.issue}
            onChange={({ target }) => change({ issue: target.value, value: valueFor(dossier, target.value) })}
          >
            {dossier.issues.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind !== 'review-clause' && (
        <Members dossier={dossier} filled={filled} onChange={(members) => change({ members })} />
      )}
      {kind === 'derogation' && issue !== undefined && (
        <Value issue={issue} value={filled.value} onChange={(value) => change({ value })} />
      )}
      {(kind === 'transition' || kind === 'derogation' || kind === 'review-clause') && (
        <Field label={words(kind === 'review-clause' ? 'attach.after' : 'attach.share')} hint={words('attach.period')}>
          {({ id, describedBy }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              type="number"
              min={1}
              max={100}
              value={share}
              onChange={({ target }) => change({ share: Math.min(100, Math.max(0, Number(target.value) || 0)) })}
            />
          )}
        </Field>
      )}
      {kind === 'review-clause' && (
        <label className="choice">
          <input type="checkbox" checked={lapses} onChange={({ target }) => change({ lapses: target.checked })} />
          <span>{words('attach.lapses')}</span>
        </label>
      )}
      {kind === 'declaration' && (
        <Field label={words('attach.words')}>
          {({ id }) => (
            <textarea
              id={id}
              rows={3}
              maxLength={2000}
              value={declared}
              onChange={({ target }) => change({ declared: target.value })}
            />
          )}
        </Field>
      )}
      <p>
        <button type="submit" className="primary" aria-disabled={made === null}>
          {words('attach.do')}
        </button>
      </p>
    </form>
  )
}

const startOf = (dossier: DossierView): Filled => {
  const issue = dossier.issues[0]?.id ?? ''
  const value = valueFor(dossier, issue)
  return { kind: 'transition', issue, members: [], share: 50, value, lapses: false, declared: '' }
}

/** The status quo of an issue, from which a value is begun. */
function valueFor({ issues }: DossierView, id: string): number | string {
  const content = issues.find((one) => one.id === id)?.content
  if (content === undefined) return 0
  return content.kind === 'scale' ? content.statusQuo.at : content.statusQuo.option
}

/** What is filled in, where it is whole. */
function attachmentOf({ kind, issue, members, share, value, lapses, declared }: Filled): Attachment | null {
  const [first] = members
  const part = share / 100
  switch (kind) {
    case 'transition':
      return first === undefined || part <= 0 ? null : { kind, issue, members, share: part }
    case 'derogation':
      if (first === undefined || part <= 0) return null
      return { kind, issue, members, at: value, ...(part < 1 ? { share: part } : {}) }
    case 'opt-out':
      return first === undefined ? null : { kind, issue, members }
    case 'review-clause':
      return part <= 0 ? null : { kind, issue, after: part, lapses }
    case 'declaration':
      return first === undefined || declared.trim() === ''
        ? null
        : { kind, member: first, words: declared.trim(), issue }
  }
}

/** One who declares, or all for whom something else holds. */
function Members({
  dossier,
  filled: { kind, members },
  onChange,
}: {
  readonly dossier: DossierView
  readonly filled: Filled
  readonly onChange: (members: readonly string[]) => void
}) {
  const words = useWords()
  const alone = kind === 'declaration'
  return (
    <fieldset className="field">
      <legend>{words(alone ? 'attach.who' : 'attach.for-whom')}</legend>
      <div className="row">
        {dossier.members.map(({ code, name }) => (
          <label className="choice" key={code}>
            <input
              type={alone ? 'radio' : 'checkbox'}
              name="attach-member"
              checked={alone ? members[0] === code : members.includes(code)}
              onChange={({ target }) => {
                if (alone) onChange([code])
                else onChange(target.checked ? [...members, code] : members.filter((one) => one !== code))
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Value({
  issue: { content },
  value,
  onChange,
}: {
  readonly issue: Issue
  readonly value: number | string
  readonly onChange: (value: number | string) => void
}) {
  const words = useWords()
  return (
    <Field label={words('attach.value')}>
      {({ id }) =>
        content.kind === 'options' ? (
          <select id={id} value={String(value)} onChange={({ target }) => onChange(target.value)}>
            {content.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.words}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            type="number"
            min={0}
            max={100}
            value={Number(value)}
            onChange={({ target }) => onChange(Math.min(100, Math.max(0, Number(target.value) || 0)))}
          />
        )
      }
    </Field>
  )
}
