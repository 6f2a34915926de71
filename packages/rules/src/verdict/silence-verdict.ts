import { afterAdoption } from './after-adoption.ts'
import { REMARK_KINDS } from '../language/ballot.ts'
import type { Ballot, SilenceRecord } from '../language/ballot.ts'
import { parseInstant, writeInstant } from '../time/instant.ts'
import type { Instant } from '../time/instant.ts'
import { isAffirmative } from '../language/outcome.ts'
import { accept, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import { BREAK_KINDS } from '../language/rule.ts'
import type { Rule, SilenceDecision } from '../language/rule.ts'
import { listed, sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { applyToSilence, breaks, brokenBy, proposeSilence, silenceStatus } from '../procedure/silence-procedure.ts'
import type { Silence, SilenceEvent } from '../procedure/silence-procedure.ts'
import { outcomeSentence } from './verdict-sentences.ts'
import type { Finding, SilenceFacts, Verdict } from './verdict.ts'
import type { WorkingCalendar } from '../time/working-days.ts'

function instants(record: SilenceRecord): Result<Map<string, Instant>> {
  const read = new Map<string, Instant>()
  const given = [
    record.proposedAt,
    record.openedAt,
    record.due,
    record.certifiedAt,
    record.withdrawnAt,
    record.asOf,
    ...(record.extended ?? []).flatMap(({ at, due }) => [at, due]),
    ...(record.objections ?? []).flatMap(({ at, receivedAt, withdrawnAt }) => [at, receivedAt, withdrawnAt]),
    ...(record.objectionsToProcedure ?? []).map(({ at }) => at),
  ]
  for (const text of given) {
    if (text === undefined) continue
    const instant = parseInstant(text)
    if (!instant.ok) return instant
    read.set(text, instant.value)
  }
  return accept(read)
}

/** The recorded facts as events, in the order of recording. The opening is handled apart: cases often leave out when it was. */
function eventsOf(record: SilenceRecord, at: (text: string) => Instant): readonly SilenceEvent[] {
  const events: SilenceEvent[] = []
  for (const { at: when, due } of record.extended ?? []) events.push({ kind: 'extended', at: at(when), dueAt: at(due) })
  for (const note of record.objections ?? []) {
    if (REMARK_KINDS.some((kind) => kind === note.kind)) {
      events.push({ kind: 'statement-attached', at: at(note.at), by: note.by })
      continue
    }
    events.push({
      kind: 'noted',
      at: at(note.at),
      by: note.by,
      breakKind: BREAK_KINDS.find((kind) => kind === note.kind) ?? 'objection',
      ...(note.receivedAt === undefined ? {} : { receivedAt: at(note.receivedAt) }),
      ...(note.reason === undefined ? {} : { reason: note.reason }),
    })
    if (note.withdrawnAt !== undefined)
      events.push({ kind: 'objection-withdrawn', at: at(note.withdrawnAt), by: note.by })
  }
  if (record.withdrawnAt !== undefined) events.push({ kind: 'withdrawn', at: at(record.withdrawnAt) })
  if (record.certifiedAt !== undefined)
    events.push({ kind: 'certified', at: at(record.certifiedAt), by: 'secretariat' })
  return events.toSorted((a, b) => a.at - b.at)
}

function opened(
  decision: SilenceDecision,
  record: SilenceRecord,
  at: (text: string) => Instant,
  calendar: WorkingCalendar | null,
): Result<Silence> {
  let silence = proposeSilence(decision)
  for (const { at: when, by } of record.objectionsToProcedure ?? []) {
    const next = applyToSilence(silence, { kind: 'objected-to-procedure', at: at(when), by })
    if (!next.ok) return next
    silence = next.value
  }
  if (silence.phase === 'not-opened') return accept(silence)
  if (record.due === undefined) return refuse('silence.due_missing')
  const due = at(record.due)
  if (record.openedAt === undefined) return accept({ ...silence, phase: 'open', dueAt: due })
  // Without a calendar the minimum in working days was checked when the procedure opened.
  const unchecked = decision.minimum.unit === 'working-days' && calendar === null
  const rule: SilenceDecision = unchecked ? { ...decision, minimum: { unit: 'none' } } : decision
  const next = applyToSilence({ ...silence, rule }, { kind: 'opened', at: at(record.openedAt), dueAt: due }, calendar)
  return next.ok ? accept({ ...next.value, rule: decision }) : next
}

function factsOf(silence: Silence, adopted: boolean): SilenceFacts {
  const due = silence.dueAt === null ? null : writeInstant(silence.dueAt)
  const adoptedAt = silence.certified === null ? due : writeInstant(silence.certified.at)
  return {
    due,
    ...(adopted && adoptedAt !== null ? { at: adoptedAt } : {}),
    brokenBy: brokenBy(silence),
    brokenHow: [...new Set(silence.notes.filter(breaks).map(({ kind }) => kind))],
    lateObjections: [...new Set(silence.lateNotes.filter(({ contested }) => !contested).map(({ by }) => by))],
    stoppedBy: silence.stoppedBy,
  }
}

function sentencesOf(facts: SilenceFacts): readonly Sentence[] {
  const said: Sentence[] = []
  if (facts.stoppedBy.length > 0) {
    const text = `The use of the procedure was opposed by ${listed(facts.stoppedBy)}.`
    said.push(sentence('silence.stopped', { members: facts.stoppedBy }, text))
  }
  if (facts.brokenBy.length > 0) {
    const text = `Broken before the expiry (${facts.due}) by ${listed(facts.brokenBy)}: ${listed(facts.brokenHow)}.`
    said.push(sentence('silence.broken', { members: facts.brokenBy, due: facts.due ?? '', how: facts.brokenHow }, text))
  }
  if (facts.lateObjections.length > 0) {
    const text = `Too late to count, after ${facts.due}: ${listed(facts.lateObjections)}.`
    said.push(sentence('silence.late', { members: facts.lateObjections, due: facts.due ?? '' }, text))
  }
  return said
}

/**
 * Refusals of the state machine that say of a recorded fact: it happened, and it has no effect. What was noted to a running
 * procedure cannot be refused afterwards.
 */
const WITHOUT_EFFECT: Readonly<Record<string, string>> = {
  'silence.already_expired': 'the silence had expired',
  'silence.not_extendable': 'the rule knows no extension',
  'silence.not_open': 'the silence was no longer open',
  'silence.not_a_break': 'the rule does not let it break the silence',
  'silence.reason_required': 'the rule asks for a reason',
  'silence.no_objection_of': 'no objection of it stood',
  'silence.already_closed': 'the procedure was closed',
}

const EVENT_WORDS: Readonly<Record<SilenceEvent['kind'], string>> = {
  opened: 'an opening',
  'objected-to-procedure': 'an objection to the procedure',
  extended: 'an extension',
  noted: 'a note',
  'objection-withdrawn': 'a withdrawal',
  'entry-contested': 'a contest',
  'statement-attached': 'a statement',
  certified: 'a certificate',
  withdrawn: 'a withdrawal of the proposal',
}

function withoutEffect(event: SilenceEvent, code: string): Sentence {
  const instant = writeInstant(event.at)
  const by = 'by' in event ? event.by : ''
  const named = by === '' ? 'no' : 'yes'
  const facts = { what: event.kind, at: instant, named, member: by, reason: code.slice('silence.'.length) }
  const whose = by === '' ? '' : ` by ${by}`
  const text = `Without effect: ${EVENT_WORDS[event.kind]}${whose} at ${instant}; ${WITHOUT_EFFECT[code] ?? code}.`
  return sentence('silence.without_effect', facts, text)
}

/** Judges the recorded facts of a silence procedure by running them through its state machine. */
export function decideSilence(
  decision: SilenceDecision,
  ballot: Ballot,
  calendar: WorkingCalendar | null,
): Result<Finding> {
  const record = ballot.silence
  if (record === undefined) return refuse('ballot.not_enough', { missing: ['silence'] })
  const read = instants(record)
  if (!read.ok) return read
  const at = (text: string) => read.value.get(text) ?? 0
  const start = opened(decision, record, at, calendar)
  if (!start.ok) return start
  let silence = start.value
  const ineffective: Sentence[] = []
  if (silence.phase !== 'not-opened') {
    for (const event of eventsOf(record, at)) {
      const next = applyToSilence(silence, event, calendar)
      if (next.ok) silence = next.value
      else if (next.refusal.code in WITHOUT_EFFECT) ineffective.push(withoutEffect(event, next.refusal.code))
      else return next
    }
  }
  const last = Math.max(silence.dueAt ?? 0, silence.lastAt ?? 0)
  const found = findingOf(silence, record.asOf === undefined ? last : at(record.asOf))
  return found.ok ? accept({ ...found.value, sentences: [...found.value.sentences, ...ineffective] }) : found
}

/** What an instant makes of a silence; refused while nothing is decided. */
function findingOf(silence: Silence, now: Instant): Result<Finding> {
  const status = silenceStatus(silence, now)
  if (status === 'proposed' || status === 'open')
    return refuse('silence.still_open', { due: factsOf(silence, false).due ?? '' })
  if (status === 'expired') return refuse('silence.not_certified', { due: factsOf(silence, false).due ?? '' })
  const facts = factsOf(silence, status === 'adopted')
  const result = {
    id: 'silence',
    type: 'silence',
    parent: null,
    holds: status === 'adopted',
    counted: facts.brokenBy.length,
    needed: 0,
    margin: -facts.brokenBy.length,
    members: facts.brokenBy,
  } as const
  const sentences = [outcomeSentence(status), ...sentencesOf(facts)]
  return accept({
    outcome: status,
    conditions: [result],
    counts: [],
    critical: [],
    excluded: [],
    silence: facts,
    sentences,
  })
}

/**
 * The verdict of a silence that was followed by its events, at an instant. Refuses `silence.still_open` and
 * `silence.not_certified` while nothing is decided.
 */
export function silenceVerdict(rule: Rule, silence: Silence, now: Instant): Result<Verdict> {
  const decided = findingOf(silence, now)
  if (!decided.ok) return decided
  const found = afterAdoption(rule, {}, decided.value)
  if (!found.ok) return found
  const { outcome } = found.value
  return accept({ rule: { id: rule.id, version: rule.version }, affirmative: isAffirmative(outcome), ...found.value })
}
