import { parentPort } from 'node:worker_threads'

// Stands in for a report whose reading wants more and more memory.
parentPort?.on('message', () => {
  const kept: object[] = []
  for (;;) kept.push({ of: [kept.length] })
})
