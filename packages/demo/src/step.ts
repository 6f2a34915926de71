import type { ActName, InputOf, Role, WorkName } from '@commonline/contract'

/** A value that an earlier step brought, put in when the story is told: `{ $from: 'sarn', field: 'id' }`. */
export interface From {
  readonly $from: string
  readonly field: string
}

/** The id that an earlier step brought. */
export const idOf = (name: string): From => ({ $from: name, field: 'id' })

/** An input in which values of earlier steps are still open. */
export type Open<Value> = Value extends string
  ? Value | From
  : Value extends readonly (infer Item)[]
    ? readonly Open<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Open<Value[Key]> }
      : Value

/** Who does a step, with which hat. `person` is the name of the step that registered it; `officer` was there at the founding. */
export interface Doer {
  readonly person: string
  readonly role: Role
  readonly member: string | null
}

/** One act or piece of work of the demonstration. */
export interface AnyStep {
  /** Under this name later steps find what this one brought. */
  readonly name?: string
  /** When, as an instant; never before the step before it. */
  readonly at: string
  readonly by: Doer
  readonly endpoint: ActName | WorkName
  readonly input: unknown
}

/** Writes one step; the compiler checks the input against its endpoint. */
export const step = <Name extends ActName | WorkName>(
  at: string,
  by: Doer,
  endpoint: Name,
  input: Open<InputOf<Name>>,
  name?: string,
): AnyStep => (name === undefined ? { at, by, endpoint, input } : { name, at, by, endpoint, input })
