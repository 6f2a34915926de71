import type { Stand } from '../outlook/stands.ts'
import { tastleWierman, vanDerEijkA } from './agreement-on-a-scale.ts'
import { polarisation } from './polarisation.ts'

/** How divided counts over ordered categories are, by the measures in use beside each other; null without counts. */
export interface CountsDivision {
  /** Van der Eijk's A, -1 to 1. */
  readonly agreement: number | null
  /** (1 - A) / 2: 0 all in one category, 1 two equal poles at the ends. */
  readonly polarised: number | null
  /** Tastle and Wierman's consensus, 0 to 1; unlike A it is not 0 where all categories are as full. */
  readonly consensus: number | null
}

/** How divided the members are on one scale issue, from known points only. */
export interface Division extends CountsDivision {
  /** Esteban and Ray 1994, members alike, and weighted by power times salience. */
  readonly polarisation: number | null
  readonly weightedPolarisation: number | null
}

export function countsDivision(frequencies: readonly number[]): CountsDivision {
  const agreement = vanDerEijkA(frequencies)
  return {
    agreement,
    polarised: agreement === null ? null : (1 - agreement) / 2,
    consensus: tastleWierman(frequencies),
  }
}

/** As many parts of a scale as an issue has worded anchors, about. */
const SCALE_PARTS = 5

/** Points from 0 to 1, counted into equal parts; a point on an edge belongs to the part above. */
export function countedInParts(points: readonly number[]): readonly number[] {
  const parts = Array.from({ length: SCALE_PARTS }, () => 0)
  for (const point of points) {
    const part = Math.min(SCALE_PARTS - 1, Math.floor(point * SCALE_PARTS))
    parts[part] = (parts[part] as number) + 1
  }
  return parts
}

export function divisionOf(stands: readonly Stand[], [low, high]: readonly [number, number]): Division {
  const share = (at: number): number => (at - low) / (high - low)
  return {
    ...countsDivision(countedInParts(stands.map(({ at }) => share(at)))),
    polarisation: polarisation(stands.map(({ at }) => ({ at: share(at), weight: 1 }))),
    weightedPolarisation: polarisation(
      stands.map(({ at, power, salience }) => ({ at: share(at), weight: power * salience })),
    ),
  }
}
