import { planeLayout } from './plane-layout.ts'
import type { PlaneItem } from './plane-layout.ts'
import './plane.css'

export interface PlaneProps {
  readonly members: readonly PlaneItem[]
  /** What may be tabled, where there is such. */
  readonly drafts?: readonly PlaneItem[]
  /** A disc, as shares of the two axes. */
  readonly disc?: { readonly x: number; readonly y: number; readonly radius: number }
  /** Words of the two axes, each with what its ends are. */
  readonly across: string
  readonly up: string
}

/** Members, and what may be tabled, in a plane. The table beside it says the places; from left to right in every language. */
export function Plane({ members, drafts = [], disc, across, up }: PlaneProps) {
  return (
    <div className="plane" dir="ltr" aria-hidden="true">
      <p className="plane-up" dir="auto">
        ↑ {up}
      </p>
      <div className="plane-field">
        {disc !== undefined && (
          <span
            className="plane-disc"
            style={{
              left: `${100 * (disc.x - disc.radius)}%`,
              top: `${100 * (1 - disc.y - disc.radius)}%`,
              width: `${200 * disc.radius}%`,
              height: `${200 * disc.radius}%`,
            }}
          />
        )}
        {planeLayout(drafts).map(({ labels, left, top }) => (
          <span key={labels.join()} className="plane-draft" style={{ left: `${left}%`, top: `${top}%` }}>
            <i /> {labels.join(', ')}
          </span>
        ))}
        {planeLayout(members).map(({ labels, left, top, hollow }) => (
          <span
            key={labels.join()}
            className="plane-member"
            data-hollow={hollow ? '' : undefined}
            style={{ left: `${left}%`, top: `${top}%` }}
          >
            {labels.join(' ')}
          </span>
        ))}
      </div>
      <p className="plane-across" dir="auto">
        {across} →
      </p>
    </div>
  )
}
