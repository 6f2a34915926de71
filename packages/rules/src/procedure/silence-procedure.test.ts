import { expect, test } from 'vitest'
import { parseInstant } from '../time/instant.ts'
import type { SilenceDecision } from '../language/rule.ts'
import { applyToSilence, brokenBy, proposeSilence, silenceStatus } from './silence-procedure.ts'
import type { Silence, SilenceEvent } from './silence-procedure.ts'
import { earliestDue } from '../time/working-days.ts'
import type { WorkingCalendar } from '../time/working-days.ts'

const RULE: SilenceDecision = {
  kind: 'silence',
  minimum: { unit: 'none' },
  brokenBy: ['objection', 'amendment'],
  reasonRequired: false,
  counts: 'recorded',
  certified: true,
  stoppableAtMeeting: true,
  extendable: true,
  withdrawal: 'revives',
}

function run(rule: SilenceDecision, events: readonly SilenceEvent[], calendar: WorkingCalendar | null = null): Silence {
  let silence = proposeSilence(rule)
  for (const event of events) {
    const next = applyToSilence(silence, event, calendar)
    if (!next.ok) throw new Error(`${event.kind}: ${next.refusal.code}`)
    silence = next.value
  }
  return silence
}

function refusalOf(rule: SilenceDecision, events: readonly SilenceEvent[], last: SilenceEvent): string | null {
  const result = applyToSilence(run(rule, events), last)
  return result.ok ? null : result.refusal.code
}

const OPENED: SilenceEvent = { kind: 'opened', at: 0, dueAt: 100 }
const noted = (at: number, by = 'A', more: { receivedAt?: number; reason?: string } = {}): SilenceEvent => ({
  kind: 'noted',
  at,
  by,
  breakKind: 'objection',
  ...more,
})

test('an objection counts if and only if it was recorded before the expiry', () => {
  expect(silenceStatus(run(RULE, [OPENED, noted(99)]), 100)).toBe('broken')
  const late = run(RULE, [OPENED, noted(100)])
  expect(silenceStatus(late, 100)).toBe('expired')
  expect(late.lateNotes.map(({ by }) => by)).toEqual(['A'])
})

test('the expiry is computed from the clock that is passed in, not from when anyone looked', () => {
  const open = run(RULE, [OPENED])
  expect([silenceStatus(open, 99), silenceStatus(open, 100), silenceStatus(open, 5000)]).toEqual([
    'open',
    'expired',
    'expired',
  ])
  expect(silenceStatus(run({ ...RULE, certified: false }, [OPENED]), 100)).toBe('adopted')
})

test('an expired silence is adopted only when an officer certifies it, and not before the expiry', () => {
  const certified: SilenceEvent = { kind: 'certified', at: 120, by: 'secretariat' }
  expect(silenceStatus(run(RULE, [OPENED, certified]), 120)).toBe('adopted')
  expect(refusalOf(RULE, [OPENED], { ...certified, at: 99 })).toBe('silence.not_expired')
  expect(refusalOf(RULE, [OPENED, noted(50)], certified)).toBe('silence.not_open')
})

test('an extension is possible only before the expiry, and only to a later time', () => {
  expect(refusalOf(RULE, [OPENED], { kind: 'extended', at: 100, dueAt: 200 })).toBe('silence.already_expired')
  expect(refusalOf(RULE, [OPENED], { kind: 'extended', at: 50, dueAt: 100 })).toBe('silence.not_longer')
  expect(refusalOf({ ...RULE, extendable: false }, [OPENED], { kind: 'extended', at: 50, dueAt: 200 })).toBe(
    'silence.not_extendable',
  )
  expect(silenceStatus(run(RULE, [OPENED, { kind: 'extended', at: 99, dueAt: 200 }, noted(150)]), 150)).toBe('broken')
})

test('a statement attached does not break the silence', () => {
  const silence = run(RULE, [OPENED, { kind: 'statement-attached', at: 10, by: 'B' }])
  expect([silenceStatus(silence, 100), silence.statements.length, brokenBy(silence)]).toEqual(['expired', 1, []])
})

test('a withdrawn objection revives the silence before the expiry, where the rule says so', () => {
  const withdrawn: SilenceEvent = { kind: 'objection-withdrawn', at: 60, by: 'A' }
  expect(silenceStatus(run(RULE, [OPENED, noted(50), withdrawn]), 61)).toBe('open')
  expect(silenceStatus(run(RULE, [OPENED, noted(50), noted(55, 'B'), withdrawn]), 61)).toBe('broken')
  expect(silenceStatus(run(RULE, [OPENED, noted(50), { ...withdrawn, at: 100 }]), 101)).toBe('broken')
  expect(silenceStatus(run({ ...RULE, withdrawal: 'does-not-revive' }, [OPENED, noted(50), withdrawn]), 61)).toBe(
    'broken',
  )
})

