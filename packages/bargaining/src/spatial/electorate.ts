import type { CarriesWith } from '../outlook/core.ts'
import { compareText } from '../dossier/canonical-order.ts'
import type { PlanePoint } from './plane.ts'

/** Who prefers what is nearer to this point, by straight distance in the plane of two issues. */
export interface SpatialVoter {
  readonly member: string
  readonly at: PlanePoint
}

/** The voters of one question: where they stand, each place once, and which of them together carry. */
export interface Electorate {
  readonly places: readonly PlanePoint[]
  /** Members at each place. */
  readonly members: readonly (readonly string[])[]
  readonly carries: CarriesWith
}

/** More than half of so many members, each with one vote. */
export const simpleMajority =
  (count: number): CarriesWith =>
  (yes) =>
    2 * yes.length > count

/** Places in the order of their coordinates, so that neither the order nor the names of the members matter. */
export function electorateOf(voters: readonly SpatialVoter[], carries: CarriesWith): Electorate {
  const sorted = [...voters].sort((a, b) => a.at.x - b.at.x || a.at.y - b.at.y || compareText(a.member, b.member))
  const places: PlanePoint[] = []
  const members: string[][] = []
  for (const { member, at } of sorted) {
    const last = places.at(-1)
    if (last !== undefined && last.x === at.x && last.y === at.y) members.at(-1)?.push(member)
    else {
      places.push(at)
      members.push([member])
    }
  }
  return { places, members, carries }
}
