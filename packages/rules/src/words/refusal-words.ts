import { RANKING_REFUSAL_WORDS } from '../ranking/ranking-refusal-words.ts'
import type { Refusal } from '../result.ts'

type Facts = Refusal['facts']

const said = (facts: Facts, key: string): string => {
  const held = facts[key]
  return Array.isArray(held) ? held.join(', ') : String(held ?? '')
}

/** Why there is no verdict, prospect, power index or ranking, by code. What only a running procedure refuses is told there. */
const WORDS: Readonly<Record<string, (facts: Facts) => string>> = {
  ...RANKING_REFUSAL_WORDS,
  'ballot.appeal_not_provided': (f) => `${said(f, 'by')} appealed, but under this rule the judgement is final.`,
  'ballot.cap_not_attainable': (f) =>
    `No member may hold more than ${said(f, 'share')} of all, which ${said(f, 'members')} members cannot all keep to.`,
  'ballot.judged_by_another': (f) =>
    `${said(f, 'by')} judged, but it is for ${said(f, 'holders')} in the role “${said(f, 'role')}” to do so.`,
  'ballot.member_twice': (f) => `A member may stand only once among the members: ${said(f, 'members')}.`,
  'ballot.more_than_electorate': (f) =>
    `More answers were counted (${said(f, 'counted')}) than the electorate has (${said(f, 'electorate')}).`,
  'ballot.negative_count': () => 'A count cannot be below zero.',
  'ballot.negative_weight': (f) => `The weight of ${said(f, 'member')} on ${said(f, 'ledger')} is below zero.`,
  'ballot.not_enough': (f) => `The ballot does not say what the outcome depends on: ${said(f, 'missing')}.`,
  'ballot.opt_out_not_provided': () => 'Members gave notice that they are not bound, but the rule knows no opting out.',
  'ballot.proxies_not_allowed': (f) =>
    `Under this rule nobody may act for another, as is said of ${said(f, 'represented')}.`,
  'ballot.proxy_cap': (f) => `${said(f, 'holders')} may act for at most ${said(f, 'cap')}.`,
  'ballot.proxy_chain': (f) =>
    `${said(f, 'holder')} cannot act for ${said(f, 'represented')}, being represented itself: a proxy is not passed on.`,
  'ballot.proxy_scope': (f) =>
    `${said(f, 'represented')} may be represented only by a member of the same group (${said(f, 'groups')}).`,
  'ballot.split_answer': (f) =>
    `${said(f, 'member')} cast parts of its votes for “${said(f, 'answers')}”; possible are ${said(f, 'possible')}.`,
  'ballot.split_exceeds': (f) =>
    `${said(f, 'member')} cast ${said(f, 'cast')} on ${said(f, 'ledger')}, and has ${said(f, 'weight')}.`,
  'ballot.split_not_allowed': (f) => `Under this rule ${said(f, 'member')} cannot split its votes.`,
  'ballot.tally_differs': (f) =>
    `The tally says ${said(f, 'stated')} of “${said(f, 'answer')}”, the votes by name are ${said(f, 'counted')}.`,
  'ballot.too_many_stages': () =>
    'There are more stages than the rule provides for, or a stage after one that settled it.',
  'ballot.unit_divided': (f) =>
    `The members of ${said(f, 'unit')} vote as a unit and said different things: ${said(f, 'answers')}.`,
  'ballot.unknown_voter': (f) => `Not among the members: ${said(f, 'members')}.`,
  'ballot.unreadable': (f) => `The ballot cannot be read; expected are: ${said(f, 'expected')}.`,
  'ballot.voted_twice': (f) => `${said(f, 'member')} stands both among the votes and among the split votes.`,
  'ballot.weight_missing': (f) => `A weight on ${said(f, 'ledger')} is missing for ${said(f, 'members')}.`,
  'day.unreadable': (f) => `“${said(f, 'given')}” is no day; write it as YYYY-MM-DD.`,
  'election.not_in_round': (f) => `${said(f, 'candidates')} cannot stand in round ${said(f, 'round')}.`,
  'fraction.inexact_number': (f) => `${said(f, 'given')} is not exact; write an integer or a string such as "2/3".`,
  'fraction.unreadable': (f) => `“${said(f, 'given')}” is no number.`,
  'fraction.zero_denominator': (f) => `“${said(f, 'given')}” divides by zero.`,
  'instant.unreadable': (f) =>
    `“${said(f, 'given')}” is no instant; write it with a zone, such as 2030-03-05T12:00:00Z.`,
  'power.index_too_large': (f) =>
    `The game is too large to compute ${said(f, 'index')} exactly, and no other way to compute it is certified.`,
  'power.members': (f) => `Voting power is computed for 1 to 500 members, not for ${said(f, 'members')}.`,
  'power.negative_weight': (f) => `The weight of ${said(f, 'member')} is below zero.`,
  'power.not_a_vote': () => 'Voting power is that of a vote; this rule decides in another way.',
  'power.not_certified': () => 'No method here gives these indices with a certificate, so none are given.',
  'power.not_countable': () => 'Under this rule it is not by counting answers of named members that it is decided.',
  'power.not_monotone': () => 'Under this rule a yes can do harm, and voting power has no meaning.',
  'power.nothing_to_decide': () => 'All weights are zero: there is nothing to decide.',
  'power.quota_out_of_range': (f) => `The quota ${said(f, 'quota')} is reached by nobody or by everybody.`,
  'power.too_large': () => 'The game is too large for an exact method.',
  'power.weights_too_large': () => 'The weights are too large for an exact method.',
  'rule.refused': (f) =>
    `The rule leaves something open: ${Array.isArray(f['findings']) ? f['findings'].join(' ') : ''}`,
  'rule.too_deep': (f) => `Decisions are nested more than ${said(f, 'most')} deep.`,
  'silence.due_missing': () => 'It is not said when the silence expires.',
  'silence.not_certified': (f) => `The silence expired on ${said(f, 'due')} and is still to be certified.`,
  'silence.not_longer': () => 'An extension ends later than what it extends.',
  'silence.not_stoppable': () => 'Under this rule an objection at the meeting does not stop the procedure.',
  'silence.out_of_order': () => 'The facts of the silence are not in the order of time.',
  'silence.received_after_recorded': (f) => `The note of ${said(f, 'by')} was received after it was recorded.`,
  'silence.still_open': (f) => `The silence is open until ${said(f, 'due')}.`,
  'silence.too_short': () => 'The silence is shorter than the rule allows.',
}

/** A refusal to judge as one plain sentence; null for one that only a running procedure gives. */
export function refusalInWords({ code, facts }: Refusal): string | null {
  return WORDS[code]?.(facts) ?? null
}
