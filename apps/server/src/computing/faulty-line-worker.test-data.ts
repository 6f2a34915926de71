import { parentPort } from 'node:worker_threads'

// A fault at every question that draws, as a bug in the methods would be one; another question is answered with its own words.
parentPort?.on('message', (question: { readonly drawn?: unknown }) => {
  if (question.drawn !== undefined) throw new Error('a fault while computing')
  parentPort?.postMessage(question)
})
