import { dealsCanBeAdded, packageDeals } from '@commonline/bargaining'
import type { Dossier, Point } from '@commonline/bargaining'
import { useId, useMemo, useState } from 'react'
import { ChangeBars } from '../../../charts/change-bars.tsx'
import { SatisfactionBars } from '../../../charts/satisfaction-bars.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useSpeaker } from '../../../words/use-words.ts'
import { underAttachments } from '../arrangement.ts'
import type { Arrangement, PackageTaken, TryPoint } from '../arrangement.ts'
import { useAttachedLines } from '../attachments/attached-lines.tsx'
import { AttachmentsPart } from '../attachments/attachments-part.tsx'
import { bargainingDossier, withAllMembers } from '../bargaining-inputs.ts'
import type { DossierView, HeldLimit } from '../bargaining-inputs.ts'
import { BrokenLimits } from '../limits/broken-limits.tsx'
import { DealList } from '../packages/deal-list.tsx'
import { BrokenDependencies } from '../limits/dependencies-part.tsx'
import { EstimatesSwitch } from '../estimates-switch.tsx'
import { signedWords, valueLine } from '../issue-words.ts'
import { KeepScenario } from '../scenarios/keep-scenario.tsx'
import { SearchAnew } from '../attachments/search-anew.tsx'
import { TablePackageDialog } from './table-package-dialog.tsx'
import { changesBetween, limitsBroken, whatIf } from '../what-if.ts'
import { WouldItCarry } from './would-it-carry.tsx'

export interface WhatIfPanelProps {
  readonly dossier: DossierView
  readonly atHome: readonly HeldLimit[]
  readonly tried: Arrangement | null
  readonly onTry: TryPoint
  readonly onAttach: (attachments: Arrangement['attachments']) => void
  readonly onClear: () => void
}

/** What the arrangement on the map would mean, computed here from what this page shows and sent nowhere. */
export function WhatIfPanel({ tried, ...rest }: WhatIfPanelProps) {
  const { words } = useSpeaker()
  if (tried !== null) return <WhatIf tried={tried} {...rest} />
  return (
    <p className="soft screen-only" id="what-if">
      {words('what-if.hint')}
    </p>
  )
}

function WhatIf({
  dossier,
  atHome,
  tried,
  onTry,
  onAttach,
  onClear,
}: WhatIfPanelProps & { readonly tried: Arrangement }) {
  const { point, from, attachments } = tried
  const { words } = useSpeaker()
  const attachedLines = useAttachedLines(dossier.issues, attachments)
  const [estimates, setEstimates] = useState(false)
  const [tabling, setTabling] = useState(false)
  const known = useMemo(() => bargainingDossier(dossier, dossier.limits, estimates), [dossier, estimates])
  const inputs = useMemo(
    () => underAttachments(withAllMembers(known, dossier), attachments),
    [known, dossier, attachments],
  )
  const title = useId()
  const found = whatIf(inputs, dossier.issues, dossier.limits, point)
  return (
    <section className="what-if" id="what-if" aria-labelledby={title}>
      <div className="wide row">
        <h3 id={title}>{words('what-if.agreed')}</h3>
        <button type="button" className="small" onClick={onClear}>
          {words('what-if.clear')}
        </button>
        <KeepScenario dossier={dossier} point={point} attachments={attachments} />
        {dossier.may.tableDraft && (
          <button type="button" className="small" onClick={() => setTabling(true)}>
            {words('what-if.table')}
          </button>
        )}
        {dossier.estimates.length > 0 && <EstimatesSwitch checked={estimates} onChange={setEstimates} />}
      </div>
      <div>
        <PointWords dossier={dossier} marker={point} />
        <BrokenDependencies dossier={dossier} point={point} />
        <BrokenLimits limits={found.broken} dossier={dossier} place="given" />
        <HomeLimits dossier={dossier} atHome={atHome} point={point} inputs={inputs} />
        <AttachmentsPart dossier={dossier} inputs={inputs} tried={tried} onChange={onAttach} />
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
        {from !== null && <AgainstPackage inputs={inputs} from={from} point={point} />}
      </div>
      <div className="wide">
        <WouldItCarry body={dossier.body.id} inputs={inputs} point={point} />
        <SearchAnew dossier={dossier} known={known} attachments={attachments} onTry={onTry} />
        {dealsCanBeAdded(known) && (
          <DealsHere
            known={underAttachments(known, attachments)}
            dossier={dossier}
            point={point}
            onAdd={(next) => onTry(next, { from, attachments })}
          />
        )}
        <small>{words('what-if.note')}</small>
      </div>
      {tabling && (
        <TablePackageDialog
          dossier={dossier}
          point={point}
          concept="own"
          attached={{ dossier: inputs, lines: attachedLines }}
          onClose={() => setTabling(false)}
        />
      )}
    </section>
  )
}

function HomeLimits({
  dossier,
  atHome,
  point,
  inputs,
}: Pick<WhatIfPanelProps, 'dossier' | 'atHome'> & { readonly point: Point; readonly inputs: Dossier }) {
  const { words } = useSpeaker()
  const { hat } = useHouse()
  if (hat.role !== 'delegate' || atHome.length === 0) return null
  const broken = limitsBroken(dossier.issues, atHome, point, inputs)
  if (broken.length > 0) return <BrokenLimits limits={broken} dossier={dossier} place="home" />
  return (
    <p className="notice" data-meaning="agrees">
      {words('what-if.home-held', { count: atHome.length })}
    </p>
  )
}

/** What changed for each member since the package that this began from. */
function AgainstPackage({
  inputs,
  from,
  point,
}: {
  readonly inputs: Dossier
  readonly from: PackageTaken
  readonly point: Point
}) {
  const { words, locale } = useSpeaker()
  const concept = words(`proposal.${from.concept}`)
  const changes = changesBetween(inputs, from.point, point)
  const most = Math.max(0, ...changes.map(({ change }) => Math.abs(change)))
  if (most < NOTHING) return <p className="soft">{words('what-if.is-package', { concept })}</p>
  return (
    <>
      <h4>{words('what-if.against-package', { concept })}</h4>
      <ChangeBars
        caption={words('what-if.changes')}
        most={most}
        rows={changes.map(({ member, change }) => ({ member, change, says: signedWords(change, locale, 3) }))}
      />
    </>
  )
}

/** A change of satisfaction below this is rounding. */
const NOTHING = 1e-9

function DealsHere({
  known,
  dossier,
  point,
  onAdd,
}: {
  readonly known: Dossier
  readonly dossier: DossierView
  readonly point: Point
  readonly onAdd: (point: Point) => void
}) {
  const { words } = useSpeaker()
  return (
    <Foldable summary={words('deal.title-here')}>
      {() => {
        const deals = packageDeals(known, point)
        return deals.length === 0 ? (
          <p className="soft">{words('deal.none')}</p>
        ) : (
          <DealList deals={deals} dossier={dossier} onAdd={(deal) => onAdd(deal.point)} />
        )
      }}
    </Foldable>
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
