import { expect, test } from 'vitest'
import { announce, announcementStatus, applyToAnnouncement, takesEffect } from './announcement.ts'
import type { Announcement, AnnouncementEvent } from './announcement.ts'
import { challengeRule } from '../language/challenge.ts'
import type { ChallengeClause } from '../language/challenge.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { MAJORITY_OF_VOTING } from '../catalogue/rule-parts.ts'
import { decide } from '../verdict/decide.ts'
import { describeRule } from '../words/describe.ts'
import { lintRule } from '../lint/lint.ts'
import type { Rule } from '../language/rule.ts'

const HOUR = 3_600_000

const CLAUSE: ChallengeClause = {
  within: { unit: 'hours', length: 2 },
  decidedWithin: { unit: 'hours', length: 1 },
  overturnedBy: MAJORITY_OF_VOTING,
  meanwhile: 'stands',
}

function announced(clause: ChallengeClause | null = CLAUSE): Announcement {
  const start = announce(clause, ['A', 'B', 'C'], 0)
  if (!start.ok) throw new Error(start.refusal.code)
  return start.value
}

function run(start: Announcement, events: readonly AnnouncementEvent[]): Announcement {
  let announcement = start
  for (const event of events) {
    const next = applyToAnnouncement(announcement, event)
    if (!next.ok) throw new Error(`${event.kind}: ${next.refusal.code}`)
    announcement = next.value
  }
  return announcement
}

function refusalOf(start: Announcement, event: AnnouncementEvent): string | null {
  const next = applyToAnnouncement(start, event)
  return next.ok ? null : next.refusal.code
}

const challenged = (at: number, by = 'A', reason = 'The count'): AnnouncementEvent => ({
  kind: 'challenged',
  at,
  by,
  ground: 'count',
  reason,
})
const voted = (at: number, by: string, answer: 'yes' | 'no' | 'abstain'): AnnouncementEvent => ({
  kind: 'voted',
  at,
  by,
  answer,
})

test('an announcement under a rule without challenges is final at once', () => {
  const final = announced(null)
  expect([announcementStatus(final, 0), takesEffect(final)]).toEqual(['final', true])
  expect(refusalOf(final, challenged(1))).toBe('announcement.not_challengeable')
})

test('an announcement that nobody challenges in time is final, whether or not anyone looked', () => {
  const open = announced()
  expect([announcementStatus(open, 2 * HOUR - 1), announcementStatus(open, 2 * HOUR)]).toEqual(['announced', 'final'])
  expect(refusalOf(open, challenged(2 * HOUR))).toBe('announcement.challenge_too_late')
  expect(refusalOf(open, challenged(1, 'X'))).toBe('announcement.no_vote')
  expect(refusalOf(open, challenged(1, 'A', ' '))).toBe('announcement.reason_required')
})

test('what waits takes effect only by the act that makes it final, and not before', () => {
  const waiting = announced({ ...CLAUSE, meanwhile: 'waits' })
  expect(takesEffect(waiting)).toBe(false)
  expect(refusalOf(waiting, { kind: 'made-final', at: 2 * HOUR - 1 })).toBe('announcement.still_challengeable')
  const final = run(waiting, [{ kind: 'made-final', at: 2 * HOUR }])
  expect([final.phase, takesEffect(final)]).toEqual(['final', true])
  expect(refusalOf(final, { kind: 'made-final', at: 3 * HOUR })).toBe('announcement.nothing_waits')
})

test('members decide one challenge at once; it ends at its time, or when everyone has voted', () => {
  const running = run(announced(), [challenged(HOUR), voted(HOUR + 1, 'A', 'yes'), voted(HOUR + 2, 'B', 'no')])
  expect(running.challenge?.closesAt).toBe(2 * HOUR)
  expect(refusalOf(running, challenged(HOUR + 3, 'B'))).toBe('announcement.challenge_too_late')
  const early: AnnouncementEvent = { kind: 'challenge-decided', at: HOUR + 3, outcome: 'rejected' }
  expect(refusalOf(running, early)).toBe('announcement.challenge_runs')
  expect(run(running, [voted(HOUR + 3, 'C', 'abstain'), early]).phase).toBe('final')
  expect(run(running, [{ ...early, at: 2 * HOUR }]).phase).toBe('final')
  expect(refusalOf(running, voted(2 * HOUR, 'C', 'yes'))).toBe('vote.not_open')
  expect(refusalOf(running, { kind: 'made-final', at: 2 * HOUR })).toBe('announcement.nothing_waits')
})

