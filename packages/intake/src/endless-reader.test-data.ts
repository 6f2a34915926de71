import { parentPort } from 'node:worker_threads'

// Stands in for a report whose reading never comes to an end: the thread is held, as by a scan that grows with the square.
parentPort?.on('message', () => {
  for (;;) Math.sqrt(2)
})
