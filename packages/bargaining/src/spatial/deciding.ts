import type { CarriesWith } from '../outlook/core.ts'
import { electorateOf } from './electorate.ts'
import type { SpatialVoter } from './electorate.ts'
import { highestCarrying, pivotArcs } from './pivot-arcs.ts'
import type { PivotArc } from './pivot-arcs.ts'

/** Who decides in the plane, under which rule, and what that makes pivotal in each direction. */
export interface Deciding {
  readonly voters: readonly SpatialVoter[]
  readonly carries: CarriesWith
  /** The highest place along each direction such that those at it and beyond carry together. */
  readonly arcs: readonly PivotArc[]
}

/** O(m² log m) for m different places, and the rule is asked where the pivotal place may change. */
export function deciding(voters: readonly SpatialVoter[], carries: CarriesWith): Deciding {
  const electorate = electorateOf(voters, carries)
  return { voters, carries, arcs: pivotArcs(electorate.places, highestCarrying(electorate)) }
}
