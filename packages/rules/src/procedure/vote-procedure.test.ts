import { expect, test } from 'vitest'
import { applyToVote, openVote, votePhase } from './vote-procedure.ts'
import type { VoteEvent, VoteProcedure } from './vote-procedure.ts'

function opened(closesAt: number | null = null): VoteProcedure {
  const vote = openVote(['A', 'B', 'C'], 0, closesAt)
  if (!vote.ok) throw new Error(vote.refusal.code)
  return vote.value
}

function run(start: VoteProcedure, events: readonly VoteEvent[]): VoteProcedure {
  let vote = start
  for (const event of events) {
    const next = applyToVote(vote, event)
    if (!next.ok) throw new Error(`${event.kind}: ${next.refusal.code}`)
    vote = next.value
  }
  return vote
}

const voted = (at: number, by: string, answer: 'yes' | 'no' | 'abstain'): VoteEvent => ({
  kind: 'voted',
  at,
  by,
  answer,
})

test('a vote may be changed until the close, and the last one counts', () => {
  const vote = run(opened(), [voted(1, 'A', 'no'), voted(2, 'A', 'yes'), { kind: 'closed', at: 3 }])
  expect(vote.votes).toEqual({ A: 'yes' })
  expect(applyToVote(vote, voted(4, 'B', 'yes'))).toMatchObject({ ok: false, refusal: { code: 'vote.not_open' } })
})

test('a vote whose end has come is closed whether or not anyone closed it; closing it twice changes nothing', () => {
  const vote = run(opened(10), [voted(9, 'A', 'yes')])
  expect([votePhase(vote, 9), votePhase(vote, 10)]).toEqual(['open', 'closed'])
  expect(applyToVote(vote, voted(10, 'B', 'no')).ok).toBe(false)
  const closed = run(vote, [
    { kind: 'closed', at: 12 },
    { kind: 'closed', at: 13 },
  ])
  expect([closed.phase, closed.votes]).toEqual(['closed', { A: 'yes' }])
})

test('a correction after the close is on record and not in the count', () => {
  const vote = run(opened(), [
    voted(1, 'A', 'no'),
    { kind: 'closed', at: 2 },
    { kind: 'corrected', at: 3, by: 'A', answer: 'yes' },
  ])
  expect([vote.votes, vote.corrections]).toEqual([{ A: 'no' }, [{ by: 'A', answer: 'yes', at: 3 }]])
})

test('only the frozen electorate votes', () => {
  expect(applyToVote(opened(), voted(1, 'X', 'yes'))).toMatchObject({ ok: false, refusal: { code: 'vote.no_vote' } })
  expect(openVote(['A', 'A'], 0, null).ok).toBe(false)
})

test('what is not possible is refused with what stands in its way', () => {
  const refused = (start: VoteProcedure, event: VoteEvent) => {
    const next = applyToVote(start, event)
    return next.ok ? null : [next.refusal.code, next.refusal.facts]
  }
  const openedWith = (electorate: readonly string[], at: number, closesAt: number | null) => {
    const vote = openVote(electorate, at, closesAt)
    return vote.ok ? vote.value : [vote.refusal.code, vote.refusal.facts]
  }
  expect(openedWith(['A', 'A'], 0, null)).toEqual(['vote.member_twice', {}])
  expect(openedWith([], 0, null)).toEqual(['vote.nobody_votes', {}])
  expect(openedWith(['A'], 7, 7)).toEqual(['vote.closes_before_opening', { closes: 7 }])
  expect(openedWith(['A'], 7, 8)).toEqual({
    phase: 'open',
    electorate: ['A'],
    openedAt: 7,
    closesAt: 8,
    votes: {},
    corrections: [],
    outcome: null,
    lastAt: 7,
  })
  const closed = run(opened(), [{ kind: 'closed', at: 5 }])
  expect(refused(closed, voted(6, 'A', 'yes'))).toEqual(['vote.not_open', { phase: 'closed' }])
  expect(refused(closed, voted(4, 'A', 'yes'))).toEqual(['vote.out_of_order', { at: 4 }])
  expect(refused(opened(), voted(1, 'X', 'yes'))).toEqual(['vote.no_vote', { member: 'X' }])
  expect(refused(closed, { kind: 'corrected', at: 6, by: 'X', answer: 'no' })).toEqual([
    'vote.no_vote',
    { member: 'X' },
  ])
  const unknown = JSON.parse('{"kind":"voted","at":1,"by":"A","answer":"perhaps"}')
  expect(refused(opened(), unknown)).toEqual(['vote.unknown_answer', { answer: 'perhaps' }])
})

