/**
 * An expected "no": a stable code and the facts that explain it. Same shape as in the other pure rooms; declared here
 * again because this room depends on nothing.
 */
export interface Refusal {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
}

/** Either a value or the refusal that explains why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** A sentence for people, data first: the text says what the facts say. */
export interface Sentence {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>
  readonly text: string
}

/** Wraps a value as a success. */
export const accept = <T>(value: T): Result<T> => ({ ok: true, value })

/** Wraps a code and its facts as a refusal. */
export const refuse = (
  code: string,
  facts: Refusal['facts'] = {},
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, facts },
})
