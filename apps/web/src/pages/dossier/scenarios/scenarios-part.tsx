import type { OutputOf, Scenario } from '@commonline/contract'
import { useState } from 'react'
import { useAnswer } from '../../../api/answers.ts'
import { useWork } from '../../../api/perform.ts'
import { useAddressState } from '../../../design/address-state.ts'
import { Answered } from '../../../design/answered.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { CallTrouble } from '../../../design/refusal.tsx'
import { Section } from '../../../design/section.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { TryPoint } from '../arrangement.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { ScenarioColumns } from './scenario-columns.tsx'

export interface ScenariosPartProps {
  readonly dossier: DossierView
  readonly estimates: 'with' | 'without'
  readonly onTry: TryPoint
}

/** More columns than this cannot be read side by side. */
const columnsMax = 4

/** What the reader's circle keeps, to be compared, tabled or erased. */
export function ScenariosPart(props: ScenariosPartProps) {
  const words = useWords()
  const answering = useAnswer('scenarios', { dossier: props.dossier.id, estimates: props.estimates })
  return (
    <Section title={words('scenario.title')} id="scenarios" level={3}>
      <p className="soft measure">{words('scenario.lead')}</p>
      <Answered answering={answering}>{(kept) => <Kept kept={kept} {...props} />}</Answered>
    </Section>
  )
}

function Kept({ kept, dossier, onTry }: ScenariosPartProps & { readonly kept: OutputOf<'scenarios'> }) {
  const words = useWords()
  const [chosen, setChosen] = useAddressState('compare')
  const erasing = useErasing(dossier.id)
  const { scenarios } = kept
  const shown = chosenOf(scenarios, chosen)
  const full = shown.length >= columnsMax
  const choose = (id: string, on: boolean): void =>
    setChosen(
      scenarios
        .filter((one) => (one.id === id ? on : shown.includes(one)))
        .map((one) => one.id)
        .join('.') || 'none',
    )
  return (
    <>
      {scenarios.length === 0 && (
        <EmptyState title={words('scenario.none')}>
          <p>{words('scenario.none-lead')}</p>
        </EmptyState>
      )}
      {scenarios.length > 1 && (
        <fieldset className="field scenario-choice screen-only">
          <legend>{words('scenario.compare')}</legend>
          <div className="row">
            {scenarios.map(({ id, name, language }) => {
              const on = shown.some((one) => one.id === id)
              return (
                <label className="row" key={id}>
                  <input
                    type="checkbox"
                    checked={on}
                    aria-disabled={!on && full}
                    onChange={(event) => (on || !full) && choose(id, event.target.checked)}
                  />
                  <span lang={language} dir="auto">
                    {name}
                  </span>
                </label>
              )
            })}
          </div>
          {full && scenarios.length > columnsMax && <p className="field-hint">{words('scenario.more')}</p>}
        </fieldset>
      )}
      {erasing.erased !== null && (
        <p className="row" role="status">
          <span>{words('scenario.erased', { name: erasing.erased.name })}</span>
          <button type="button" className="small" autoFocus onClick={erasing.undo}>
            {words('scenario.undo')}
          </button>
        </p>
      )}
      <CallTrouble refusal={erasing.refusal} broken={erasing.broken} />
      {scenarios.length > 0 && shown.length === 0 && <p className="soft">{words('scenario.none-chosen')}</p>}
      {shown.length > 0 && (
        <ScenarioColumns
          dossier={dossier}
          scenarios={shown}
          withoutAgreement={kept.withoutAgreement}
          onTry={onTry}
          onErase={erasing.erase}
        />
      )}
    </>
  )
}

/** Those named in the address; where it names none, the first ones. */
function chosenOf(scenarios: readonly Scenario[], chosen: string): readonly Scenario[] {
  if (chosen === '') return scenarios.slice(0, columnsMax - 1)
  const ids = new Set(chosen.split('.'))
  return scenarios.filter(({ id }) => ids.has(id)).slice(0, columnsMax)
}

/** Erasing is for good in the house; undoing keeps again what this page still holds. */
function useErasing(dossier: string) {
  const [erased, setErased] = useState<Scenario | null>(null)
  const erasing = useWork('erase-scenario')
  const keeping = useWork('keep-scenario')
  const erase = async (scenario: Scenario): Promise<void> => {
    if ((await erasing.send({ scenario: scenario.id })) !== null) setErased(scenario)
  }
  const undo = async (): Promise<void> => {
    if (erased === null) return
    const { name, note, language, concept, attachments } = erased
    const again = await keeping.send({ dossier, name, note, language, package: erased.package, attachments, concept })
    if (again !== null) setErased(null)
  }
  return {
    erased,
    erase: (scenario: Scenario) => void erase(scenario),
    undo: () => void undo(),
    refusal: erasing.refusal ?? keeping.refusal,
    broken: erasing.broken || keeping.broken,
  }
}
