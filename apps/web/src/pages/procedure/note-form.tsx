import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf, lineOrNull } from '../../design/form-fields.ts'
import { useWords } from '../../words/use-words.ts'
import { useTextLanguage } from '../dossier/text-language.ts'
import { challengeVotes } from './challenge-votes.ts'
import { breakKindOf, breakKinds } from './member-acts.tsx'
import { useNoteFields } from './note-fields.ts'
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

/** A vote while it runs; after the close, how the member says that it meant to vote. */
function VoteNote({ procedure, corrects }: NoteProps & { readonly corrects: boolean }) {
  const words = useWords()
  const language = useTextLanguage()
  const { fields, noteIn } = useNoteFields(procedure)
  const vote = {
    kind: 'choice',
    name: 'vote',
    label: words(corrects ? 'vote.meant' : 'vote.label'),
    choices: votes.map((one) => ({ value: one, label: words(`vote.${one}`) })),
  } as const
  const shared = { procedure: procedure.id, language }
  if (corrects) {
    return (
      <ActForm
        act="correct-vote"
        title={words('procedure.note-title', { symbol: procedure.symbol })}
        readers={{ kind: 'members' }}
        repeatable
        fields={[...fields, vote, { kind: 'words', name: 'reason', label: words('register.reason'), optional: true }]}
        inputOf={(values, key) => {
          const note = noteIn(values)
          const meant = votes.find((one) => one === lineOf(values, 'vote'))
          if (note === null || meant === undefined) return words('register.time-bad')
          return { ...shared, ...note, vote: meant, reason: lineOrNull(values, 'reason'), key }
        }}
      />
    )
  }
  return (
    <ActForm
      act="cast-vote"
      title={words('procedure.note-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      fields={[
        ...fields,
        vote,
        { kind: 'words', name: 'explanation', label: words('vote.explanation'), optional: true },
      ]}
      inputOf={(values, key) => {
        const note = noteIn(values)
        const cast = votes.find((one) => one === lineOf(values, 'vote'))
        if (note === null || cast === undefined) return words('register.time-bad')
        return { ...shared, ...note, vote: cast, explanation: lineOrNull(values, 'explanation'), key }
      }}
    />
  )
}

function BreakNote({ procedure }: NoteProps) {
  const words = useWords()
  const language = useTextLanguage()
  const { fields, noteIn } = useNoteFields(procedure)
  return (
    <ActForm
      act="break-silence"
      title={words('procedure.note-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      fields={[
        ...fields,
        {
          kind: 'choice',
          name: 'by',
          label: words('procedure.break-by'),
          choices: breakKinds(procedure).map((kind) => ({ value: kind, label: words(`procedure.by-${kind}`) })),
        },
        { kind: 'words', name: 'reason', label: words('procedure.break-words'), optional: true },
      ]}
      inputOf={(values, key) => {
        const note = noteIn(values)
        if (note === null) return words('register.time-bad')
        const by = breakKindOf(values)
        return { procedure: procedure.id, language, ...note, by, reason: lineOrNull(values, 'reason'), key }
      }}
    />
  )
}

function WithdrawNote({ procedure }: NoteProps) {
  const words = useWords()
  const language = useTextLanguage()
  const { fields, noteIn } = useNoteFields(procedure)
  return (
    <ActForm
      act="withdraw-objection"
      title={words('procedure.note-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      fields={[...fields, { kind: 'words', name: 'reason', label: words('register.reason'), optional: true }]}
      inputOf={(values, key) => {
        const note = noteIn(values)
        if (note === null) return words('register.time-bad')
        return { procedure: procedure.id, language, ...note, reason: lineOrNull(values, 'reason'), key }
      }}
    />
  )
}

function ChallengeVoteNote({ procedure }: NoteProps) {
  const words = useWords()
  const { fields, noteIn } = useNoteFields(procedure)
  return (
    <ActForm
      act="vote-on-challenge"
      title={words('procedure.note-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      fields={[
        ...fields,
        {
          kind: 'choice',
          name: 'vote',
          label: words('challenge.vote'),
          choices: challengeVotes.map((one) => ({ value: one, label: words(`challenge.vote.${one}`) })),
        },
      ]}
      inputOf={(values, key) => {
        const note = noteIn(values)
        const vote = challengeVotes.find((one) => one === lineOf(values, 'vote'))
        if (note === null || vote === undefined) return words('register.time-bad')
        return { procedure: procedure.id, ...note, vote, key }
      }}
    />
  )
}
