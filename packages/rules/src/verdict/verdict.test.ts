import { expect, test } from 'vitest'
import type { Ballot, BallotMember, ElectionRound } from '../language/ballot.ts'
import { ballotFromCase } from '../reading/ballot-from-case.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { allOf, count, ONE_MEMBER_ONE_VOTE, share, vote } from '../catalogue/rule-parts.ts'
import { decide } from './decide.ts'
import { prospects } from '../prospects/prospects.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import type { Rule } from '../language/rule.ts'
import type { Verdict } from './verdict.ts'

/** A fictional committee of six: four of six members, 60 % of the population, and consent on one's own territory. */
const COMMITTEE: Rule = {
  format: RULE_FORMAT,
  id: 'committee',
  version: 1,
  title: 'Operations committee',
  text: 'Four of six members with 60 % of the population, and the member on whose territory it applies concurs.',
  source: { citation: 'Fictional', certainty: 'own' },
  inForce: { from: null },
  electorate: { ...ONE_MEMBER_ONE_VOTE, proxies: { perHolder: 1 } },
  ledgers: { population: { title: 'Population in millions' } },
  groups: { territory: { role: 'territory' } },
  decision: vote(
    allOf(
      'decision',
      count('members', 4, { title: 'Members in favour' }),
      share('population', '60/100', 'members', { title: 'Population in favour', ledger: 'population' }),
      {
        type: 'concurrence',
        id: 'territory',
        title: 'Consent of the member on whose territory it applies',
        group: 'territory',
        abstention: 'concurs',
        absence: 'concurs',
        whenNobody: 'refuse',
        otherwise: 'vetoed',
      },
    ),
  ),
}

const SIX: readonly BallotMember[] = Object.entries({ AV: 38, BE: 21, CO: 14, DR: 9, OS: 6, VE: 2 }).map(
  ([id, population]) => ({
    id,
    weights: { population },
  }),
)

function must(rule: Rule | null, ballot: Ballot): Verdict {
  const verdict = rule === null ? null : decide(rule, ballot)
  if (!verdict?.ok) throw new Error(JSON.stringify(verdict))
  return verdict.value
}

function refusalOf(rule: Rule | null, ballot: Ballot): string | null {
  const verdict = rule === null ? null : decide(rule, ballot)
  return verdict === null || verdict.ok ? null : verdict.refusal.code
}

const margins = (verdict: Verdict) => Object.fromEntries(verdict.conditions.map(({ id, margin }) => [id, margin]))

test('five of six with 84 of 90 million are vetoed by the member whose territory it is', () => {
  const votes = { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'yes', OS: 'no', VE: 'yes' } as const
  const verdict = must(COMMITTEE, { members: SIX, votes, roles: { territory: 'OS' } })
  expect(verdict.outcome).toBe('vetoed')
  expect(margins(verdict)).toMatchObject({ members: 1, population: 30, territory: -1 })
  expect(verdict.critical).toEqual(['OS'])
  expect(verdict.sentences.map(({ text }) => text)).toEqual([
    'The proposal is vetoed.',
    'Members in favour: 5 of 6, at least 4 needed; it holds, with 1 to spare.',
    'Population in favour: 84 of 90 (population), at least 54 needed; it holds, with 30 to spare.',
    'Consent of the member on whose territory it applies: withheld by OS.',
    'The yes of OS would have carried it.',
  ])
})

test('on another territory four of six carry it, and each of the four is critical', () => {
  const votes = { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'yes', OS: 'abstain', VE: 'no' } as const
  const verdict = must(COMMITTEE, { members: SIX, votes, roles: { territory: 'DR' } })
  expect([verdict.outcome, verdict.critical]).toEqual(['adopted', ['AV', 'BE', 'CO', 'DR']])
  expect(margins(verdict)).toMatchObject({ members: 0, population: 28 })
})

test('who can carry and who can block, while two have not answered', () => {
  const votes = { AV: 'yes', BE: 'yes', CO: 'yes', VE: 'no' } as const
  const found = prospects(COMMITTEE, { members: SIX, votes, roles: { territory: 'OS' } })
  if (!found.ok) throw new Error(found.refusal.code)
  const { state, undecided, canCarry, canBlock, carrying, blocking } = found.value
  expect({ state, undecided, canCarry, canBlock }).toEqual({
    state: 'open',
    undecided: ['DR', 'OS'],
    canCarry: ['OS'],
    canBlock: ['OS'],
  })
  expect([carrying.sets, blocking.sets]).toEqual([[['OS']], [['OS']]])
})

