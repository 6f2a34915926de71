import { exponential, logarithm } from './elementary-functions.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import type { QuadratureNode } from './gauss-legendre.ts'

/** A rule of integration on [0, 1] for the Shapley–Shubik indices of any game of so many members. */
export interface CertifiedRule {
  readonly nodes: readonly QuadratureNode[]
  /** No index is off by more than this share of itself; zero where the rule is exact. */
  readonly relativeError: number
}

/** What the rule may contribute to the promised error. */
const ALLOWED = 2e-10

/**
 * Largest relative error of a rule on n·C(n − 1, s)·t^s(1 − t)^{n−1−s} over [0, 1], s from 0 to n − 1, whose integrals
 * are 1. A pivot probability is a sum of these with coefficients that are shares of coalitions, never below zero; so no
 * index of any game of n members that is computed with this rule is off by more than this share of itself.
 */
function worstError(nodes: readonly QuadratureNode[], members: number): number {
  const degree = members - 1
  const factorials = new Float64Array(members)
  for (let k = 1; k < members; k += 1) factorials[k] = (factorials[k - 1] ?? 0) + logarithm(k)
  const choose = (s: number) => (factorials[degree] ?? 0) - (factorials[s] ?? 0) - (factorials[degree - s] ?? 0)
  const sums = new Float64Array(members)
  for (const { at, weight } of nodes) {
    // From the largest term outwards, each from its neighbour.
    const peak = Math.min(degree, Math.floor(members * at))
    const height = choose(peak) + peak * logarithm(at) + (degree - peak) * logarithm(1 - at)
    const central = members * weight * exponential(height)
    let term = central
    for (let s = peak; s <= degree && term > 0; s += 1) {
      sums[s] = (sums[s] ?? 0) + term
      term *= ((degree - s) * at) / ((s + 1) * (1 - at))
    }
    term = central
    for (let s = peak; s > 0 && term > 0; s -= 1) {
      term *= (s * (1 - at)) / ((degree - s + 1) * at)
      sums[s - 1] = (sums[s - 1] ?? 0) + term
    }
  }
  return sums.reduce((most, sum) => Math.max(most, Math.abs(sum - 1)), 0)
}

/**
 * The shortest Gauss–Legendre rule whose error on every game of n members is small enough: about 3.3·√n nodes, where n/2
 * would be exact.
 */
export function certifiedRule(members: number): CertifiedRule {
  const exact = Math.ceil(members / 2)
  for (let count = Math.ceil(3.25 * Math.sqrt(members)); count < exact; count += 1) {
    const nodes = gaussLegendre(count)
    const relativeError = worstError(nodes, members)
    if (relativeError <= ALLOWED) return { nodes, relativeError }
  }
  return { nodes: gaussLegendre(exact), relativeError: 0 }
}
