import type { ExactNumber } from '../fraction.ts'
import type { PowerCertificate, PowerMethod } from '../power/power-result.ts'
import type { Refusal } from '../result.ts'

/** Indices beyond Banzhaf and Shapley–Shubik: each is computed only where it is asked for. */
export const FURTHER_INDICES = ['johnston', 'deegan-packel', 'holler', 'coleman'] as const
export type FurtherIndex = (typeof FURTHER_INDICES)[number]

/** Whether a word names an index that can be asked for. */
export const isFurtherIndex = (word: string): word is FurtherIndex => FURTHER_INDICES.some((index) => index === word)

/** What the further indices give one member; each is there only where it was asked for and could be computed. */
export interface FurtherPower {
  /** Every coalition in which somebody is critical, divided equally among its critical members (adds up to 1). */
  readonly johnston?: ExactNumber
  /** Every minimal winning coalition, divided equally among its members (adds up to 1). */
  readonly deeganPackel?: ExactNumber
  /** Share of all memberships in minimal winning coalitions: the public good index (adds up to 1). */
  readonly holler?: ExactNumber
  /** Swings as a share of the coalitions that win: how often its leaving stops what would pass (0 to 1). */
  readonly colemanPrevent?: ExactNumber
  /** Swings as a share of the coalitions that lose: how often its joining carries what would fail (0 to 1). */
  readonly colemanInitiate?: ExactNumber
}

/** How an index that was asked for was computed, or why it was not: then no member has a number of it. */
export type FurtherAnswer =
  | { readonly index: FurtherIndex; readonly method: PowerMethod; readonly certificate: PowerCertificate }
  | { readonly index: FurtherIndex; readonly refusal: Refusal }
