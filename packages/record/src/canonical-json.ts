import { accept, refuse } from './result.ts'
import type { Refusal, Result } from './result.ts'

/** A value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** A JSON object. */
export type JsonObject = { readonly [key: string]: JsonValue }

// Deeper than any act needs and far from where recursion would exhaust a stack (about 10,000 frames). It also ends the
// walk through a value that contains itself.
const DEPTH_MAX = 100

type Walk = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly refusal: Refusal }

const no = (code: string, path: string): Walk => refuse(code, { path })

function stringText(text: string, path: string): Walk {
  // RFC 8785, section 3.2.2.2: a lone surrogate has no UTF-8 form and must end in an error.
  return text.isWellFormed() ? { ok: true, text: JSON.stringify(text) } : no('record.json_lone_surrogate', path)
}

function arrayText(values: readonly unknown[], path: string, depth: number): Walk {
  const parts: string[] = []
  // By index, so that a hole is seen (as undefined) and refused.
  for (let i = 0; i < values.length; i++) {
    const part = valueText(values[i], `${path}/${i}`, depth + 1)
    if (!part.ok) return part
    parts.push(part.text)
  }
  return { ok: true, text: `[${parts.join(',')}]` }
}

function objectText(value: object, path: string, depth: number): Walk {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return no('record.json_not_plain', path)
  const entries = Object.entries(value)
  // Section 3.2.3: by UTF-16 code units, which is how strings compare in this language.
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const parts: string[] = []
  for (const [key, member] of entries) {
    const name = stringText(key, path)
    if (!name.ok) return name
    const part = valueText(member, `${path}/${key}`, depth + 1)
    if (!part.ok) return part
    parts.push(`${name.text}:${part.text}`)
  }
  return { ok: true, text: `{${parts.join(',')}}` }
}

function valueText(value: unknown, path: string, depth: number): Walk {
  if (depth > DEPTH_MAX) return no('record.json_too_deep', path)
  if (value === null || typeof value === 'boolean') return { ok: true, text: String(value) }
  if (typeof value === 'string') return stringText(value, path)
  if (typeof value === 'number') {
    // Section 3.2.2.3 takes over the number form of ECMAScript; minus zero is written 0.
    return Number.isFinite(value) ? { ok: true, text: JSON.stringify(value) } : no('record.json_not_finite', path)
  }
  if (Array.isArray(value)) return arrayText(value, path, depth)
  if (typeof value === 'object') return objectText(value, path, depth)
  return no('record.json_no_such_value', path)
}

/**
 * Serialises a value as RFC 8785 (JCS) says: no white space, names sorted by UTF-16 code units, numbers and strings in
 * ECMAScript's form. Unlike `JSON.stringify` it refuses what JSON cannot hold instead of dropping or changing it:
 * undefined, functions, bigint, NaN and infinities, lone surrogates, holes, instances of classes (Date, Map, …), more
 * than 100 levels. The refusal's fact `path` says where.
 */
export function canonicalise(value: unknown): Result<string> {
  const walked = valueText(value, '', 0)
  return walked.ok ? accept(walked.text) : walked
}

/**
 * Reads text that must already be canonical: it is parsed, written again and compared. Duplicate names, white space,
 * another order, another spelling of a number or a string are refused (`record.json_not_canonical`).
 */
export function parseCanonical(text: string): Result<JsonValue> {
  let value: JsonValue
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('record.json_malformed', { length: text.length })
  }
  const again = canonicalise(value)
  if (!again.ok) return again
  if (again.value !== text) return refuse('record.json_not_canonical', { length: text.length })
  return accept(value)
}
