import { decidingBodies } from '@commonline/contract'
import type {
  AnnouncedVerdictBody,
  BrokenSilenceBody,
  CastVoteBody,
  CertifiedSilenceBody,
  ChallengedRulingBody,
  ChallengeVoteBody,
  ClosedChallengeBody,
  ClosedVoteBody,
  ContestedEntryBody,
  CorrectedVoteBody,
  ExtendedSilenceBody,
  MadeFinalBody,
  OpenedProcedureBody,
  WithdrawnObjectionBody,
  WithdrawnProcedureBody,
} from '@commonline/contract'
import { parseInstant } from '@commonline/rules'
import type { Envelope, JsonObject, VerifiedExport } from '@commonline/record'

/** Where and when an act was recorded. */
export interface Place {
  /** Number of the entry in the record. */
  readonly seq: number
  /** The entry's `at`, in milliseconds since 1970. */
  readonly at: number
  readonly by: string
  readonly onBehalfOf: string | null
}

/** An act on a procedure, with its body as the contract knows it. */
export type ProcedureAct = Place &
  (
    | { readonly kind: 'cast-vote'; readonly body: CastVoteBody }
    | { readonly kind: 'break-silence'; readonly body: BrokenSilenceBody }
    | { readonly kind: 'extend-silence'; readonly body: ExtendedSilenceBody }
    | { readonly kind: 'contest-entry'; readonly body: ContestedEntryBody }
    | { readonly kind: 'close-vote'; readonly body: ClosedVoteBody }
    | { readonly kind: 'certify-silence'; readonly body: CertifiedSilenceBody }
    | { readonly kind: 'withdraw-procedure'; readonly body: WithdrawnProcedureBody }
    | { readonly kind: 'announce-verdict'; readonly body: AnnouncedVerdictBody }
    | { readonly kind: 'withdraw-objection'; readonly body: WithdrawnObjectionBody }
    | { readonly kind: 'correct-vote'; readonly body: CorrectedVoteBody }
    | { readonly kind: 'challenge-ruling'; readonly body: ChallengedRulingBody }
    | { readonly kind: 'vote-on-challenge'; readonly body: ChallengeVoteBody }
    | { readonly kind: 'close-challenge'; readonly body: ClosedChallengeBody }
    | { readonly kind: 'make-final'; readonly body: MadeFinalBody }
  )

/** A procedure with everything that the record shows of it, in the order of recording. */
export interface ProcedureHistory {
  readonly opening: Place & { readonly body: OpenedProcedureBody }
  readonly acts: readonly ProcedureAct[]
  /** The words of the draft as they were tabled; null where the reader may not see them. */
  readonly text: string | null
  /** Entries on this procedure whose bodies the reader may not see: with any of them it cannot be decided again. */
  readonly undisclosed: readonly number[]
}

/** An act that contradicts the record: its body is not of its kind, or its procedure was never opened. */
export interface StrayAct {
  readonly seq: number
  readonly code: 'replay.body_malformed' | 'replay.not_opened' | 'replay.opened_twice'
}

export interface Histories {
  readonly procedures: readonly ProcedureHistory[]
  readonly strays: readonly StrayAct[]
  /** Acts on procedures whose opening is not disclosed: nothing can be said about them. */
  readonly unseen: number
}

type DecidingKind = keyof typeof decidingBodies
type Opening = ProcedureHistory['opening']
type Reading = { readonly opening: Opening } | { readonly act: ProcedureAct } | null

const isDeciding = (kind: string): kind is DecidingKind => Object.hasOwn(decidingBodies, kind)

const placeOf = (seq: number, envelope: Envelope): Place => ({
  seq,
  at: Date.parse(envelope.at),
  by: envelope.by,
  onBehalfOf: envelope.onBehalfOf,
})

const parsed = <T>(result: { readonly success: true; readonly data: T } | { readonly success: false }): T | null =>
  result.success ? result.data : null

