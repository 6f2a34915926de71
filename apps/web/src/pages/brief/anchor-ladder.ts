import type { Estimate, Issue, Position } from '@commonline/contract'
import { nearestAnchor } from '../../charts/position-map-layout.ts'

/** A member on a rung: whose place it is, whether it said so itself, and the number where it does not stand on the anchor. */
export interface LadderMark {
  readonly id: string
  readonly member: string
  readonly source: 'declared' | 'estimated'
  readonly at: number | readonly [number, number] | null
}

/** An anchor or an option with the members that stand nearest to it. */
export interface Rung {
  readonly key: string
  /** The anchor's point; null for an option. */
  readonly at: number | null
  readonly words: string
  readonly marks: readonly LadderMark[]
}

type Row = Position | Estimate

/** An issue as rungs with the members on them, for paper: an interval stands at its middle, whoever names no place on no rung. */
export function anchorLadder({ content }: Issue, rows: readonly Row[]): readonly Rung[] {
  if (content.kind === 'options') {
    return content.options.map(({ id, words }) => ({
      key: id,
      at: null,
      words,
      marks: rows.flatMap((row) => (row.place.kind === 'option' && row.place.option === id ? [markOf(row, null)] : [])),
    }))
  }
  const placed = rows.flatMap((row) => {
    const middle = middleOf(row.place)
    return middle === null ? [] : [{ row, middle }]
  })
  return content.anchors
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, words }) => ({
      key: String(at),
      at,
      words,
      marks: placed
        .filter(({ middle }) => nearestAnchor(content.anchors, middle)?.at === at)
        .toSorted((one, other) => one.middle - other.middle)
        .map(({ row, middle }) =>
          markOf(row, row.place.kind === 'interval' ? [row.place.from, row.place.to] : middle === at ? null : middle),
        ),
    }))
}

function middleOf(place: Row['place']): number | null {
  if (place.kind === 'point') return place.at
  return place.kind === 'interval' ? (place.from + place.to) / 2 : null
}

const markOf = (row: Row, at: LadderMark['at']): LadderMark => ({
  id: row.id,
  member: row.member,
  source: 'standing' in row ? 'declared' : 'estimated',
  at,
})
