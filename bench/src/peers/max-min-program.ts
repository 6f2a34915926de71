import type { Dossier } from '@commonline/bargaining'

/**
 * The max-min question as a linear program in pair form, which a general solver understands: maximise z, where each
 * member's satisfaction is at least z and each distance is bounded from both sides. All scales are taken to 0..100.
 */
export interface MaxMinProgram {
  /** The interval left on each issue by the limits that always apply. */
  readonly issues: readonly { readonly low: number; readonly high: number }[]
  /** One distance per position: |x_issue − at| ≤ e. */
  readonly distances: readonly { readonly issue: number; readonly at: number }[]
  /** For each member the weights of its distances: z + Σ weight · e ≤ 1. */
  readonly members: readonly (readonly { readonly distance: number; readonly weight: number }[])[]
}

/** Needs scales, points, and limits without conditions; every other dossier is beyond a plain linear program. */
export function maxMinProgram(dossier: Dossier): MaxMinProgram {
  const scales = dossier.issues.map((issue) => {
    if (!('scale' in issue)) throw new Error('assumption broken: every issue is a scale')
    return issue.scale
  })
  const place = new Map(dossier.issues.map(({ id }, index) => [id, index]))
  const onHundred = (issue: number, value: number): number => {
    const [from, to] = scales[issue] ?? [0, 100]
    return (100 * (value - from)) / (to - from)
  }
  const issues = scales.map((_, index) => {
    const own = (dossier.limits ?? []).filter((limit) => place.get(limit.issue) === index)
    return {
      low: Math.max(0, ...own.map((limit) => onHundred(index, limit.range?.[0] ?? 0))),
      high: Math.min(100, ...own.map((limit) => onHundred(index, limit.range?.[1] ?? 100))),
    }
  })
  const distances = dossier.positions.map((position) => {
    const issue = place.get(position.issue) ?? 0
    return { issue, at: onHundred(issue, position.point ?? 0) }
  })
  const members = dossier.members.flatMap(({ id }) => {
    const own = dossier.positions.flatMap((position, distance) =>
      position.member === id ? [{ distance, salience: position.salience }] : [],
    )
    const total = own.reduce((sum, { salience }) => sum + salience, 0)
    // A member that cares about nothing is left out, as in the package itself.
    return total > 0 ? [own.map(({ distance, salience }) => ({ distance, weight: salience / total / 100 }))] : []
  })
  return { issues, distances, members }
}
