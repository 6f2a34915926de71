import { documentFromHtml, documentFromText, extract } from '@commonline/evidence'
import type { Extraction, Register, ReportDocument, ReportMediaType, Result } from '@commonline/evidence'

/** A report as it came in, with what its reading rests on. Plain data: it crosses to a worker as it is. */
export interface ReportToRead {
  readonly media: ReportMediaType
  /** Decoded; of a page, its whole markup. */
  readonly content: string
  /** ISO day on which it came in. */
  readonly receivedOn: string
  readonly register: Register
  /** Most statements that a person could still curate. */
  readonly statementsMax: number
}

/** A report that was read: its canonical text, and everything found in it. */
export interface ReadReport {
  readonly document: ReportDocument
  readonly extraction: Extraction
}

/**
 * Reads one report, here and now. The same bytes give the same result wherever it runs.
 *
 * Refusals: those of the evidence room, and `report.too_hard_to_read` for more than `statementsMax` statements.
 */
export function readReport({ media, content, receivedOn, register, statementsMax }: ReportToRead): Result<ReadReport> {
  const read = media === 'text/html' ? articleOf(content) : documentFromText(content)
  if (!read.ok) return read
  const document = { ...read.value, metadata: { ...read.value.metadata, receivedOn } }
  const extraction = extract(document, register)
  const count = extraction.statements.length
  if (count > statementsMax) {
    return {
      ok: false,
      refusal: { code: 'report.too_hard_to_read', facts: { limit: 'statements', count, max: statementsMax } },
    }
  }
  return { ok: true, value: { document, extraction } }
}

function articleOf(html: string): Result<ReportDocument> {
  const read = documentFromHtml(html)
  return read.ok ? { ok: true, value: read.value.document } : read
}
