import fc from 'fast-check'
import type { PlanePoint } from '../src/spatial/plane.ts'
import type { SpatialVoter } from '../src/spatial/electorate.ts'

/** Places on a grid of 20 by 20, where many lie level and several coincide. */
export const planePlaces = (maxLength: number): fc.Arbitrary<readonly PlanePoint[]> =>
  fc.array(
    fc.tuple(fc.nat(20), fc.nat(20)).map(([x, y]) => ({ x: x / 20, y: y / 20 })),
    { minLength: 1, maxLength },
  )

/** One member at each of these places. */
export const votersAt = (places: readonly PlanePoint[]): readonly SpatialVoter[] =>
  places.map((at, i) => ({ member: `m${i}`, at }))
