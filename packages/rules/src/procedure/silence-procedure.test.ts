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

test('what is not possible is refused with what stands in its way', () => {
  const refused = (rule: SilenceDecision, events: readonly SilenceEvent[], last: SilenceEvent) => {
    const result = applyToSilence(run(rule, events), last)
    return result.ok ? null : [result.refusal.code, result.refusal.facts]
  }
  const extended: SilenceEvent = { kind: 'extended', at: 50, dueAt: 200 }
  const certified: SilenceEvent = { kind: 'certified', at: 120, by: 'secretariat' }
  const withdrawn: SilenceEvent = { kind: 'withdrawn', at: 130 }
  const statement: SilenceEvent = { kind: 'statement-attached', at: 131, by: 'B' }
  const stopped: SilenceEvent = { kind: 'objected-to-procedure', at: 0, by: 'K' }
  const contested: SilenceEvent = { kind: 'entry-contested', at: 140, by: 'A', entry: 7 }
  const notOpen = (phase: string) => ['silence.not_open', { phase }]

  expect(refused(RULE, [OPENED, noted(50)], noted(49))).toEqual(['silence.out_of_order', { at: 49 }])
  expect(refused(RULE, [OPENED], OPENED)).toEqual(['silence.not_proposed', { phase: 'open' }])
  expect(refused(RULE, [], { ...OPENED, dueAt: 0 })).toEqual(['silence.too_short', { earliest: 0, due: 0 }])
  expect(refused(RULE, [OPENED], { ...extended, at: 100 })).toEqual(['silence.already_expired', { due: 100 }])
  expect(refused(RULE, [OPENED], { ...extended, dueAt: 100 })).toEqual([
    'silence.not_longer',
    { due: 100, proposed: 100 },
  ])
  expect(refused(RULE, [], extended)).toEqual(notOpen('proposed'))
  expect(refused(RULE, [OPENED, noted(40)], extended)).toEqual(notOpen('broken'))
  for (const event of [noted(131), statement, contested]) {
    expect(refused(RULE, [], event)).toEqual(notOpen('proposed'))
    expect(refused(RULE, [OPENED, withdrawn], event)).toEqual(notOpen('withdrawn'))
    expect(refused(RULE, [stopped], event)).toEqual(notOpen('not-opened'))
  }
  expect(refused(RULE, [OPENED], { kind: 'noted', at: 9, by: 'A', breakKind: 'request-to-discuss' })).toEqual([
    'silence.not_a_break',
    { kind: 'request-to-discuss', breaks: ['objection', 'amendment'] },
  ])
  expect(refused({ ...RULE, reasonRequired: true }, [OPENED], noted(9))).toEqual([
    'silence.reason_required',
    { by: 'A' },
  ])
  expect(refused(RULE, [OPENED], noted(9, 'A', { receivedAt: 10 }))).toEqual([
    'silence.received_after_recorded',
    { by: 'A' },
  ])
  expect(refused(RULE, [OPENED, noted(50, 'B')], { kind: 'objection-withdrawn', at: 60, by: 'A' })).toEqual([
    'silence.no_objection_of',
    { member: 'A' },
  ])
  expect(refused(RULE, [OPENED], contested)).toEqual(['silence.no_entry_of', { member: 'A', entry: 7 }])
  expect(refused({ ...RULE, certified: false }, [OPENED], certified)).toEqual(['silence.needs_no_certificate', {}])
  expect(refused(RULE, [], certified)).toEqual(notOpen('proposed'))
  expect(refused(RULE, [OPENED, certified], certified)).toEqual(notOpen('certified'))
  expect(refused(RULE, [OPENED], { ...certified, at: 99 })).toEqual(['silence.not_expired', { due: 100 }])
  expect(refused({ ...RULE, stoppableAtMeeting: false }, [], stopped)).toEqual(['silence.not_stoppable', {}])
  expect(refused(RULE, [OPENED], stopped)).toEqual(['silence.already_opened', { phase: 'open' }])
  expect(refused(RULE, [OPENED, certified], withdrawn)).toEqual(['silence.already_closed', { status: 'adopted' }])
  expect(refused(RULE, [OPENED, withdrawn], withdrawn)).toEqual(['silence.already_closed', { status: 'withdrawn' }])
  expect(refused(RULE, [stopped], withdrawn)).toEqual(['silence.already_closed', { status: 'not-opened' }])
})

