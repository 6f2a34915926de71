import { lazy, Suspense, useMemo } from 'react'
import { Foldable } from '../../../design/foldable.tsx'
import { Section } from '../../../design/section.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Analysis } from '../analysis-sections.tsx'
import { bargainingDossier } from '../bargaining-inputs.ts'
import type { DossierView } from '../bargaining-inputs.ts'

// Few open them, and they bring models of their own.
const ChallengePart = lazy(() => import('./challenge-part.tsx').then((it) => ({ default: it.ChallengePart })))
const TwoIssuesPart = lazy(() => import('./two-issues-part.tsx').then((it) => ({ default: it.TwoIssuesPart })))

interface AnalystPartProps {
  readonly dossier: DossierView
  readonly analysis: Analysis
  readonly withEstimates: boolean
}

/** Readings that say more to an analyst than to a negotiator, on demand and from what this reader may read. */
export function AnalystPart({ dossier, analysis, withEstimates }: AnalystPartProps) {
  const words = useWords()
  const inputs = useMemo(() => bargainingDossier(dossier, dossier.limits, withEstimates), [dossier, withEstimates])
  const waiting = <p className="loading">{words('shell.loading')}</p>
  return (
    <Section title={words('analyst.title')} id="analyst" level={3}>
      <p className="soft measure">{words('analyst.lead')}</p>
      <Foldable summary={words('analyst.two-title')}>
        {() => (
          <Suspense fallback={waiting}>
            <TwoIssuesPart dossier={dossier} inputs={inputs} analysis={analysis} />
          </Suspense>
        )}
      </Foldable>
      <Foldable summary={words('analyst.challenge-title')}>
        {() => (
          <Suspense fallback={waiting}>
            <ChallengePart dossier={dossier} inputs={inputs} />
          </Suspense>
        )}
      </Foldable>
    </Section>
  )
}
