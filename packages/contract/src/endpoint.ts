import type { z } from 'zod'

/**
 * How a caller reaches the house. An **act** is official and enters the record; **work** is not official (drafts, curation,
 * signing in) and never does; a **query** changes nothing that anyone could call a decision.
 * The address follows from kind and name: `POST /api/acts/NAME`, `POST /api/work/NAME`, `GET /api/queries/NAME?…`.
 */
export type EndpointKind = 'act' | 'work' | 'query'

export interface Endpoint<
  Kind extends EndpointKind = EndpointKind,
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind
  readonly name: Name
  /** One sentence for the reference: what happens and who may do it. */
  readonly summary: string
  readonly input: Input
  readonly output: Output
}

const define =
  <Kind extends EndpointKind>(kind: Kind) =>
  <Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
    name: Name,
    summary: string,
    input: Input,
    output: Output,
  ): Endpoint<Kind, Name, Input, Output> => ({ kind, name, summary, input, output })

export const act = define('act')
export const work = define('work')
export const query = define('query')

export const addressOf = (kind: EndpointKind, name: string): string =>
  `/api/${kind === 'act' ? 'acts' : kind === 'query' ? 'queries' : 'work'}/${name}`

export const methodOf = (kind: EndpointKind): 'GET' | 'POST' => (kind === 'query' ? 'GET' : 'POST')
