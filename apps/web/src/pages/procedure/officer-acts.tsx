import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { OfficialAct } from '../../design/official-act.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useZone } from '../../shell/house-context.ts'
import { instantOfWallClock, wallClockOf } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { CertifyForm } from './certify-form.tsx'
import { NoteForm } from './note-form.tsx'
import type { ProcedureView } from './procedure-page.tsx'

interface ActsProps {
  readonly procedure: ProcedureView
}

/** What the chair's office and the secretariat may do now. */
export function OfficerActs({ procedure }: ActsProps) {
  const words = useWords()
  const { may } = procedure
  return (
    <>
      {may.certify && <CertifyForm procedure={procedure} />}
      {(may.close || may.announce) && (
        <div className="row act-buttons">
          {may.close && <CloseAct procedure={procedure} />}
          {may.announce && <AnnounceAct procedure={procedure} />}
        </div>
      )}
      {may.enterNote && (
        <Foldable summary={words('procedure.note')}>{() => <NoteForm procedure={procedure} />}</Foldable>
      )}
      {may.extend && (
        <Foldable summary={words('procedure.extend')}>{() => <ExtendForm procedure={procedure} />}</Foldable>
      )}
      {may.withdraw && (
        <Foldable summary={words('procedure.withdraw')}>{() => <WithdrawForm procedure={procedure} />}</Foldable>
      )}
    </>
  )
}

function CloseAct({ procedure }: ActsProps) {
  const words = useWords()
  const cast = procedure.electorate.map(({ id }) => {
    const vote = procedure.votes[id]
    return `${id} ${vote === undefined ? words('vote.none') : words(`vote.${vote}`)}`
  })
  return (
    <OfficialAct
      act="close-vote"
      label={words('procedure.close')}
      tone="primary"
      title={words('procedure.close-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      repeatable
      input={{ procedure: procedure.id }}
      lines={[{ label: words('procedure.votes'), says: cast.join(' · ') }]}
    />
  )
}

function AnnounceAct({ procedure }: ActsProps) {
  const words = useWords()
  const { computed } = procedure
  if (computed === null) return null
  return (
    <OfficialAct
      act="announce-verdict"
      label={words('procedure.announce')}
      tone="primary"
      title={words('procedure.announce-title', { symbol: procedure.symbol })}
      readers={{ kind: 'public' }}
      input={{ procedure: procedure.id }}
      lines={[
        { label: words('procedure.symbol'), says: `${procedure.symbol} – ${procedure.title}` },
        { label: words('procedure.verdict'), says: <Sentences sentences={computed.sentences} /> },
        {
          label: words('procedure.follows'),
          says: words(computed.affirmative ? 'procedure.follows-decision' : 'procedure.follows-none'),
        },
      ]}
    />
  )
}

function WithdrawForm({ procedure }: ActsProps) {
  const words = useWords()
  return (
    <ActForm
      act="withdraw-procedure"
      title={words('procedure.withdraw-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      fields={[{ kind: 'words', name: 'reason', label: words('register.reason') }]}
      inputOf={(values) => ({ procedure: procedure.id, reason: lineOf(values, 'reason') })}
    />
  )
}

function ExtendForm({ procedure }: ActsProps) {
  const words = useWords()
  const zone = useZone()
  return (
    <ActForm
      act="extend-silence"
      title={words('procedure.extend-title', { symbol: procedure.symbol })}
      readers={{ kind: 'members' }}
      fields={[
        { kind: 'time', name: 'dueAt', label: words('procedure.new-end'), initial: wallClockOf(procedure.dueAt, zone) },
        { kind: 'words', name: 'reason', label: words('register.reason') },
      ]}
      inputOf={(values) => {
        const dueAt = instantOfWallClock(lineOf(values, 'dueAt'), zone)
        if (dueAt === null) return words('register.time-bad')
        return { procedure: procedure.id, dueAt, reason: lineOf(values, 'reason') }
      }}
    />
  )
}