test('at the very end it may be certified, and who certified it stands there; statements are taken also afterwards', () => {
  const certified = run(RULE, [OPENED, { kind: 'certified', at: 100, by: 'secretariat' }])
  expect([silenceStatus(certified, 100), certified.certified]).toEqual(['adopted', { by: 'secretariat', at: 100 }])
  const statement: SilenceEvent = { kind: 'statement-attached', at: 100, by: 'B' }
  const before: readonly SilenceEvent[][] = [
    [OPENED],
    [OPENED, noted(50)],
    [OPENED, { kind: 'certified', at: 100, by: 'secretariat' }],
  ]
  for (const events of before) expect(run(RULE, [...events, statement]).statements).toEqual([{ by: 'B', at: 100 }])
})

test('of a procedure that is withdrawn no objection is withdrawn any more', () => {
  const gone: readonly SilenceEvent[] = [OPENED, noted(50), { kind: 'withdrawn', at: 60 }]
  expect(refusalOf(RULE, gone, { kind: 'objection-withdrawn', at: 70, by: 'A' })).toBe('silence.no_objection_of')
})

test('the first event may be at any instant, also before 1970', () => {
  expect(run(RULE, [{ kind: 'opened', at: -10, dueAt: -5 }]).openedAt).toBe(-10)
})

test('before anything happened a silence holds nothing', () => {
  const silence = proposeSilence(RULE)
  expect(silence).toEqual({
    rule: RULE,
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
  })
  expect(silenceStatus(silence, 1000)).toBe('proposed')
})

test('what is recorded stays as it was said, with its times, also what came too late', () => {
  const note = (more: object): SilenceEvent => ({ kind: 'noted', at: 0, by: 'A', breakKind: 'objection', ...more })
  const silence = run({ ...RULE, counts: 'received' }, [
    OPENED,
    { kind: 'extended', at: 10, dueAt: 110 },
    note({ at: 20, reason: '  costs ', entry: 3 }),
    { kind: 'objection-withdrawn', at: 30, by: 'A', entry: 4 },
    { kind: 'statement-attached', at: 40, by: 'B' },
    note({ at: 115, by: 'C', breakKind: 'amendment', receivedAt: 109, reason: ' ' }),
    note({ at: 116, by: 'D', receivedAt: 110 }),
  ])
  const nothing = { entry: null, withdrawal: null, lifted: false, contested: false, reason: null }
  expect(silence).toMatchObject({
    phase: 'broken',
    openedAt: 0,
    dueAt: 110,
    extensions: [{ at: 10, from: 100, to: 110 }],
    notes: [
      {
        by: 'A',
        kind: 'objection',
        recordedAt: 20,
        receivedAt: 20,
        reason: 'costs',
        entry: 3,
        withdrawal: 0,
        lifted: true,
      },
      { ...nothing, by: 'C', kind: 'amendment', recordedAt: 115, receivedAt: 109 },
    ],
    lateNotes: [{ ...nothing, by: 'D', recordedAt: 116, receivedAt: 110 }],
    withdrawals: [{ by: 'A', at: 30, entry: 4, contested: false }],
    statements: [{ by: 'B', at: 40 }],
    lastAt: 116,
  })
  expect(brokenBy(silence)).toEqual(['C'])
})

