import { createRequire } from 'node:module'
import type fastCheck from 'fast-check'

// Stands in for fast-check under `npm run soak`: the same properties, each tried so many times more often than it asks for.
const factor = Number(process.env['COMMONLINE_SOAK_RUNS'] ?? '1')

// Required, not imported: an import of that name would lead back here.
const fc = createRequire(import.meta.url)('fast-check') as typeof fastCheck
const usualRuns = 100

const assert = (property: fastCheck.IRawProperty<unknown>, parameters: fastCheck.Parameters<unknown> = {}) =>
  fc.assert(property, { ...parameters, numRuns: (parameters.numRuns ?? usualRuns) * factor })

const soaked = { ...fc, assert } as typeof fastCheck
// The name by which every test imports it.
export { soaked as default }
