import type { Ballot } from '../../language/ballot.ts'
import type { Outcome } from '../../language/outcome.ts'

/** A vote that was really taken under a rule of the catalogue, with what became of it. */
export interface RecordedVote {
  readonly id: string
  /** Id of the rule of the catalogue under which it was taken. */
  readonly rule: string
  /** The day of the vote, ISO 8601. */
  readonly on: string
  /** What it was about, in a few words of ours. */
  readonly matter: { readonly en: string; readonly fr: string }
  /** Where the count can be read. */
  readonly source: { readonly citation: string; readonly url?: string }
  /** What members did: by name where the record names them, else as counted. Members are named by ISO 3166 codes of their day. */
  readonly ballot: Ballot
  /** What was announced. */
  readonly outcome: Outcome
}
