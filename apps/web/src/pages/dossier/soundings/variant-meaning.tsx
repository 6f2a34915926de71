import { satisfactionAt, satisfactionWithoutAgreement } from '@commonline/bargaining'
import type { SoundedVariant } from '@commonline/contract'
import { PointStrip } from '../../../charts/point-strip.tsx'
import { SatisfactionBars } from '../../../charts/satisfaction-bars.tsx'
import { Foldable } from '../../../design/foldable.tsx'
import { useHouse } from '../../../shell/house-context.ts'
import { useSpeaker } from '../../../words/use-words.ts'
import { underAttachments } from '../arrangement.ts'
import { AttachedLines } from '../attachments/attached-lines.tsx'
import { bargainingDossier, withAllMembers } from '../bargaining-inputs.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { BrokenLimits } from '../limits/broken-limits.tsx'
import { useHomeLimits } from '../limits/home-limits.ts'
import { valueLine } from '../issue-words.ts'
import { pointOfPackage } from '../packages/package-points.ts'
import { limitsBroken } from '../what-if.ts'

/** What a variant would mean for the reader's own member, limits kept at home included: computed here and sent nowhere. */
export function VariantMeaning({
  dossier,
  variant,
}: {
  readonly dossier: DossierView
  readonly variant: SoundedVariant
}) {
  const speaker = useSpeaker()
  const { words } = speaker
  const member = useHouse().hat.member ?? ''
  const atHome = useHomeLimits(dossier.id).held
  const point = pointOfPackage(variant.package, dossier.issues)
  const inputs = underAttachments(withAllMembers(bargainingDossier(dossier, [], false), dossier), variant.attachments)
  const given = dossier.limits.filter((limit) => limit.member === member)
  const brokenGiven = limitsBroken(dossier.issues, given, point, inputs)
  const brokenAtHome = limitsBroken(dossier.issues, atHome, point, inputs)
  const held = given.length + atHome.length > 0 && brokenGiven.length + brokenAtHome.length === 0
  return (
    <>
      <ul className="package-points">
        {dossier.issues
          .filter(({ id }) => variant.package.some(({ issue }) => issue === id))
          .map((issue) => (
            <li key={issue.id}>
              <span className="soft">{issue.title}</span>
              <br />
              <span className="value">{valueLine(issue, point[issue.id] ?? '', speaker)}</span>
              {issue.content.kind === 'scale' && (
                <PointStrip at={Number(point[issue.id])} statusQuo={issue.content.statusQuo.at} limits={[]} />
              )}
            </li>
          ))}
      </ul>
      <AttachedLines issues={dossier.issues} attachments={variant.attachments} />
      <BrokenLimits limits={brokenGiven} dossier={dossier} place="given" />
      <BrokenLimits limits={brokenAtHome} dossier={dossier} place="home" />
      {held && (
        <p className="notice" data-meaning="agrees">
          {words('sounding.limits-held')}
        </p>
      )}
      <Foldable summary={words('sounding.means')}>
        {() => {
          const reached = satisfactionAt(inputs, point)[member]
          const without = satisfactionWithoutAgreement(inputs)?.[member] ?? null
          if (typeof reached !== 'number') return <p className="soft">{words('outlook.unknown')}</p>
          return <SatisfactionBars label={words('what-if.bars')} rows={[{ member, without, with: reached }]} />
        }}
      </Foldable>
    </>
  )
}
