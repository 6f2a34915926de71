import type { Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import {
  allOf,
  MAJORITY_OF_VOTES_CAST,
  MAJORITY_OF_VOTING,
  ONE_MEMBER_ONE_VOTE,
  ratification,
  share,
  vote,
} from './rule-parts.ts'

const US = 'https://constitution.congress.gov/'
const FEDLEX = 'https://www.fedlex.admin.ch/eli/cc/1999/404/en'
const THREE_FOURTHS_OF_STATES = ratification('3/4', { deadline: 'optional' })

export const stateAndGeneralRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'ch-142',
    version: 1,
    title: 'Switzerland, majority of the people and of the cantons',
    text: 'Accepted if a majority of those who vote and a majority of the cantons accept. Twenty cantons have one vote each, six have half a vote: more than half of 23 is needed.',
    source: {
      citation: 'Swiss Federal Constitution, Art. 140, 142',
      url: FEDLEX,
      certainty: 'verified',
    },
    inForce: { from: '2000-01-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: { people: { title: 'Votes of the people' }, cantons: { title: 'Votes of the cantons' } },
    decision: vote(
      allOf(
        'double-majority',
        share('people', '1/2', 'present-and-voting', {
          title: 'Majority of the people',
          ledger: 'people',
          strict: true,
        }),
        share('cantons', '1/2', 'members', { title: 'Majority of the cantons', ledger: 'cantons', strict: true }),
      ),
      { adopts: 'accepted' },
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'us-treaty',
    version: 1,
    title: 'United States Senate, advice and consent to a treaty',
    text: 'Two thirds of the senators present concur.',
    source: {
      citation: 'US Constitution, Art. II s. 2',
      url: US,
      certainty: 'known',
    },
    inForce: { from: '1789-03-04' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('two-thirds', '2/3', 'present', { title: 'Two thirds of the senators present' })),
  },
  {
    format: RULE_FORMAT,
    id: 'us-amend',
    version: 1,
    title: 'United States, ratification of an amendment',
    text: 'After proposal by two thirds of both houses, three fourths of the states ratify. Where a deadline is set, the number must be reached by it, or the amendment lapses.',
    source: { citation: 'US Constitution, Art. V', url: US, certainty: 'known' },
    inForce: { from: '1789-03-04' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: THREE_FOURTHS_OF_STATES,
  },
  {
    format: RULE_FORMAT,
    id: 'us-art-v',
    version: 1,
    title: 'United States, amendment of the Constitution',
    text: 'Two thirds of the members present in each house propose it; then three fourths of the states ratify, by the deadline where one is set.',
    source: { citation: 'US Constitution, Art. V; National Prohibition Cases (1920)', url: US, certainty: 'known' },
    inForce: { from: '1789-03-04' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'steps',
      steps: [
        {
          id: 'house',
          title: 'House of Representatives',
          decision: vote(share('two-thirds', '2/3', 'present', { title: 'Two thirds of the representatives present' })),
        },
        {
          id: 'senate',
          title: 'Senate',
          decision: vote(share('two-thirds', '2/3', 'present', { title: 'Two thirds of the senators present' })),
        },
        { id: 'states', title: 'ratification by the states', decision: THREE_FOURTHS_OF_STATES },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'us-senate-majority',
    version: 1,
    title: 'United States Senate, majority',
    text: 'More senators vote yes than no. The Vice President has a vote only where they are equally divided.',
    source: { citation: 'US Constitution, Art. I s. 3', url: US, certainty: 'known' },
    inForce: { from: '1789-03-04' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('majority', '1/2', 'present-and-voting', { title: 'More yes than no', strict: true }), {
      tie: { kind: 'casting-vote', role: 'vice-president' },
    }),
  },
  {
    format: RULE_FORMAT,
    id: 'ch-141',
    version: 1,
    title: 'Switzerland, optional referendum',
    text: 'Accepted if a majority of those who vote accept. The cantons are not counted.',
    source: { citation: 'Swiss Federal Constitution, Art. 141, 142(1)', url: FEDLEX, certainty: 'known' },
    inForce: { from: '2000-01-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: { people: { title: 'Votes of the people' } },
    decision: vote(
      share('people', '1/2', 'present-and-voting', { title: 'Majority of the people', ledger: 'people', strict: true }),
      { adopts: 'accepted' },
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'any-majority',
    version: 1,
    title: 'Majority of those voting',
    text: 'More than half of those voting yes or no. Without a single yes nothing is adopted.',
    source: { citation: 'General form', certainty: 'known' },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(MAJORITY_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'cast-incl-abst',
    version: 1,
    title: 'Majority of the votes cast, abstentions included',
    text: 'More than half of the votes cast. An abstention is a vote cast, and so works against the proposal.',
    source: { citation: 'General form', certainty: 'known' },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote({
      ...MAJORITY_OF_VOTES_CAST,
      title: 'Majority of the votes cast, abstentions included',
      abstention: 'in-base',
    }),
  },
]
