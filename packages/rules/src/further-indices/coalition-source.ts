import { criticalByProfile, MOST_IN_PROFILE } from './critical-by-profile.ts'
import { criticalBySubsets } from './critical-by-subsets.ts'
import type { CoalitionSource, Counted } from './further-indices.ts'
import { canCountMinimal, minimalByWeights, stepsToMinimal } from './minimal-by-weights.ts'
import { asWeighted } from '../power/power-profile.ts'
import type { ProfileGame } from '../power/power-profile.ts'
import { accept, refuse } from '../result.ts'
import type { Refusal, Result } from '../result.ts'
import type { CriticalCoalitions } from './shared-coalitions.ts'
import { canCountVulnerable, stepsToVulnerable, vulnerableByWeights } from './vulnerable-by-weights.ts'

/** A computation that is made once, when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: compute() }).value
}

const tooLarge = (game: ProfileGame, steps: number): Result<never> =>
  refuse('power.index_too_large', { members: game.ids.length, steps })

/** Coalitions of a game of size and weight. */
export function coalitionsOfProfile(game: ProfileGame): CoalitionSource {
  const tried = once(() => criticalByProfile(game))
  const fewMembers = game.ids.length <= MOST_IN_PROFILE
  const coalitions = 2 ** game.ids.length
  const weighted = asWeighted(game)
  const vulnerable = (): Result<Counted> => {
    const steps = weighted === null ? Infinity : stepsToVulnerable(weighted)
    if (weighted !== null && canCountVulnerable(weighted) && !(fewMembers && coalitions <= steps)) {
      return accept({ shared: vulnerableByWeights(weighted), method: 'by distinct weights' })
    }
    return fewMembers
      ? accept({ shared: tried().vulnerable, method: 'all coalitions' })
      : tooLarge(game, Number.isFinite(steps) ? steps : coalitions)
  }
  const minimal = (): Result<Counted> => {
    const steps = stepsToMinimal(game)
    if (canCountMinimal(game) && !(fewMembers && coalitions <= steps)) {
      return accept({ shared: minimalByWeights(game), method: 'by size and weight' })
    }
    return fewMembers ? accept({ shared: tried().minimal, method: 'all coalitions' }) : tooLarge(game, steps)
  }
  return { vulnerable, minimal: once(minimal), weighted }
}

/** Coalitions of a composed rule, of which all are tried. */
export function coalitionsOfRule(
  start: Float64Array,
  differences: readonly Float64Array[],
  wins: (values: Float64Array) => boolean,
): CoalitionSource {
  const tried = once(() => criticalBySubsets(start, differences, wins))
  const refusal: Refusal = { code: 'power.not_monotone', facts: { method: 'all coalitions' } }
  const counted = (kind: keyof CriticalCoalitions): Result<Counted> => {
    const found = tried()
    return found === null ? { ok: false, refusal } : accept({ shared: found[kind], method: 'all coalitions' })
  }
  return {
    vulnerable: () => counted('vulnerable'),
    minimal: () => counted('minimal'),
    weighted: null,
  }
}
