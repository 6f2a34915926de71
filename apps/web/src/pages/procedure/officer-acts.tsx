import type { InputOf } from '@commonline/contract'
import { ActForm } from '../../design/act-form.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { chosenOf, lineOf } from '../../design/form-fields.ts'
import { OfficialAct } from '../../design/official-act.tsx'
import { useZone } from '../../shell/house-context.ts'
import { instantOfWallClock, wallClockOf } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import { NoteForm } from './note-form.tsx'
import type { ProcedureView } from './procedure-page.tsx'

interface ActsProps {
  readonly procedure: ProcedureView
}

export const channels = ['house', 'note-verbale', 'letter', 'e-mail', 'telephone', 'in-person'] as const

/** What the chair's office and the secretariat may do now. */
export function OfficerActs({ procedure }: ActsProps) {
  const words = useWords()
  const { may } = procedure
  return (
    <>
      {may.certify && <CertifyForm procedure={procedure} />}
      <div className="row act-buttons">
        {may.close && (
          <OfficialAct
            act="close-vote"
            label={words('procedure.close')}
            tone="primary"
            title={words('procedure.close-title', { symbol: procedure.symbol })}
            readers={{ kind: 'members' }}
            input={{ procedure: procedure.id }}
            lines={[{ label: words('procedure.votes'), says: votesLine(procedure) }]}
          />
        )}
        {may.announce && procedure.computed !== null && (
          <OfficialAct
            act="announce-verdict"
            label={words('procedure.announce')}
            tone="primary"
            title={words('procedure.announce-title', { symbol: procedure.symbol })}
            readers={{ kind: 'public' }}
            input={{ procedure: procedure.id }}
            lines={[
              {
                label: words('procedure.verdict'),
                says: procedure.computed.sentences.map(({ text }) => text).join(' '),
              },
              {
                label: words('procedure.follows'),
                says: words(procedure.computed.affirmative ? 'procedure.follows-decision' : 'procedure.follows-none'),
              },
            ]}
          />
        )}
      </div>
      {may.enterNote && (
        <Foldable summary={words('procedure.note')}>{() => <NoteForm procedure={procedure} />}</Foldable>
      )}
      {may.extend && (
        <Foldable summary={words('procedure.extend')}>{() => <ExtendForm procedure={procedure} />}</Foldable>
      )}
      {may.withdraw && (
        <Foldable summary={words('procedure.withdraw')}>
          {() => (
            <ActForm
              act="withdraw-procedure"
              title={words('procedure.withdraw-title', { symbol: procedure.symbol })}
              readers={{ kind: 'members' }}
              fields={[{ kind: 'words', name: 'reason', label: words('register.reason') }]}
              inputOf={(values) => ({ procedure: procedure.id, reason: lineOf(values, 'reason') })}
            />
          )}
        </Foldable>
      )}
    </>
  )
}

const votesLine = ({ votes }: ProcedureView): string =>
  Object.entries(votes)
    .map(([member, vote]) => `${member} ${vote}`)
    .join(', ')

/** Every channel is ticked one by one: the certificate says that somebody looked. */
function CertifyForm({ procedure }: ActsProps) {
  const words = useWords()
  return (
    <div className="sheet">
      <h3>{words('procedure.certify')}</h3>
      <p>{words('procedure.certify-lead')}</p>
      <ActForm
        act="certify-silence"
        title={words('procedure.certify-title', { symbol: procedure.symbol })}
        readers={{ kind: 'members' }}
        fields={[
          {
            kind: 'choices',
            name: 'channels',
            label: words('procedure.certify-channels'),
            choices: channels.map((channel) => ({ value: channel, label: words(`procedure.channel.${channel}`) })),
          },
        ]}
        inputOf={(values) => {
          const ticked = chosenOf(values, 'channels')
          const missing = channels.filter((channel) => !ticked.includes(channel))
          if (missing.length > 0) {
            return words('procedure.certify-missing', {
              channels: missing.map((channel) => words(`procedure.channel.${channel}`)).join(', '),
            })
          }
          return { procedure: procedure.id, channels: [...channels] } satisfies InputOf<'certify-silence'>
        }}
      />
    </div>
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