test('a note received in time but recorded late counts where the rule counts the receipt, and undoes a certificate', () => {
  const certified: SilenceEvent = { kind: 'certified', at: 110, by: 'secretariat' }
  const late = noted(130, 'A', { receivedAt: 90 })
  const received = run({ ...RULE, counts: 'received' }, [OPENED, certified, late])
  expect([silenceStatus(received, 130), received.certificateUndone]).toEqual(['broken', true])
  const recorded = run(RULE, [OPENED, certified, late])
  expect([silenceStatus(recorded, 130), recorded.lateNotes.length]).toEqual(['adopted', 1])
})

test('a note that its member disowns was never its own, and a certificate that it undid holds again', () => {
  const note: SilenceEvent = { kind: 'noted', at: 50, by: 'A', breakKind: 'objection', receivedAt: 50, entry: 7 }
  const contested: SilenceEvent = { kind: 'entry-contested', at: 60, by: 'A', entry: 7 }
  const running = run(RULE, [OPENED, note, contested])
  expect([silenceStatus(running, 60), brokenBy(running)]).toEqual(['open', []])
  const rule: SilenceDecision = { ...RULE, counts: 'received' }
  const late: readonly SilenceEvent[] = [
    OPENED,
    { kind: 'certified', at: 110, by: 'secretariat' },
    { ...note, at: 120 },
    { ...contested, at: 130 },
  ]
  const certified = run(rule, late)
  expect([silenceStatus(certified, 130), certified.certificateUndone]).toEqual(['adopted', false])
  // Nobody disowns for another, and nobody twice.
  expect(refusalOf(RULE, [OPENED, note], { ...contested, by: 'B' })).toBe('silence.no_entry_of')
  expect(refusalOf(RULE, [OPENED, note, contested], { ...contested, at: 61 })).toBe('silence.no_entry_of')
})

test('a withdrawal that the objecting member disowns never was: the objection stands, whatever was certified since', () => {
  const note: SilenceEvent = { kind: 'noted', at: 50, by: 'A', breakKind: 'objection', entry: 7 }
  const withdrawn: SilenceEvent = { kind: 'objection-withdrawn', at: 60, by: 'A', entry: 8 }
  const certified: SilenceEvent = { kind: 'certified', at: 110, by: 'secretariat' }
  const contested: SilenceEvent = { kind: 'entry-contested', at: 120, by: 'A', entry: 8 }
  const silence = run(RULE, [OPENED, note, withdrawn, certified, contested])
  expect([silenceStatus(silence, 120), brokenBy(silence), silence.certificateUndone]).toEqual(['broken', ['A'], true])
})

test('an objection that stood at the expiry still names its member after a withdrawal came too late', () => {
  const silence = run(RULE, [OPENED, noted(50), { kind: 'objection-withdrawn', at: 100, by: 'A' }])
  expect([silenceStatus(silence, 101), brokenBy(silence)]).toEqual(['broken', ['A']])
  expect(refusalOf(RULE, [OPENED], { kind: 'objection-withdrawn', at: 60, by: 'A' })).toBe('silence.no_objection_of')
})

test('what breaks it, and whether reasons are needed, is for the rule', () => {
  const request: SilenceEvent = { kind: 'noted', at: 10, by: 'A', breakKind: 'request-to-discuss' }
  expect(refusalOf(RULE, [OPENED], request)).toBe('silence.not_a_break')
  expect(refusalOf({ ...RULE, reasonRequired: true }, [OPENED], noted(10, 'A', { reason: ' ' }))).toBe(
    'silence.reason_required',
  )
  expect(refusalOf({ ...RULE, reasonRequired: true }, [OPENED], noted(10, 'A', { reason: 'costs' }))).toBe(null)
})

test('an objection to the procedure at the meeting keeps it from opening', () => {
  const stopped = run(RULE, [{ kind: 'objected-to-procedure', at: 0, by: 'K' }])
  expect([silenceStatus(stopped, 1), stopped.stoppedBy]).toEqual(['not-opened', ['K']])
  expect(applyToSilence(stopped, { ...OPENED, at: 1 }).ok).toBe(false)
})

test('five working days at headquarters: over a weekend, a holiday and the change to summer time', () => {
  const calendar: WorkingCalendar = { zone: 'Europe/Vienna', holidays: ['2030-04-22'] }
  const rule: SilenceDecision = { ...RULE, minimum: { unit: 'working-days', length: 5 } }
  const instant = (text: string) => {
    const parsed = parseInstant(text)
    if (!parsed.ok) throw new Error(text)
    return parsed.value
  }
  // Thursday 28 March 2030, 18:00; clocks go forward on the 31st; 4 April is the fifth working day after.
  const opened = instant('2030-03-28T18:00:00+01:00')
  expect(earliestDue(opened, 5, calendar)).toEqual({ ok: true, value: instant('2030-04-04T18:00:00+02:00') })
  // Easter Monday 22 April does not count.
  const easter = instant('2030-04-18T18:00:00+02:00')
  expect(earliestDue(easter, 5, calendar)).toEqual({ ok: true, value: instant('2030-04-26T18:00:00+02:00') })
  const tooShort: SilenceEvent = { kind: 'opened', at: opened, dueAt: instant('2030-04-04T17:59:59+02:00') }
  expect(applyToSilence(proposeSilence(rule), tooShort, calendar)).toMatchObject({
    ok: false,
    refusal: { code: 'silence.too_short' },
  })
  expect(applyToSilence(proposeSilence(rule), tooShort)).toMatchObject({
    ok: false,
    refusal: { code: 'period.calendar_missing' },
  })
  expect(
    applyToSilence(proposeSilence(rule), { ...tooShort, dueAt: instant('2030-04-04T18:00:00+02:00') }, calendar).ok,
  ).toBe(true)
})

