import { expect, test } from 'vitest'
import { ruleById } from '../catalogue/catalogue.ts'
import { ONE_MEMBER_ONE_VOTE } from '../catalogue/rule-parts.ts'
import type { Ballot, BallotMember } from '../language/ballot.ts'
import type { Electorate, Rule } from '../language/rule.ts'
import { decide } from '../verdict/decide.ts'
import { prospects } from '../prospects/prospects.ts'
import { isInSet, membersOf, namedElectorate, releasedOutside, roleHolders } from './electorate.ts'

/** A rule of one vote a member, with an electorate of its own. */
function ruleOf(electorate: Partial<Electorate> = {}, more: Partial<Rule> = {}): Rule {
  const rule = ruleById('unga-18-3')
  if (rule === null) throw new Error('not in the catalogue')
  return { ...rule, electorate: { ...ONE_MEMBER_ONE_VOTE, ...electorate }, ...more }
}

const MEMBERS: readonly BallotMember[] = ['A', 'B', 'C', 'D'].map((id) => ({ id }))

/** What each member's answer counts as, and who is left out and why. */
function counted(rule: Rule, ballot: Ballot) {
  const found = namedElectorate(rule, ballot)
  if (!found.ok) return [found.refusal.code, found.refusal.facts]
  const { voters, excluded } = found.value
  return {
    answers: Object.fromEntries(voters.map(({ member, answer }) => [member.id, answer])),
    outside: Object.fromEntries(excluded.map(({ member, reason }) => [member, reason])),
  }
}

test('a role has one holder, several or none', () => {
  const ballot: Ballot = { roles: { territory: 'OS', party: ['A', 'B'] } }
  expect(['territory', 'party', 'chair'].map((role) => roleHolders(ballot, role))).toEqual([['OS'], ['A', 'B'], []])
  expect(roleHolders({}, 'chair')).toEqual([])
})

test('an attribute that is stated decides who is in a group; the name only where it is not', () => {
  const set = { attribute: 'permanent', role: 'guest', members: ['A', 'B'] }
  const within = (member: BallotMember, ballot: Ballot = {}) => isInSet(set, member, ballot)
  expect([
    within({ id: 'A' }),
    within({ id: 'C' }),
    within({ id: 'A', attributes: { permanent: false } }),
    within({ id: 'C', attributes: { permanent: true } }),
    within({ id: 'C', attributes: { riparian: true } }),
    within({ id: 'C' }, { roles: { guest: 'C' } }),
    within({ id: 'C', attributes: { permanent: false } }, { roles: { guest: 'C' } }),
    isInSet({}, { id: 'A', attributes: { permanent: true } }, { roles: { guest: 'A' } }),
    isInSet({ role: 'guest' }, { id: 'A' }, {}),
  ]).toEqual([true, false, false, true, false, true, false, false, false])
})

test('the members are those of the ballot, else of the rule, else whoever voted or was represented', () => {
  const own = ruleOf({}, { members: [{ id: 'R' }] })
  const ids = (rule: Rule, ballot: Ballot) => membersOf(rule, ballot).map(({ id }) => id)
  const votes = { A: 'yes', B: 'no' } as const
  expect([
    ids(own, { members: MEMBERS, votes }),
    ids(own, { votes }),
    ids(ruleOf(), { votes, split: { C: {}, A: {} }, proxies: { D: 'A' } }),
    ids(ruleOf(), {}),
  ]).toEqual([['A', 'B', 'C', 'D'], ['R'], ['A', 'B', 'C', 'D'], []])
})

test('who recuses itself or does not participate leaves the base where the rule says so', () => {
  const ballot: Ballot = { members: MEMBERS, votes: { A: 'yes', B: 'recused', C: 'not-participating', D: 'no' } }
  const effect = (recusal: Electorate['recusal'], nonParticipation: Electorate['nonParticipation']) =>
    counted(ruleOf({ recusal, nonParticipation }), ballot)
  expect(effect('leaves-base', 'leaves-base')).toEqual({
    answers: { A: 'yes', D: 'no' },
    outside: { B: 'recused', C: 'not-participating' },
  })
  expect(effect('leaves-base', 'stays-in-base')).toEqual({
    answers: { A: 'yes', C: 'not-participating', D: 'no' },
    outside: { B: 'recused' },
  })
  expect(effect('stays-in-base', 'leaves-base')).toEqual({
    answers: { A: 'yes', B: 'recused', D: 'no' },
    outside: { C: 'not-participating' },
  })
})

