import { parentPort } from 'node:worker_threads'
import { readReport } from './read-report.ts'
import type { ReportToRead } from './read-report.ts'

// One report a message, one answer a report. A fault ends the worker, and whoever waits is told so.
parentPort?.on('message', (report: ReportToRead) => parentPort?.postMessage(readReport(report)))