test('each event has its place: computed after the close, announced after that, and nothing is taken back afterwards', () => {
  const kinds = ['closed', 'computed', 'announced', 'corrected', 'withdrawn', 'returned'] as const
  const event = (kind: (typeof kinds)[number], at: number): VoteEvent => {
    if (kind === 'computed') return { kind, at, outcome: 'adopted' }
    if (kind === 'announced') return { kind, at, by: 'chair' }
    if (kind === 'corrected') return { kind, at, by: 'A', answer: 'no' }
    return kind === 'returned' ? { kind, at, reason: 'a new text' } : { kind, at }
  }
  const after = (...done: readonly (typeof kinds)[number][]) =>
    run(
      opened(),
      done.map((kind, at) => event(kind, at + 1)),
    )
  const possible = (vote: VoteProcedure) => kinds.filter((kind) => applyToVote(vote, event(kind, 9)).ok)
  expect(possible(opened())).toEqual(['closed', 'withdrawn', 'returned'])
  expect(possible(after('closed'))).toEqual(['closed', 'computed', 'corrected', 'withdrawn', 'returned'])
  expect(possible(after('closed', 'computed'))).toEqual(['announced', 'corrected', 'withdrawn', 'returned'])
  expect(possible(after('closed', 'computed', 'announced'))).toEqual(['corrected'])
  expect(possible(after('withdrawn'))).toEqual([])
  expect(possible(after('returned'))).toEqual([])
  const all = after('closed', 'computed', 'corrected', 'announced')
  expect(all).toMatchObject({
    phase: 'announced',
    outcome: 'adopted',
    corrections: [{ by: 'A', answer: 'no', at: 3 }],
    lastAt: 4,
  })
  // A correction leaves the phase as it was, and where the end has come it is the close.
  expect([after('closed', 'corrected').phase, run(opened(10), [event('corrected', 11)]).phase]).toEqual([
    'closed',
    'closed',
  ])
  for (const kind of kinds.slice(0, 4)) {
    const refusal = applyToVote(after('withdrawn'), event(kind, 9))
    expect(refusal).toMatchObject({
      refusal: { code: 'vote.not_possible', facts: { event: kind, phase: 'withdrawn' } },
    })
  }
})

test('every event moves the hand that later ones may not be before', () => {
  const lasts = [
    run(opened(), [voted(5, 'A', 'yes')]),
    run(opened(), [{ kind: 'closed', at: 5 }]),
    run(opened(3), [{ kind: 'closed', at: 5 }]),
    run(opened(3), [{ kind: 'computed', at: 5, outcome: 'adopted' }]),
    run(opened(3), [{ kind: 'corrected', at: 5, by: 'A', answer: 'no' }]),
    run(opened(), [{ kind: 'withdrawn', at: 5 }]),
  ]
  expect(lasts.map(({ lastAt }) => lastAt)).toEqual([5, 5, 5, 5, 5, 5])
  for (const vote of lasts)
    expect(applyToVote(vote, { kind: 'closed', at: 4 })).toMatchObject({ refusal: { code: 'vote.out_of_order' } })
})

test('all interleavings of six events keep their order', () => {
  const events = (at: number): readonly VoteEvent[] => [
    voted(at, 'A', 'yes'),
    voted(at, 'B', 'no'),
    { kind: 'closed', at },
    { kind: 'computed', at, outcome: 'rejected' },
    { kind: 'announced', at, by: 'DR' },
    { kind: 'corrected', at, by: 'A', answer: 'no' },
    { kind: 'withdrawn', at },
    { kind: 'returned', at, reason: 'a new text' },
  ]
  let states = 0
  const walk = (vote: VoteProcedure, history: readonly string[], at: number) => {
    states += 1
    const closing = history.indexOf('closed')
    const lastVote = history.lastIndexOf('voted')
    if (closing >= 0) expect(lastVote).toBeLessThan(closing)
    if (history.includes('announced')) expect(history.indexOf('computed')).toBeLessThan(history.indexOf('announced'))
    if (vote.phase === 'withdrawn') expect(history).not.toContain('announced')
    // Nobody learns an outcome before it was computed, and it never changes afterwards.
    expect(vote.outcome === null).toBe(!history.includes('computed'))
    expect(history.filter((kind) => kind === 'computed').length).toBeLessThanOrEqual(1)
    if (history.length === 6) return
    for (const event of events(at + 1)) {
      const next = applyToVote(vote, event)
      if (next.ok) walk(next.value, [...history, event.kind], at + 1)
    }
  }
  walk(opened(4), [], 0)
  expect(states).toBeGreaterThan(1000)
})
