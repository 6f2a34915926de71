import type { OutputOf } from '@commonline/contract'
import { earliestExpiry, localTime, workingDaysAfter } from '@commonline/rules'
import type { WorkingCalendar } from '@commonline/rules'
import { useNavigate } from '@tanstack/react-router'
import { useAnswer } from '../../api/answers.ts'
import { ActForm } from '../../design/act-form.tsx'
import { Answered } from '../../design/answered.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { lineOf } from '../../design/form-fields.ts'
import { Moment } from '../../design/moment.tsx'
import { useHouse, useZone } from '../../shell/house-context.ts'
import { instantOfWallClock } from '../../words/moments.ts'
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
    initial: earliest?.evening ?? '',
  }
  if (rule.procedure === 'silence' && earliest === null) return <p className="loading">{words('shell.loading')}</p>
  return (
    <>
      {earliest !== null && (
        <p>
          {words('draft.earliest')} <Moment at={earliest.at} /> <small>{words('draft.earliest-note')}</small>
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

/** The earliest instant that the rule allows, by the organisation's own working days; null for what is no silence. */
function useEarliest(draft: DraftView, rule: BodyRule): Earliest | null {
  const zone = useZone()
  const { now } = useHouse()
  const organisation = useAnswer('organisation', {})
  const { data } = useAnswer('rule', { body: draft.body.id, id: rule.id })
  const versions = data?.ok === true ? data.value.versions : []
  const decision = versions.find(({ version }) => version === rule.version)?.rule.decision
  if (decision?.kind !== 'silence' || organisation.data?.ok !== true) return null
  const calendar: WorkingCalendar = { zone, ...organisation.data.value.calendar }
  const earliest = earliestExpiry(decision, Date.parse(now), calendar)
  if (!earliest.ok) return null
  return { at: new Date(earliest.value).toISOString(), evening: eveningFrom(earliest.value, calendar) }
}

/** The first instant that is allowed, and the evening that is proposed as the end. */
interface Earliest {
  readonly at: string
  readonly evening: string
}

/** 18:00 of that day as a wall clock shows it, or of the next working day where that has passed. */
function eveningFrom(earliest: number, calendar: WorkingCalendar): string {
  const { date, second } = localTime(earliest, calendar.zone)
  if (second <= 18 * 3600) return `${date}T18:00`
  const next = workingDaysAfter(date, 1, calendar)
  return `${next.ok ? next.value : date}T18:00`
}
