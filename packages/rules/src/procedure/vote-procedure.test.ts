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
