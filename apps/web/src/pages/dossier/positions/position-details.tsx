import type { Estimate, Position } from '@commonline/contract'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../api/answers.ts'
import { Answered } from '../../../design/answered.tsx'
import { AudienceWords } from '../../../design/audience-words.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { MemberMark } from '../../../design/member-mark.tsx'
import { CalendarDay, Moment } from '../../../design/moment.tsx'
import { Badge } from '../../../design/verdict-badge.tsx'
import { useMembers } from '../../../shell/house-context.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { StatementCard } from '../../reports/statement-card.tsx'
import type { DossierView } from '../bargaining-inputs.ts'
import { placeLine } from '../issue-words.ts'
import { isPosition } from './position-map.tsx'

/** What stands behind a mark: the words, how firm they are, who reads them, and the evidence. */
export function PositionDetails({
  dossier,
  id,
  onClose,
}: {
  readonly dossier: DossierView
  readonly id: string
  readonly onClose: () => void
}) {
  const words = useWords()
  const members = useMembers()
  const row: Position | Estimate | undefined = [...dossier.positions, ...dossier.estimates].find((one) => one.id === id)
  const issue = dossier.issues.find((one) => one.id === row?.issue)
  if (row === undefined || issue === undefined) return null
  const name = members.find(({ code }) => code === row.member)?.name ?? row.member
  const evidence = isPosition(row)
    ? dossier.statements.filter(({ member }) => member === row.member)
    : dossier.statements.filter((statement) => row.evidence.includes(statement.id))
  return (
    <Dialog title={words('position.on', { member: name, issue: issue.title })} onClose={onClose}>
      <p className="row">
        <MemberMark code={row.member} source={isPosition(row) ? 'declared' : 'estimated'} linked named />
        <Badge>{isPosition(row) ? words(`position.${row.standing}`) : words('meaning.estimated')}</Badge>
      </p>
      <blockquote lang={isPosition(row) ? row.language : undefined} dir="auto">
        {row.words}
      </blockquote>
      <Facts row={row} dossier={dossier} />
      {evidence.length > 0 && (
        <Foldable summary={words('position.evidence', { count: evidence.length })}>
          {() => evidence.map((statement) => <StatementCard key={statement.id} statement={statement} />)}
        </Foldable>
      )}
      {isPosition(row) && row.earlier > 0 && (
        <Foldable summary={words('position.history', { count: row.earlier })}>
          {() => <History issue={row.issue} member={row.member} />}
        </Foldable>
      )}
      <div className="dialog-foot">
        <Link className="button" to="/members/$code" params={{ code: row.member }}>
          {words('position.member-page')}
        </Link>
        <button type="button" className="primary" data-first="" onClick={onClose}>
          {words('acts.close')}
        </button>
      </div>
    </Dialog>
  )
}

function Facts({ row, dossier }: { readonly row: Position | Estimate; readonly dossier: DossierView }) {
  const speaker = useSpeaker()
  const { words } = speaker
  const issue = dossier.issues.find((one) => one.id === row.issue)
  return (
    <dl className="facts">
      <dt>{words('position.place')}</dt>
      <dd>{issue !== undefined && placeLine(issue, row.place, speaker)}</dd>
      <dt>{words('position.importance')}</dt>
      <dd>{words(`position.importance.${row.importance}`)}</dd>
      {isPosition(row) ? (
        <>
          <dt>{words('position.status')}</dt>
          <dd>
            {words(`position.status.${row.status}`)}
            {row.adReferendumUntil !== null && (
              <>
                {' '}
                ({words('position.until')} <CalendarDay on={row.adReferendumUntil} />)
              </>
            )}
          </dd>
          {row.reservation !== null && (
            <>
              <dt>{words('position.reservation')}</dt>
              <dd lang={row.language}>{row.reservation}</dd>
            </>
          )}
          <dt>{words('acts.readers')}</dt>
          <dd>
            <AudienceWords audience={row.audience} />
          </dd>
        </>
      ) : (
        <>
          <dt>{words('acts.readers')}</dt>
          <dd>{words('estimate.readers')}</dd>
        </>
      )}
      <dt>{words('position.at')}</dt>
      <dd>
        <Moment at={row.at} />
        {isPosition(row) && row.by !== null && ` · ${row.by}`}
      </dd>
      {isPosition(row) && issue !== undefined && row.issueVersion < issue.version && (
        <>
          <dt>{words('position.version')}</dt>
          <dd>{words('position.earlier-version', { taken: row.issueVersion, now: issue.version })}</dd>
        </>
      )}
    </dl>
  )
}

function History({ issue, member }: { readonly issue: string; readonly member: string }) {
  const words = useWords()
  return (
    <Answered answering={useAnswer('position-history', { issue, member })}>
      {({ positions }) => (
        <ol>
          {positions.map((position) => (
            <li key={position.id}>
              <Moment at={position.at} /> · {words(`position.${position.standing}`)} ·{' '}
              {words(`position.status.${position.status}`)}
              <blockquote lang={position.language} dir="auto">
                {position.words}
              </blockquote>
            </li>
          ))}
        </ol>
      )}
    </Answered>
  )
}
