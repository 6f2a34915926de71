/** A member of the organisation, with the words a report may use for it. */
export interface RegisterMember {
  readonly code: string
  readonly name: string
  /** Adjectives and nouns of belonging, e.g. "Averran". */
  readonly demonyms?: readonly string[]
  readonly aliases?: readonly string[]
}

/** An office that a person held: at a member (its code or name), or at the organisation or a body (its name). */
export interface RegisterOffice {
  readonly title: string
  readonly of: string
  /** First day in office, YYYY-MM-DD. */
  readonly from?: string
  /** Last day in office, YYYY-MM-DD. */
  readonly to?: string
  readonly acting?: boolean
}

/** A person who may be named in a report. */
export interface RegisterPerson {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[]
  readonly offices: readonly RegisterOffice[]
}

/** The organisation itself or one of its bodies. */
export interface RegisterBody {
  readonly name: string
  readonly aliases: readonly string[]
}

/** A question on which a statement may be proposed as a position. */
export interface RegisterIssue {
  readonly id: string
  readonly question: string
  /** Words and phrases that show that a statement is about this question. */
  readonly terms: readonly string[]
}

/** The organisation's own names. They are looked up before any pattern guesses. */
export interface Register {
  readonly members: readonly RegisterMember[]
  readonly persons: readonly RegisterPerson[]
  readonly bodies: readonly RegisterBody[]
  readonly agencies: readonly string[]
  readonly outlets: readonly string[]
  readonly issues?: readonly RegisterIssue[]
}

/** A register that knows nobody: everything then rests on patterns. */
export const EMPTY_REGISTER: Register = { members: [], persons: [], bodies: [], agencies: [], outlets: [] }

/** Folds a name for comparison: no accents, no case, no punctuation, single spaces. Never used for quotations. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
