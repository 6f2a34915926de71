import type { Dossier, Point } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import { limitsBrokenAt } from '../limits/limits-broken.ts'
import { hasStatusQuo, satisfactionOf, satisfactionWithout, valuesOf } from './satisfaction-at.ts'

export type Leaning = 'yes' | 'no' | 'abstain'

/** The body's rule as this room sees it: true if a motion on which members vote like this is adopted. */
export type Carries = (votes: Readonly<Record<string, Leaning>>) => boolean

/**
 * Would it carry, if each member votes by its own satisfaction? That is an inference from positions, not a declared
 * intention: members whose positions are unknown or only estimated count as unknown.
 */
export interface Carry {
  /** certain: whatever the unknown do; impossible: whatever they do; open: it hangs on them. */
  readonly state: 'certain' | 'open' | 'impossible'
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly abstain: readonly string[]
  readonly unknown: readonly string[]
  /** Members whose single no, with all unknown voting yes, would defeat it. */
  readonly critical: readonly string[]
  /**
   * The margin: with all unknown voting yes, it carries whichever so many in favour voted no, as far as was tried: two at
   * most, and one where more than 60 are in favour. Null if it cannot carry.
   */
  readonly survives?: 0 | 1 | 2 | null
}

/** A change of satisfaction below this is none. */
const SAME = 1e-9

/** A member inclines to yes if the point is better for it than no agreement, to no if it is worse or breaks its limit. */
export function carryAt(dossier: Dossier, point: Point, carries: Carries): Carry {
  const model = modelOf(dossier)
  const values = valuesOf(model, point)
  const broken = new Set(limitsBrokenAt(dossier, point).map((limit) => limit.member))
  const estimated = new Set(dossier.positions.flatMap((p) => (p.provenance === 'estimated' ? [p.member] : [])))
  const known = hasStatusQuo(model)
  const leanings = new Map<string, Leaning | 'unknown'>()
  for (const member of dossier.members) {
    const i = model.members.indexOf(member.id)
    const after = satisfactionOf(model, i, values)
    const before = known ? satisfactionWithout(model, i) : null
    if (broken.has(member.id)) leanings.set(member.id, 'no')
    else if (after === null || before === null || estimated.has(member.id)) leanings.set(member.id, 'unknown')
    else leanings.set(member.id, after > before + SAME ? 'yes' : after < before - SAME ? 'no' : 'abstain')
  }
  return judged(leanings, carries)
}

function judged(leanings: ReadonlyMap<string, Leaning | 'unknown'>, carries: Carries): Carry {
  const votes = (unknown: Leaning): Record<string, Leaning> =>
    Object.fromEntries([...leanings].map(([member, leaning]) => [member, leaning === 'unknown' ? unknown : leaning]))
  const who = (wanted: Leaning | 'unknown') => [...leanings].flatMap(([member, l]) => (l === wanted ? [member] : []))
  const most = votes('yes')
  const possible = carries(most)
  const state = carries(votes('no')) ? 'certain' : possible ? 'open' : 'impossible'
  const inFavour = Object.keys(most).filter((member) => most[member] === 'yes')
  const critical = possible ? inFavour.filter((member) => !carries({ ...most, [member]: 'no' })) : []
  const survives = possible ? survivedBy(most, inFavour, critical, carries) : null
  return { state, yes: who('yes'), no: who('no'), abstain: who('abstain'), unknown: who('unknown'), critical, survives }
}

/** Of more in favour every two would be thousands of ways, asked for at every look at a package. */
const PAIRS_OF_MOST = 60

function survivedBy(
  most: Readonly<Record<string, Leaning>>,
  inFavour: readonly string[],
  critical: readonly string[],
  carries: Carries,
): 0 | 1 | 2 {
  if (critical.length > 0 || inFavour.length === 0) return 0
  if (inFavour.length > PAIRS_OF_MOST) return 1
  const defeated = inFavour.some((a, at) =>
    inFavour.slice(at + 1).some((b) => !carries({ ...most, [a]: 'no', [b]: 'no' })),
  )
  return defeated || inFavour.length === 1 ? 1 : 2
}
