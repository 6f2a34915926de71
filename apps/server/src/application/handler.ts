import type { ActName, MemberCode, OutputOf, ParsedInputOf, QueryName, Result, WorkName } from '@commonline/contract'
import type { ActContext, Context } from './context.ts'
import type { ToldChange } from './policy/change.ts'
import type { KeptAudience } from './policy/kept-audience.ts'
import type { Secrets } from './ports/secrets.ts'

/** What an act leaves in the record: a commitment for everyone in the log, its body for those who may read it. */
export interface RecordedAct {
  /** Opaque id of what the act is about. */
  readonly subject: string
  readonly onBehalfOf: MemberCode | 'organisation'
  /** What was done, complete enough to be checked or replayed by someone who holds only this. */
  readonly body: Readonly<Record<string, unknown>>
  /** Who may read the body. `own-delegation` and `chairs-office` mean those of `onBehalfOf`. */
  readonly readers: KeptAudience
}

/** The answer without its receipt, and what the record will hold. */
export interface Done<Name extends ActName> {
  readonly answer: Omit<OutputOf<Name>, 'receipt'>
  readonly recorded: RecordedAct
}

/** An act that was carried out before: the first answer, and no second entry. */
export interface DoneBefore<Name extends ActName> {
  readonly answer: OutputOf<Name>
  readonly recorded: null
}

/** What happens to the caller's session besides the answer. */
export type SessionEffect = { readonly set: string } | 'end'

export interface Worked<Name extends WorkName> {
  readonly answer: OutputOf<Name>
  readonly session?: SessionEffect
  /** What to announce to the open pages of those who may read it. */
  readonly changed?: ToldChange
}

/** What work in stages gets to work with: transactions, and between them no connection to the database. */
export interface Stages {
  /** Carries one stage out in a transaction of its own, as the caller who is then found. A refusal leaves nothing of it behind. */
  readonly inTransaction: <Value>(stage: (context: Context) => Promise<Result<Value>>) => Promise<Result<Value>>
  readonly secrets: Secrets
  /** The block of addresses that the call came from; null where it is not known. */
  readonly from: string | null
}

export interface ActHandler<Name extends ActName = ActName> {
  readonly kind: 'act'
  readonly name: Name
  perform(context: ActContext, input: ParsedInputOf<Name>): Promise<Result<Done<Name> | DoneBefore<Name>>>
}
export interface WorkHandler<Name extends WorkName = WorkName> {
  readonly kind: 'work'
  readonly name: Name
  perform(context: Context, input: ParsedInputOf<Name>): Promise<Result<Worked<Name>>>
}
/** Work with something slow in it, the hash of a password: while that runs, nobody waits for a connection or a lock. */
export interface StagedHandler<Name extends WorkName = WorkName> {
  readonly kind: 'work in stages'
  readonly name: Name
  perform(stages: Stages, input: ParsedInputOf<Name>): Promise<Result<Omit<Worked<Name>, 'changed'>>>
}
/** An answer that is still to be computed from what was read: nobody waits for a connection or a lock meanwhile. */
export class Later<Output> {
  readonly compute: () => Promise<Output>
  constructor(compute: () => Promise<Output>) {
    this.compute = compute
  }
}

export interface QueryHandler<Name extends QueryName = QueryName> {
  readonly kind: 'query'
  readonly name: Name
  perform(context: Context, input: ParsedInputOf<Name>): Promise<Result<OutputOf<Name>>>
}
export interface NotedQueryHandler<Name extends QueryName = QueryName> {
  readonly kind: 'noted query'
  readonly name: Name
  perform(context: Context, input: ParsedInputOf<Name>): Promise<Result<OutputOf<Name> | Later<OutputOf<Name>>>>
}

export const onAct = <Name extends ActName>(name: Name, perform: ActHandler<Name>['perform']): ActHandler<Name> => ({
  kind: 'act',
  name,
  perform,
})

export const onWork = <Name extends WorkName>(
  name: Name,
  perform: WorkHandler<Name>['perform'],
): WorkHandler<Name> => ({
  kind: 'work',
  name,
  perform,
})

export const onWorkInStages = <Name extends WorkName>(
  name: Name,
  perform: StagedHandler<Name>['perform'],
): StagedHandler<Name> => ({ kind: 'work in stages', name, perform })

export const onQuery = <Name extends QueryName>(
  name: Name,
  perform: QueryHandler<Name>['perform'],
): QueryHandler<Name> => ({ kind: 'query', name, perform })

/** A query that notes who opened what a member shared: reading is itself remembered, for the member that shared. */
export const onNotedQuery = <Name extends QueryName>(
  name: Name,
  perform: NotedQueryHandler<Name>['perform'],
): NotedQueryHandler<Name> => ({ kind: 'noted query', name, perform })

/** A handler with its types forgotten: the pipeline checks the input against the endpoint's schema before it calls. */
export type AnyHandler =
  | {
      readonly kind: 'act'
      readonly name: string
      perform(context: ActContext, input: unknown): Promise<Result<AnyDone>>
    }
  | {
      readonly kind: 'work'
      readonly name: string
      perform(context: Context, input: unknown): Promise<Result<AnyWorked>>
    }
  | {
      readonly kind: 'work in stages'
      readonly name: string
      perform(stages: Stages, input: unknown): Promise<Result<Omit<AnyWorked, 'changed'>>>
    }
  | {
      readonly kind: 'query' | 'noted query'
      readonly name: string
      perform(context: Context, input: unknown): Promise<Result<unknown>>
    }

interface AnyDone {
  readonly answer: object
  readonly recorded: RecordedAct | null
}

interface AnyWorked {
  readonly answer: object
  readonly session?: SessionEffect
  readonly changed?: ToldChange
}
