import type { Issue, Position } from '@commonline/contract'
import { useState } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useWork } from '../../../api/perform.ts'
import { AudienceWords } from '../../../design/audience-words.tsx'
import { ConfirmButton } from '../../../design/confirm-button.tsx'
import { Moment } from '../../../design/moment.tsx'
import { CallTrouble } from '../../../design/refusal.tsx'
import { Section } from '../../../design/section.tsx'
import { Badge } from '../../../design/verdict-badge.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { placeLine } from '../issue-words.ts'
import { PositionEditor } from './position-editor.tsx'

/** The delegation's own positions, issue by issue, to write, declare or erase; and who opened what was shared. */
export function OwnPositions({ dossier }: { readonly dossier: DossierView }) {
  const words = useWords()
  const { hat } = useHouse()
  const [writing, setWriting] = useState<string | null>(null)
  const own = dossier.positions.filter(({ member }) => member === hat.member)
  return (
    <Section title={words('position.own')} id="own-positions" level={3}>
      {dossier.issues.map((issue) => {
        const position = own.find((one) => one.issue === issue.id) ?? null
        return (
          <div className="own-issue" key={issue.id}>
            <OwnPosition issue={issue} position={position} />
            {writing === issue.id ? (
              <PositionEditor issue={issue} position={position} onDone={() => setWriting(null)} />
            ) : (
              <button type="button" className="small" onClick={() => setWriting(issue.id)}>
                {words(position === null ? 'position.write' : 'position.rewrite')}
                <span className="visually-hidden"> {issue.title}</span>
              </button>
            )}
          </div>
        )
      })}
      <Openings dossier={dossier.id} />
    </Section>
  )
}

function OwnPosition({ issue, position }: { readonly issue: Issue; readonly position: Position | null }) {
  const speaker = useSpeaker()
  const { words } = speaker
  const erasing = useWork('erase-position')
  return (
    <>
      <h4 lang={issue.language} dir="auto">
        {issue.title}
      </h4>
      {position === null ? (
        <p className="soft">{words('position.none-yet')}</p>
      ) : (
        <>
          <p className="row">
            <Badge>{words(`position.${position.standing}`)}</Badge>
            <span>{placeLine(issue, position.place, speaker)}</span>
            <span className="soft">
              {words(`position.importance.${position.importance}`)} · {words(`position.status.${position.status}`)}
            </span>
          </p>
          <blockquote lang={position.language} dir="auto">
            {position.words}
          </blockquote>
          <p className="field-readers">
            <AudienceWords audience={position.audience} />
          </p>
          {position.standing === 'working' && (
            <p>
              <ConfirmButton
                label={words('position.erase')}
                question={words('position.erase-question')}
                busy={erasing.busy}
                onConfirm={() => void erasing.send({ position: position.id })}
              />
            </p>
          )}
          <CallTrouble refusal={erasing.refusal} broken={erasing.broken} />
        </>
      )}
    </>
  )
}

/** Who opened what the member shared: hat and member, as the audience allows. */
function Openings({ dossier }: { readonly dossier: string }) {
  const words = useWords()
  const { data } = useAnswer('openings', { dossier })
  if (data?.ok !== true) return null
  const { openings } = data.value
  return (
    <details className="foldable">
      <summary>{words('position.openings', { count: openings.length })}</summary>
      <p className="soft">{words('position.openings-lead')}</p>
      <ul>
        {openings.map((one) => (
          <li key={`${one.position} ${one.role} ${one.member ?? ''}`}>
            {words('position.opening', {
              who: [one.member, one.role].filter((part) => part !== null).join(' · '),
              issue: one.issueTitle,
            })}{' '}
            <Moment at={one.firstAt} />
          </li>
        ))}
      </ul>
    </details>
  )
}
