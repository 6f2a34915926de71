import { parentPort } from 'node:worker_threads'
import { analyseLine } from '../application/dossiers/analyse-line.ts'
import type { LineQuestion } from '../application/ports/line-analysis.ts'

// Questions are answered in the order in which they came. A fault ends the worker, and whoever waits is told so.
parentPort?.on('message', (question: LineQuestion) => parentPort?.postMessage(analyseLine(question)))
