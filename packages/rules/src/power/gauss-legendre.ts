import { sineAndCosineOfTurn } from './elementary-functions.ts'

/** A node on [0, 1] with its weight. */
export interface QuadratureNode {
  readonly at: number
  readonly weight: number
}

/** The Legendre polynomial of a degree and its derivative, by the three-term recurrence. */
function legendre(degree: number, x: number): { readonly value: number; readonly derivative: number } {
  let previous = 1
  let value = x
  for (let k = 2; k <= degree; k += 1) {
    const next = ((2 * k - 1) * x * value - (k - 1) * previous) / k
    previous = value
    value = next
  }
  return { value, derivative: (degree * (x * value - previous)) / (x * x - 1) }
}

/** Gauss–Legendre nodes on [0, 1]: exact for polynomials up to degree 2m − 1. Newton's method from the usual start. */
export function gaussLegendre(nodes: number): readonly QuadratureNode[] {
  if (nodes === 1) return [{ at: 0.5, weight: 1 }]
  const list: QuadratureNode[] = []
  for (let index = 1; index <= nodes; index += 1) {
    // cos(π(i − 1/4)/(m + 1/2)) as a part of a turn: (4i − 1)/(8m + 4) of a full one.
    let x = sineAndCosineOfTurn(4 * index - 1, 8 * nodes + 4).cosine
    for (let step = 0; step < 6; step += 1) {
      const { value, derivative } = legendre(nodes, x)
      x -= value / derivative
    }
    const { derivative } = legendre(nodes, x)
    list.push({ at: (1 - x) / 2, weight: 1 / ((1 - x * x) * derivative * derivative) })
  }
  return list
}
