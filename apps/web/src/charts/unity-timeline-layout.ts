import { scaleLinear } from 'd3-scale'

/** A vote at an instant with its Agreement Index, 0 to 1. */
export interface TimedVote {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly index: number
  /** The period it belongs to. */
  readonly period: string
}

export interface PeriodMean {
  readonly period: string
  readonly mean: number
}

export interface LaidDot {
  readonly id: string
  /** Per cent of the width from the start, and of the height from the foot. */
  readonly x: number
  readonly y: number
}

export interface LaidMean {
  readonly period: string
  readonly from: number
  readonly width: number
  readonly y: number
  /** Whether its name has room under the picture beside the one before. */
  readonly named: boolean
}

export interface UnityTimeline {
  readonly dots: readonly LaidDot[]
  readonly means: readonly LaidMean[]
}

export interface TimelineMeasure {
  /** Width of the plot in pixels. */
  readonly width: number
  /** Width of a dot with its gap in pixels. */
  readonly dot: number
  /** Width of a period's name with its gap in pixels. */
  readonly name: number
}

/** Room before the first and after the last vote, as a share of the time between. */
const MARGIN = 0.08
/** Where all votes ended on one day, the picture shows this much time around it. */
const LEAST = 30 * 86_400_000
/** A mean is drawn at least this wide, in per cent. */
const MEAN_LEAST = 4

/** Votes as dots over time, the mean of each period as a line across its votes. Votes that ended together stand side by side as long as there is room. */
export function unityTimeline(
  votes: readonly TimedVote[],
  periods: readonly PeriodMean[],
  { width, dot, name }: TimelineMeasure,
): UnityTimeline {
  const instants = votes.map(({ at }) => at)
  const [first, last] = [Math.min(...instants), Math.max(...instants)]
  const room = Math.max(last - first, LEAST) * MARGIN + (last - first < LEAST ? LEAST / 2 : 0)
  const x = scaleLinear([first - room, last + room], [0, 100])
  const y = scaleLinear([0, 1], [0, 100])
  const step = (dot / width) * 100
  const dots: LaidDot[] = []
  for (const vote of votes.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const own = x(vote.at)
    const height = y(vote.index)
    const isTaken = (place: number): boolean =>
      dots.some((other) => Math.abs(other.x - place) < step * 0.99 && Math.abs(other.y - height) < step)
    let place = own
    while (place <= 100 && isTaken(place)) place += step
    // Where the picture is full, dots lie on each other at their own time rather than beyond its end.
    dots.push({ id: vote.id, x: place <= 100 ? place : own, y: height })
  }
  const placeOf = new Map(dots.map((laid) => [laid.id, laid.x]))
  const middleOf = ({ from, width: length }: LaidMean): number => from + length / 2
  const means: LaidMean[] = []
  for (const { period, mean } of periods) {
    const own = votes.filter((vote) => vote.period === period).map(({ id }) => placeOf.get(id) ?? 0)
    if (own.length === 0) continue
    const middle = (Math.min(...own) + Math.max(...own)) / 2
    const length = Math.max(Math.max(...own) - Math.min(...own) + step * 1.5, MEAN_LEAST)
    const before = means.findLast(({ named }) => named)
    const named = before === undefined || middle - middleOf(before) >= (name / width) * 100
    means.push({ period, from: middle - length / 2, width: length, y: y(mean), named })
  }
  return { dots, means }
}
