import type { Packages, Point } from '@commonline/bargaining'

/** A package that a what-if began from, as it was. */
export interface PackageTaken {
  readonly concept: keyof Packages
  readonly point: Point
}

/** What somebody tries out on the map: a point, and the package that it was made from. */
export interface Arrangement {
  readonly point: Point
  readonly from: PackageTaken | null
}

/** Puts a point on the map, with the package that it was made from where there is one. */
export type TryPoint = (point: Point, from?: PackageTaken | null) => void
