import type { OutputOf } from '@commonline/contract'
import { Link, useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { Moment } from '../../design/moment.tsx'
import { Page } from '../../design/page.tsx'
import { Section } from '../../design/section.tsx'
import { Badge, VerdictBadge } from '../../design/verdict-badge.tsx'
import { dayWords } from '../../words/moments.ts'
import { useSpeaker, useWords } from '../../words/use-words.ts'
import { valueLine } from '../dossier/issue-words.ts'
import { StateBadge } from '../procedure/state-badge.tsx'
import { IntentionPart } from './intention-part.tsx'
import { OpenProcedureForm } from './open-procedure-form.tsx'
import { TableDraftForm } from './table-draft-form.tsx'
import { WouldItPass } from './would-it-pass.tsx'
import '../procedure/procedure.css'
import '../decisions/lines.css'

export type DraftView = OutputOf<'draft'>

/** A draft decision: its text, the line it carries, the package it follows and why, and whether it would pass. */
export function DraftPage() {
  const { id } = useParams({ from: '/drafts/$id' })
  const words = useWords()
  const answering = useAnswer('draft', { id })
  const known = answering.data?.ok === true ? answering.data.value : null
  return (
    <Page
      title={known === null ? words('draft.title') : `${known.symbol} – ${known.title}`}
      {...(known === null ? {} : { titleLanguage: known.language })}
      trail={
        known === null
          ? []
          : [
              { label: words('dossier.title'), to: '/dossiers' },
              { label: words('procedure.dossier'), to: `/dossiers/${known.dossier}` },
            ]
      }
      {...(known === null ? {} : { aside: <Badge>{words(`draft.state.${known.state}`)}</Badge> })}
    >
      <Answered answering={answering}>{(draft) => <Draft draft={draft} />}</Answered>
    </Page>
  )
}

function Draft({ draft }: { readonly draft: DraftView }) {
  const words = useWords()
  return (
    <>
      <p className="soft">
        {words('draft.tabled-by', {
          tabler: draft.tabledBy.as,
          tablerMember: draft.tabledBy.member ?? '',
          body: draft.body.name,
        })}{' '}
        <Moment at={draft.tabledAt} />
        {draft.revises !== null && <> · {words('draft.revises', { symbol: draft.revises })}</>}
      </p>
      <Section title={words('procedure.text')} id="text">
        <p className="prose" lang={draft.language} dir="auto">
          {draft.text}
        </p>
        <PackageFacts draft={draft} />
      </Section>
      {draft.line !== null && <LineWording line={draft.line} language={draft.language} />}
      <Section title={words('draft.would-it-pass')} id="pass">
        <WouldItPass draft={draft} />
      </Section>
      {draft.may.indicate && (
        <Section title={words('draft.intention')} id="intention">
          <IntentionPart draft={draft} />
        </Section>
      )}
      <Section title={words('spine.procedure')} id="procedure">
        <ul className="needs">
          {draft.procedures.map((procedure) => (
            <li key={procedure.id}>
              <Link to="/procedures/$id" params={{ id: procedure.id }}>
                {words(`procedure.kind.${procedure.kind}`, { symbol: procedure.symbol })}
              </Link>
              <span className="row">
                {procedure.verdict === null ? (
                  <StateBadge state={procedure.state} />
                ) : (
                  <VerdictBadge outcome={procedure.verdict.outcome} />
                )}
                <span className="need-due">
                  <Moment at={procedure.dueAt} />
                </span>
              </span>
            </li>
          ))}
        </ul>
        {draft.procedures.length === 0 && <p className="soft">{words('dossier.no-procedure')}</p>}
        {draft.may.open && <OpenProcedureForm draft={draft} />}
        {draft.may.revise && <Foldable summary={words('draft.revise')}>{() => <ReviseForm draft={draft} />}</Foldable>}
      </Section>
    </>
  )
}

/** The package in the issues' own words, which concept it follows, and why. */
function PackageFacts({ draft }: { readonly draft: DraftView }) {
  const speaker = useSpeaker()
  const { words } = speaker
  const { data } = useAnswer('dossier', { id: draft.dossier })
  const issues = data?.ok === true ? data.value.issues : []
  return (
    <dl className="facts">
      {draft.package.map(({ issue: id, place }) => {
        const issue = issues.find((one) => one.id === id)
        if (issue === undefined) return null
        return (
          <Fragment key={id}>
            <dt>{issue.title}</dt>
            <dd>{valueLine(issue, place.kind === 'point' ? place.at : place.option, speaker)}</dd>
          </Fragment>
        )
      })}
      <dt>{words('draft.concept')}</dt>
      <dd>{words(conceptKey(draft.concept))}</dd>
      {draft.reason !== null && (
        <>
          <dt>{words('draft.reason-given')}</dt>
          <dd lang={draft.language}>{draft.reason}</dd>
        </>
      )}
      {draft.territory !== null && (
        <>
          <dt>{words('draft.territory')}</dt>
          <dd>{draft.territory}</dd>
        </>
      )}
    </dl>
  )
}

function conceptKey(concept: string) {
  switch (concept) {
    case 'leximin':
      return 'proposal.leximin'
    case 'nash':
      return 'proposal.nash'
    case 'kalai-smorodinsky':
      return 'proposal.kalaiSmorodinsky'
    case 'issue-by-issue':
      return 'proposal.issueByIssue'
    default:
      return 'draft.concept-own'
  }
}

function LineWording({ line, language }: { readonly line: NonNullable<DraftView['line']>; readonly language: string }) {
  const { words, locale } = useSpeaker()
  const parts = (['say', 'ifAsked', 'doNotSay'] as const).filter((part) => line[part].length > 0)
  return (
    <Section title={words('draft.line')} id="line">
      <div className="line-card">
        <div className="line-parts">
          {parts.map((part) => (
            <div key={part} className={part === 'say' ? 'line-say' : undefined}>
              <h4>{words(`line.${part}`)}</h4>
              <ul lang={language}>
                {line[part].map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <p className="soft">
          {words('line.valid-from')}{' '}
          {line.validFrom === null ? words('draft.on-adoption') : dayWords(line.validFrom, locale)}
          {line.reviewOn !== null && ` · ${words('line.review-on')} ${dayWords(line.reviewOn, locale)}`}
        </p>
      </div>
    </Section>
  )
}

function ReviseForm({ draft }: { readonly draft: DraftView }) {
  const { data } = useAnswer('dossier', { id: draft.dossier })
  if (data?.ok !== true) return null
  const point = Object.fromEntries(
    draft.package.map(({ issue, place }) => [issue, place.kind === 'point' ? place.at : place.option]),
  )
  return <TableDraftForm dossier={draft.dossier} issues={data.value.issues} point={point} revises={draft} />
}
