import type { Dossier, Point } from '@commonline/bargaining'
import type { Issue, Scenario } from '@commonline/contract'
import { useState } from 'react'
import { PointStrip } from '../../../charts/point-strip.tsx'
import { SatisfactionBars } from '../../../charts/satisfaction-bars.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import { underAttachments } from '../arrangement.ts'
import type { TryPoint } from '../arrangement.ts'
import { AttachedLines, useAttachedLines } from '../attachments/attached-lines.tsx'
import { bargainingDossier, withAllMembers } from '../bargaining-inputs.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { BrokenLimits } from '../limits/broken-limits.tsx'
import { BrokenDependencies } from '../limits/dependencies-part.tsx'
import { useHomeLimits } from '../limits/home-limits.ts'
import { valueLine } from '../issue-words.ts'
import { pointOfPackage } from '../packages/package-points.ts'
import { TablePackageDialog } from '../what-if/table-package-dialog.tsx'
import { limitsBroken } from '../what-if.ts'
import { CarryLine } from '../what-if/would-it-carry.tsx'

interface ScenarioColumnsProps {
  readonly dossier: DossierView
  readonly scenarios: readonly Scenario[]
  readonly withoutAgreement: Readonly<Record<string, number | null>> | null
  readonly onTry: TryPoint
  readonly onErase: (scenario: Scenario) => void
}

/** Scenarios as equal columns: every issue at the same height on the same scale, then limits, satisfaction, and would it carry. */
export function ScenarioColumns({ dossier, scenarios, ...rest }: ScenarioColumnsProps) {
  const { words } = useSpeaker()
  const [tabling, setTabling] = useState<Scenario | null>(null)
  return (
    <>
      <p className="map-legend">{words('scenario.legend')}</p>
      <div className="scenarios">
        {scenarios.map((scenario) => (
          <ScenarioColumn
            key={scenario.id}
            scenario={scenario}
            dossier={dossier}
            onTable={() => setTabling(scenario)}
            {...rest}
          />
        ))}
      </div>
      {tabling !== null && <TableScenario scenario={tabling} dossier={dossier} onClose={() => setTabling(null)} />}
    </>
  )
}

/** The dossier under what is attached to a scenario; who or what is gone since it was kept has no part in it. */
const underScenario = (dossier: DossierView, { attachments }: Scenario): Dossier =>
  underAttachments(withAllMembers(bargainingDossier(dossier, [], false), dossier), attachments)

function TableScenario({
  scenario,
  dossier,
  onClose,
}: {
  readonly scenario: Scenario
  readonly dossier: DossierView
  readonly onClose: () => void
}) {
  const lines = useAttachedLines(dossier.issues, scenario.attachments)
  return (
    <TablePackageDialog
      dossier={dossier}
      point={pointOfPackage(scenario.package, dossier.issues)}
      concept={scenario.concept}
      attached={{ dossier: underScenario(dossier, scenario), lines }}
      onClose={onClose}
    />
  )
}

interface ScenarioColumnProps extends Omit<ScenarioColumnsProps, 'scenarios'> {
  readonly scenario: Scenario
  readonly onTable: () => void
}

/** Parts of a column besides its issues: name, what is attached, limits, satisfaction, carrying, actions. */
const partsBesides = 6

