import type { Audience } from '@commonline/contract'
import { useId } from 'react'
import { useMembers } from '../shell/house-context.ts'
import { useWords } from '../words/use-words.ts'
import { AudienceWords } from './audience-words.tsx'
import { MemberMark } from './member-mark.tsx'

export interface AudiencePickerProps {
  readonly value: Audience
  readonly onChange: (audience: Audience) => void
  /** The member that always belongs to a named group. */
  readonly own: string
  /** Audiences offered, narrowest first. */
  readonly offered?: readonly Audience['kind'][]
}

const everyKind: readonly Audience['kind'][] = ['own-delegation', 'chairs-office', 'group', 'members', 'public']

/** Chooses who will see something; the narrowest comes first. */
export function AudiencePicker({ value, onChange, own, offered = everyKind }: AudiencePickerProps) {
  const words = useWords()
  const members = useMembers()
  const name = useId()
  const group = value.kind === 'group' ? value.members : [own]
  const choose = (kind: Audience['kind']): void => onChange(kind === 'group' ? { kind, members: group } : { kind })
  return (
    <fieldset className="field">
      <legend>{words('audience.legend')}</legend>
      {offered.map((kind) => (
        <label className="choice" key={kind}>
          <input type="radio" name={name} checked={value.kind === kind} onChange={() => choose(kind)} />
          <span>{kind === 'group' ? words('audience.choose-group') : <AudienceWords audience={{ kind }} />}</span>
        </label>
      ))}
      {value.kind === 'group' && (
        <div className="row" role="group" aria-label={words('audience.group-members')}>
          {members.map(({ code }) => (
            <label className="row" key={code}>
              <input
                type="checkbox"
                checked={group.includes(code)}
                disabled={code === own}
                onChange={(event) =>
                  onChange({
                    kind: 'group',
                    members: event.target.checked ? [...group, code] : group.filter((one) => one !== code),
                  })
                }
              />
              <MemberMark code={code} named />
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
