import type { Model } from '../dossier/model.ts'
import type { Carries, Leaning } from './carry.ts'
import type { SearchResult } from './branching.ts'
import { countedMembers, disagreement } from './ground.ts'
import { rememberedRule } from './remembered-rule.ts'
import { hasStatusQuo, satisfactionOf } from './satisfaction-at.ts'
import type { Box } from './satisfactions.ts'

/** What a package has to offer a member in a branch of the search; open where that is not decided yet. */
type Owed = 'gain' | 'no loss' | 'nothing' | 'open' | 'open but no loss'

/** A member that has to gain gains at least this, a thousand times what counts as rounding. */
const GAIN = 1e-6
const SAME = 1e-9
/** Work before it stops and says so: searches times members times issues, between 20 and 400 searches. */
const WORK_MAX = 120_000

/** One search of a concept with these floors, and what the concept needs to be compared. */
export interface FlooredSearch<S> {
  /** The best solution with no member below its floor; null if there is none. */
  search(floor: Float64Array): SearchResult<S> | null
  /** The point of a solution on the issues' own scales. */
  values(solution: S, box: Box): Float64Array
  readonly isBetter: (a: S, b: S) => boolean
}

/**
 * The best solution that would carry if each member voted yes where it gains over no agreement, no where it loses, and
 * abstained where neither. Branch and bound over who has to gain: where the best solution does not carry, the member
 * nearest to a gain has to gain, or must not lose, or counts against; who is needed anyway is owed it at once. A branch
 * ends where even all the others could not carry it, or where it cannot beat what was found. Supposes, as every rule here, that more yes never defeats. A member
 * that cares about nothing counts against. Without a rule, or a status quo on every issue, it is the plain search.
 */
export function underTheRule<S>(
  model: Model,
  floor: Float64Array,
  carries: Carries | undefined,
  concept: FlooredSearch<S>,
): SearchResult<S> | null {
  if (carries === undefined || !hasStatusQuo(model)) return concept.search(floor)
  const before = disagreement(model)
  const state = { best: null as SearchResult<S> | null, bound: -Infinity, boxes: 0, searches: 0, complete: true }
  const most = Math.min(400, Math.max(20, Math.ceil(WORK_MAX / (model.members.length * Math.max(1, model.issues)))))
  const adopted = rememberedRule(model, carries)
  const explore = (owed: readonly Owed[]): void => {
    if (state.searches >= most) state.complete = false
    if (!state.complete) return
    state.searches++
    const found = concept.search(floorsOf(floor, before, owed))
    if (found === null) return
    state.boxes += found.boxes
    state.complete = state.complete && found.complete
    if (state.best !== null && !concept.isBetter(found.best, state.best.best)) {
      state.bound = Math.max(state.bound, found.bound)
      return
    }
    const values = concept.values(found.best, found.box)
    const gains = model.members.map((_, i) => {
      const after = satisfactionOf(model, i, values)
      return after === null ? null : after - (before[i] as number)
    })
    if (adopted(gains.map(leaning))) {
      state.best = found
      state.bound = Math.max(state.bound, found.bound)
      return
    }
    const next = nearestToGain(gains, owed)
    if (next < 0) return
    // Who is needed changes only where less can be hoped for: after the plain search, and without another's yes.
    const needed = state.searches === 1 ? withNeeded(owed, adopted) : owed
    explore(needed.with(next, 'gain'))
    for (const less of ['no loss', 'nothing'] as const) {
      const branch = needed.with(next, less)
      if (!state.complete || (less === 'nothing' && needed[next] !== 'open')) continue
      if (adopted(branch.map(mostFor))) explore(withNeeded(branch, adopted))
    }
  }
  const all = Array.from(countedMembers(model), (cares): Owed => (cares === 1 ? 'open' : 'nothing'))
  if (adopted(all.map(mostFor))) explore(all)
  if (state.best === null) return null
  return { ...state.best, bound: state.complete ? state.bound : Infinity, boxes: state.boxes, complete: state.complete }
}

/** Without whom the best that can be hoped for would not carry: that member must gain, or at least not lose. */
function withNeeded(owed: readonly Owed[], adopted: (votes: readonly Leaning[]) => boolean): readonly Owed[] {
  const hope = owed.map(mostFor)
  return owed.map((one, i) => {
    if (one !== 'open' && one !== 'open but no loss') return one
    if (!adopted(hope.with(i, 'abstain'))) return 'gain'
    return adopted(hope.with(i, 'no')) ? one : 'open but no loss'
  })
}

function leaning(gain: number | null): Leaning {
  if (gain === null || gain < -SAME) return 'no'
  return gain > SAME ? 'yes' : 'abstain'
}

/** The most that can be hoped for of a member in a branch. */
function mostFor(owed: Owed): Leaning {
  if (owed === 'nothing') return 'no'
  return owed === 'no loss' ? 'abstain' : 'yes'
}

function floorsOf(floor: Float64Array, before: Float64Array, owed: readonly Owed[]): Float64Array {
  return floor.map((least, i) => {
    const one = owed[i]
    if (one === 'gain') return Math.max(least, (before[i] as number) + GAIN)
    return one === 'no loss' || one === 'open but no loss' ? Math.max(least, before[i] as number) : least
  })
}

/** Of the members that nothing was decided about and that do not vote yes, the one with the least to make up; -1 if none. */
function nearestToGain(gains: readonly (number | null)[], owed: readonly Owed[]): number {
  let nearest = -1
  gains.forEach((gain, i) => {
    if (gain === null || gain > SAME || !(owed[i] ?? '').startsWith('open')) return
    if (nearest < 0 || gain > (gains[nearest] ?? 0) + SAME) nearest = i
  })
  return nearest
}
