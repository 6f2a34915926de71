import { expect, test } from 'vitest'
import { decide } from '../../verdict/decide.ts'
import { exactly } from '../../fraction.ts'
import { ruleById } from '../catalogue.ts'
import { recordedVotes } from './recorded-votes.ts'
import type { RecordedVote } from './recorded-votes.ts'

function verdictOf({ rule: id, ballot, on }: RecordedVote) {
  const rule = ruleById(id)
  if (rule === null) throw new Error(`no rule ${id}`)
  const verdict = decide(rule, ballot)
  if (!verdict.ok) throw new Error(`${on}: ${JSON.stringify(verdict.refusal)}`)
  return { rule, verdict: verdict.value }
}

for (const vote of recordedVotes) {
  test(`the vote of ${vote.on} on ${vote.matter.en} comes out as it was announced`, () => {
    const { rule, verdict } = verdictOf(vote)
    expect(verdict.outcome).toBe(vote.outcome)
    expect(vote.on >= (rule.inForce.from ?? '')).toBe(true)
    expect(vote.on <= (rule.inForce.to ?? vote.on)).toBe(true)
  })
}

test('each recorded vote has a name of its own, and no member votes twice in it', () => {
  expect(new Set(recordedVotes.map(({ id }) => id)).size).toBe(recordedVotes.length)
  for (const { id, ballot } of recordedVotes) {
    const members = ballot.members ?? []
    expect([id, new Set(members.map((member) => member.id)).size]).toEqual([id, members.length])
    expect([id, Object.keys(ballot.votes ?? {}).toSorted()]).toEqual([id, members.map((member) => member.id)])
  }
})

const voteOf = (id: string): RecordedVote => {
  const vote = recordedVotes.find((one) => one.id === id)
  if (vote === undefined) throw new Error(`no recorded vote ${id}`)
  return vote
}

test('published numbers of the votes come out as they were published', () => {
  // 33 of 46 voting yes or no, where 31 are two thirds.
  const [partition] = verdictOf(voteOf('a-res-181')).verdict.conditions.filter(({ type }) => type === 'share')
  expect([partition?.counted, partition?.of, partition?.needed, partition?.margin]).toEqual([33, 46, 31, 2])
  // 18 of 28 members with 65.82 % of the population on these figures.
  const population = verdictOf(voteOf('eu-2017-11-27')).verdict.conditions.find(({ id }) => id === 'population')
  const share = Number(exactly(population?.counted ?? 0).numerator) / Number(exactly(population?.of ?? 1).numerator)
  expect(share.toFixed(4)).toBe('0.6582')
})

/** The margin of the first condition that asks for a number. */
const margins: readonly (readonly [string, number])[] = [
  ['s-res-83', 0],
  ['s-3710', 0],
  ['a-res-68-262', 26],
  ['us-19-1920', 0],
  ['us-era-1982', -3],
]

for (const [id, margin] of margins) {
  test(`the margin of ${id} is ${margin}`, () => {
    const deciding = verdictOf(voteOf(id)).verdict.conditions.find(
      ({ needed, type }) => needed !== undefined && type !== 'all-of' && type !== 'quorum',
    )
    expect(deciding?.margin).toBe(margin)
  })
}

test('the same votes of February 2022 fail under one rule and carry under the other', () => {
  expect(voteOf('s-2022-155').ballot).toEqual(voteOf('s-res-2623').ballot)
  expect(verdictOf(voteOf('s-2022-155')).verdict.critical).toEqual(['RU'])
})
