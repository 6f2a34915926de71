import type { Model } from '../dossier/model.ts'
import type { Carries, Leaning } from '../proposal/carry.ts'

/** A change of satisfaction below this is none. */
const SAME = 1e-9

/** How each member of the model would vote; a member whose limit is broken votes no, one that cares about nothing abstains. */
export function leaningsOf(
  after: readonly (number | null)[],
  before: readonly (number | null)[],
  broken: readonly boolean[],
): readonly Leaning[] {
  return after.map((is, i) => {
    const was = before[i] ?? null
    if (broken[i] === true) return 'no'
    if (is === null || was === null || Math.abs(is - was) <= SAME) return 'abstain'
    return is > was ? 'yes' : 'no'
  })
}

/** Asks the rule once for each way of voting that occurs: most draws repeat one. */
export function votesOn(model: Model, carries: Carries): (leanings: readonly Leaning[]) => boolean {
  const known = new Map<string, boolean>()
  return (leanings) => {
    const key = leanings.join()
    const before = known.get(key)
    if (before !== undefined) return before
    // In the dossier's own order, in which the rule knows its members.
    const votes = model.dossier.members.map(({ id }, at) => [id, leanings[model.dossierOrder[at] as number]] as const)
    const adopted = carries(Object.fromEntries(votes) as Record<string, Leaning>)
    known.set(key, adopted)
    return adopted
  }
}
