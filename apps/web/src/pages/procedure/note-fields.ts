import type { InputOf } from '@commonline/contract'
import { lineOf } from '../../design/form-fields.ts'
import type { FormField, FormValues } from '../../design/form-fields.ts'
import { useHouse, useMembers, useZone } from '../../shell/house-context.ts'
import { instantOfWallClock, wallClockOf } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { ProcedureView } from './procedure-page.tsx'

type Received = NonNullable<InputOf<'cast-vote'>['received']>

const noteChannels = [
  'note-verbale',
  'letter',
  'e-mail',
  'telephone',
  'in-person',
] as const satisfies readonly Received['channel'][]

/** Whose note it is and how it came. */
export interface Note {
  readonly received: Received
  readonly member: string
}

interface NoteFields {
  readonly fields: readonly FormField[]
  /** The note as it was entered; null where its time cannot be read. */
  readonly noteIn: (values: FormValues) => Note | null
}

/** What is asked of every received note, whatever it says: whose it is, how it came, when, and its reference. */
export function useNoteFields(procedure: ProcedureView): NoteFields {
  const words = useWords()
  const zone = useZone()
  const { now } = useHouse()
  const members = useMembers()
  const nameOf = (code: string): string => members.find((member) => member.code === code)?.name ?? code
  return {
    fields: [
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
    ],
    noteIn: (values) => {
      const receivedAt = instantOfWallClock(lineOf(values, 'receivedAt'), zone)
      const channel = noteChannels.find((one) => one === lineOf(values, 'channel'))
      if (receivedAt === null || channel === undefined) return null
      const received = { receivedAt, channel, reference: lineOf(values, 'reference') }
      return { received, member: lineOf(values, 'member') }
    },
  }
}
