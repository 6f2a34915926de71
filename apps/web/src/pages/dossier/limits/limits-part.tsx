import type { LimitContent } from '@commonline/contract'
import { useState } from 'react'
import { useWork } from '../../../api/perform.ts'
import { ConfirmButton } from '../../../design/confirm-button.tsx'
import { CallTrouble } from '../../../design/refusal.tsx'
import { Section } from '../../../design/section.tsx'
import { Badge } from '../../../design/verdict-badge.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import type { HomeLimits } from './home-limits.ts'
import { limitLine } from '../issue-words.ts'
import { LimitForm } from './limit-form.tsx'

/** The member's limits: kept at home on this device, or given to the chair's office. There is no third place. */
export function LimitsPart({ dossier, home }: { readonly dossier: DossierView; readonly home: HomeLimits }) {
  const speaker = useSpeaker()
  const { words } = speaker
  const { hat } = useHouse()
  const withdrawing = useWork('withdraw-limit')
  const giving = useWork('give-limit')
  const [writing, setWriting] = useState(false)
  const given = dossier.limits.filter(({ member }) => member === hat.member)
  const keep = async (content: LimitContent, where: 'home' | 'chair'): Promise<boolean> => {
    if (where === 'home') home.keep(content)
    else if ((await giving.send(content)) === null) return false
    setWriting(false)
    return true
  }
  return (
    <Section title={words('limit.title')} id="limits" level={3}>
      <p className="soft">{words('limit.lead')}</p>
      <ul className="kept">
        {home.limits.map(({ id, content }) => (
          <li key={id}>
            <span>
              <Badge>{words('limit.at-home')}</Badge> {limitLine(content, dossier.issues, speaker)}
            </span>
            <ConfirmButton
              label={words('limit.erase')}
              question={words('limit.erase-question')}
              onConfirm={() => home.erase(id)}
            />
          </li>
        ))}
        {given.map(({ id, content }) => (
          <li key={id}>
            <span>
              <Badge meaning="binds">{words('limit.given')}</Badge> {limitLine(content, dossier.issues, speaker)}
            </span>
            <ConfirmButton
              label={words('limit.withdraw')}
              question={words('limit.withdraw-question')}
              busy={withdrawing.busy}
              onConfirm={() => void withdrawing.send({ limit: id })}
            />
          </li>
        ))}
      </ul>
      <CallTrouble refusal={withdrawing.refusal} broken={withdrawing.broken} />
      {writing ? (
        <>
          <LimitForm dossier={dossier} busy={giving.busy} onKeep={keep} onLeave={() => setWriting(false)} />
          <CallTrouble refusal={giving.refusal} broken={giving.broken} />
        </>
      ) : (
        <button type="button" className="small" onClick={() => setWriting(true)}>
          {words('limit.write')}
        </button>
      )}
    </Section>
  )
}
