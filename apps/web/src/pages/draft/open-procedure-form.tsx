import type { OutputOf } from '@commonline/contract'
import { earliestExpiry } from '@commonline/rules'
import { useNavigate } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { ActForm } from '../../design/act-form.tsx'
import { Answered } from '../../design/answered.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { Moment } from '../../design/moment.tsx'
import { useHouse, useZone } from '../../shell/house-context.ts'
import { instantOfWallClock, wallClockOf } from '../../words/moments.ts'
import { useWords } from '../../words/use-words.ts'
import type { DraftView } from './draft-page.tsx'

type BodyRule = OutputOf<'organisation'>['bodies'][number]['rules'][number]

/** Puts a draft to the vote or under silence, with its exact end in the headquarters' zone. */
export function OpenProcedureForm({ draft }: { readonly draft: DraftView }) {
  const words = useWords()
  return (
    <Answered answering={useAnswer('organisation', {})}>
      {({ bodies }) =>
        (bodies.find(({ id }) => id === draft.body.id)?.rules ?? []).map((rule) => (
          <Foldable
            key={rule.id}
            summary={words(rule.procedure === 'silence' ? 'draft.open-silence' : 'draft.open-vote', {
              rule: rule.title,
            })}
          >
            {() => <OpenForm draft={draft} rule={rule} />}
          </Foldable>
        ))
      }
    </Answered>
  )
}

function OpenForm({ draft, rule }: { readonly draft: DraftView; readonly rule: BodyRule }) {
  const words = useWords()
  const zone = useZone()
  const navigate = useNavigate()
  const earliest = useEarliest(draft, rule)
  const onRecorded = ({ id }: { readonly id: string }): void => void navigate({ to: '/procedures/$id', params: { id } })
  const field = {
    kind: 'time' as const,
    name: 'due',
    label: words('procedure.ends'),
    initial: earliest === null ? '' : eveningFrom(wallClockOf(earliest, zone)),
  }
  if (rule.procedure === 'silence' && earliest === null) return <p className="loading">{words('shell.loading')}</p>
  return (
    <>
      {earliest !== null && (
        <p>
          {words('draft.earliest')} <Moment at={earliest} /> <small>{words('draft.earliest-note')}</small>
        </p>
      )}
      {rule.procedure === 'silence' ? (
        <ActForm
          act="open-silence"
          title={words('draft.open-silence-title', { symbol: draft.symbol })}
          readers={{ kind: 'members' }}
          fields={[field]}
          inputOf={(values) => {
            const dueAt = instantOfWallClock(lineOf(values, 'due'), zone)
            return dueAt === null ? words('register.time-bad') : { draft: draft.id, rule: rule.id, dueAt }
          }}
          onRecorded={onRecorded}
        />
      ) : (
        <ActForm
          act="open-vote"
          title={words('draft.open-vote-title', { symbol: draft.symbol })}
          readers={{ kind: 'members' }}
          fields={[field]}
          inputOf={(values) => {
            const closesAt = instantOfWallClock(lineOf(values, 'due'), zone)
            return closesAt === null ? words('register.time-bad') : { draft: draft.id, rule: rule.id, closesAt }
          }}
          onRecorded={onRecorded}
        />
      )}
    </>
  )
}

/**
 * The earliest instant that the rule allows, by the weekend alone: the organisation's holidays are the house's to know, and it
 * refuses an earlier end with the exact instant.
 */
function useEarliest(draft: DraftView, rule: BodyRule): string | null {
  const zone = useZone()
  const { now } = useHouse()
  const { data } = useAnswer('rule', { body: draft.body.id, id: rule.id })
  const decision = data?.ok === true ? data.value.versions[0]?.rule.decision : undefined
  if (decision?.kind !== 'silence') return null
  const earliest = earliestExpiry(decision, Date.parse(now), { zone, holidays: [] })
  return earliest.ok ? new Date(earliest.value).toISOString() : null
}

/** 18:00 of that day, or of the next where that has passed. */
function eveningFrom(wallClock: string): string {
  const [day = '', time = ''] = wallClock.split('T')
  if (time <= '18:00') return `${day}T18:00`
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
  return `${next.toISOString().slice(0, 10)}T18:00`
}
