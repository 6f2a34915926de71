import type { Dossier, LineAnalysis } from '@commonline/bargaining'
import type { Electorate } from '@commonline/contract'
import type { Rule } from '@commonline/rules'

/** What is asked of the bargaining room about a dossier: plain data, so that it can be asked in another thread. */
export interface LineQuestion {
  readonly dossier: Dossier
  readonly noneWorse: boolean
  /** How often inputs are drawn, and with which seed; absent means that it is not asked how sure all of it is. */
  readonly drawn?: { readonly draws: number; readonly seed: number }
  /** The rule under which packages are looked at, with those who would vote. It is not imposed on them. */
  readonly rule?: { readonly rule: Rule; readonly electorate: Electorate }
}

/** The whole line, and the canonical form of what it was computed from, for a hash that only the house can key. */
export interface LineAnswer {
  readonly analysis: Omit<LineAnalysis, 'inputsHash'>
  readonly canonical: string
}

/** Computes a line, apart from the requests of everybody else. The same question has the same answer, to the bit. */
export type AnalyseLine = (question: LineQuestion) => Promise<LineAnswer>
