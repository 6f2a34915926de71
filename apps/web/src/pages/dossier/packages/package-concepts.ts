import type { Packages } from '@commonline/bargaining'

/** The solution concepts in their fixed order, none before another by rank. */
export const packageConcepts = [
  'leximin',
  'nash',
  'kalaiSmorodinsky',
  'issueByIssue',
] as const satisfies readonly (keyof Packages)[]
