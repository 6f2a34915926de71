/** Something in a plane; x and y from 0 to 1, y upwards. */
export interface PlaneItem {
  readonly label: string
  readonly x: number
  readonly y: number
  /** Believed, not declared: drawn hollow. */
  readonly hollow?: boolean
}

/** What stands in one place, with all its labels; from the left and the top in per cent. */
export interface PlacedItem {
  readonly labels: readonly string[]
  readonly left: number
  readonly top: number
  /** True where nothing in this place is declared. */
  readonly hollow: boolean
}

/** Marks nearer than this would hide each other: a code is about that wide and high in a picture on a telephone. */
const WIDE = 0.1
const HIGH = 0.07

/** Where items are drawn: those that would hide each other share a mark, in the middle of the places that they have. */
export function planeLayout(items: readonly PlaneItem[]): readonly PlacedItem[] {
  const places: PlaneItem[][] = []
  for (const item of items) {
    const near = places.find((place) =>
      place.some(({ x, y }) => Math.abs(x - item.x) < WIDE && Math.abs(y - item.y) < HIGH),
    )
    if (near === undefined) places.push([item])
    else near.push(item)
  }
  return places.map((place) => ({
    labels: place.map(({ label }) => label),
    left: 100 * meanOf(place.map(({ x }) => x)),
    top: 100 * (1 - meanOf(place.map(({ y }) => y))),
    hollow: place.every(({ hollow }) => hollow === true),
  }))
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Values as shares of the span that holds them all, with a margin so that nothing lies on the frame. */
export function sharesOfSpan(values: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least
  return values.map((value) => (span > 0 ? MARGIN + (1 - 2 * MARGIN) * ((value - least) / span) : 0.5))
}

const MARGIN = 0.06
