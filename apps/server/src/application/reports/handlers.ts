import type { AnyHandler } from '../handler.ts'
import { acceptStatement } from './accept-statement.ts'
import { linkStatement } from './link-statement.ts'
import { member } from './member.ts'
import { receiveReport } from './receive-report.ts'
import { reconsiderSuggestion } from './reconsider-suggestion.ts'
import { rejectSuggestion } from './reject-suggestion.ts'
import { replyToStatement } from './reply-to-statement.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'

/** Reports, what is curated from them, and the page of a member on which it stands. */
export const reportHandlers: readonly AnyHandler[] = [
  receiveReport,
  acceptStatement,
  rejectSuggestion,
  reconsiderSuggestion,
  replyToStatement,
  linkStatement,
  reports,
  report,
  member,
]
