export { demonstration } from './demonstration.ts'
export type { Demonstration } from './demonstration.ts'
export type { AnyStep, From } from './step.ts'
