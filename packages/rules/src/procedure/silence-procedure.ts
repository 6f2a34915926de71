import type { Instant } from '../time/instant.ts'
import { endOfPeriod } from '../language/period.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { BreakKind, SilenceDecision } from '../language/rule.ts'
import type { WorkingCalendar } from '../time/working-days.ts'

/** A note of a member to the procedure: an objection, an amendment or a request to discuss. */
export interface SilenceNote {
  readonly by: string
  readonly kind: BreakKind
  readonly recordedAt: Instant
  readonly receivedAt: Instant
  readonly reason: string | null
  /** Number of its entry in the record, where a record is kept. */
  readonly entry: number | null
  /** Which of the withdrawals took it back; null while it stands. */
  readonly withdrawal: number | null
  /** Whether that withdrawal took its effect: in time, under a rule that lets the silence revive. */
  readonly lifted: boolean
  /** Disowned by the member in whose name it was entered: it was never that member's. */
  readonly contested: boolean
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
      readonly entry?: number
    }
  | { readonly kind: 'objection-withdrawn'; readonly at: Instant; readonly by: string; readonly entry?: number }
  /** A member disowns what was entered in its name: a note, or the withdrawal of one. */
  | { readonly kind: 'entry-contested'; readonly at: Instant; readonly by: string; readonly entry: number }
  | { readonly kind: 'statement-attached'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'certified'; readonly at: Instant; readonly by: string }
  | { readonly kind: 'withdrawn'; readonly at: Instant }

/** A member took back what it had noted. */
export interface ObjectionWithdrawal {
  readonly by: string
  readonly at: Instant
  readonly entry: number | null
  readonly contested: boolean
}

/** A silence procedure as its recorded events leave it. `phase` is what was recorded; `silenceStatus` adds the time. */
export interface Silence {
  readonly rule: SilenceDecision
  readonly phase: 'proposed' | 'not-opened' | 'open' | 'broken' | 'certified' | 'withdrawn'
  readonly openedAt: Instant | null
  readonly dueAt: Instant | null
  readonly extensions: readonly { readonly at: Instant; readonly from: Instant; readonly to: Instant }[]
  readonly stoppedBy: readonly string[]
  /** Notes in time; `breaks` says which of them break the silence. */
  readonly notes: readonly SilenceNote[]
  /** Notes that came after the expiry: on record, without effect. */
  readonly lateNotes: readonly SilenceNote[]
  readonly withdrawals: readonly ObjectionWithdrawal[]
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
    withdrawals: [],
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

/** Whether a note in time breaks the silence: it was not disowned, and no withdrawal of it took effect. */
export const breaks = (note: SilenceNote): boolean => !note.contested && !note.lifted

/** Members whose notes break the silence, in the order of recording. */
export function brokenBy(silence: Silence): readonly string[] {
  return [...new Set(silence.notes.filter(breaks).map(({ by }) => by))]
}

/** The phase that the notes leave: broken by any that breaks; otherwise as certified, or running. */
function withNotes(silence: Silence, notes: readonly SilenceNote[], at: Instant): Silence {
  const broken = notes.some(breaks)
  const certified = silence.certified !== null
  return {
    ...silence,
    notes,
    phase: broken ? 'broken' : certified ? 'certified' : 'open',
    certificateUndone: certified && broken,
    lastAt: at,
  }
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
  return rule.minimum.unit === 'none' ? accept(openedAt) : endOfPeriod(rule.minimum, openedAt, calendar)
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
    entry: event.entry ?? null,
    withdrawal: null,
    lifted: false,
    contested: false,
  }
  const inTime = (rule.counts === 'received' ? receivedAt : event.at) < dueAt
  if (!inTime) return accept({ ...silence, lateNotes: [...silence.lateNotes, note], lastAt: event.at })
  return accept(withNotes(silence, [...silence.notes, note], event.at))
}

function withdrawNote(
  silence: Silence,
  { at, by, entry }: Extract<SilenceEvent, { kind: 'objection-withdrawn' }>,
): Result<Silence> {
  const stands = (note: SilenceNote) => note.by === by && note.withdrawal === null && !note.contested
  if (silence.phase !== 'broken' || !silence.notes.some(stands))
    return refuse('silence.no_objection_of', { member: by })
  // After the expiry a withdrawal changes nothing: the period ran out while an objection stood.
  const inTime = silence.dueAt !== null && at < silence.dueAt
  const lifted = inTime && silence.rule.withdrawal === 'revives'
  const withdrawal = silence.withdrawals.length
  const notes = silence.notes.map((note) => (stands(note) ? { ...note, withdrawal, lifted } : note))
  const withdrawals = [...silence.withdrawals, { by, at, entry: entry ?? null, contested: false }]
  return accept(withNotes({ ...silence, withdrawals }, notes, at))
}

/** The notes after their member disowned a withdrawal: those that it took back stand again. */
function restored(silence: Silence, withdrawal: number): readonly SilenceNote[] {
  return silence.notes.map((note) =>
    note.withdrawal === withdrawal ? { ...note, withdrawal: null, lifted: false } : note,
  )
}

function contestEntry(
  silence: Silence,
  { at, by, entry }: Extract<SilenceEvent, { kind: 'entry-contested' }>,
): Result<Silence> {
  if (!['open', 'broken', 'certified'].includes(silence.phase)) {
    return refuse('silence.not_open', { phase: silence.phase })
  }
  const meant = (one: { readonly by: string; readonly entry: number | null; readonly contested: boolean }) =>
    one.entry === entry && one.by === by && !one.contested
  const disown = <Entered extends SilenceNote | ObjectionWithdrawal>(entered: readonly Entered[]): readonly Entered[] =>
    entered.map((one) => (meant(one) ? { ...one, contested: true } : one))
  const withdrawal = silence.withdrawals.findIndex(meant)
  if (withdrawal >= 0) {
    const withdrawals = disown(silence.withdrawals)
    return accept(withNotes({ ...silence, withdrawals }, restored(silence, withdrawal), at))
  }
  if (silence.notes.some(meant)) return accept(withNotes(silence, disown(silence.notes), at))
  if (!silence.lateNotes.some(meant)) return refuse('silence.no_entry_of', { member: by, entry })
  return accept({ ...silence, lateNotes: disown(silence.lateNotes), lastAt: at })
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
      return withdrawNote(silence, event)
    case 'entry-contested':
      return contestEntry(silence, event)
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