test('every event moves the hand that later ones may not be before', () => {
  const steps: readonly (readonly [SilenceDecision, readonly SilenceEvent[]])[] = [
    [RULE, [{ ...OPENED, at: 5 }]],
    [RULE, [{ kind: 'objected-to-procedure', at: 5, by: 'K' }]],
    [RULE, [OPENED, { kind: 'extended', at: 5, dueAt: 200 }]],
    [RULE, [OPENED, noted(5)]],
    [RULE, [{ ...OPENED, dueAt: 1 }, noted(5)]],
    [RULE, [OPENED, noted(4), { kind: 'objection-withdrawn', at: 5, by: 'A' }]],
    [RULE, [OPENED, { kind: 'statement-attached', at: 5, by: 'A' }]],
    [
      RULE,
      [
        { ...OPENED, dueAt: 1 },
        { kind: 'certified', at: 5, by: 'secretariat' },
      ],
    ],
    [RULE, [OPENED, { kind: 'withdrawn', at: 5 }]],
  ]
  for (const [rule, events] of steps) {
    expect([events.at(-1)?.kind, refusalOf(rule, events, { kind: 'withdrawn', at: 4 })]).toEqual([
      events.at(-1)?.kind,
      'silence.out_of_order',
    ])
    // At the same instant it is not out of order, whatever else it may be.
    expect(refusalOf(rule, events, { kind: 'withdrawn', at: 5 })).not.toBe('silence.out_of_order')
  }
})

test('a note that came too late may be disowned too, and only by its member', () => {
  const late: SilenceEvent = { kind: 'noted', at: 105, by: 'A', breakKind: 'objection', entry: 7 }
  const other: SilenceEvent = { kind: 'noted', at: 106, by: 'B', breakKind: 'objection', entry: 8 }
  const contested: SilenceEvent = { kind: 'entry-contested', at: 107, by: 'A', entry: 7 }
  const silence = run(RULE, [OPENED, late, other, contested])
  expect(silence.lateNotes.map((each) => each.contested)).toEqual([true, false])
  expect([silence.lastAt, silenceStatus(silence, 107)]).toEqual([107, 'expired'])
  expect(refusalOf(RULE, [OPENED, late, other], { ...contested, entry: 8 })).toBe('silence.no_entry_of')
  expect(refusalOf(RULE, [OPENED, late, other, contested], contested)).toBe('silence.no_entry_of')
})

test('a withdrawal takes back what its member noted and stands, and being disowned gives back no more', () => {
  const note = (at: number, by: string, entry: number): SilenceEvent => ({
    kind: 'noted',
    at,
    by,
    breakKind: 'objection',
    entry,
  })
  const taken = (at: number, entry: number): SilenceEvent => ({ kind: 'objection-withdrawn', at, by: 'A', entry })
  const events = [OPENED, note(10, 'A', 1), note(11, 'B', 2), taken(12, 3), note(13, 'A', 4), taken(14, 5)]
  const silence = run(RULE, events)
  expect(silence.notes.map(({ withdrawal, lifted }) => [withdrawal, lifted])).toEqual([
    [0, true],
    [null, false],
    [1, true],
  ])
  const restored = run(RULE, [...events, { kind: 'entry-contested', at: 15, by: 'A', entry: 5 }])
  expect(restored.notes.map(({ withdrawal, lifted }) => [withdrawal, lifted])).toEqual([
    [0, true],
    [null, false],
    [null, false],
  ])
  expect(restored.withdrawals.map(({ contested }) => contested)).toEqual([false, true])
  expect(brokenBy(restored)).toEqual(['B', 'A'])
  // A rule by which nothing revives lets it be withdrawn once, on record.
  const once = run({ ...RULE, withdrawal: 'does-not-revive' }, [OPENED, note(10, 'A', 1), taken(12, 3)])
  expect([once.notes[0]?.withdrawal, once.notes[0]?.lifted]).toEqual([0, false])
  expect(
    refusalOf({ ...RULE, withdrawal: 'does-not-revive' }, [OPENED, note(10, 'A', 1), taken(12, 3)], taken(13, 4)),
  ).toBe('silence.no_objection_of')
})

test('an objection to the procedure may be joined by another, and keeps who made it', () => {
  const stopped = run(RULE, [
    { kind: 'objected-to-procedure', at: 0, by: 'K' },
    { kind: 'objected-to-procedure', at: 1, by: 'L' },
  ])
  expect([stopped.phase, stopped.stoppedBy, stopped.lastAt]).toEqual(['not-opened', ['K', 'L'], 1])
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
