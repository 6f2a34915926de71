import type { Extraction, Register, ReportDocument, ReportMediaType, Result } from '@commonline/evidence'

/** A report to be read: its decoded content, the ISO day on which it came in, and the register its names are looked up in. */
export interface ReportToRead {
  readonly media: ReportMediaType
  readonly content: string
  readonly receivedOn: string
  readonly register: Register
  /** Most statements that a person could still curate. */
  readonly statementsMax: number
}

/**
 * Reads a report, apart from the requests of everybody else. Refusals are those of the evidence room and, where reading asks
 * for too much or too many wait, `report.too_hard_to_read` and `report.readers_busy`.
 */
export type ReadReport = (
  report: ReportToRead,
) => Promise<Result<{ readonly document: ReportDocument; readonly extraction: Extraction }>>
