import type { Instant } from './instant.ts'
import { accept, refuse } from './result.ts'
import type { Result } from './result.ts'
import type { BreakKind, SilenceDecision } from './rule.ts'
import { earliestDue } from './working-days.ts'
import type { WorkingCalendar } from './working-days.ts'

/** A note of a member to the procedure: an objection, an amendment or a request to discuss. */
export interface SilenceNote {
  readonly by: string
  readonly kind: BreakKind
  readonly recordedAt: Instant
  readonly receivedAt: Instant
  readonly reason: string | null
  readonly withdrawnAt: Instant | null
}

/** What happened, in the order it was recorded. `at` is when it was recorded, under the lock of the procedure. */
export type SilenceEvent =
  | { readonly kind: 'opened'; readonly at: Instant; readonly dueAt: Instant }
  | { readonly kind: 'objected-to-procedure'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'extended'; readonly at: Instant; readonly dueAt: Instant }
  | {
      readonly kind: 'noted'
      readonly at: Instant
      readonly by: string
      readonly breakKind: BreakKind
      /** When it reached the secretariat by any channel; absent means when it was recorded. */
      readonly receivedAt?: Instant
      readonly reason?: string
    }
  | { readonly kind: 'objection-withdrawn'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'statement-attached'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'certified'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'withdrawn'; readonly at: Instant }

/** A silence procedure as its recorded events leave it. `phase` is what was recorded; `silenceStatus` adds the time. */
export interface Silence {
  readonly rule: SilenceDecision
  readonly phase: 'proposed' | 'not-opened' | 'open' | 'broken' | 'certified' | 'withdrawn'
  readonly openedAt: Instant | null
  readonly dueAt: Instant | null
  readonly extensions: readonly { readonly at: Instant; readonly from: Instant; readonly to: Instant }[]
  readonly stoppedBy: readonly string[]
  /** Notes in time: any that is not withdrawn breaks the silence. */
  readonly notes: readonly SilenceNote[]
  /** Notes that came after the expiry: on record, without effect. */
  readonly lateNotes: readonly SilenceNote[]
  readonly statements: readonly { readonly by: string; readonly at: Instant }[]
  readonly certified: { readonly by: string; readonly at: Instant } | null
  /** Whether a note received in time was recorded only after the certificate, which it then undid. */
  readonly certificateUndone: boolean
  readonly lastAt: Instant | null
}

/** What a reader sees at an instant. `expired` is computed, never set by a timer. */
export type SilenceStatus = 'proposed' | 'not-opened' | 'open' | 'expired' | 'broken' | 'adopted' | 'withdrawn'

/** A silence procedure that was proposed under a rule and not yet opened. */
export function proposeSilence(rule: SilenceDecision): Silence {
  return {
    rule,
    phase: 'proposed',
    openedAt: null,
    dueAt: null,
    extensions: [],
    stoppedBy: [],
    notes: [],
    lateNotes: [],
    statements: [],
    certified: null,
    certificateUndone: false,
    lastAt: null,
  }
}

/** The status at an instant. A silence is over when `now >= due`; without certificate rules it is then adopted. */
export function silenceStatus(silence: Silence, now: Instant): SilenceStatus {
  if (silence.phase === 'certified') return 'adopted'
  if (silence.phase !== 'open') return silence.phase
  if (silence.dueAt === null || now < silence.dueAt) return 'open'
  return silence.rule.certified ? 'expired' : 'adopted'
}

/** Members whose notes break the silence, in the order of recording. */
export function brokenBy(silence: Silence): readonly string[] {
  const standing = silence.notes.filter(
    (note) => note.withdrawnAt === null || silence.rule.withdrawal === 'does-not-revive',
  )
  return [...new Set(standing.map(({ by }) => by))]
}

function open(silence: Silence, at: Instant, dueAt: Instant, calendar: WorkingCalendar | null): Result<Silence> {
  if (silence.phase !== 'proposed') return refuse('silence.not_proposed', { phase: silence.phase })
  const earliest = earliestExpiry(silence.rule, at, calendar)
  if (!earliest.ok) return earliest
  if (dueAt < earliest.value || dueAt <= at) {
    return refuse('silence.too_short', { earliest: earliest.value, due: dueAt })
  }
  return accept({ ...silence, phase: 'open', openedAt: at, dueAt, lastAt: at })
}

/** The earliest instant at which a silence opened now may expire under the rule's minimum period. */
export function earliestExpiry(
  rule: SilenceDecision,
  openedAt: Instant,
  calendar: WorkingCalendar | null,
): Result<Instant> {
  switch (rule.minimum.unit) {
    case 'none':
      return accept(openedAt)
    case 'hours':
      return accept(openedAt + rule.minimum.length * 3_600_000)
    case 'working-days':
      return calendar === null
        ? refuse('silence.calendar_missing', { days: rule.minimum.length })
        : earliestDue(openedAt, rule.minimum.length, calendar)
  }
}

