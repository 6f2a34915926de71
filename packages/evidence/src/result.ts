/** What a value of a fact may be: enough to fill a sentence or a page, nothing nested. */
export type FactValue = string | number | readonly string[]

/** An expected "no": a stable code `area.reason` and the facts that a sentence about it needs. */
export interface Refusal {
  readonly code: string
  readonly facts: Readonly<Record<string, FactValue>>
}

/** Either the value, or the refusal; never both. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** Wraps a value as a success. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Makes a refusal with its code and facts. */
export function refuse(code: string, facts: Refusal['facts'] = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, facts } }
}

/** A sentence for people, data first: the text says what the facts say. */
export interface Sentence {
  readonly code: string
  readonly facts: Readonly<Record<string, FactValue>>
  readonly text: string
}