test('an overturned announcement has no effect and cannot be challenged again', () => {
  const gone = run(announced(), [challenged(1), { kind: 'challenge-decided', at: 1 + HOUR, outcome: 'accepted' }])
  expect([gone.phase, announcementStatus(gone, 9 * HOUR), takesEffect(gone)]).toEqual([
    'overturned',
    'overturned',
    false,
  ])
  expect(refusalOf(gone, challenged(2 * HOUR - 1, 'B'))).toBe('announcement.challenge_too_late')
})

test('what is not possible is refused with what stands in its way', () => {
  const refused = (start: Announcement, event: AnnouncementEvent) => {
    const next = applyToAnnouncement(start, event)
    return next.ok ? null : [next.refusal.code, next.refusal.facts]
  }
  const final = announced(null)
  const open = announced()
  const decided: AnnouncementEvent = { kind: 'challenge-decided', at: HOUR, outcome: 'rejected' }
  const running = run(open, [challenged(HOUR)])
  expect(refused(final, challenged(1))).toEqual(['announcement.not_challengeable', {}])
  expect(refused(final, { kind: 'made-final', at: 1 })).toEqual(['announcement.nothing_waits', { phase: 'final' }])
  expect(refused(open, challenged(2 * HOUR))).toEqual([
    'announcement.challenge_too_late',
    { status: 'final', until: 2 * HOUR },
  ])
  expect(refused(open, challenged(1, 'X'))).toEqual(['announcement.no_vote', { member: 'X' }])
  expect(refused(open, challenged(1, 'A', ' '))).toEqual(['announcement.reason_required', { by: 'A' }])
  expect(refused(open, challenged(-1))).toEqual(['announcement.out_of_order', { at: -1 }])
  expect(refused(open, { kind: 'made-final', at: 1 })).toEqual([
    'announcement.still_challengeable',
    { until: 2 * HOUR },
  ])
  for (const event of [decided, voted(HOUR, 'A', 'yes')])
    expect(refused(open, event)).toEqual(['announcement.not_challenged', { phase: 'announced' }])
  expect(refused(running, challenged(HOUR, 'B'))).toEqual([
    'announcement.challenge_too_late',
    { status: 'challenged', until: 2 * HOUR },
  ])
  expect(refused(running, decided)).toEqual(['announcement.challenge_runs', { closes: 2 * HOUR }])
  expect(refused(running, voted(HOUR, 'X', 'yes'))).toEqual(['vote.no_vote', { member: 'X' }])
  expect(refused(running, { ...decided, at: HOUR - 1 })).toEqual(['announcement.out_of_order', { at: HOUR - 1 }])
  // Once it is decided nobody votes on it and nobody decides it again.
  const gone = run(running, [{ ...decided, at: 2 * HOUR }])
  for (const event of [voted(2 * HOUR, 'A', 'yes'), { ...decided, at: 2 * HOUR }])
    expect(refused(gone, event)).toEqual(['announcement.not_challenged', { phase: 'final' }])
})

test('an announcement keeps when it was made, by whom and why it was challenged, and how members voted', () => {
  expect(announced(null)).toEqual({
    clause: null,
    electorate: ['A', 'B', 'C'],
    announcedAt: 0,
    challengeableUntil: null,
    phase: 'final',
    challenge: null,
    appeal: null,
    lastAt: 0,
  })
  const running = run(announced(), [
    challenged(HOUR, 'B', '  Two ballots were counted twice. '),
    voted(HOUR + 5, 'C', 'no'),
  ])
  expect(running).toMatchObject({
    phase: 'challenged',
    announcedAt: 0,
    challengeableUntil: 2 * HOUR,
    challenge: { by: 'B', ground: 'count', reason: 'Two ballots were counted twice.', at: HOUR, closesAt: 2 * HOUR },
    appeal: { phase: 'open', openedAt: HOUR, closesAt: 2 * HOUR, votes: { C: 'no' } },
    lastAt: HOUR + 5,
  })
  const upheld = run(running, [{ kind: 'challenge-decided', at: 2 * HOUR, outcome: 'rejected' }])
  expect(upheld).toMatchObject({ phase: 'final', appeal: { phase: 'computed', outcome: 'rejected' }, lastAt: 2 * HOUR })
  expect(run(announced(), [{ kind: 'made-final', at: 3 * HOUR }]).lastAt).toBe(3 * HOUR)
})

test('what stands has its effect while it is challenged, and what waits has it only once it is final', () => {
  const after = (meanwhile: ChallengeClause['meanwhile'], ...events: readonly AnnouncementEvent[]) =>
    takesEffect(run(announced({ ...CLAUSE, meanwhile }), events))
  const upheld: AnnouncementEvent = { kind: 'challenge-decided', at: 3 * HOUR, outcome: 'rejected' }
  expect([after('stands'), after('stands', challenged(1)), after('stands', challenged(1), upheld)]).toEqual([
    true,
    true,
    true,
  ])
  expect([after('waits'), after('waits', challenged(1)), after('waits', challenged(1), upheld)]).toEqual([
    false,
    false,
    true,
  ])
})

