import { parentPort } from 'node:worker_threads'

// Stands in for a bug in the reading.
parentPort?.on('message', () => {
  throw new Error('a bug in the reading')
})
