/** Methods of choosing among ranked options, in the order in which they are told: none of them comes first. */
export const RANKED_METHODS = ['schulze', 'ranked-pairs', 'kemeny', 'borda', 'instant-runoff'] as const

export type RankedMethod = (typeof RANKED_METHODS)[number]

/** Methods on approvals; the last two fill seats or allot a budget. */
export const APPROVAL_METHODS = ['approval', 'proportional-approval', 'equal-shares'] as const

export type ApprovalMethod = (typeof APPROVAL_METHODS)[number]

const ENGLISH: Readonly<Record<RankedMethod | ApprovalMethod, string>> = {
  schulze: 'Schulze',
  'ranked-pairs': 'ranked pairs',
  kemeny: 'Kemeny',
  borda: 'Borda',
  'instant-runoff': 'instant runoff',
  approval: 'approval',
  'proportional-approval': 'proportional approval',
  'equal-shares': 'equal shares',
}

/** The name of a method in an English sentence. */
export function methodInEnglish(method: RankedMethod | ApprovalMethod): string {
  return ENGLISH[method]
}
