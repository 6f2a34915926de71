import type { Point } from '@commonline/bargaining'
import { Moment } from '../../../design/moment.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView } from '../bargaining-inputs.ts'
import { limitLine } from '../issue-words.ts'
import { limitsBroken } from '../what-if.ts'

type Dependent = Pick<DossierView, 'issues' | 'dependencies'>

/** What hangs together between the issues, each in a sentence, and why. */
export function DependenciesPart({ dossier }: { readonly dossier: Dependent }) {
  const speaker = useSpeaker()
  const { dependencies: set, issues } = dossier
  if (set === null || set.list.length === 0) return null
  return (
    <>
      <dt>{speaker.words('dependency.title')}</dt>
      <dd>
        <ul className="issue-list">
          {set.list.map((one) => {
            const says = limitLine(one, issues, speaker)
            return <li key={says}>{says}</li>
          })}
        </ul>
        <small>
          <bdi lang={set.language}>{set.reason}</bdi> <Moment at={set.at} />
        </small>
      </dd>
    </>
  )
}

/** The dependencies that a point goes against: it could be tabled, but it is no package. */
export function BrokenDependencies({ dossier, point }: { readonly dossier: Dependent; readonly point: Point }) {
  const speaker = useSpeaker()
  const { dependencies, issues } = dossier
  // A dependency is asked like a limit that is nobody's.
  const asked = (dependencies?.list ?? []).map((content) => ({ member: '', content }))
  const broken = limitsBroken(issues, asked, point)
  if (broken.length === 0) return null
  return (
    <div className="notice" data-meaning="opposes" role="status">
      <p>{speaker.words('dependency.broken')}</p>
      <ul>
        {broken.map(({ content }) => {
          const says = limitLine(content, issues, speaker)
          return <li key={says}>{says}</li>
        })}
      </ul>
    </div>
  )
}
