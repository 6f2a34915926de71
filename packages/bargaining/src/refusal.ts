/** Facts a reader needs to understand a refusal or a sentence, or to translate it. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>

/** An expected "no": a stable code and the facts behind it. Never thrown. */
export interface Refusal {
  readonly code: string
  readonly facts: Facts
}

/** The answer of a function that may refuse. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** One sentence for people, as data first: stable code, the numbers it was made from, and plain English. */
export interface Sentence {
  readonly code: string
  readonly facts: Facts
  readonly text: string
}

export function accept<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(code: string, facts: Facts = {}): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, facts } }
}

/** A bug, not a "no": crashes with the broken assumption in words. */
export function assert(condition: boolean, assumption: string): asserts condition {
  if (!condition) throw new Error(`assumption broken: ${assumption}`)
}