test('periods in working days need the calendar of the organisation', () => {
  const calendar = { zone: 'Etc/UTC', holidays: [] }
  const days: ChallengeClause = { ...CLAUSE, within: { unit: 'working-days', length: 2 } }
  expect(announce(days, ['A'], 0)).toMatchObject({ refusal: { code: 'period.calendar_missing' } })
  // The first of January 1970 was a Thursday.
  expect(announce(days, ['A'], 0, calendar)).toMatchObject({ value: { challengeableUntil: 4 * 24 * HOUR } })
  const later: ChallengeClause = { ...CLAUSE, decidedWithin: { unit: 'working-days', length: 1 } }
  expect(refusalOf(announced(later), challenged(0))).toBe('period.calendar_missing')
  expect(applyToAnnouncement(announced(later), challenged(0), calendar)).toMatchObject({
    value: { challenge: { closesAt: 24 * HOUR } },
  })
  // A vote of no time at all is none.
  const none: ChallengeClause = { ...CLAUSE, decidedWithin: { unit: 'hours', length: 0 } }
  expect(refusalOf(announced(none), challenged(0))).toBe('vote.closes_before_opening')
})

test('all interleavings of five events: final or overturned is never left, and nothing is overturned without a vote', () => {
  const events = (at: number): readonly AnnouncementEvent[] => [
    challenged(at),
    voted(at, 'A', 'yes'),
    voted(at, 'B', 'no'),
    voted(at, 'C', 'yes'),
    { kind: 'challenge-decided', at, outcome: 'accepted' },
    { kind: 'challenge-decided', at, outcome: 'rejected' },
    { kind: 'made-final', at },
  ]
  let states = 0
  const walk = (announcement: Announcement, history: readonly AnnouncementEvent['kind'][], at: number) => {
    states += 1
    const { phase } = announcement
    expect(history.filter((kind) => kind === 'challenged').length).toBeLessThanOrEqual(1)
    if (phase === 'overturned') expect(history).toContain('challenge-decided')
    if (phase === 'challenged') expect(history).not.toContain('challenge-decided')
    if (history.length === 5) return
    for (const step of [0, HOUR / 2, HOUR]) {
      for (const event of events(at + step)) {
        const next = applyToAnnouncement(announcement, event)
        if (!next.ok) continue
        expect(['final', 'overturned']).not.toContain(phase)
        expect(event.at < 2 * HOUR || event.kind !== 'challenged').toBe(true)
        walk(next.value, [...history, event.kind], at + step)
      }
    }
  }
  walk(announced(), [], 0)
  expect(states).toBeGreaterThan(500)
})

const majority = ruleById('unga-18-3')

test('a tie leaves the ruling where it was, and one vote more overturns it', () => {
  if (majority === null) throw new Error('the catalogue has no such rule')
  const rule: Rule = { ...majority, challenge: CLAUSE }
  expect(lintRule(rule)).toEqual([])
  const deciding = challengeRule(rule)
  if (deciding === null) throw new Error('the clause gives no rule')
  const members = ['A', 'B', 'C', 'D', 'E'].map((id) => ({ id }))
  const tie = decide(deciding, { members, votes: { A: 'yes', B: 'yes', C: 'no', D: 'no', E: 'abstain' } })
  const carried = decide(deciding, { members, votes: { A: 'yes', B: 'yes', C: 'no', D: 'abstain', E: 'abstain' } })
  const nobody = decide(deciding, { members, votes: {} })
  expect([tie, carried, nobody].map((found) => found.ok && found.value.affirmative)).toEqual([false, true, false])
  expect(challengeRule(majority)).toBeNull()
})

test('the linter refuses a clause that leaves its periods open or falls to an empty vote, and the rule says it in words', () => {
  if (majority === null) throw new Error('the catalogue has no such rule')
  const rule: Rule = { ...majority, challenge: CLAUSE }
  const open = { ...rule, challenge: { ...CLAUSE, within: { unit: 'hours' }, meanwhile: 'maybe' } }
  expect(lintRule(open).map(({ path }) => path)).toEqual(['challenge.within.length', 'challenge.meanwhile'])
  const ceiling = { ...MAJORITY_OF_VOTING, side: 'ceiling' as const, counts: ['no' as const] }
  expect(lintRule({ ...rule, challenge: { ...CLAUSE, overturnedBy: ceiling } }).map(({ code }) => code)).toEqual([
    'rule.empty_vote_adopts',
  ])
  const said = describeRule(rule).map(({ text }) => text)
  expect(said).toContain(
    'A member may challenge the announced verdict within 2 hours; members then vote on it for 1 hour. It stands unless it is overturned:',
  )
})