test('a member without a vote on the matter leaves the base, or stays in it as recused, whatever it answered', () => {
  const ballot: Ballot = { members: MEMBERS, votes: { A: 'yes', B: 'no', C: 'yes' }, roles: { concerned: 'B' } }
  const effect = (how: 'leaves-base' | 'stays-in-base') =>
    counted(ruleOf({ withoutVote: [{ role: 'concerned', effect: how }] }), ballot)
  expect(effect('leaves-base')).toEqual({
    answers: { A: 'yes', C: 'yes', D: 'absent' },
    outside: { B: 'concerned' },
  })
  expect(effect('stays-in-base')).toEqual({
    answers: { A: 'yes', B: 'recused', C: 'yes', D: 'absent' },
    outside: {},
  })
})

test('standings without a vote are left out by their name, before anything else is asked', () => {
  const members: readonly BallotMember[] = [
    { id: 'A', standing: 'suspended' },
    { id: 'B', standing: 'withdrawing' },
    { id: 'C' },
  ]
  expect(counted(ruleOf(), { members, votes: { A: 'recused', B: 'yes', C: 'no' } })).toEqual({
    answers: { B: 'yes', C: 'no' },
    outside: { A: 'suspended' },
  })
})

test('a member that said nothing was absent; one that sat there did not vote, or abstained where that would take it out', () => {
  const ballot: Ballot = { members: MEMBERS, votes: { A: 'yes' }, present: ['A', 'B'] }
  const silent = (nonParticipation: Electorate['nonParticipation'], present: Ballot['present'] = ['A', 'B']) =>
    counted(ruleOf({ nonParticipation }), { ...ballot, present })
  expect(silent('stays-in-base')).toMatchObject({ answers: { B: 'not-participating', C: 'absent', D: 'absent' } })
  expect(silent('leaves-base')).toMatchObject({ answers: { B: 'abstain', C: 'absent', D: 'absent' }, outside: {} })
  // A number of members present names nobody.
  expect(silent('stays-in-base', 2)).toMatchObject({ answers: { B: 'absent', C: 'absent' } })
})

test('a negative vote without reasons is void where the rule asks for reasons; no other answer needs them', () => {
  const ballot: Ballot = {
    members: MEMBERS,
    votes: { A: 'no', B: 'no', C: 'yes', D: 'abstain' },
    withoutReason: ['A', 'C', 'D'],
  }
  expect(counted(ruleOf({ negativeNeedsReason: true }), ballot)).toMatchObject({
    answers: { A: 'void', B: 'no', C: 'yes', D: 'abstain' },
  })
  expect(counted(ruleOf(), ballot)).toMatchObject({ answers: { A: 'no', B: 'no', C: 'yes', D: 'abstain' } })
  expect(counted(ruleOf({ negativeNeedsReason: true }), { members: MEMBERS, votes: { A: 'no' } })).toMatchObject({
    answers: { A: 'no' },
  })
})

test('equal ballots of one affiliation count once, different ones each, and those without affiliation always', () => {
  const members: readonly BallotMember[] = [
    { id: 'A', affiliation: 'one' },
    { id: 'B', affiliation: 'one' },
    { id: 'C', affiliation: 'one' },
    { id: 'D', affiliation: 'two' },
    { id: 'E' },
    { id: 'F' },
  ]
  const ballot: Ballot = { members, votes: { A: 'yes', B: 'yes', C: 'no', D: 'yes', E: 'yes', F: 'yes' } }
  expect(counted(ruleOf({ oneBallotPerAffiliation: true }), ballot)).toEqual({
    answers: { A: 'yes', C: 'no', D: 'yes', E: 'yes', F: 'yes' },
    outside: { B: 'same-ballot-of-affiliation' },
  })
  expect(counted(ruleOf(), ballot)).toMatchObject({ outside: {} })
})

test('whoever acts for another answers for it, unless it answers itself, and may be nobody with a vote of its own', () => {
  const rule = ruleOf({ proxies: { perHolder: 2, represented: 'not-present' } })
  const found = namedElectorate(rule, { members: MEMBERS, votes: { A: 'yes', B: 'no' }, proxies: { B: 'A', C: 'A' } })
  expect(
    found.ok && found.value.voters.map(({ member, answer, represented }) => [member.id, answer, represented]),
  ).toEqual([
    ['A', 'yes', undefined],
    ['B', 'no', true],
    ['C', 'yes', true],
    ['D', 'absent', undefined],
  ])
  const lawyer = counted(rule, { members: MEMBERS, votes: { A: 'yes' }, proxies: { C: 'lawyer' } })
  expect(lawyer).toMatchObject({ answers: { A: 'yes', C: 'absent' } })
  expect(counted(rule, { members: MEMBERS, proxies: { C: 'A' } })).toMatchObject({
    answers: { A: 'absent', C: 'absent' },
  })
  const there = namedElectorate(ruleOf({ proxies: { perHolder: 2 } }), {
    members: MEMBERS,
    votes: { A: 'yes' },
    proxies: { C: 'A' },
  })
  expect(there.ok && there.value.voters.some((voter) => 'represented' in voter)).toBe(false)
})

