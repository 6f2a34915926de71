import type { ActName, InputOf } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf, lineOrNull } from '../../design/form-fields.ts'
import type { FormField, FormValues } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import { challengeVotes } from './challenge-votes.ts'
import { breakKindOf, breakKinds } from './member-acts.tsx'
import { useNoteFields } from './note-fields.ts'
import type { Note } from './note-fields.ts'
import type { ProcedureView } from './procedure-page.tsx'
import { votes } from './vote-form.tsx'

interface NoteProps {
  readonly procedure: ProcedureView
}

/** An officer enters what a member sent from outside the house. The member is told and may contest it. */
export function NoteForm({ procedure }: NoteProps) {
  const words = useWords()
  if (procedure.state === 'challenged') return <ChallengeVoteNote procedure={procedure} />
  if (procedure.kind === 'vote') return <VoteNote procedure={procedure} corrects={procedure.state !== 'open'} />
  if (procedure.brokenBy.length === 0) return <BreakNote procedure={procedure} />
  return (
    <>
      <Foldable summary={words('procedure.note-breaks')}>{() => <BreakNote procedure={procedure} />}</Foldable>
      <Foldable summary={words('procedure.note-withdraws')}>{() => <WithdrawNote procedure={procedure} />}</Foldable>
    </>
  )
}

interface NoteActFormProps<Name extends ActName> extends NoteProps {
  readonly act: Name
  /** What this act asks beside what is asked of every note. */
  readonly asked: readonly FormField[]
  /** The act, made from the note and from what was asked; null where something of it cannot be read. */
  readonly inputOf: (
    note: Note & { readonly procedure: string; readonly key: string },
    values: FormValues,
  ) => InputOf<Name> | null
}

/** A form for an act that rests on a received note. */
function NoteActForm<Name extends ActName>({ procedure, act, asked, inputOf }: NoteActFormProps<Name>) {
  const words = useWords()
  const { fields, noteIn } = useNoteFields(procedure)
  return (
    <ActForm
      act={act}
      title={words('procedure.note-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      fields={[...fields, ...asked]}
      inputOf={(values, key) => {
        const note = noteIn(values)
        const input = note === null ? null : inputOf({ ...note, procedure: procedure.id, key }, values)
        return input ?? words('register.time-bad')
      }}
    />
  )
}

const voteIn = (values: FormValues) => votes.find((one) => one === lineOf(values, 'vote'))

/** A vote while it runs; after the close, how the member says that it meant to vote. */
function VoteNote({ procedure, corrects }: NoteProps & { readonly corrects: boolean }) {
  const words = useWords()
  const language = useTextLanguage()
  const vote: FormField = {
    kind: 'choice',
    name: 'vote',
    label: words(corrects ? 'vote.meant' : 'vote.label'),
    choices: votes.map((one) => ({ value: one, label: words(`vote.${one}`) })),
  }
  if (corrects) {
    return (
      <NoteActForm
        procedure={procedure}
        act="correct-vote"
        asked={[vote, { kind: 'words', name: 'reason', label: words('register.reason'), optional: true }]}
        inputOf={(note, values) => {
          const meant = voteIn(values)
          return meant === undefined ? null : { ...note, language, vote: meant, reason: lineOrNull(values, 'reason') }
        }}
      />
    )
  }
  return (
    <NoteActForm
      procedure={procedure}
      act="cast-vote"
      asked={[vote, { kind: 'words', name: 'explanation', label: words('vote.explanation'), optional: true }]}
      inputOf={(note, values) => {
        const cast = voteIn(values)
        if (cast === undefined) return null
        return { ...note, language, vote: cast, explanation: lineOrNull(values, 'explanation') }
      }}
    />
  )
}

function BreakNote({ procedure }: NoteProps) {
  const words = useWords()
  const language = useTextLanguage()
  return (
    <NoteActForm
      procedure={procedure}
      act="break-silence"
      asked={[
        {
          kind: 'choice',
          name: 'by',
          label: words('procedure.break-by'),
          choices: breakKinds(procedure).map((kind) => ({ value: kind, label: words(`procedure.by-${kind}`) })),
        },
        { kind: 'words', name: 'reason', label: words('procedure.break-words'), optional: true },
      ]}
      inputOf={(note, values) => ({ ...note, language, by: breakKindOf(values), reason: lineOrNull(values, 'reason') })}
    />
  )
}

function WithdrawNote({ procedure }: NoteProps) {
  const words = useWords()
  const language = useTextLanguage()
  return (
    <NoteActForm
      procedure={procedure}
      act="withdraw-objection"
      asked={[{ kind: 'words', name: 'reason', label: words('register.reason'), optional: true }]}
      inputOf={(note, values) => ({ ...note, language, reason: lineOrNull(values, 'reason') })}
    />
  )
}

function ChallengeVoteNote({ procedure }: NoteProps) {
  const words = useWords()
  return (
    <NoteActForm
      procedure={procedure}
      act="vote-on-challenge"
      asked={[
        {
          kind: 'choice',
          name: 'vote',
          label: words('challenge.vote'),
          choices: challengeVotes.map((one) => ({ value: one, label: words(`challenge.vote.${one}`) })),
        },
      ]}
      inputOf={(note, values) => {
        const vote = challengeVotes.find((one) => one === lineOf(values, 'vote'))
        return vote === undefined ? null : { ...note, vote }
      }}
    />
  )
}
