import { checkReportText } from './decode.ts'
import type { Result } from '../result.ts'
import { accept } from '../result.ts'

/** What a container or a page says about the report, before its text is read. */
export interface DeclaredMetadata {
  /** ISO date of publication. */
  readonly published: string | null
  /** Where the page says it, e.g. "JSON-LD datePublished". */
  readonly publishedFrom: string | null
  /** Name of the outlet. */
  readonly outlet: string | null
  readonly outletFrom: string | null
  /** BCP 47 code. */
  readonly language: string | null
  /** ISO day on which the report came in: a dateline without a year then means the last such day. */
  readonly receivedOn?: string
}

/** A report ready to be read: the canonical text and what was declared beside it. All offsets point into `text`. */
export interface ReportDocument {
  readonly kind: 'text' | 'html'
  readonly text: string
  readonly metadata: DeclaredMetadata
}

/** Nothing declared: a pasted text. */
export const NO_METADATA: DeclaredMetadata = {
  published: null,
  publishedFrom: null,
  outlet: null,
  outletFrom: null,
  language: null,
}

/**
 * A pasted or uploaded text as a document. The text is kept exactly as it came: offsets are those of the file.
 * Refusals: those of {@link checkReportText}.
 */
export function documentFromText(text: string, metadata: DeclaredMetadata = NO_METADATA): Result<ReportDocument> {
  const checked = checkReportText(text)
  return checked.ok ? accept({ kind: 'text', text, metadata }) : checked
}