function ScenarioColumn({ scenario, dossier, withoutAgreement, onTry, onErase, onTable }: ScenarioColumnProps) {
  const { words } = useSpeaker()
  const { name, note, language } = scenario
  const point = pointOfPackage(scenario.package, dossier.issues)
  return (
    <section className="scenario" aria-label={name} style={{ gridRow: `span ${dossier.issues.length + partsBesides}` }}>
      <header>
        <h4 lang={language} dir="auto">
          {name}
        </h4>
        {note !== null && (
          <p className="soft" lang={language} dir="auto">
            {note}
          </p>
        )}
      </header>
      {dossier.issues.map((issue) => (
        <IssueValue key={issue.id} issue={issue} value={point[issue.id] ?? ''} dossier={dossier} />
      ))}
      <div>
        <AttachedLines issues={dossier.issues} attachments={scenario.attachments} />
      </div>
      <ScenarioLimits scenario={scenario} dossier={dossier} point={point} />
      <Satisfied scenario={scenario} dossier={dossier} withoutAgreement={withoutAgreement} />
      <div>
        <h5>{words('scenario.carry')}</h5>
        <ul className="plain-list">
          {scenario.carry.map(({ rule, title, carry }) => (
            <CarryLine key={rule} title={title} carry={carry} />
          ))}
        </ul>
        <small>{words('scenario.carry-note')}</small>
      </div>
      <p className="row screen-only">
        <button type="button" className="small" onClick={() => onTry(point, { attachments: scenario.attachments })}>
          {words('proposal.try')}
          <span className="visually-hidden"> {name}</span>
        </button>
        {dossier.may.tableDraft && (
          <button type="button" className="small" onClick={onTable}>
            {words('scenario.table')}
            <span className="visually-hidden"> {name}</span>
          </button>
        )}
        <button type="button" className="small" onClick={() => onErase(scenario)}>
          {words('scenario.erase')}
          <span className="visually-hidden"> {name}</span>
        </button>
      </p>
    </section>
  )
}

function IssueValue({
  issue,
  value,
  dossier,
}: {
  readonly issue: Issue
  readonly value: number | string
  readonly dossier: DossierView
}) {
  const speaker = useSpeaker()
  const { content } = issue
  return (
    <div className="scenario-issue">
      <span className="soft" lang={issue.language} dir="auto">
        {issue.title}
      </span>
      <span className="value" lang={issue.language} dir="auto">
        {valueLine(issue, value, speaker)}
      </span>
      {content.kind === 'scale' && (
        <PointStrip
          at={Number(value)}
          statusQuo={content.statusQuo.at}
          limits={dossier.limits.flatMap(({ id, content: limit }) =>
            limit.issue === issue.id && limit.acceptable.kind === 'range'
              ? [{ id, from: limit.acceptable.from, to: limit.acceptable.to, conditional: limit.unless.length > 0 }]
              : [],
          )}
        />
      )}
    </div>
  )
}

/** Limits that the reader may see, and those that it keeps at home: which of them the point breaks. */
function ScenarioLimits({
  scenario,
  dossier,
  point,
}: {
  readonly scenario: Scenario
  readonly dossier: DossierView
  readonly point: Point
}) {
  const { words } = useSpeaker()
  const atHome = useHomeLimits(dossier.id).held
  const broken = dossier.limits.filter(({ id }) => scenario.limitsBroken.includes(id))
  const brokenAtHome = limitsBroken(dossier.issues, atHome, point, underScenario(dossier, scenario))
  const known = dossier.limits.length + atHome.length
  return (
    <div>
      <h5>{words('scenario.limits')}</h5>
      <BrokenDependencies dossier={dossier} point={point} />
      {known === 0 ? (
        <p className="soft">{words('scenario.no-limits')}</p>
      ) : broken.length + brokenAtHome.length === 0 ? (
        <p>{words('scenario.holds', { count: known })}</p>
      ) : (
        <>
          <BrokenLimits limits={broken} dossier={dossier} place="given" />
          <BrokenLimits limits={brokenAtHome} dossier={dossier} place="home" />
        </>
      )}
    </div>
  )
}

function Satisfied({
  scenario,
  dossier,
  withoutAgreement,
}: Pick<ScenarioColumnProps, 'scenario' | 'dossier' | 'withoutAgreement'>) {
  const { words } = useSpeaker()
  const reached = dossier.members.map(({ code }) => ({ code, value: scenario.satisfaction[code] ?? null }))
  const unknown = reached.filter(({ value }) => value === null).map(({ code }) => code)
  return (
    <div>
      <SatisfactionBars
        label={words('scenario.bars', { name: scenario.name })}
        rows={reached.flatMap(({ code, value }) =>
          value === null ? [] : [{ member: code, without: withoutAgreement?.[code] ?? null, with: value }],
        )}
      />
      {unknown.length > 0 && <p className="unplaced">{words('scenario.unknown', { members: unknown.join(', ') })}</p>}
    </div>
  )
}
