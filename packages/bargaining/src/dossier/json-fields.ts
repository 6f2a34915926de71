import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'

export type JsonRecord = Readonly<Record<string, unknown>>

export function isRecord(input: unknown): input is JsonRecord {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** A finite number, or null. */
export function number(input: unknown): number | null {
  return typeof input === 'number' && Number.isFinite(input) ? input : null
}

/** Names longer than this are no names. */
const TEXT_MAX = 500

/** A name that is not blank, or null. */
export function text(input: unknown): string | null {
  return typeof input === 'string' && input.trim() !== '' && input.length <= TEXT_MAX ? input : null
}

export function texts(input: unknown): readonly string[] | null {
  if (!Array.isArray(input)) return null
  const parsed = input.map(text)
  return parsed.includes(null) ? null : parsed.filter((entry) => entry !== null)
}

export function pair(input: unknown): readonly [number, number] | null {
  if (!Array.isArray(input) || input.length !== 2) return null
  const low = number(input[0])
  const high = number(input[1])
  return low === null || high === null ? null : [low, high]
}

/** The parsed field, `absent` where it was not given, null where it was given and does not parse. */
export function optionalField<T, A>(input: unknown, absent: A, parse: (given: unknown) => T | null): T | A | null {
  return input === undefined || input === null ? absent : parse(input)
}

/**
 * A field that is one of the known ones but for case, underscores or hyphens would be ignored and its meaning lost, a
 * limit for instance: it is refused.
 */
export function rejectMisspelt(
  entry: JsonRecord,
  fields: readonly string[],
): { readonly ok: false; readonly refusal: Refusal } | null {
  const plain = (name: string): string => name.toLowerCase().replaceAll(/[_\s-]/g, '')
  const known = new Map(fields.map((field) => [plain(field), field]))
  for (const name of Object.keys(entry)) {
    const meant = known.get(plain(name))
    if (meant !== undefined && meant !== name) return refuse('dossier.misspelt_field', { field: name, meant })
  }
  return null
}
