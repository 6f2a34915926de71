import type { Point } from '@commonline/bargaining'
import type { Estimate, Issue, Position } from '@commonline/contract'
import type { MapMarkFacts } from '../../../charts/map-mark.tsx'
import { OptionColumns } from '../../../charts/option-columns.tsx'
import { ScaleStrip } from '../../../charts/scale-strip.tsx'
import { useSpeaker } from '../../../words/use-words.ts'
import type { Speaker } from '../../../words/words.ts'
import type { DossierView, HeldLimit } from '../bargaining-inputs.ts'
import { limitLine, placeLine, valueLine } from '../issue-words.ts'

export interface PositionMapProps {
  readonly dossier: DossierView
  /** Limits kept at home by the reader, on this device only. */
  readonly atHome: readonly HeldLimit[]
  readonly marker: Point | null
  readonly onOpen: (id: string) => void
  readonly onMove: (issue: string, value: number | string) => void
}

/** The position map: every issue with every member's mark in the fixed order. */
export function PositionMap(props: PositionMapProps) {
  return (
    <div>
      {props.dossier.issues.map((issue) => (
        <IssueMap key={issue.id} issue={issue} {...props} />
      ))}
    </div>
  )
}

function IssueMap({ issue, dossier, atHome, marker, onOpen, onMove }: PositionMapProps & { readonly issue: Issue }) {
  const speaker = useSpeaker()
  const rows = rowsOn(issue, dossier)
  const placed = rows.filter(({ place }) => place.kind !== 'none')
  const { content } = issue
  const at = marker?.[issue.id]
  const limits = limitsOn(issue, dossier, atHome)
  return (
    <div className="map-issue" id={`issue-${issue.id}`}>
      <h3 lang={issue.language} dir="auto">
        {issue.title}
      </h3>
      <p className="soft" lang={issue.language} dir="auto">
        {issue.question}
      </p>
      {content.kind === 'scale' ? (
        <ScaleStrip
          title={issue.title}
          language={issue.language}
          anchors={content.anchors}
          statusQuo={content.statusQuo}
          order={dossier.members.map(({ code }) => code)}
          marks={placed.map((row) => ({ ...markOf(row, issue, speaker), ...spanOf(row.place) }))}
          limits={limits.flatMap(({ id, member, content: limit }) =>
            limit.acceptable.kind === 'range'
              ? [
                  {
                    id,
                    member,
                    from: limit.acceptable.from,
                    to: limit.acceptable.to,
                    conditional: (limit.unless ?? []).length > 0,
                    says: `${member}: ${limitLine(limit, dossier.issues, speaker)}`,
                  },
                ]
              : [],
          )}
          marker={typeof at === 'number' ? at : null}
          markerSays={valueLine(issue, typeof at === 'number' ? at : content.statusQuo.at, speaker)}
          onMarker={(value) => onMove(issue.id, value)}
          onOpen={onOpen}
        />
      ) : (
        <OptionColumns
          title={issue.title}
          language={issue.language}
          options={content.options}
          statusQuo={content.statusQuo.option}
          marks={placed.map((row) => ({
            ...markOf(row, issue, speaker),
            option: row.place.kind === 'option' ? row.place.option : '',
          }))}
          limits={limits.flatMap(({ id, member, content: limit }) =>
            limit.acceptable.kind === 'options' ? [{ id, member, options: limit.acceptable.options }] : [],
          )}
          marker={typeof at === 'string' ? at : null}
          onMarker={(option) => onMove(issue.id, option)}
          onOpen={onOpen}
        />
      )}
      <Unplaced issue={issue} dossier={dossier} />
    </div>
  )
}

type Row = Position | Estimate

/** Positions, and estimates where nothing readable is declared, in the members' fixed order. */
export function rowsOn(issue: Issue, { positions, estimates, members }: DossierView): readonly Row[] {
  return members.flatMap(({ code }): readonly Row[] => {
    const here = (row: Row): boolean => row.issue === issue.id && row.member === code
    const own = positions.filter(here)
    const placed = own.some(({ place }) => place.kind !== 'none')
    return placed ? own : [...own, ...estimates.filter(here)]
  })
}

export const isPosition = (row: Row): row is Position => 'standing' in row

const markOf = (row: Row, issue: Issue, speaker: Speaker): MapMarkFacts => ({
  id: row.id,
  member: row.member,
  source: isPosition(row) ? 'declared' : 'estimated',
  working: isPosition(row) && row.standing === 'working',
  adReferendum: isPosition(row) && row.status === 'ad-referendum',
  says: placeLine(issue, row.place, speaker),
})

function spanOf(place: Row['place']): { readonly from: number; readonly to: number } {
  if (place.kind === 'interval') return { from: place.from, to: place.to }
  const at = place.kind === 'point' ? place.at : 0
  return { from: at, to: at }
}

function limitsOn(issue: Issue, { limits }: DossierView, atHome: readonly HeldLimit[]) {
  return [
    ...limits.map(({ id, member, content }) => ({ id, member, content })),
    ...atHome.map((limit, index) => ({ id: `home-${index}`, ...limit })),
  ].filter(({ content }) => content.issue === issue.id)
}

/** Members without a place that this reader may know, so that silence never looks like agreement. */
function Unplaced({ issue, dossier }: { readonly issue: Issue; readonly dossier: DossierView }) {
  const { words } = useSpeaker()
  const rows = rowsOn(issue, dossier)
  const without = dossier.members.filter(
    ({ code }) => !rows.some(({ member, place }) => member === code && place.kind !== 'none'),
  )
  if (without.length === 0) return null
  return (
    <p className="unplaced">
      {words('map.unplaced')}{' '}
      {without
        .map(({ code, name }) => {
          const said = rows.find((row): row is Position => row.member === code && isPosition(row))
          return said === undefined ? name : `${name} (${words(`position.status.${said.status}`)})`
        })
        .join(', ')}
    </p>
  )
}
