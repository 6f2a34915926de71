import { scaleLinear } from 'd3-scale'

/** A member's place on a scale as it comes to the map: a point, or an interval where only that is known. */
export interface PlacedMember {
  /** Of the position or estimate it stands for. */
  readonly id: string
  readonly member: string
  readonly from: number
  readonly to: number
}

/** A limit on a scale as an interval of what is acceptable. */
export interface PlacedLimit {
  readonly id: string
  readonly member: string
  readonly from: number
  readonly to: number
}

/** A mark on the map: its centre in hundredths of the plot's width, and its row, counted from the axis up. */
export interface LaidMark {
  readonly id: string
  readonly member: string
  readonly at: number
  readonly row: number
  /** Drawn as a bracket around the mark; null for a point. */
  readonly interval: { readonly from: number; readonly width: number } | null
}

export interface LaidLimit {
  readonly id: string
  readonly member: string
  readonly from: number
  readonly width: number
  /** Counted from the axis down. */
  readonly row: number
}

export interface PositionMapLayout {
  readonly marks: readonly LaidMark[]
  readonly rows: number
  readonly limits: readonly LaidLimit[]
}

export interface MapMeasure {
  /** Width of the plot between the two ends of the scale, in pixels. */
  readonly width: number
  /** Width of one mark with the gap that it keeps, in pixels. */
  readonly mark: number
}

/**
 * Places marks on a scale from 0 to 100 without overlap: members in their fixed order, each in the lowest row that is free
 * where it stands. Members on one point therefore stack in the fixed order, whatever the order of the input.
 */
export function layoutPositions(
  placed: readonly PlacedMember[],
  limits: readonly PlacedLimit[],
  order: readonly string[],
  { width, mark }: MapMeasure,
): PositionMapLayout {
  const scale = scaleLinear([0, 100], [0, width])
  const rank = new Map(order.map((member, index) => [member, index]))
  const byOrder = <Item extends { readonly member: string; readonly id: string }>(items: readonly Item[]) =>
    items.toSorted(
      (a, b) =>
        (rank.get(a.member) ?? order.length) - (rank.get(b.member) ?? order.length) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = []
  const marks = byOrder(placed).map(({ id, member, from, to }): LaidMark => {
    const at = (from + to) / 2
    const start = Math.min(scale(from), scale(at) - mark / 2)
    const end = Math.max(scale(to), scale(at) + mark / 2)
    const row = lowestFree(taken, start, end)
    taken.push({ row, from: start, to: end })
    return { id, member, at, row, interval: from === to ? null : { from, width: to - from } }
  })
  return {
    marks,
    rows: marks.reduce((most, { row }) => Math.max(most, row + 1), 0),
    limits: byOrder(limits).map(({ id, member, from, to }, row) => ({ id, member, from, width: to - from, row })),
  }
}

function lowestFree(
  taken: readonly { readonly row: number; readonly from: number; readonly to: number }[],
  from: number,
  to: number,
): number {
  for (let row = 0; ; row += 1) {
    if (taken.every((other) => other.row !== row || other.to <= from || other.from >= to)) return row
  }
}

/** An anchor with the part of the axis that its words may take: up to the middle between it and its neighbours. */
export interface AnchorCell {
  readonly at: number
  readonly words: string
  readonly from: number
  readonly width: number
}

/** Shares the width under the axis among the anchors, so that no words run into those beside them. */
export function anchorCells(
  anchors: readonly { readonly at: number; readonly words: string }[],
): readonly AnchorCell[] {
  const rising = anchors.toSorted((a, b) => a.at - b.at)
  return rising.map(({ at, words }, index) => {
    const before = rising[index - 1]
    const after = rising[index + 1]
    const from = before === undefined ? 0 : (before.at + at) / 2
    const to = after === undefined ? 100 : (at + after.at) / 2
    return { at, words, from, width: to - from }
  })
}

/** Whether the words of every anchor have room under the axis; else they stand as a list. */
export const anchorsFit = (cells: readonly AnchorCell[], width: number, least: number): boolean =>
  cells.every((cell) => (cell.width / 100) * width >= least)

/** The anchor whose point is nearest; of two at the same distance the lower. */
export function nearestAnchor<Anchor extends { readonly at: number }>(
  anchors: readonly Anchor[],
  at: number,
): Anchor | null {
  return anchors
    .toSorted((a, b) => a.at - b.at)
    .reduce<Anchor | null>(
      (nearest, anchor) =>
        nearest === null || Math.abs(anchor.at - at) < Math.abs(nearest.at - at) ? anchor : nearest,
      null,
    )
}
