import type { InputOf, Vote } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { lineOf, lineOrNull } from '../../design/form-fields.ts'
import type { FormField, FormValues } from '../../design/form-fields.ts'
import { useHouse, useMembers, useZone } from '../../shell/house-context.ts'
import { instantOfWallClock, wallClockOf } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import { breakKindOf, breakKinds } from './member-acts.tsx'
import type { ProcedureView } from './procedure-page.tsx'
import { votes } from './vote-form.tsx'

type Received = NonNullable<InputOf<'cast-vote'>['received']>

const noteChannels = [
  'note-verbale',
  'letter',
  'e-mail',
  'telephone',
  'in-person',
] as const satisfies readonly Received['channel'][]

/** An officer enters what a member sent from outside the house. The member is told and may contest it. */
export function NoteForm({ procedure }: { readonly procedure: ProcedureView }) {
  const words = useWords()
  const zone = useZone()
  const { now } = useHouse()
  const language = useTextLanguage()
  const members = useMembers()
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  const common: readonly FormField[] = [
    {
      kind: 'choice',
      name: 'member',
      label: words('proposal.member'),
      choices: procedure.electorate.map(({ id }) => ({ value: id, label: `${id} – ${nameOf(id)}` })),
    },
    {
      kind: 'choice',
      name: 'channel',
      label: words('procedure.note-channel'),
      choices: noteChannels.map((one) => ({ value: one, label: words(`procedure.channel.${one}`) })),
    },
    { kind: 'time', name: 'receivedAt', label: words('procedure.note-received'), initial: wallClockOf(now, zone) },
    { kind: 'line', name: 'reference', label: words('procedure.note-reference'), maxLength: 160 },
  ]
  const receivedIn = (values: FormValues): Received | null => {
    const receivedAt = instantOfWallClock(lineOf(values, 'receivedAt'), zone)
    const channel = noteChannels.find((one) => one === lineOf(values, 'channel'))
    if (receivedAt === null || channel === undefined) return null
    return { receivedAt, channel, reference: lineOf(values, 'reference') }
  }
  const shared = { procedure: procedure.id, language }
  if (procedure.kind === 'vote') {
    return (
      <ActForm
        act="cast-vote"
        title={words('procedure.note-title', { symbol: procedure.symbol })}
        readers={{ kind: 'members' }}
        repeatable
        fields={[
          ...common,
          {
            kind: 'choice',
            name: 'vote',
            label: words('vote.label'),
            choices: votes.map((one) => ({ value: one, label: words(`vote.${one}`) })),
          },
          { kind: 'words', name: 'explanation', label: words('vote.explanation'), optional: true },
        ]}
        inputOf={(values, key) => {
          const received = receivedIn(values)
          const vote: Vote | undefined = votes.find((one) => one === lineOf(values, 'vote'))
          if (received === null || vote === undefined) return words('register.time-bad')
          const explanation = lineOrNull(values, 'explanation')
          return { ...shared, vote, explanation, received, member: lineOf(values, 'member'), key }
        }}
      />
    )
  }
  return (
    <ActForm
      act="break-silence"
      title={words('procedure.note-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      fields={[
        ...common,
        {
          kind: 'choice',
          name: 'by',
          label: words('procedure.break-by'),
          choices: breakKinds(procedure).map((kind) => ({ value: kind, label: words(`procedure.by-${kind}`) })),
        },
        { kind: 'words', name: 'reason', label: words('procedure.break-words'), optional: true },
      ]}
      inputOf={(values, key) => {
        const received = receivedIn(values)
        if (received === null) return words('register.time-bad')
        return {
          ...shared,
          by: breakKindOf(values),
          reason: lineOrNull(values, 'reason'),
          received,
          member: lineOf(values, 'member'),
          key,
        }
      }}
    />
  )
}
