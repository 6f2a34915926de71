import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import type { Model } from '../dossier/model.ts'
import { bits } from '../proposal/branching.ts'
import { hasStatusQuo } from '../proposal/satisfaction-at.ts'
import { gainTogether, movesWith, optionAcceptable } from './moves.ts'

/** An issue that can leave the status quo alone without anyone losing, and how far. */
export interface AloneMove {
  readonly issue: string
  /** From the status quo, not included, to the end of the range; null on options. */
  readonly range: readonly [low: number, high: number] | null
  /** The options acceptable to everyone, besides the status quo; empty on a scale. */
  readonly options: readonly string[]
}

/** A smallest set of issues that, moved together, leaves nobody worse and somebody better. */
export interface Unlocking {
  readonly issues: readonly string[]
  /** Sum of everyone's gain in satisfaction at the best such move. */
  readonly gain: number
}

/** For an issue that cannot move alone, the smallest set of issues that has to move with it. */
export interface WayOut {
  readonly issue: string
  readonly with: readonly string[] | null
}

export interface Deadlock {
  /** False where some issue has no status quo: then nothing can be said about losing. */
  readonly known: boolean
  readonly alone: readonly AloneMove[]
  readonly locked: readonly string[]
  readonly unlocking: readonly Unlocking[]
  readonly waysOut: readonly WayOut[]
  /** False if the search over sets stopped at its limit: larger sets were not tried. */
  readonly complete: boolean
}

/** Sets of issues tried; every set costs one small program. 12 locked issues have 4,096 sets. */
const SETS_MAX = 600
/** A gain or move below this is none. */
const NOTHING = 1e-7

/**
 * Which issues cannot move alone without someone losing against the status quo (limits included), and the smallest
 * sets of them that can. Sets are tried in rising size; a set holding a smaller answer is not tried again.
 */
export function deadlock(dossier: Dossier): Deadlock {
  const model = modelOf(dossier)
  if (!hasStatusQuo(model)) return { known: false, alone: [], locked: [], unlocking: [], waysOut: [], complete: true }
  const moves = model.dossier.issues.map((_, k) => aloneMove(model, k))
  const alone = moves.filter((move) => move !== null)
  const locked = [...moves.keys()].filter((k) => moves[k] === null)
  const name = (k: number): string => model.dossier.issues[k]?.id ?? ''
  const { found, complete } = smallestSets(model, locked)
  const waysOut = locked.map((k) => ({ issue: name(k), with: wayOut(model, k, locked)?.map(name) ?? null }))
  return {
    known: true,
    alone,
    locked: locked.map(name),
    unlocking: found.map(({ issues, gain }) => ({ issues: issues.map(name), gain })),
    waysOut,
    complete,
  }
}

function aloneMove(model: Model, k: number): AloneMove | null {
  const issue = model.dossier.issues[k]
  if (issue === undefined) return null
  const range = movesWith(model, k, [k])
  if (range === null) {
    const count = model.optionCount[k] as number
    const acceptable = [...bits((1 << count) - 1)].filter(
      (o) => o !== model.statusQuo[k] && optionAcceptable(model, k, o, [k]),
    )
    const options = 'options' in issue ? acceptable.map((o) => issue.options[o] as string) : []
    return options.length === 0 ? null : { issue: issue.id, range: null, options }
  }
  const length = model.scaleLength[k] as number
  return range[1] - range[0] > NOTHING * length ? { issue: issue.id, range, options: [] } : null
}

interface FoundSet {
  readonly issues: readonly number[]
  readonly gain: number
}

function smallestSets(
  model: Model,
  locked: readonly number[],
): { readonly found: readonly FoundSet[]; readonly complete: boolean } {
  const found: FoundSet[] = []
  let tried = 0
  for (let size = 2; size <= locked.length; size++) {
    for (const issues of subsets(locked, size)) {
      if (found.some((smaller) => smaller.issues.every((k) => issues.includes(k)))) continue
      if (tried++ >= SETS_MAX) return { found, complete: false }
      const gain = gainTogether(model, issues)
      if (gain > NOTHING) found.push({ issues, gain })
    }
  }
  return { found, complete: true }
}

/** The first smallest set of other locked issues with which issue k can leave the status quo; null if there is none. */
function wayOut(model: Model, k: number, locked: readonly number[]): readonly number[] | null {
  const others = locked.filter((other) => other !== k)
  if (!canMove(model, k, locked)) return null
  let tried = 0
  for (let size = 1; size < others.length; size++) {
    for (const set of subsets(others, size)) {
      if (tried++ >= SETS_MAX) return null
      if (canMove(model, k, [k, ...set])) return set
    }
  }
  return others
}

function canMove(model: Model, k: number, free: readonly number[]): boolean {
  const range = movesWith(model, k, free)
  if (range !== null) return range[1] - range[0] > NOTHING * (model.scaleLength[k] as number)
  const options = [...bits((1 << (model.optionCount[k] as number)) - 1)]
  return options.some((option) => option !== model.statusQuo[k] && optionAcceptable(model, k, option, free))
}

/** Subsets of a given size in a fixed order. */
export function* subsets(from: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield []
  for (let at = 0; at + size <= from.length && size > 0; at++) {
    for (const rest of subsets(from.slice(at + 1), size - 1)) yield [from[at] as number, ...rest]
  }
}
