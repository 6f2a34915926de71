import type {
  ActName,
  MemberCode,
  OutputOf,
  ParsedInputOf,
  QueryName,
  Refusal,
  Result,
  WorkName,
} from '@commonline/contract'
import type { ActContext, Context } from './context.ts'
import type { Change } from './policy/change.ts'
import type { KeptAudience } from './policy/kept-audience.ts'

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
  readonly changed?: Change
}

/** Work that is refused and yet leaves a trace: what it wrote is committed, then the refusal goes out. */
export interface Declined {
  readonly refused: Refusal
}

export interface ActHandler<Name extends ActName = ActName> {
  readonly kind: 'act'
  readonly name: Name
  perform(context: ActContext, input: ParsedInputOf<Name>): Promise<Result<Done<Name> | DoneBefore<Name>>>
}
export interface WorkHandler<Name extends WorkName = WorkName> {
  readonly kind: 'work'
  readonly name: Name
  perform(context: Context, input: ParsedInputOf<Name>): Promise<Result<Worked<Name> | Declined>>
}
export interface QueryHandler<Name extends QueryName = QueryName> {
  readonly kind: 'query'
  readonly name: Name
  perform(context: Context, input: ParsedInputOf<Name>): Promise<Result<OutputOf<Name>>>
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

export const onQuery = <Name extends QueryName>(
  name: Name,
  perform: QueryHandler<Name>['perform'],
): QueryHandler<Name> => ({ kind: 'query', name, perform })

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
      perform(context: Context, input: unknown): Promise<Result<AnyWorked | Declined>>
    }
  | {
      readonly kind: 'query'
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
  readonly changed?: Change
}
