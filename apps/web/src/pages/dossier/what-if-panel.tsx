import type { Point } from '@commonline/bargaining'
import { useId, useMemo, useState } from 'react'
import { SatisfactionBars } from '../../charts/satisfaction-bars.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useSpeaker } from '../../words/use-words.ts'
import { bargainingDossier, withAllMembers } from './bargaining-inputs.ts'
import type { DossierView, HeldLimit } from './bargaining-inputs.ts'
import { BrokenLimits } from './broken-limits.tsx'
import { EstimatesSwitch } from './estimates-switch.tsx'
import { valueLine } from './issue-words.ts'
import { KeepScenario } from './keep-scenario.tsx'
import { limitsBroken, whatIf } from './what-if.ts'
import { WouldItCarry } from './would-it-carry.tsx'

export interface WhatIfPanelProps {
  readonly dossier: DossierView
  readonly atHome: readonly HeldLimit[]
  readonly marker: Point | null
  readonly onClear: () => void
}

/** What the marked point would mean, computed here from what this page shows and sent nowhere. */
export function WhatIfPanel({ dossier, atHome, marker, onClear }: WhatIfPanelProps) {
  const { words } = useSpeaker()
  const { hat } = useHouse()
  const [estimates, setEstimates] = useState(false)
  const inputs = useMemo(
    () => withAllMembers(bargainingDossier(dossier, dossier.limits, estimates), dossier),
    [dossier, estimates],
  )
  const title = useId()
  if (marker === null)
    return (
      <p className="soft screen-only" id="what-if">
        {words('what-if.hint')}
      </p>
    )
  const found = whatIf(inputs, dossier.issues, dossier.limits, marker)
  const brokenAtHome = limitsBroken(dossier.issues, atHome, marker)
  return (
    <section className="what-if" id="what-if" aria-labelledby={title}>
      <div className="wide row">
        <h3 id={title}>{words('what-if.title')}</h3>
        <button type="button" className="small" onClick={onClear}>
          {words('what-if.clear')}
        </button>
        <KeepScenario dossier={dossier} point={marker} />
        {dossier.estimates.length > 0 && <EstimatesSwitch checked={estimates} onChange={setEstimates} />}
      </div>
      <div>
        <PointWords dossier={dossier} marker={marker} />
        <BrokenLimits limits={found.broken} dossier={dossier} place="given" />
        {hat.role === 'delegate' &&
          (atHome.length === 0 ? null : brokenAtHome.length === 0 ? (
            <p className="notice" data-meaning="agrees">
              {words('what-if.home-held', { count: atHome.length })}
            </p>
          ) : (
            <BrokenLimits limits={brokenAtHome} dossier={dossier} place="home" />
          ))}
      </div>
      <div>
        <SatisfactionBars
          label={words('what-if.bars')}
          rows={found.members.map((row) => ({
            member: row.member,
            without: row.without,
            with: row.with,
            meaning: row.leaning === 'better' ? 'agrees' : row.leaning === 'worse' ? 'opposes' : 'undecided',
          }))}
        />
        {found.unknown.length > 0 && (
          <p className="unplaced">{words('what-if.unknown', { members: found.unknown.join(', ') })}</p>
        )}
      </div>
      <div className="wide">
        <WouldItCarry body={dossier.body.id} inputs={inputs} point={marker} />
        <small>{words('what-if.note')}</small>
      </div>
    </section>
  )
}

function PointWords({ dossier, marker }: { readonly dossier: DossierView; readonly marker: Point }) {
  const speaker = useSpeaker()
  return (
    <ul className="package-points" aria-live="polite">
      {dossier.issues.map((issue) => {
        const value = marker[issue.id]
        if (value === undefined) return null
        return (
          <li key={issue.id}>
            <span className="soft">{issue.title}</span>
            <br />
            <span className="value">{valueLine(issue, value, speaker)}</span>
          </li>
        )
      })}
    </ul>
  )
}