/** Every event that could happen, at an instant; `entry` is the number of entries before it. */
function eventsAt(at: number, entry: number): readonly SilenceEvent[] {
  const contests = Array.from({ length: entry }, (_, earlier) => earlier).flatMap((earlier) =>
    ['A', 'B'].map((by): SilenceEvent => ({ kind: 'entry-contested', at, by, entry: earlier })),
  )
  return [
    { kind: 'opened', at, dueAt: 3 },
    { kind: 'objected-to-procedure', at, by: 'A' },
    { kind: 'extended', at, dueAt: 5 },
    { kind: 'noted', at, by: 'A', breakKind: 'objection', entry },
    { kind: 'noted', at, by: 'B', breakKind: 'amendment', receivedAt: 2, entry },
    { kind: 'objection-withdrawn', at, by: 'A', entry },
    { kind: 'statement-attached', at, by: 'B' },
    { kind: 'certified', at, by: 'secretariat' },
    { kind: 'withdrawn', at },
    ...contests,
  ]
}

/** All interleavings of events at rising instants, with the history that led to each state. */
function explore(
  rule: SilenceDecision,
  depth: number,
  visit: (silence: Silence, history: readonly SilenceEvent[], now: number) => void,
): void {
  const walk = (silence: Silence, history: readonly SilenceEvent[], at: number) => {
    for (const now of [at, at + 1, 9]) visit(silence, history, now)
    if (history.length === depth) return
    for (const step of [0, 1, 2]) {
      for (const event of eventsAt(at + step, history.length)) {
        const next = applyToSilence(silence, event)
        if (next.ok) walk(next.value, [...history, event], at + step)
      }
    }
  }
  walk(proposeSilence(rule), [], 0)
}

/**
 * The law, read off the history alone: the due time at the end, and the members with a note that was in time when it was
 * recorded and that no withdrawal in time took back; what was contested is left out as though it had never been.
 */
function standingObjections(
  rule: SilenceDecision,
  history: readonly SilenceEvent[],
): { readonly due: number; readonly standing: ReadonlySet<string> } {
  const disowned = new Set(history.flatMap((event) => (event.kind === 'entry-contested' ? [event.entry] : [])))
  let due = Infinity
  const standing = new Set<string>()
  for (const event of history) {
    if (event.kind === 'opened' || event.kind === 'extended') due = event.dueAt
    if ('entry' in event && event.entry !== undefined && disowned.has(event.entry)) continue
    if (event.kind === 'noted') {
      const time = rule.counts === 'received' ? (event.receivedAt ?? event.at) : event.at
      if (time < due) standing.add(event.by)
    }
    if (event.kind === 'objection-withdrawn' && event.at < due && rule.withdrawal === 'revives')
      standing.delete(event.by)
  }
  return { due, standing }
}

for (const counts of ['recorded', 'received'] as const) {
  for (const certified of [true, false]) {
    test(`all interleavings of four events: ${counts} counts, ${certified ? 'with' : 'without'} certificate`, () => {
      const rule: SilenceDecision = { ...RULE, counts, certified }
      let states = 0
      explore(rule, 4, (silence, history, now) => {
        states += 1
        const status = silenceStatus(silence, now)
        const { due, standing } = standingObjections(rule, history)
        const was = (kind: SilenceEvent['kind']) => history.some((event) => event.kind === kind)
        if (status === 'adopted') {
          // Never with a standing objection, never before the expiry, never without the certificate the rule asks for.
          expect(standing.size).toBe(0)
          expect(now >= due || was('certified')).toBe(true)
          if (certified) expect(was('certified')).toBe(true)
        }
        if (status === 'broken') expect(standing).toEqual(new Set(brokenBy(silence)))
        if (status === 'open') expect(now < due && standing.size === 0).toBe(true)
        if (status === 'expired') expect(now >= due && standing.size === 0 && certified).toBe(true)
        if (standing.size > 0) expect(['broken', 'withdrawn']).toContain(status)
        if (status === 'not-opened') expect(was('opened')).toBe(false)
      })
      expect(states).toBeGreaterThan(3000)
    }, 30_000)
  }
}