test('a ballot that names no territory is refused, since the outcome depends on it', () => {
  const votes = { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'yes' } as const
  expect(refusalOf(COMMITTEE, { members: SIX, votes })).toBe('ballot.not_enough')
  // Three members fail whoever must concur.
  expect(must(COMMITTEE, { members: SIX, votes: { AV: 'yes' } }).outcome).toBe('rejected')
})

test('suspended members, observers and members without a vote leave the base', () => {
  const members = SIX.map((member) => (member.id === 'AV' ? { ...member, standing: 'suspended' as const } : member))
  const votes = { AV: 'yes', BE: 'yes', CO: 'yes', DR: 'yes', OS: 'yes', VE: 'no' } as const
  const verdict = must(COMMITTEE, { members, votes, roles: { territory: 'VE' } })
  expect(verdict.excluded).toEqual([{ member: 'AV', reason: 'suspended' }])
  expect(verdict.conditions.find(({ id }) => id === 'population')).toMatchObject({ counted: 50, of: 52, needed: 32 })
})

test('a proxy votes for the member it represents, within the cap and not further', () => {
  const votes = { AV: 'yes', BE: 'yes', CO: 'yes' } as const
  const roles = { territory: 'DR' }
  expect(must(COMMITTEE, { members: SIX, votes, roles, proxies: { DR: 'CO' } }).outcome).toBe('adopted')
  expect(refusalOf(COMMITTEE, { members: SIX, votes, roles, proxies: { DR: 'CO', OS: 'CO' } })).toBe('ballot.proxy_cap')
  expect(refusalOf(COMMITTEE, { members: SIX, votes, roles, proxies: { DR: 'OS', OS: 'CO' } })).toBe(
    'ballot.proxy_chain',
  )
  expect(refusalOf(ruleById('unga-18-3'), { members: SIX, votes, proxies: { DR: 'CO' } })).toBe(
    'ballot.proxies_not_allowed',
  )
})

test('a ballot that contradicts itself is refused with what is wrong', () => {
  const rule = ruleById('unga-18-3')
  expect(refusalOf(rule, { members: SIX, votes: { XX: 'yes' } })).toBe('ballot.unknown_voter')
  expect(refusalOf(rule, { members: [...SIX, { id: 'AV' }], votes: {} })).toBe('ballot.member_twice')
  expect(refusalOf(rule, { members: SIX, votes: { AV: 'yes' }, tally: { yes: 2 } })).toBe('ballot.tally_differs')
  expect(refusalOf(rule, { tally: { yes: 5, no: 3 }, electorate: 7 })).toBe('ballot.more_than_electorate')
  expect(refusalOf(ruleById('eu-16-4'), { members: SIX.map(({ id }) => ({ id })), votes: {} })).toBe(null)
  expect(
    refusalOf(ruleById('imf-85'), { members: [{ id: 'A', weights: { votingPower: 1 } }, { id: 'B' }], votes: {} }),
  ).toBe('ballot.weight_missing')
})

test('two thirds is exact: 2 of 3 pass, 66 of 100 do not, 67 do', () => {
  const rule = ruleById('unga-18-2')
  expect(must(rule, { tally: { yes: 2, no: 1 } }).outcome).toBe('adopted')
  expect(must(rule, { tally: { yes: 66, no: 34 } }).outcome).toBe('rejected')
  expect(must(rule, { tally: { yes: 67, no: 33 } }).outcome).toBe('adopted')
})

test('weights beyond 2^53 are added exactly', () => {
  const big = '9007199254740993'
  const members = [
    { id: 'A', weights: { votingPower: big } },
    { id: 'B', weights: { votingPower: '9007199254740992' } },
  ]
  const verdict = must(ruleById('imf-50'), { members, votes: { A: 'yes', B: 'no' } })
  expect([verdict.outcome, verdict.conditions[0]?.counted, verdict.conditions[0]?.margin]).toEqual(['adopted', big, 0])
})

test('first whether it is important, then the question under the rule so chosen', () => {
  const rule = ruleById('unga-prequestion')
  const main = { tally: { yes: 60, no: 50 } }
  expect(must(rule, { stages: [{ tally: { yes: 55, no: 59 } }, main] }).outcome).toBe('adopted')
  expect(must(rule, { stages: [{ tally: { yes: 60, no: 54 } }, main] }).outcome).toBe('rejected')
})

