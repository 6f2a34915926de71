import type { Leaning } from '../proposal/carry.ts'

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
