import type { Dossier } from '../dossier/dossier.ts'
import { modelOf } from '../dossier/model.ts'
import { bits } from '../proposal/branching.ts'
import { hasStatusQuo } from '../proposal/satisfaction-at.ts'
import { gainTogether, movesOf, movesWith, optionAcceptable } from './moves.ts'
import type { Moves } from './moves.ts'

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

/**
 * For an issue that cannot move alone, the smallest set of issues that has to move with it: of locked ones where these
 * suffice, else of all. Null if no package moves it without someone losing; null without being `smallest` if the search
 * stopped before it found one.
 */
export interface WayOut {
  readonly issue: string
  readonly with: readonly string[] | null
  /** False if larger searches were cut short: no issue can be spared, but a smaller set may exist. */
  readonly smallest: boolean
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

/**
 * Work allowed in one search over sets of issues: a set costs programs whose size is members times issues. Beyond it
 * sets are shrunk one issue at a time, which finds a set of which no issue can be spared.
 */
const WORK_MAX = 80_000

/** A gain or move below this is none. */
const NOTHING = 1e-7

/**
 * Which issues cannot move alone without someone losing against the status quo (limits included), and the smallest
 * sets of them that can. Sets are tried in rising size; a set holding a smaller answer is not tried again.
 */
export function deadlock(dossier: Dossier): Deadlock {
  const model = modelOf(dossier)
  if (!hasStatusQuo(model)) return { known: false, alone: [], locked: [], unlocking: [], waysOut: [], complete: true }
  const moves = movesOf(model)
  const own = model.dossier.issues.map((_, k) => aloneMove(moves, k))
  const alone = own.filter((move) => move !== null)
  const locked = [...own.keys()].filter((k) => own[k] === null)
  const name = (k: number): string => model.dossier.issues[k]?.id ?? ''
  const budget = Math.ceil(WORK_MAX / Math.max(1, model.members.length * model.issues))
  const { found, complete } = smallestSets(moves, locked, budget)
  const toTheEnd = complete && !moves.cut
  const waysOut = locked.map((k): WayOut => {
    moves.cut = false
    const way = wayOut(moves, k, locked, Math.ceil(budget / locked.length))
    return { issue: name(k), with: way?.issues.map(name) ?? null, smallest: (way?.smallest ?? true) && !moves.cut }
  })
  return {
    known: true,
    alone,
    locked: locked.map(name),
    unlocking: found.map(({ issues, gain }) => ({ issues: issues.map(name), gain })),
    waysOut,
    complete: toTheEnd,
  }
}

function aloneMove(moves: Moves, k: number): AloneMove | null {
  const { model } = moves
  const issue = model.dossier.issues[k]
  if (issue === undefined) return null
  const range = movesWith(moves, k, [k])
  if (range === null) {
    const count = model.optionCount[k] as number
    const acceptable = [...bits((1 << count) - 1)].filter(
      (o) => o !== model.statusQuo[k] && optionAcceptable(moves, k, o, [k]),
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
  moves: Moves,
  locked: readonly number[],
  budget: number,
): { readonly found: readonly FoundSet[]; readonly complete: boolean } {
  const found: FoundSet[] = []
  let tried = 0
  for (let size = 2; size <= locked.length; size++) {
    for (const issues of subsets(locked, size)) {
      if (found.some((smaller) => smaller.issues.every((k) => issues.includes(k)))) continue
      if (tried++ >= budget) return { found, complete: false }
      const gain = gainTogether(moves, issues)
      if (gain > NOTHING) found.push({ issues, gain })
    }
  }
  return { found, complete: true }
}

interface FoundWay {
  readonly issues: readonly number[]
  readonly smallest: boolean
}

/**
 * The first smallest set of other issues with which issue k can leave the status quo; null if no package moves it. Locked
 * issues are tried first: what one that moves alone could give away for it, it could give for nothing.
 */
function wayOut(moves: Moves, k: number, locked: readonly number[], budget: number): FoundWay | null {
  const all = moves.model.dossier.issues.map((_, issue) => issue)
  const company = [locked, all].find((issues) => canMove(moves, k, issues))
  if (company === undefined) return null
  const others = company.filter((other) => other !== k)
  let tried = 0
  for (let size = 1; size < others.length; size++) {
    for (const issues of subsets(others, size)) {
      if (tried++ >= budget) return { issues: shrunk(moves, k, others), smallest: false }
      if (canMove(moves, k, [k, ...issues])) return { issues, smallest: true }
    }
  }
  return { issues: others, smallest: true }
}

/** Leaves out one issue after another as long as issue k can still move with the rest. */
function shrunk(moves: Moves, k: number, issues: readonly number[]): readonly number[] {
  return issues.reduce<readonly number[]>((kept, issue) => {
    const rest = kept.filter((other) => other !== issue)
    return canMove(moves, k, [k, ...rest]) ? rest : kept
  }, issues)
}

function canMove(moves: Moves, k: number, free: readonly number[]): boolean {
  const { model } = moves
  const range = movesWith(moves, k, free)
  if (range !== null) return range[1] - range[0] > NOTHING * (model.scaleLength[k] as number)
  const options = [...bits((1 << (model.optionCount[k] as number)) - 1)]
  return options.some((option) => option !== model.statusQuo[k] && optionAcceptable(moves, k, option, free))
}

/** Subsets of a given size in a fixed order. */
export function* subsets(from: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield []
  for (let at = 0; at + size <= from.length && size > 0; at++) {
    for (const rest of subsets(from.slice(at + 1), size - 1)) yield [from[at] as number, ...rest]
  }
}
