import type { Issue, Position } from '@commonline/contract'
import { MemberMark } from '../../design/member-mark.tsx'
import { Section } from '../../design/section.tsx'
import { Badge } from '../../design/verdict-badge.tsx'
import { useSpeaker } from '../../words/use-words.ts'
import type { DossierView } from '../dossier/bargaining-inputs.ts'
import { useHomeLimits } from '../dossier/limits/home-limits.ts'
import { limitLine, pointWords } from '../dossier/issue-words.ts'
import { isPosition, rowsOn } from '../dossier/positions/position-map.tsx'
import { anchorLadder } from './anchor-ladder.ts'
import type { LadderMark, Rung } from './anchor-ladder.ts'

interface StandPartProps {
  readonly dossier: DossierView
  readonly member: string
}

/** Each issue with who stands where, our own position, and our own limits. */
export function StandPart({ dossier, member }: StandPartProps) {
  const { words } = useSpeaker()
  if (dossier.issues.length === 0) return null
  const nowhere = placeless(dossier)
  return (
    <Section
      title={words('brief.stand')}
      id="stand"
      aside={
        <p className="brief-key soft">
          <span className="mark" data-meaning="none" data-source="declared">
            {member}
          </span>{' '}
          {words('brief.key-declared')}{' '}
          <span className="mark" data-meaning="none" data-source="estimated">
            {member}
          </span>{' '}
          {words('brief.key-estimated')}
          {nowhere.length > 0 && ` · ${words('brief.nowhere', { members: nowhere.join(', ') })}`}
        </p>
      }
    >
      <div>
        {dossier.issues.map((issue) => (
          <IssueStand key={issue.id} issue={issue} dossier={dossier} member={member} />
        ))}
      </div>
      <OwnLimits dossier={dossier} member={member} />
    </Section>
  )
}

function IssueStand({ issue, dossier, member }: StandPartProps & { readonly issue: Issue }) {
  const { words } = useSpeaker()
  const rows = rowsOn(issue, dossier)
  const own = rows.filter(isPosition).find((row) => row.member === member) ?? null
  const placed = new Set(rows.filter(({ place }) => place.kind !== 'none').map((row) => row.member))
  const nowhere = new Set(placeless(dossier))
  const without = dossier.members.filter(({ code }) => !placed.has(code) && !nowhere.has(code))
  return (
    <div className="brief-issue">
      <div>
        <h3 lang={issue.language} dir="auto">
          {issue.title}
        </h3>
        <p lang={issue.language} dir="auto">
          {issue.question}
        </p>
      </div>
      <div>
        <ul className="ladder">
          {anchorLadder(issue, rows).map((rung) => (
            <RungLine key={rung.key} rung={rung} language={issue.language} />
          ))}
        </ul>
        <p>
          <span className="soft">{words('brief.ours')}</span>{' '}
          {own === null ? words('position.none-yet') : <OwnLine position={own} />}
          {without.length > 0 && (
            <span className="soft">
              {' '}
              {words('map.unplaced')} {without.map(({ code }) => code).join(', ')}.
            </span>
          )}
        </p>
      </div>
    </div>
  )
}

function RungLine({ rung, language }: { readonly rung: Rung; readonly language: string }) {
  const { locale } = useSpeaker()
  return (
    <li>
      <span className="rung-words">
        {rung.at !== null && <span className="rung-at">{pointWords(rung.at, locale)}</span>}{' '}
        <span lang={language} dir="auto">
          {rung.words}
        </span>
      </span>
      <span className="rung-marks">
        {rung.marks.map((mark) => (
          <span key={mark.id} className="rung-mark">
            <MemberMark code={mark.member} source={mark.source} />
            <Exactly at={mark.at} />
          </span>
        ))}
      </span>
    </li>
  )
}

function Exactly({ at }: { readonly at: LadderMark['at'] }) {
  const { locale } = useSpeaker()
  if (at === null) return null
  return (
    <small>
      {' '}
      {typeof at === 'number' ? pointWords(at, locale) : at.map((one) => pointWords(one, locale)).join('–')}
    </small>
  )
}

/** Members of whom no place on any issue is known. */
function placeless(dossier: DossierView): readonly string[] {
  const placed = new Set(
    dossier.issues.flatMap((issue) =>
      rowsOn(issue, dossier).flatMap(({ member, place }) => (place.kind === 'none' ? [] : [member])),
    ),
  )
  return dossier.members.map(({ code }) => code).filter((code) => !placed.has(code))
}

/** Our words, which are the position; its place stands on the ladder and in the table of options. */
function OwnLine({ position }: { readonly position: Position }) {
  const { words } = useSpeaker()
  return (
    <>
      <span lang={position.language} dir="auto">
        {words('shell.quoted', { text: position.words })}
      </span>{' '}
      <span className="soft">
        {[
          words(`position.importance.${position.importance}`),
          words(`position.${position.standing}`),
          words(`position.status.${position.status}`),
        ].join(' · ')}
      </span>
    </>
  )
}

/** Limits given to the chair's office, and those that this browser keeps: marked, since nobody else's paper shows them. */
function OwnLimits({ dossier, member }: StandPartProps) {
  const speaker = useSpeaker()
  const { words } = speaker
  const home = useHomeLimits(dossier.id)
  const given = dossier.limits.filter((limit) => limit.member === member)
  const lines = [
    ...given.map(({ id, content }) => ({ id, content, kept: words('limit.given') })),
    ...home.limits.map(({ id, content }) => ({ id, content, kept: words('brief.limit-home') })),
  ]
  return (
    <p>
      <strong>{words('brief.limits')}</strong>{' '}
      {lines.length === 0
        ? words('brief.no-limits')
        : lines.map(({ id, content, kept }) => (
            <span key={id} className="brief-limit">
              {limitLine(content, dossier.issues, speaker)} <Badge>{kept}</Badge>{' '}
            </span>
          ))}
    </p>
  )
}
