import type { Limit, Point } from '../dossier/dossier.ts'
import { isScale } from '../dossier/dossier.ts'
import { pointFor } from '../dossier/exceptions.ts'
import type { Model } from '../dossier/model.ts'
import { isRespected, limitInWords } from '../limits/limit-regions.ts'
import { randomStream, triangular } from './random-stream.ts'
import { SPREADS } from './spread.ts'

/** A limit with the share of the draws in which it is respected. */
export interface RespectedLimit {
  readonly member: string
  readonly issue: string
  readonly words: string
  readonly respected: number
}

interface Tally<Added extends readonly unknown[]> {
  /** Counts the present draw; tells which members of the model have a broken limit. */
  add(...added: Added): readonly boolean[]
  readonly result: (draws: number) => readonly RespectedLimit[]
}

/** Limits as they might really be: one that its member gave is exact, the ends of an estimated one are drawn. */
export interface LimitDraws {
  next(): void
  /** For a point that stays the same. */
  tallyAt(point: Point): Tally<readonly []>
  /** For a point of each draw. */
  tally(): Tally<readonly [point: Point]>
}

export function limitDraws(model: Model, seed: number): LimitDraws {
  const { dossier } = model
  const stated = model.limits.map(({ limit }) => limit)
  const estimated = new Set(
    dossier.positions.flatMap((p) => (p.redLine !== undefined && p.provenance === 'estimated' ? [p] : [])),
  )
  const isEstimate = (limit: Limit): boolean =>
    [...estimated].some((p) => p.member === limit.member && p.issue === limit.issue && p.redLine === limit.range)
  const streams = stated.map((limit) =>
    isEstimate(limit) ? randomStream(seed, limit.member, limit.issue, 'limit') : null,
  )
  let now: readonly Limit[] = stated
  const owner = stated.map(({ member }) => model.members.indexOf(member))
  const tally = (): Tally<readonly [Point]> => {
    const counts = stated.map(() => 0)
    return {
      add: (point) => {
        const broken = model.members.map(() => false)
        now.forEach((limit, at) => {
          if (isRespected(limit, pointFor(dossier, limit, point))) counts[at] = (counts[at] as number) + 1
          else broken[owner[at] as number] = true
        })
        return broken
      },
      result: (draws) =>
        stated.map((limit, at) => {
          const { member, issue } = limit
          return { member, issue, words: limitInWords(limit), respected: (counts[at] as number) / draws }
        }),
    }
  }
  return {
    next: () => {
      if (estimated.size === 0) return
      now = stated.map((limit, at) => {
        const stream = streams[at] ?? null
        const issue = dossier.issues.find(({ id }) => id === limit.issue)
        if (stream === null || limit.range === undefined || issue === undefined || !isScale(issue)) return limit
        const reach = SPREADS.estimated.position * (issue.scale[1] - issue.scale[0])
        const [low, high] = limit.range
        // An end on the edge of the scale limits nothing, and stays there.
        const end = (value: number): number =>
          issue.scale.includes(value) ? value : triangular(stream(), value - reach, value, value + reach)
        const [one, other] = [end(low), end(high)]
        return { ...limit, range: [Math.min(one, other), Math.max(one, other)] as const }
      })
    },
    tally,
    tallyAt: (point) => {
      const counted = tally()
      return { add: () => counted.add(point), result: counted.result }
    },
  }
}
