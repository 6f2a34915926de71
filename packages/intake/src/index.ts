export type { ReadReport, ReportToRead } from './read-report.ts'
export { readReport } from './read-report.ts'
export type { ReportReaders, ReadingLimits } from './report-readers.ts'
export { openReportReaders } from './report-readers.ts'
