/** The version of a rule that one reads and tries out, and the others, the newest first. */
export interface RuleVersions<Version> {
  /** The one in force today; where none is yet, the newest. */
  readonly first: Version | undefined
  readonly others: readonly Version[]
}

/** Sorts the versions of a rule as the house tells them, the oldest first; `inForce` names the one that holds today. */
export function ruleVersions<Version extends { readonly version: string }>(
  versions: readonly Version[],
  inForce: string | undefined,
): RuleVersions<Version> {
  const first = versions.find(({ version }) => version === inForce) ?? versions.at(-1)
  return { first, others: versions.filter((one) => one !== first).toReversed() }
}
