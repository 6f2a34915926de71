import type { Vote } from '@commonline/contract'
import type { ReactNode } from 'react'
import { MemberMark } from '../../design/member-mark.tsx'
import { Moment } from '../../design/moment.tsx'
import { VerdictBadge } from '../../design/verdict-badge.tsx'
import { distanceWords } from '../../words/moments.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { useHouseNow } from './house-now.ts'
import type { ProcedureView } from './procedure-page.tsx'
import { SilenceTrack } from './silence-track.tsx'
import { StateBadge } from './state-badge.tsx'
import { useBodyName } from './body-name.ts'
import { votes } from './vote-form.tsx'

interface GlanceProps {
  readonly procedure: ProcedureView
}

/** What a reader wants to know first: where it stands, when it ends in the headquarters' zone, and what is in so far. */
export function Glance({ procedure }: GlanceProps) {
  const words = useWords()
  const now = useHouseNow()
  const bodyName = useBodyName()
  const { kind, state, verdict, openedAt, body } = procedure
  return (
    <div className="glance">
      <dl>
        <Fact term={words('procedure.stands')}>
          {verdict === null || state === 'challenged' ? (
            <StateBadge state={state} />
          ) : (
            <VerdictBadge outcome={verdict.outcome} />
          )}
          <small>
            {words(
              state === 'announced' || state === 'challenged' || state === 'overturned'
                ? 'procedure.verdict-announced'
                : procedure.computed !== null
                  ? 'procedure.verdict-computed'
                  : 'procedure.verdict-open',
            )}
          </small>
        </Fact>
        <End procedure={procedure} now={now} />
        <Fact term={words(kind === 'vote' ? 'procedure.votes' : 'procedure.so-far')}>
          {kind === 'vote' ? <Tally procedure={procedure} /> : <Breaks procedure={procedure} />}
        </Fact>
        <Fact term={words('procedure.body')}>
          <span>{bodyName(body)}</span>
          <small>
            {words('procedure.opened')} <Moment at={openedAt} />
          </small>
        </Fact>
      </dl>
      {kind === 'silence' && <SilenceTrack procedure={procedure} now={now} />}
      {state === 'expired' && <p className="glance-note">{words('procedure.expired-lead')}</p>}
    </div>
  )
}

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

function End({ procedure, now }: GlanceProps & { readonly now: string }) {
  const { words, locale } = useSpeaker()
  const { state, dueAt } = procedure
  const ended = Date.parse(now) >= Date.parse(dueAt)
  return (
    <Fact term={words(ended ? 'procedure.ended-at' : 'procedure.ends-at')}>
      <strong>
        <Moment at={dueAt} />
      </strong>
      <small>
        {state === 'open' && !ended && `${distanceWords(dueAt, now, locale)} · `}
        {words('procedure.headquarters')}
      </small>
    </Fact>
  )
}

function Tally({ procedure }: GlanceProps) {
  const words = useWords()
  const { electorate, votes: cast } = procedure
  const given = (vote: Vote): number => Object.values(cast).filter((one) => one === vote).length
  const none = electorate.length - Object.keys(cast).length
  const parts = votes.flatMap((vote) => (given(vote) === 0 ? [] : [`${given(vote)} ${words(`vote.${vote}`)}`]))
  return (
    <>
      <span>{parts.length === 0 ? words('procedure.no-votes') : parts.join(' · ')}</span>
      {none > 0 && <small>{words('procedure.without-vote', { count: none })}</small>}
    </>
  )
}

function Breaks({ procedure }: GlanceProps) {
  const words = useWords()
  const broke = procedure.brokenBy
  const statements = procedure.events.filter(({ kind }) => kind === 'attach-statement').length
  return (
    <>
      <span className="row">
        {broke.length === 0 ? words('procedure.unbroken') : words('procedure.broken-by')}
        {broke.map((member) => (
          <MemberMark key={member} code={member} meaning="broken" />
        ))}
      </span>
      <small>{words('procedure.statement-count', { count: statements })}</small>
    </>
  )
}
