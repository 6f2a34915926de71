import type { OutputOf, Role } from '@commonline/contract'
import { useAddressState } from '../../design/address-state.ts'
import { useAnswer } from '../../api/answers.ts'
import { Answered } from '../../design/answered.tsx'
import { Section } from '../../design/section.tsx'
import { Sentences } from '../../design/sentence.tsx'
import { useHouse } from '../../shell/house-context.ts'
import { useWords } from '../../words/use-words.ts'
import { AnalystPart } from './analyst/analyst-part.tsx'
import type { DossierView } from './bargaining-inputs.ts'
import type { Arrangement, TryPoint } from './arrangement.ts'
import { BodyUnity } from './outlook/body-unity.tsx'
import { DeadlockPart } from './outlook/deadlock-part.tsx'
import { OutlookTable } from './outlook/outlook-table.tsx'
import { OutlookBands } from './outlook/outlook-bands.tsx'
import { PackageBands } from './packages/package-bands.tsx'
import { PackageColumns } from './packages/package-columns.tsx'
import { EstimatesSwitch } from './estimates-switch.tsx'
import { ScenariosPart } from './scenarios/scenarios-part.tsx'
import { PullsPart } from './outlook/pulls-part.tsx'
import { SoundingsPart } from './soundings/soundings-part.tsx'
import { DossierSentences } from './dossier-sentences.tsx'

export type AnalysisView = OutputOf<'dossier-analysis'>
export type Analysis = NonNullable<AnalysisView['analysis']>

export interface AnalysisSectionsProps {
  readonly dossier: DossierView
  /** What is tried out on the map. */
  readonly tried: Arrangement | null
  /** Puts the what-if marker of the map on a point. */
  readonly onTry: TryPoint
}

const keepsScenarios: ReadonlySet<Role> = new Set(['delegate', 'aide', 'chairs-office'])

/** What is likely, and what could be tabled: two sections, never mixed in one number. */
export function AnalysisSections({ dossier, tried, onTry }: AnalysisSectionsProps) {
  const [estimates, setEstimates] = useAddressState('estimates')
  const [noneWorse, setNoneWorse] = useAddressState('none-worse')
  const words = useWords()
  const { hat } = useHouse()
  const answering = useAnswer('dossier-analysis', {
    id: dossier.id,
    estimates: estimates === 'with' ? 'with' : 'without',
    noneWorse: noneWorse === 'off' ? 'off' : 'on',
  })
  const choices = (
    <p className="row screen-only">
      <label className="row">
        <input
          type="checkbox"
          checked={noneWorse !== 'off'}
          onChange={(event) => setNoneWorse(event.target.checked ? '' : 'off')}
        />
        {words('proposal.none-worse')}
      </label>
      {dossier.estimates.length > 0 && (
        <EstimatesSwitch checked={estimates === 'with'} onChange={(on) => setEstimates(on ? 'with' : '')} />
      )}
    </p>
  )
  return (
    <Answered answering={answering}>
      {({ analysis, notes }) => (
        <>
          <Section title={words('spine.outlook')} id="outlook">
            <p className="soft">{words('outlook.lead')}</p>
            {analysis === null ? (
              <Sentences sentences={notes} />
            ) : (
              <>
                <OutlookTable dossier={dossier} analysis={analysis} />
                <DossierSentences
                  dossier={dossier}
                  sentences={analysis.sentences.filter(({ code }) => code === 'outlook.not_scored')}
                />
                <PullsPart dossier={dossier} analysis={analysis} />
                <OutlookBands dossier={dossier} analysis={analysis} />
                <DeadlockPart dossier={dossier} analysis={analysis} />
                {hat.role === 'analyst' && (
                  <AnalystPart dossier={dossier} analysis={analysis} withEstimates={estimates === 'with'} />
                )}
              </>
            )}
            <BodyUnity body={dossier.body} />
          </Section>
          <Section title={words('spine.proposal')} id="proposal">
            <p className="soft">{words('proposal.lead')}</p>
            {choices}
            {analysis === null ? (
              <Sentences sentences={notes} />
            ) : (
              <>
                <PackageColumns dossier={dossier} analysis={analysis} onTry={onTry} />
                <PackageBands dossier={dossier} analysis={analysis} />
                <h3>{words('proposal.rests-on')}</h3>
                <Sentences sentences={notes} />
              </>
            )}
            {hat.role === 'chairs-office' && (
              <SoundingsPart dossier={dossier} analysis={analysis} tried={tried} onTry={onTry} />
            )}
            {keepsScenarios.has(hat.role) && dossier.issues.length > 0 && (
              <ScenariosPart dossier={dossier} estimates={estimates === 'with' ? 'with' : 'without'} onTry={onTry} />
            )}
          </Section>
        </>
      )}
    </Answered>
  )
}
