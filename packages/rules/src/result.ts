/** An expected "no" of the domain: a stable code (`area.reason`) and the facts a reader needs to mend it. */
export interface Refusal {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** Either a value or a refusal. Refusals are returned, never thrown. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** Wraps a value as a success. */
export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Makes a refusal from its code and facts. */
export function refuse(code: string, facts: Refusal['facts'] = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, facts } }
}
