import { useSpeaker } from '../../../words/use-words.ts'
import type { DossierView, HeldLimit } from '../bargaining-inputs.ts'
import { limitLine } from '../issue-words.ts'

/** The limits that a point breaks, each in words, with where they are kept; nothing where it breaks none. */
export function BrokenLimits({
  limits,
  dossier,
  place,
}: {
  readonly limits: readonly HeldLimit[]
  readonly dossier: Pick<DossierView, 'issues'>
  readonly place: 'given' | 'home'
}) {
  const speaker = useSpeaker()
  if (limits.length === 0) return null
  return (
    <div className="notice" data-meaning="opposes" role="status">
      <p>{speaker.words(place === 'home' ? 'what-if.home-broken' : 'what-if.broken')}</p>
      <ul>
        {limits.map((limit) => {
          const says = `${limit.member}: ${limitLine(limit.content, dossier.issues, speaker)}`
          return <li key={says}>{says}</li>
        })}
      </ul>
    </div>
  )
}
