import { useMembers } from '../shell/house-context.ts'
import { useWords } from '../words/use-words.ts'

/** What a mark stands for, as far as the map shows it. */
export interface MapMarkFacts {
  readonly id: string
  readonly member: string
  readonly source: 'declared' | 'estimated'
  readonly working: boolean
  readonly adReferendum: boolean
  /** The place in words, for a screen reader. */
  readonly says: string
}

/** Signs beside a member's code on the map; the legend says them. */
export const markSigns = { adReferendum: '°', working: '~' } as const

/** A member's mark on the map: opens what stands behind it. */
export function MapMark({ mark, onOpen }: { readonly mark: MapMarkFacts; readonly onOpen: (id: string) => void }) {
  const words = useWords()
  const name = useMembers().find(({ code }) => code === mark.member)?.name ?? mark.member
  const said = [
    name,
    ...(mark.source === 'estimated' ? [words('meaning.estimated')] : []),
    ...(mark.working ? [words('position.working')] : []),
    ...(mark.adReferendum ? [words('position.status.ad-referendum')] : []),
    mark.says,
  ].join(', ')
  return (
    <button
      type="button"
      className="map-mark"
      data-source={mark.source}
      data-working={mark.working ? '' : undefined}
      title={said}
      onClick={() => onOpen(mark.id)}
    >
      <span aria-hidden="true">
        {mark.member}
        {mark.adReferendum && markSigns.adReferendum}
        {mark.working && markSigns.working}
      </span>
      <span className="visually-hidden">{said}</span>
    </button>
  )
}
