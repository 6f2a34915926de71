import { anchorCells, anchorsFit, layoutPositions } from './position-map-layout.ts'
import type { PlacedLimit } from './position-map-layout.ts'
import { MapMark } from './map-mark.tsx'
import type { MapMarkFacts } from './map-mark.tsx'
import { useWidth } from './use-width.ts'
import { WhatIfMarker } from './what-if-marker.tsx'
import { useSpeaker } from '../words/use-words.ts'

export interface StripMark extends MapMarkFacts {
  readonly from: number
  readonly to: number
}

export interface StripLimit extends PlacedLimit {
  readonly says: string
  readonly conditional: boolean
}

export interface ScaleStripProps {
  readonly title: string
  readonly language: string
  readonly anchors: readonly { readonly at: number; readonly words: string }[]
  readonly statusQuo: { readonly at: number; readonly words: string }
  readonly marks: readonly StripMark[]
  readonly limits: readonly StripLimit[]
  readonly order: readonly string[]
  readonly onOpen: (id: string) => void
  /** The what-if marker; null where none is set. */
  readonly marker: number | null
  readonly markerSays: string
  readonly onMarker: (at: number) => void
}

/** A mark of three letters and a sign, with the gap to its neighbour, in pixels; the style sheet draws it so. */
const MARK = 46
const ROW = 1.95
/** Under this width the words of an anchor break after every word. */
const ANCHOR_LEAST = 84

const share = (part: number): string => `${part}%`

/** One issue of the position map: the worded scale with every member's mark, the status quo, limits and the what-if marker. */
export function ScaleStrip(props: ScaleStripProps) {
  const { anchors, statusQuo, marks, limits, order, language } = props
  const { words } = useSpeaker()
  const [plot, width] = useWidth<HTMLDivElement>(640)
  const laid = layoutPositions(marks, limits, order, { width, mark: MARK })
  const cells = anchorCells(anchors)
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  return (
    <div className="strip">
      <div className="strip-plot" ref={plot}>
        <div className="strip-marks" style={{ blockSize: `${Math.max(1, laid.rows) * ROW + 0.2}rem` }}>
          {laid.marks.map(({ id, at, row, interval }) => {
            const mark = byId.get(id)
            if (mark === undefined) return null
            return (
              <div key={id}>
                {interval !== null && (
                  <span
                    className="strip-interval"
                    style={{
                      insetInlineStart: share(interval.from),
                      inlineSize: share(interval.width),
                      insetBlockEnd: `${row * ROW + 0.85}rem`,
                    }}
                  />
                )}
                <span className="strip-mark" style={{ insetInlineStart: share(at), insetBlockEnd: `${row * ROW}rem` }}>
                  <MapMark mark={mark} onOpen={props.onOpen} />
                </span>
              </div>
            )
          })}
        </div>
        <div className="strip-axis">
          {cells.map(({ at }) => (
            <span key={at} className="strip-tick" style={{ insetInlineStart: share(at) }} />
          ))}
          <span
            className="strip-status-quo"
            style={{ insetInlineStart: share(statusQuo.at) }}
            title={`${words('map.status-quo')}: ${statusQuo.words}`}
          />
          <WhatIfMarker
            label={words('what-if.on', { issue: props.title })}
            at={props.marker ?? statusQuo.at}
            set={props.marker !== null}
            says={props.markerSays}
            plot={plot}
            onMove={props.onMarker}
          />
        </div>
        <LimitRows laid={laid.limits} limits={limits} />
        {anchorsFit(cells, width, ANCHOR_LEAST) && (
          <div className="strip-words" lang={language} dir="auto">
            {cells.map((cell) => (
              <AnchorWords key={cell.at} at={cell.at} words={cell.words} from={cell.from} width={cell.width} />
            ))}
          </div>
        )}
      </div>
      {!anchorsFit(cells, width, ANCHOR_LEAST) && (
        <dl className="strip-list" lang={language}>
          {cells.map((cell) => (
            <div key={cell.at}>
              <dt>{cell.at}</dt>
              <dd>{cell.words}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

interface AnchorWordsProps {
  readonly at: number
  readonly words: string
  readonly from: number
  readonly width: number
}

function AnchorWords({ at, words, from, width }: AnchorWordsProps) {
  const side = at === 0 ? 'start' : at === 100 ? 'end' : 'middle'
  return (
    <span data-side={side} style={{ insetInlineStart: share(from), inlineSize: share(width) }}>
      <span className="strip-number">{at}</span> {words}
    </span>
  )
}

function LimitRows({
  laid,
  limits,
}: {
  readonly laid: ReturnType<typeof layoutPositions>['limits']
  readonly limits: readonly StripLimit[]
}) {
  if (laid.length === 0) return null
  return (
    <div className="strip-limits" style={{ blockSize: `${laid.length * 1.35}rem` }}>
      {laid.map(({ id, member, from, width, row }) => {
        const limit = limits.find((one) => one.id === id)
        return (
          <span
            key={id}
            className="strip-limit"
            data-conditional={limit?.conditional === true ? '' : undefined}
            data-narrow={width < 12 ? '' : undefined}
            title={limit?.says}
            style={{ insetInlineStart: share(from), inlineSize: share(width), insetBlockStart: `${row * 1.35}rem` }}
          >
            <span aria-hidden="true">
              {member}
              {limit?.conditional === true && ' …'}
            </span>
            <span className="visually-hidden">{limit?.says}</span>
          </span>
        )
      })}
    </div>
  )
}
