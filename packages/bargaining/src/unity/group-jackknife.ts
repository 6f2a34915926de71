import { settle } from './point-estimate.ts'
import type { Estimate, Table } from './point-estimate.ts'

/** Groups of votes, each left out once; with fewer votes each is a group. */
const GROUPS = 5
/** Far below what a point moves when a fifth of the votes is left out. */
const STILL_ENOUGH = 2e-3

/**
 * By how much more the points vary over the votes than their curvature says, at least 1: all is estimated again with every
 * fifth vote left out, five times (a delete-a-group jackknife, Quenouille 1956; Tukey 1958). One ratio for all members,
 * since a single member's variance over five groups is itself mostly noise. Each estimate starts from the whole one.
 */
export function jackknifeRatio(table: Table, estimate: Estimate, curved: Float64Array): number {
  const groups = Math.min(GROUPS, table.votes)
  if (groups < 2) return 1
  const fits = Array.from({ length: groups }, (_, group) => without(table, estimate, group, groups))
  let moved = 0
  let expected = 0
  for (let i = 0; i < table.members.length; i++) {
    // A member that took part in one group only cannot be told from nothing without it.
    if (fits.some((fit) => fit.tookPart[i] === 0)) continue
    const mean = fits.reduce((sum, fit) => sum + (fit.x[i] as number), 0) / groups
    const squares = fits.reduce((sum, fit) => sum + ((fit.x[i] as number) - mean) ** 2, 0)
    moved += ((groups - 1) / groups) * squares
    expected += (curved[i] as number) ** 2
  }
  return expected > 0 ? Math.max(1, Math.sqrt(moved / expected)) : 1
}

interface Fit {
  readonly x: Float64Array
  readonly tookPart: Int32Array
}

function without(table: Table, { x, a, b }: Estimate, group: number, groups: number): Fit {
  const count = table.members.length
  const kept = Array.from({ length: table.votes }, (_, j) => j).filter((j) => j % groups !== group)
  const choices = new Uint8Array(kept.length * count)
  const tookPart = new Int32Array(count)
  kept.forEach((j, row) => {
    choices.set(table.choices.subarray(j * count, (j + 1) * count), row * count)
    for (let i = 0; i < count; i++) if (table.choices[j * count + i] !== 0) tookPart[i] = (tookPart[i] as number) + 1
  })
  const part = { members: table.members, votes: kept.length, choices, tookPart }
  const own = (of: Float64Array): Float64Array => Float64Array.from(kept, (j) => of[j] as number)
  const estimate = { x: x.slice(), a: own(a), b: own(b) }
  settle(part, estimate, STILL_ENOUGH)
  return { x: estimate.x, tookPart }
}
