/** A part of a rule as plain data. */
export type DataRecord = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields, and no list. */
export const isRecord = (value: unknown): value is DataRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object inside some plain data, itself included, outermost first; so what is new in the rule language is found as well. */
export function recordsWithin(value: unknown): readonly DataRecord[] {
  if (Array.isArray(value)) return value.flatMap(recordsWithin)
  return isRecord(value) ? [value, ...Object.values(value).flatMap(recordsWithin)] : []
}