test('consensus first; where it fails the rule says what comes next, and when', () => {
  const rule = ruleById('opcw-18')
  const failed = must(rule, { electorate: 10, stages: [{ tally: { objects: 1 } }] })
  expect([failed.outcome, failed.next]).toEqual(['not-attained', { what: 'vote', within: 'PT24H' }])
  const voted = must(rule, { electorate: 10, stages: [{ tally: { objects: 1 } }, { tally: { yes: 7, no: 3 } }] })
  expect([voted.outcome, voted.stage]).toEqual(['adopted', 'vote'])
})

test('a party to the dispute neither votes nor vetoes in the Security Council', () => {
  const members = Array.from({ length: 15 }, (_, index) => ({ id: `S${index}`, attributes: { permanent: index < 5 } }))
  const votes = Object.fromEntries(
    members.map(({ id }, index) => [id, index === 0 ? 'no' : index < 10 ? 'yes' : 'abstain'] as const),
  )
  expect(must(ruleById('unsc-27-3'), { members, votes }).outcome).toBe('vetoed')
  expect(must(ruleById('unsc-27-3'), { members, votes, roles: { party: 'S0' } }).outcome).toBe('adopted')
})

test('a second convening of the cooperative needs no quorum', () => {
  const ballot = { electorate: 100, present: 30, tally: { yes: 20, no: 10 } }
  expect(must(ruleById('sce-61-4'), { ...ballot, convening: 1 }).outcome).toBe('not-quorate')
  expect(must(ruleById('sce-61-4'), { ...ballot, convening: 2 }).outcome).toBe('adopted')
})

test('the chair decides a tie where the rule gives it the casting vote', () => {
  const members = ['A', 'B', 'C', 'D'].map((id) => ({ id }))
  const votes = { A: 'yes', B: 'yes', C: 'no', D: 'no' } as const
  expect(must(ruleById('w3c-council'), { members, votes, roles: { chair: 'A' } }).outcome).toBe('adopted')
  expect(must(ruleById('w3c-council'), { members, votes, roles: { chair: 'C' } }).outcome).toBe('rejected')
})

test('in an election the lowest drops out, and the last candidate alone still needs the majority', () => {
  const rule = ruleById('au-elect')
  const first = { round: 1, candidates: { A: 30, B: 19 } }
  const after = (...rounds: readonly ElectionRound[]): Ballot => ({ electorate: 49, rounds })
  expect(must(rule, after(first)).outcome).toBe('none-elected')
  const alone = (votes: number) => after(first, first, first, { round: 4, candidates: { A: votes } })
  expect(must(rule, alone(32)).outcome).toBe('none-elected')
  expect([must(rule, alone(33)).outcome, must(rule, alone(33)).elected]).toEqual(['elected', 'A'])
  const again = { round: 4, candidates: { B: 33 } }
  expect(refusalOf(rule, after(first, first, first, again))).toBe('election.not_in_round')
  // One that stepped back does not come back.
  expect(refusalOf(rule, after(first, { round: 2, candidates: { A: 30 } }, first))).toBe('election.not_in_round')
})

test('one state short on the last day, the amendment lapses; the Charter needs all permanent members', () => {
  const states = { electorate: 50, deadline: '2030-06-30' }
  expect(must(ruleById('us-amend'), { ...states, ratifications: [{ until: '2030-06-30', count: 37 }] }).outcome).toBe(
    'lapsed',
  )
  expect(must(ruleById('us-amend'), { ...states, ratifications: [{ until: '2030-07-01', count: 38 }] }).outcome).toBe(
    'lapsed',
  )
  const members = ['CN', 'FR', 'GB', 'RU', 'US', 'A', 'B', 'C', 'D'].map((id) => ({ id }))
  const by = (ids: readonly string[]) => ids.map((id) => ({ by: id, at: '1965-08-31' }))
  const all = ['CN', 'FR', 'GB', 'RU', 'US', 'A']
  expect(must(ruleById('un-108-ratification'), { members, ratifications: by(all) }).outcome).toBe('adopted')
  expect(
    must(ruleById('un-108-ratification'), { members, ratifications: by(['A', 'B', 'C', 'D', 'CN', 'FR']) }).outcome,
  ).toBe('not-attained')
})

test('what is not a ballot is refused with the paths that are wrong', () => {
  const read = ballotFromCase({ members: [{ id: '' }], votes: { A: 'perhaps' }, electorate: -1 })
  expect(read).toMatchObject({ ok: false, refusal: { code: 'ballot.unreadable' } })
  expect(read.ok ? [] : read.refusal.facts['expected']).toHaveLength(3)
  for (const value of [null, 3, [], 'x']) expect(ballotFromCase(value).ok).toBe(false)
})
