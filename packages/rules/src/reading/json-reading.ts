import type { ExactNumber } from '../fraction.ts'
import { parseFraction } from '../fraction.ts'

/** Reads untyped JSON and notes, by path, what is not as it should be. */
export interface JsonReader {
  readonly problems: string[]
}

/** A JSON object. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a field is given; one that is null is not. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** An object, or an empty one with the problem noted. */
export function readRecord(reader: JsonReader, value: unknown, path: string): JsonRecord {
  if (isRecord(value)) return value
  reader.problems.push(`${path}: an object`)
  return {}
}

/** A list, or an empty one with the problem noted. */
export function readList(reader: JsonReader, value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  reader.problems.push(`${path}: a list`)
  return []
}

/** A text, or an empty one with the problem noted. */
export function readText(reader: JsonReader, value: unknown, path: string): string {
  if (typeof value === 'string' && value !== '') return value
  reader.problems.push(`${path}: a text`)
  return ''
}

/** A whole number from zero, or zero with the problem noted. */
export function readCount(reader: JsonReader, value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  reader.problems.push(`${path}: a whole number from zero`)
  return 0
}

/** An exact number from zero, or zero with the problem noted. */
export function readExact(reader: JsonReader, value: unknown, path: string): ExactNumber {
  const parsed = parseFraction(value)
  if (parsed.ok && parsed.value.numerator >= 0n && (typeof value === 'number' || typeof value === 'string'))
    return value
  reader.problems.push(`${path}: an integer or a string "a/b" or "1.5", from zero`)
  return 0
}

/** A list of texts. */
export function readTexts(reader: JsonReader, value: unknown, path: string): readonly string[] {
  return readList(reader, value, path).map((each, index) => readText(reader, each, `${path}[${index}]`))
}

/** An object read entry by entry, without those that are null. */
export function readEntries<T>(
  reader: JsonReader,
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => T,
): Record<string, T> {
  const entries = Object.entries(readRecord(reader, value, path)).filter(([, each]) => isGiven(each))
  return Object.fromEntries(entries.map(([key, each]) => [key, read(each, `${path}.${key}`)]))
}
