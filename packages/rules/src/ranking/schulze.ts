import { orderOf } from './option-order.ts'
import { marginOf } from './preferences.ts'
import type { Preferences } from './preferences.ts'

export interface Schulze {
  readonly winners: readonly number[]
  readonly order: readonly (readonly number[])[]
  /** The strongest path from one option to another: the margin of its weakest majority, in units; zero without a path. */
  readonly paths: readonly (readonly bigint[])[]
}

/**
 * Schulze's method on margins (Schulze 2011, Social Choice and Welfare 36): a path leads from option to option by
 * majorities and is as strong as its weakest; an option stands above another if the strongest path to it is stronger
 * than the one back. By the cube of the number of options (Floyd and Warshall).
 */
export function schulze(preferences: Preferences): Schulze {
  const { options } = preferences
  const paths = options.map((a) =>
    options.map((b) => {
      const margin = marginOf(preferences, a, b)
      return margin > 0n ? margin : 0n
    }),
  )
  const path = (a: number, b: number): bigint => paths[a]?.[b] ?? 0n
  for (const over of options) {
    for (const a of options) {
      for (const b of options) {
        if (a === b) continue
        const weakest = path(a, over) < path(over, b) ? path(a, over) : path(over, b)
        const row = paths[a]
        if (row !== undefined && weakest > path(a, b)) row[b] = weakest
      }
    }
  }
  const order = orderOf(options, (a, b) => path(a, b) > path(b, a))
  return { winners: order[0] ?? [], order, paths }
}
