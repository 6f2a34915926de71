import { markSigns } from '../../../charts/map-mark.tsx'
import { useWords } from '../../../words/use-words.ts'

/** What the signs of the position map mean. */
export function MapLegend({ limits, estimates }: { readonly limits: boolean; readonly estimates: boolean }) {
  const words = useWords()
  return (
    <p className="map-legend">
      <span>
        <span className="map-mark" data-source="declared" aria-hidden="true">
          AA
        </span>
        {words('map.legend-declared')}
      </span>
      <span>
        <span className="map-mark" data-source="declared" data-working="" aria-hidden="true">
          AA{markSigns.working}
        </span>
        {words('map.legend-working')}
      </span>
      <span>
        <span className="map-mark" data-source="declared" aria-hidden="true">
          AA{markSigns.adReferendum}
        </span>
        {words('map.legend-ad-referendum')}
      </span>
      {estimates && (
        <span>
          <span className="map-mark" data-source="estimated" aria-hidden="true">
            AA
          </span>
          {words('map.legend-estimated')}
        </span>
      )}
      <span>
        <span className="strip-status-quo" aria-hidden="true" />
        {words('map.status-quo')}
      </span>
      {limits && <span>{words('map.legend-limits')}</span>}
      <span className="screen-only">{words('map.legend-what-if')}</span>
    </p>
  )
}
