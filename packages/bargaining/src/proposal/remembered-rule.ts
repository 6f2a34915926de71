import type { Model } from '../dossier/model.ts'
import type { Carries, Leaning } from './carry.ts'

/** The rule over votes in the model's order of members. Each way of voting is asked once: most of them come again. */
export function rememberedRule(model: Model, carries: Carries): (votes: readonly Leaning[]) => boolean {
  const known = new Map<string, boolean>()
  return (votes) => {
    const key = votes.join()
    const before = known.get(key)
    if (before !== undefined) return before
    // In the dossier's own order, in which the rule knows its members.
    const named = model.dossier.members.map(({ id }, at) => [id, votes[model.dossierOrder[at] as number]] as const)
    const answer = carries(Object.fromEntries(named) as Record<string, Leaning>)
    known.set(key, answer)
    return answer
  }
}
