import { ActForm } from '../../design/act-form.tsx'
import { chosenOf, lineOf, lineOrNull, listOf } from '../../design/form-fields.ts'
import { useZone } from '../../shell/house-context.ts'
import { instantOfWallClock } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { priorityLines } from './priority-lines.ts'
import { bodyChoices, memberChoices, personChoices } from './register-choices.ts'
import type { RegisterFormProps } from './register-desk.tsx'

export function BeginChairmanshipForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="begin-chairmanship"
      title={words('register.begin-chairmanship')}
      readers={{ kind: 'public' }}
      fields={[
        { kind: 'choice', name: 'member', label: words('curate.member'), choices: memberChoices(organisation) },
        { kind: 'line', name: 'programme', label: words('organisation.programme'), maxLength: 300 },
        { kind: 'day', name: 'from', label: words('register.from'), initial: organisation.today },
        { kind: 'day', name: 'to', label: words('register.to'), optional: true },
        {
          kind: 'list',
          name: 'priorities',
          label: words('register.priorities'),
          hint: words('register.priorities-hint'),
          optional: true,
        },
      ]}
      inputOf={(values) => {
        const priorities = priorityLines(listOf(values, 'priorities'))
        if (!priorities.ok) return words('register.priority-bad', { line: priorities.line })
        return {
          member: lineOf(values, 'member'),
          programme: lineOf(values, 'programme'),
          from: lineOf(values, 'from'),
          to: lineOrNull(values, 'to'),
          priorities: priorities.value,
        }
      }}
    />
  )
}

export function ConveneSessionForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  return (
    <ActForm
      act="convene-session"
      title={words('register.convene-session')}
      readers={{ kind: 'public' }}
      fields={[
        { kind: 'choice', name: 'body', label: words('organisation.body'), choices: bodyChoices(organisation) },
        {
          kind: 'line',
          name: 'number',
          label: words('register.number'),
          pattern: '[1-9][0-9]{0,4}',
          inputMode: 'numeric',
        },
        { kind: 'day', name: 'from', label: words('register.from'), initial: organisation.today },
        { kind: 'day', name: 'to', label: words('register.to'), initial: organisation.today },
        { kind: 'line', name: 'place', label: words('organisation.place'), maxLength: 160 },
        { kind: 'list', name: 'agenda', label: words('organisation.agenda'), optional: true },
      ]}
      inputOf={(values) => ({
        body: lineOf(values, 'body'),
        number: Number(lineOf(values, 'number')),
        from: lineOf(values, 'from'),
        to: lineOf(values, 'to'),
        place: lineOf(values, 'place'),
        agenda: listOf(values, 'agenda'),
      })}
    />
  )
}

export function RecordMeetingForm({ organisation }: RegisterFormProps) {
  const words = useWords()
  const zone = useZone()
  return (
    <ActForm
      act="record-meeting"
      title={words('register.record-meeting')}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'line', name: 'purpose', label: words('register.purpose'), maxLength: 300 },
        { kind: 'time', name: 'heldAt', label: words('register.held-at') },
        { kind: 'line', name: 'place', label: words('organisation.place'), maxLength: 160 },
        {
          kind: 'choices',
          name: 'participants',
          label: words('organisation.participants'),
          choices: personChoices(organisation),
        },
        { kind: 'list', name: 'documents', label: words('organisation.documents'), optional: true },
        { kind: 'words', name: 'readout', label: words('organisation.readout'), optional: true },
      ]}
      inputOf={(values) => {
        const heldAt = instantOfWallClock(lineOf(values, 'heldAt'), zone)
        const participants = chosenOf(values, 'participants')
        if (heldAt === null) return words('register.time-bad')
        if (participants.length === 0)
          return words('register.choose-one', { field: words('organisation.participants') })
        return {
          heldAt,
          place: lineOf(values, 'place'),
          purpose: lineOf(values, 'purpose'),
          participants,
          documents: listOf(values, 'documents'),
          readout: lineOrNull(values, 'readout'),
        }
      }}
    />
  )
}
