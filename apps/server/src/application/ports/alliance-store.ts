/** The one alliance of this database. */
export interface Alliance {
  readonly id: string
  readonly name: string
  readonly shortName: string
  /** IANA zone of the headquarters: days, working days and cut-offs are its. */
  readonly zone: string
  /** ISO weekdays, Monday is 1. */
  readonly workingDays: readonly number[]
  /** Days on which the house is closed, ISO dates. */
  readonly holidays: readonly string[]
  readonly languages: readonly string[]
  /** Fixed when the database was made: the demonstration never becomes an installation, nor the other way. */
  readonly demonstration: boolean
  /** Key for hashes over what is not public. Never leaves the server. */
  readonly secret: Uint8Array
}

export interface AllianceStore {
  find(): Promise<Alliance | null>
  found(alliance: Alliance, at: string): Promise<void>
}
