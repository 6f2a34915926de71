/** True if a motion on which exactly these members vote yes, and all others no, would be adopted. */
export type CarriesWith = (yes: readonly string[]) => boolean

/** A member and the value it prefers most on the issue. */
export interface Peak {
  readonly member: string
  readonly at: number
}

/**
 * The core on one issue with single-peaked preferences: the values that no coalition able to carry a motion under the
 * rule wants to leave to the same side. A value x is in it if the members with peaks above x cannot carry alone, nor
 * those below x. Under unanimity it is the Pareto interval, under simple majority the median interval (Black 1948).
 * Calls the rule twice per halving of the distinct peaks; assumes, as every rule here does, that more yes never turns adoption
 * into rejection. Null if the core is empty, which a proper rule does not allow on one issue.
 */
export function coreInterval(
  peaks: readonly Peak[],
  carries: CarriesWith,
): readonly [low: number, high: number] | null {
  const values = [...new Set(peaks.map((peak) => peak.at))].sort((a, b) => a - b)
  const isLeft = (beyond: (at: number) => boolean): boolean =>
    carries(peaks.flatMap(({ member, at }) => (beyond(at) ? [member] : [])))
  // Those above x shrink as x rises: the core starts at the first peak that those above cannot leave.
  const low = values[firstWhere(values.length, (v) => !isLeft((at) => at > (values[v] as number)))]
  const high = values[firstWhere(values.length, (v) => isLeft((at) => at < (values[v] as number))) - 1]
  if (low === undefined || high === undefined || low > high) return null
  return [low, high]
}

/** The first of so many at which something holds that holds from some on; the number of all if it never does. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
