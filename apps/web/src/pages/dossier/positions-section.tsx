import { useState } from 'react'
import { useAddressState } from '../../design/address-state.ts'
import { EmptyState } from '../../design/empty-state.tsx'
import { Foldable } from '../../design/foldable.tsx'
import { Section } from '../../design/section.tsx'
import { useWords } from '../../words/use-words.ts'
import { StatementCard } from '../reports/statement-card.tsx'
import type { Arrangement, TryPoint } from './arrangement.ts'
import type { DossierView } from './bargaining-inputs.ts'
import { EstimatesPart } from './positions/estimates-part.tsx'
import { useHomeLimits } from './limits/home-limits.ts'
import { LimitsPart } from './limits/limits-part.tsx'
import { MapLegend } from './positions/map-legend.tsx'
import { MapTable } from './positions/map-table.tsx'
import { OwnPositions } from './positions/own-positions.tsx'
import { PositionDetails } from './positions/position-details.tsx'
import { PositionMap } from './positions/position-map.tsx'
import { WhatIfPanel } from './what-if/what-if-panel.tsx'

export interface PositionsSectionProps {
  readonly dossier: DossierView
  readonly tried: Arrangement | null
  readonly onMove: (issue: string, value: number | string) => void
  readonly onTry: TryPoint
  readonly onAttach: (attachments: Arrangement['attachments']) => void
  readonly onClear: () => void
}

/** Where members stand: as a picture or as a table, and what the reader's own member says, keeps and estimates. */
export function PositionsSection({ dossier, tried, onMove, onTry, onAttach, onClear }: PositionsSectionProps) {
  const words = useWords()
  const [view, setView] = useAddressState('map')
  const [opened, setOpened] = useState<string | null>(null)
  const home = useHomeLimits(dossier.id)
  const atHome = home.held
  if (dossier.issues.length === 0) {
    return (
      <Section title={words('spine.positions')} id="positions">
        <EmptyState title={words('position.no-issue')} />
      </Section>
    )
  }
  return (
    <Section title={words('spine.positions')} id="positions">
      <p className="row screen-only" role="group" aria-label={words('map.view')}>
        {(['', 'table'] as const).map((one) => (
          <button key={one} type="button" className="small" aria-pressed={view === one} onClick={() => setView(one)}>
            {words(one === '' ? 'map.picture' : 'map.table')}
          </button>
        ))}
      </p>
      {view === 'table' ? (
        <MapTable dossier={dossier} onOpen={setOpened} />
      ) : (
        <>
          <MapLegend limits={dossier.limits.length > 0 || atHome.length > 0} estimates={dossier.estimates.length > 0} />
          <PositionMap
            dossier={dossier}
            atHome={atHome}
            marker={tried?.point ?? null}
            onOpen={setOpened}
            onMove={onMove}
          />
        </>
      )}
      <WhatIfPanel
        dossier={dossier}
        atHome={atHome}
        tried={tried}
        onTry={onTry}
        onAttach={onAttach}
        onClear={onClear}
      />
      {dossier.may.takePosition && <OwnPositions dossier={dossier} />}
      {(dossier.may.giveLimit || home.limits.length > 0) && <LimitsPart dossier={dossier} home={home} />}
      {dossier.may.estimate && <EstimatesPart dossier={dossier} />}
      {dossier.statements.length > 0 && (
        <Foldable summary={words('position.statements', { count: dossier.statements.length })}>
          {() => dossier.statements.map((statement) => <StatementCard key={statement.id} statement={statement} />)}
        </Foldable>
      )}
      {opened !== null && <PositionDetails dossier={dossier} id={opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}