test('what contradicts the electorate is refused by name', () => {
  const votes = { A: 'yes' } as const
  const allowed = (more: object = {}) => ruleOf({ proxies: { perHolder: 1, ...more } })
  expect(counted(ruleOf(), { members: [...MEMBERS, { id: 'B' }, { id: 'D' }], votes })).toEqual([
    'ballot.member_twice',
    { members: ['B', 'D'] },
  ])
  expect(counted(ruleOf(), { members: MEMBERS, votes: { Z: 'yes', X: 'no', ...votes } })).toEqual([
    'ballot.unknown_voter',
    { members: ['X', 'Z'] },
  ])
  // A seat is no voter under a rule by which each member votes for itself.
  const seated = MEMBERS.map((member) => ({ ...member, constituency: 'east' }))
  expect(counted(ruleOf(), { members: seated, votes: { east: 'yes' } })).toEqual([
    'ballot.unknown_voter',
    { members: ['east'] },
  ])
  const namesake = MEMBERS.map((member) => ({ ...member, constituency: 'A' }))
  expect(counted(ruleOf(), { members: namesake, votes })).toMatchObject({ answers: { A: 'yes', B: 'absent' } })
  expect(counted(ruleOf(), { members: MEMBERS, votes, proxies: { B: 'A', C: 'A' } })).toEqual([
    'ballot.proxies_not_allowed',
    { represented: ['B', 'C'] },
  ])
  expect(counted(ruleOf(), { members: MEMBERS, votes, proxies: {} })).toMatchObject({ answers: { A: 'yes' } })
  expect(counted(allowed(), { members: MEMBERS, votes, proxies: { B: 'C', C: 'A' } })).toEqual([
    'ballot.proxy_chain',
    { represented: 'B', holder: 'C' },
  ])
  expect(counted(allowed(), { members: MEMBERS, votes, proxies: { B: 'B' } })).toEqual([
    'ballot.proxy_chain',
    { represented: 'B', holder: 'B' },
  ])
  expect(counted(allowed(), { members: MEMBERS, votes, proxies: { B: 'D', C: 'D' } })).toEqual([
    'ballot.proxy_cap',
    { holders: ['D'], cap: 1 },
  ])
  expect(counted(allowed(), { members: MEMBERS, votes, proxies: { B: 'A', C: 'D' } })).toMatchObject({
    answers: { B: 'yes' },
  })
  const within = ruleOf(
    { proxies: { perHolder: 2, withinGroups: ['north', 'unknown'] } },
    { groups: { north: { members: ['A', 'B'] } } },
  )
  expect(counted(within, { members: MEMBERS, votes, proxies: { D: 'A', C: 'B', B: 'A' } })).toEqual([
    'ballot.proxy_chain',
    { represented: 'C', holder: 'B' },
  ])
  expect(counted(within, { members: MEMBERS, votes, proxies: { D: 'A', C: 'A' } })).toEqual([
    'ballot.proxy_scope',
    { represented: ['C', 'D'], groups: ['north', 'unknown'] },
  ])
  expect(counted(within, { members: MEMBERS, votes, proxies: { B: 'A' } })).toMatchObject({ answers: { B: 'yes' } })
  expect(counted(within, { members: MEMBERS, votes, proxies: { B: 'lawyer' } })).toMatchObject([
    'ballot.proxy_scope',
    {},
  ])
})

test('outside the base nobody is obliged that the rule releases by its answer or its role; whoever is outside for another reason is', () => {
  const excluded = [
    { member: 'A', reason: 'not-participating' },
    { member: 'B', reason: 'outside' },
    { member: 'C', reason: 'suspended' },
    { member: 'D', reason: 'recused' },
  ]
  const released = (bound?: Rule['bound']) =>
    releasedOutside(ruleOf({}, bound === undefined ? {} : { bound }), excluded)
  expect(released({ notBound: ['not-participating'], roles: ['outside'] })).toEqual(['A', 'B'])
  expect([released({ notBound: ['recused'] }), released({ notBound: [] }), released()]).toEqual([['D'], [], []])
})

test('a member that is called what every object inherits has answered nothing by its name', () => {
  const ids = ['constructor', 'toString', '__proto__', 'A']
  const ballot: Ballot = { members: ids.map((id) => ({ id })), votes: { A: 'yes' } }
  expect(counted(ruleOf(), ballot)).toMatchObject({
    answers: Object.fromEntries(ids.map((id) => [id, id === 'A' ? 'yes' : 'absent'])),
  })
  const voting: Ballot = {
    ...ballot,
    votes: JSON.parse('{"constructor":"no","__proto__":"no","A":"yes"}') as Ballot['votes'] & {},
  }
  expect(decide(ruleOf(), voting)).toMatchObject({ value: { outcome: 'rejected' } })
  expect(prospects(ruleOf(), ballot)).toMatchObject({ ok: true })
})
