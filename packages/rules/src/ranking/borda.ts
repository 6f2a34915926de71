import { orderByPoints } from './option-order.ts'
import type { Preferences } from './preferences.ts'

export interface Borda {
  readonly winners: readonly number[]
  readonly order: readonly (readonly number[])[]
  /** Points by option, in halves of a unit. */
  readonly halves: readonly bigint[]
}

/**
 * Borda's count: from each ballot an option gets a point for every option below it, and half a point for every option at
 * the same rank, so that no ballot gives more points by leaving options out.
 */
export function borda({ options, above, total }: Preferences): Borda {
  const halves = options.map((a) =>
    options.filter((b) => b !== a).reduce((sum, b) => sum + total + (above[a]?.[b] ?? 0n) - (above[b]?.[a] ?? 0n), 0n),
  )
  const order = orderByPoints(halves)
  return { winners: order[0] ?? [], order, halves }
}
