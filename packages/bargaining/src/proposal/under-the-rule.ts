import type { Model } from '../dossier/model.ts'
import type { Carries, Leaning } from './carry.ts'
import { isNothing, spendAtMost } from './branching.ts'
import type { Nothing, SearchResult, Work } from './branching.ts'
import { countedMembers, disagreement } from './ground.ts'
import { rememberedRule } from './remembered-rule.ts'
import { hasStatusQuo, satisfactionOf } from './satisfaction-at.ts'
import type { Box } from './satisfactions.ts'

/** What a package has to offer a member in a branch of the search; open where that is not decided yet. */
type Owed = 'gain' | 'no loss' | 'nothing' | 'open' | 'open but no loss'

/** A member that has to gain gains at least this, a thousand times what counts as rounding. */
const GAIN = 1e-6
const SAME = 1e-9
/** One search may use up this part of the work that is left, so that a hard one leaves some for the others. */
const PART = 1 / 2
/** Searches before it stops and says so, whatever work is left: the rule is asked at each, and each leaves a branch. */
const SEARCHES_MOST = 1_000

/** One search of a concept with these floors, and what the concept needs to be compared. */
export interface FlooredSearch<S> {
  /** The best solution with no member below its floor, as far as the work allows. */
  search(floor: Float64Array, work: Work): SearchResult<S> | Nothing
  /** The point of a solution on the issues' own scales. */
  values(solution: S, box: Box): Float64Array
  readonly isBetter: (a: S, b: S) => boolean
}

/** A branch with the best that it can hold, which does not carry. */
interface Branch<S> {
  readonly owed: readonly Owed[]
  readonly floor: Float64Array
  readonly found: SearchResult<S>
  readonly gains: readonly (number | null)[]
}

interface State<S> {
  readonly model: Model
  readonly concept: FlooredSearch<S>
  readonly adopted: (votes: readonly Leaning[]) => boolean
  readonly floor: Float64Array
  readonly before: Float64Array
  readonly work: Work
  readonly open: Branch<S>[]
  best: SearchResult<S> | null
  /** The most that any branch which was closed, or could not be searched, might hold. */
  closed: number
  boxes: number
  searches: number
  complete: boolean
}

/**
 * The best solution that would carry if each member voted yes where it gains over no agreement, no where it loses, and
 * abstained where neither. Branch and bound over who has to gain: where the best solution does not carry, the member
 * nearest to a gain has to gain, or must not lose, or counts against; who is needed anyway is owed it at once. A branch
 * ends where even all the others could not carry it, or where it cannot beat what was found. Until something is found
 * the latest branch goes on, from then on the best one; whenever it stops, nothing exceeds the bound. Supposes, as every
 * rule here, that more yes never defeats. A member that cares about nothing counts against. Without a rule, or a status
 * quo on every issue, it is the plain search. `rule`: there are solutions, and it is proved that none carries.
 */
export function underTheRule<S>(
  model: Model,
  floor: Float64Array,
  carries: Carries | undefined,
  work: Work,
  concept: FlooredSearch<S>,
): SearchResult<S> | Nothing | 'rule' {
  if (carries === undefined || !hasStatusQuo(model)) return concept.search(floor, work)
  const state: State<S> = {
    model,
    concept,
    adopted: rememberedRule(model, carries),
    floor,
    before: disagreement(model),
    work,
    open: [],
    best: null,
    closed: -Infinity,
    boxes: 0,
    searches: 0,
    complete: true,
  }
  const all = Array.from(countedMembers(model), (cares): Owed => (cares === 1 ? 'open' : 'nothing'))
  const plain = searchWith(state, floorsOf(state, all))
  if (isNothing(plain)) return plain
  if (!state.adopted(all.map(mostFor))) return 'rule'
  take(state, all, floorsOf(state, all), plain)
  exhaust(state)
  if (state.best === null) return state.complete ? 'rule' : 'stopped'
  const bound = Math.max(state.closed, state.best.bound)
  return { ...state.best, bound, boxes: state.boxes, complete: state.complete }
}

function exhaust<S>(state: State<S>): void {
  for (let branch = nextBranch(state); branch !== undefined; branch = nextBranch(state)) {
    const hopeless = state.best !== null && !state.concept.isBetter(branch.found.best, state.best.best)
    if (!hopeless && state.work.left > 0 && state.searches < SEARCHES_MOST) {
      split(state, branch)
      continue
    }
    if (!hopeless) state.complete = false
    state.closed = Math.max(state.closed, branch.found.bound)
  }
}

function searchWith<S>(state: State<S>, floor: Float64Array): SearchResult<S> | Nothing {
  state.searches++
  const { work, concept } = state
  const found = spendAtMost(work, work.left * PART, (part) => concept.search(floor, part))
  if (found === 'stopped') state.complete = false
  if (isNothing(found)) return found
  state.boxes += found.boxes
  if (!found.complete) state.complete = false
  return found
}

/** The branch to go on with: the latest until something carries, then the one that can hold the most. */
function nextBranch<S>({ open, best, concept }: State<S>): Branch<S> | undefined {
  if (best === null) return open.pop()
  let at = 0
  open.forEach((branch, index) => {
    const leading = open[at]
    if (leading !== undefined && concept.isBetter(branch.found.best, leading.found.best)) at = index
  })
  return open.splice(at, 1)[0]
}

function split<S>(state: State<S>, branch: Branch<S>): void {
  const { adopted } = state
  const next = nearestToGain(branch.gains, branch.owed)
  if (next < 0) return
  // Who is needed changes only where less can be hoped for: after the plain search, and without another's yes.
  const needed = state.searches === 1 ? withNeeded(branch.owed, adopted) : branch.owed
  const children: (readonly Owed[])[] = []
  for (const less of ['nothing', 'no loss'] as const) {
    const child = needed.with(next, less)
    if (less === 'nothing' && needed[next] !== 'open') continue
    if (adopted(child.map(mostFor))) children.push(withNeeded(child, adopted))
  }
  // The last one is the first to be gone on with: where the member gains.
  for (const owed of [...children, needed.with(next, 'gain')]) {
    const floor = floorsOf(state, owed)
    const same = floor.every((value, i) => value === branch.floor[i])
    const found = same ? branch.found : searchWith(state, floor)
    if (!isNothing(found)) take(state, owed, floor, found)
    else if (found === 'stopped') state.closed = Math.max(state.closed, branch.found.bound)
  }
}

/** A solution that carries is kept if it is better; one that does not is a branch. */
function take<S>(state: State<S>, owed: readonly Owed[], floor: Float64Array, found: SearchResult<S>): void {
  const { model, before, concept } = state
  const values = concept.values(found.best, found.box)
  const gains = model.members.map((_, i) => {
    const after = satisfactionOf(model, i, values)
    return after === null ? null : after - (before[i] as number)
  })
  if (!state.adopted(gains.map(leaning))) {
    state.open.push({ owed, floor, found, gains })
    return
  }
  state.closed = Math.max(state.closed, found.bound)
  if (state.best === null || concept.isBetter(found.best, state.best.best)) state.best = found
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

function floorsOf<S>({ floor, before }: State<S>, owed: readonly Owed[]): Float64Array {
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
