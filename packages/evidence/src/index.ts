export type { Actor, ActorType, Mention, MentionForm, Office } from './names/actor.ts'
export type { Capacity, ChainLink, Extraction, Fact, PositionProposal, Published, Statement } from './extraction.ts'
export type { Dateline } from './dates/dateline.ts'
export type { DecodedReport, DecodeOptions, ReportMediaType } from './text/decode.ts'
export {
  PARAGRAPHS_MAX,
  REPORT_BYTES_MAX,
  REPORT_CHARACTERS_MAX,
  bidiControls,
  checkReportText,
  decodeReport,
} from './text/decode.ts'
export { EXTRACTOR_VERSION, extract } from './extract.ts'
export type {
  Register,
  RegisterBody,
  RegisterIssue,
  RegisterMember,
  RegisterOffice,
  RegisterPerson,
} from './names/register.ts'
export { EMPTY_REGISTER, foldName } from './names/register.ts'
export type { DeclaredMetadata, ReportDocument } from './text/report-document.ts'
export { NO_METADATA, documentFromText } from './text/report-document.ts'
export type { HtmlReport } from './text/html-article.ts'
export { documentFromHtml } from './text/html-article.ts'
export type { KeptQuotation, QuoteSelector, Refound, TextHash } from './text/refind.ts'
export { keepQuotation, refind, refindInNewerVersion, selectorOf } from './text/refind.ts'
export { RULES } from './suggestions/rule-table.ts'
export type { Care, StatementEdit, Suggestion } from './suggestions/suggestion.ts'
export { STATEMENT_SPANS_MAX, checkSpan, checkStatementEdit, suggestionsOf } from './suggestions/suggestion.ts'
export type { ResolvedDate } from './dates/resolve-dates.ts'
export type { Refusal, Result, Sentence } from './result.ts'
export type { QuotedSpan, Span } from './text/span.ts'
