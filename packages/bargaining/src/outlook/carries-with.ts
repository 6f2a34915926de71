import type { Dossier } from '../dossier/dossier.ts'
import type { Carries } from '../proposal/carry.ts'
import type { CarriesWith } from './core.ts'

/** The rule as a question about coalitions: the members named vote yes, all others no. */
export function carriesWith(dossier: Dossier, carries: Carries): CarriesWith {
  return (yes) => {
    const inFavour = new Set(yes)
    return carries(Object.fromEntries(dossier.members.map(({ id }) => [id, inFavour.has(id) ? 'yes' : 'no'])))
  }
}