function extend(silence: Silence, at: Instant, dueAt: Instant): Result<Silence> {
  if (!silence.rule.extendable) return refuse('silence.not_extendable')
  if (silence.phase !== 'open' || silence.dueAt === null) return refuse('silence.not_open', { phase: silence.phase })
  if (at >= silence.dueAt) return refuse('silence.already_expired', { due: silence.dueAt })
  if (dueAt <= silence.dueAt) return refuse('silence.not_longer', { due: silence.dueAt, proposed: dueAt })
  const extensions = [...silence.extensions, { at, from: silence.dueAt, to: dueAt }]
  return accept({ ...silence, dueAt, extensions, lastAt: at })
}

function takeNote(silence: Silence, event: Extract<SilenceEvent, { kind: 'noted' }>): Result<Silence> {
  const { rule, dueAt } = silence
  if (dueAt === null || !['open', 'broken', 'certified'].includes(silence.phase)) {
    return refuse('silence.not_open', { phase: silence.phase })
  }
  if (!rule.brokenBy.includes(event.breakKind)) {
    return refuse('silence.not_a_break', { kind: event.breakKind, breaks: rule.brokenBy })
  }
  const reason = event.reason?.trim() ?? ''
  if (rule.reasonRequired && reason === '') return refuse('silence.reason_required', { by: event.by })
  const receivedAt = event.receivedAt ?? event.at
  if (receivedAt > event.at) return refuse('silence.received_after_recorded', { by: event.by })
  const note: SilenceNote = {
    by: event.by,
    kind: event.breakKind,
    recordedAt: event.at,
    receivedAt,
    reason: reason === '' ? null : reason,
    withdrawnAt: null,
  }
  const inTime = (rule.counts === 'received' ? receivedAt : event.at) < dueAt
  if (!inTime) return accept({ ...silence, lateNotes: [...silence.lateNotes, note], lastAt: event.at })
  return accept({
    ...silence,
    phase: 'broken',
    notes: [...silence.notes, note],
    certificateUndone: silence.certificateUndone || silence.phase === 'certified',
    lastAt: event.at,
  })
}

function withdrawNote(silence: Silence, at: Instant, by: string): Result<Silence> {
  const standing = silence.notes.some((note) => note.by === by && note.withdrawnAt === null)
  if (silence.phase !== 'broken' || !standing) return refuse('silence.no_objection_of', { member: by })
  const notes = silence.notes.map((note) =>
    note.by === by && note.withdrawnAt === null ? { ...note, withdrawnAt: at } : note,
  )
  // After the expiry a withdrawal changes nothing: the period ran out while an objection stood.
  const inTime = silence.dueAt !== null && at < silence.dueAt
  const revived = inTime && silence.rule.withdrawal === 'revives' && notes.every((note) => note.withdrawnAt !== null)
  return accept({ ...silence, notes, phase: revived ? 'open' : 'broken', lastAt: at })
}

function certify(silence: Silence, at: Instant, by: string): Result<Silence> {
  if (!silence.rule.certified) return refuse('silence.needs_no_certificate')
  if (silence.phase !== 'open' || silence.dueAt === null) return refuse('silence.not_open', { phase: silence.phase })
  if (at < silence.dueAt) return refuse('silence.not_expired', { due: silence.dueAt })
  return accept({ ...silence, phase: 'certified', certified: { by, at }, lastAt: at })
}

/**
 * The state after an event, or why the event is not possible. Pure: the instants come with the events, and the
 * calendar is asked only for a minimum period in working days.
 */
export function applyToSilence(
  silence: Silence,
  event: SilenceEvent,
  calendar: WorkingCalendar | null = null,
): Result<Silence> {
  if (silence.lastAt !== null && event.at < silence.lastAt) return refuse('silence.out_of_order', { at: event.at })
  switch (event.kind) {
    case 'opened':
      return open(silence, event.at, event.dueAt, calendar)
    case 'objected-to-procedure':
      if (!silence.rule.stoppableAtMeeting) return refuse('silence.not_stoppable')
      if (silence.phase !== 'proposed' && silence.phase !== 'not-opened') {
        return refuse('silence.already_opened', { phase: silence.phase })
      }
      return accept({ ...silence, phase: 'not-opened', stoppedBy: [...silence.stoppedBy, event.by], lastAt: event.at })
    case 'extended':
      return extend(silence, event.at, event.dueAt)
    case 'noted':
      return takeNote(silence, event)
    case 'objection-withdrawn':
      return withdrawNote(silence, event.at, event.by)
    case 'statement-attached':
      if (!['open', 'broken', 'certified'].includes(silence.phase))
        return refuse('silence.not_open', { phase: silence.phase })
      return accept({
        ...silence,
        statements: [...silence.statements, { by: event.by, at: event.at }],
        lastAt: event.at,
      })
    case 'certified':
      return certify(silence, event.at, event.by)
    case 'withdrawn': {
      const status = silenceStatus(silence, event.at)
      if (status === 'adopted' || status === 'withdrawn' || status === 'not-opened') {
        return refuse('silence.already_closed', { status })
      }
      return accept({ ...silence, phase: 'withdrawn', lastAt: event.at })
    }
  }
}