// The body's schema leaves the due time as text.
const isTime = (text: string): boolean => parseInstant(text).ok

/** Reads a deciding act; null where its body is not what its kind asks for. */
function readAct(place: Place, kind: DecidingKind, value: JsonObject): Reading {
  switch (kind) {
    case 'open-vote':
    case 'open-silence': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      const fits = body !== null && body.kind === (kind === 'open-vote' ? 'vote' : 'silence')
      return fits && isTime(body.dueAt) ? { opening: { ...place, body } } : null
    }
    case 'cast-vote': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'break-silence': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'extend-silence': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && isTime(body.dueAt) ? { act: { ...place, kind, body } } : null
    }
    case 'contest-entry': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'close-vote': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'certify-silence': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'withdraw-procedure': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'announce-verdict': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      const timed = body !== null && (body.challengeableUntil === null || isTime(body.challengeableUntil))
      return timed ? { act: { ...place, kind, body } } : null
    }
    case 'withdraw-objection': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'correct-vote': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'challenge-ruling': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && isTime(body.closesAt) ? { act: { ...place, kind, body } } : null
    }
    case 'vote-on-challenge': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'close-challenge': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
    case 'make-final': {
      const body = parsed(decidingBodies[kind].safeParse(value))
      return body && { act: { ...place, kind, body } }
    }
  }
}

interface Open {
  readonly opening: Opening
  readonly text: string | null
  readonly acts: ProcedureAct[]
  readonly undisclosed: number[]
}

/** Sorts the acts of a verified record by the procedure that they belong to, in the order of recording. */
export function procedureHistories({ entries, bodies }: VerifiedExport): Histories {
  const bodyAt = new Map(bodies.map(({ seq, body }) => [seq, body]))
  const open = new Map<string, Open>()
  const texts = new Map<string, string>()
  const strays: StrayAct[] = []
  const withheld: { readonly seq: number; readonly subject: string; readonly opens: boolean }[] = []
  const orphans: { readonly seq: number; readonly procedure: string }[] = []
  for (const [seq, envelope] of entries.entries()) {
    const body = bodyAt.get(seq)
    if (envelope.kind === 'table-draft' && body !== undefined) {
      const { id, text } = body
      if (typeof id === 'string' && typeof text === 'string') texts.set(id, text)
    }
    if (!isDeciding(envelope.kind)) continue
    if (body === undefined) {
      withheld.push({ seq, subject: envelope.subject, opens: envelope.kind.startsWith('open-') })
      continue
    }
    const read = readAct(placeOf(seq, envelope), envelope.kind, body)
    if (read === null) strays.push({ seq, code: 'replay.body_malformed' })
    else if ('opening' in read) {
      const { id } = read.opening.body
      if (open.has(id)) strays.push({ seq, code: 'replay.opened_twice' })
      else
        open.set(id, {
          opening: read.opening,
          text: texts.get(read.opening.body.draft) ?? null,
          acts: [],
          undisclosed: [],
        })
    } else {
      const { procedure } = read.act.body
      const known = open.get(procedure)
      if (known === undefined) orphans.push({ seq, procedure })
      else known.acts.push(read.act)
    }
  }
  // An act without an opening is a contradiction, unless the opening is one of those that this reader may not see.
  const hidden = new Set(withheld.filter(({ opens }) => opens).map(({ subject }) => subject))
  const unopened = orphans.filter(({ procedure }) => !hidden.has(procedure))
  strays.push(...unopened.map(({ seq }) => ({ seq, code: 'replay.not_opened' }) as const))
  let unseen = orphans.length - unopened.length
  for (const { seq, subject } of withheld) {
    const known = open.get(subject)
    if (known === undefined) unseen += 1
    else known.undisclosed.push(seq)
  }
  return { procedures: [...open.values()], strays: strays.toSorted((a, b) => a.seq - b.seq), unseen }
}
