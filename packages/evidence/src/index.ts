export type { Actor, ActorType, Mention, MentionForm, Office } from './actor.ts'
export type { Capacity, ChainLink, Extraction, Fact, PositionProposal, Published, Statement } from './extraction.ts'
export type { Dateline } from './dateline.ts'
export type { DecodedReport, DecodeOptions, ReportMediaType } from './decode.ts'
export {
  PARAGRAPHS_MAX,
  REPORT_BYTES_MAX,
  REPORT_CHARACTERS_MAX,
  bidiControls,
  checkReportText,
  decodeReport,
} from './decode.ts'
export { EXTRACTOR_VERSION, extract } from './extract.ts'
export type {
  Register,
  RegisterBody,
  RegisterIssue,
  RegisterMember,
  RegisterOffice,
  RegisterPerson,
} from './register.ts'
export { EMPTY_REGISTER, foldName } from './register.ts'
export type { DeclaredMetadata, ReportDocument } from './report-document.ts'
export { NO_METADATA, documentFromText } from './report-document.ts'
export type { HtmlReport } from './html-article.ts'
export { documentFromHtml } from './html-article.ts'
export type { KeptQuotation, QuoteSelector, Refound, TextHash } from './refind.ts'
export { keepQuotation, refind, refindInNewerVersion, selectorOf } from './refind.ts'
export { RULES } from './rule-table.ts'
export type { Care, StatementEdit, Suggestion } from './suggestion.ts'
export { STATEMENT_SPANS_MAX, checkSpan, checkStatementEdit, suggestionsOf } from './suggestion.ts'
export type { ResolvedDate } from './resolve-dates.ts'
export type { Refusal, Result, Sentence } from './result.ts'
export type { QuotedSpan, Span } from './span.ts'
