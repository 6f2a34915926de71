import type { Rule } from '../rule.ts'
import { RULE_FORMAT } from '../rule.ts'
import { allOf, noObjection, ONE_MEMBER_ONE_VOTE, share, vote } from './rule-parts.ts'

const VOTING_POWER = { votingPower: { title: 'Votes: basic votes and votes by quota' } } as const
const IMF_ARTICLES = 'https://www.imf.org/external/pubs/ft/aa/'

/** Special majority of the total voting power: whoever does not vote counts against. */
function specialMajority(id: string, percent: string, fraction: string): Rule {
  return {
    format: RULE_FORMAT,
    id,
    version: 1,
    title: `International Monetary Fund, special majority of ${percent}`,
    text: `${percent} of the total voting power, not of the votes cast.`,
    source: { citation: 'IMF Articles of Agreement, special majorities', url: IMF_ARTICLES, certainty: 'verified' },
    inForce: { from: '1978-04-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: VOTING_POWER,
    decision: vote(
      share('voting-power', fraction, 'members', {
        title: `${percent} of the total voting power`,
        ledger: 'votingPower',
      }),
    ),
  }
}

const THREE_QUARTERS = share('three-quarters', '3/4', 'members', { title: 'Three quarters of the members' })
const MAJORITY_CAST = share('majority', '1/2', 'votes-cast', { title: 'Majority of the votes cast', strict: true })

export const economicOrganisationRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'imf-50',
    version: 1,
    title: 'International Monetary Fund, ordinary decisions',
    text: 'A majority of the votes cast. Abstentions are not cast.',
    source: { citation: 'IMF Articles of Agreement, Art. XII s. 5(c)', url: IMF_ARTICLES, certainty: 'verified' },
    inForce: { from: '1945-12-27' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: VOTING_POWER,
    decision: vote(
      share('voting-power', '1/2', 'votes-cast', {
        title: 'Majority of the votes cast',
        ledger: 'votingPower',
        strict: true,
      }),
    ),
  },
  specialMajority('imf-70', '70 %', '70/100'),
  specialMajority('imf-85', '85 %', '85/100'),
  {
    format: RULE_FORMAT,
    id: 'imf-amendment',
    version: 1,
    title: 'International Monetary Fund, amendment of the Articles',
    text: 'Accepted by three fifths of the members with 85 % of the total voting power.',
    source: { citation: 'IMF Articles of Agreement, Art. XXVIII', url: IMF_ARTICLES, certainty: 'known' },
    inForce: { from: '1978-04-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: VOTING_POWER,
    decision: vote(
      allOf(
        'amendment',
        share('members', '3/5', 'members', { title: 'Three fifths of the members' }),
        share('voting-power', '85/100', 'members', { title: '85 % of the total voting power', ledger: 'votingPower' }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'imf-amendment-pre1978',
    version: 1,
    title: 'International Monetary Fund, amendment of the Articles before the second amendment',
    text: 'Accepted by three fifths of the members with four fifths of the total voting power.',
    source: { citation: 'IMF Articles of Agreement of 1944, Art. XVII', url: IMF_ARTICLES, certainty: 'verified' },
    inForce: { from: '1945-12-27', to: '1978-03-31' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: VOTING_POWER,
    decision: vote(
      allOf(
        'amendment',
        share('members', '3/5', 'members', { title: 'Three fifths of the members' }),
        share('voting-power', '4/5', 'members', {
          title: 'Four fifths of the total voting power',
          ledger: 'votingPower',
        }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'gef-25',
    version: 1,
    title: 'Global Environment Facility, double weighted majority',
    text: 'At least 60 % of the participants and at least 60 % of total contributions in favour.',
    source: { citation: 'GEF Instrument, para. 25(c)', certainty: 'known' },
    inForce: { from: '1994-07-07' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: { contributions: { title: 'Contributions' } },
    decision: vote(
      allOf(
        'double-majority',
        share('participants', '60/100', 'members', { title: '60 % of the participants' }),
        share('contributions', '60/100', 'members', { title: '60 % of total contributions', ledger: 'contributions' }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'montreal-2-9-c',
    version: 1,
    title: 'Montreal Protocol, adjustments',
    text: 'Two thirds of the parties present and voting, representing a majority of the Article 5 parties present and voting and a majority of the other parties present and voting.',
    source: { citation: 'Montreal Protocol, Art. 2(9)(c), as amended in 1990', certainty: 'known' },
    inForce: { from: '1992-08-10' },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups: { 'article-5': { attribute: 'article-5' }, 'not-article-5': { attribute: 'not-article-5' } },
    decision: vote(
      allOf(
        'adjustment',
        share('two-thirds', '2/3', 'present-and-voting', { title: 'Two thirds present and voting' }),
        share('article-5-majority', '1/2', 'present-and-voting', {
          title: 'Majority of the Article 5 parties',
          group: 'article-5',
          strict: true,
        }),
        share('other-majority', '1/2', 'present-and-voting', {
          title: 'Majority of the other parties',
          group: 'not-article-5',
          strict: true,
        }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'wto-ix-1',
    version: 1,
    title: 'World Trade Organization, general decisions',
    text: 'Consensus: no member present formally objects. Where a decision cannot be reached so, a majority of the votes cast.',
    source: { citation: 'Marrakesh Agreement, Art. IX:1', certainty: 'known' },
    inForce: { from: '1995-01-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'stages',
      stages: [
        { id: 'consensus', title: 'consensus', decision: noObjection() },
        { id: 'vote', title: 'a vote by a majority of the votes cast', decision: vote(MAJORITY_CAST) },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'wto-ix-2',
    version: 1,
    title: 'World Trade Organization, interpretations and waivers',
    text: 'Three quarters of the members.',
    source: { citation: 'Marrakesh Agreement, Art. IX:2 and IX:3', certainty: 'verified' },
    inForce: { from: '1995-01-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(THREE_QUARTERS),
  },
  {
    format: RULE_FORMAT,
    id: 'wto-xii-2',
    version: 1,
    title: 'World Trade Organization, accession',
    text: 'Two thirds of the members approve the terms of accession.',
    source: { citation: 'Marrakesh Agreement, Art. XII:2', certainty: 'verified' },
    inForce: { from: '1995-01-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('two-thirds', '2/3', 'members', { title: 'Two thirds of the members' }), {
      adopts: 'approved',
    }),
  },
  {
    format: RULE_FORMAT,
    id: 'wto-x-2',
    version: 1,
    title: 'World Trade Organization, amendments that need everyone',
    text: 'Accepted by all members.',
    source: { citation: 'Marrakesh Agreement, Art. X:2', certainty: 'verified' },
    inForce: { from: '1995-01-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('all', '1/1', 'members', { title: 'All members' }), { adopts: 'accepted' }),
  },
  {
    format: RULE_FORMAT,
    id: 'iea-62-majority',
    version: 1,
    title: 'International Energy Agency, majority',
    text: '60 % of the combined voting weights and 50 % of the general voting weights cast.',
    source: { citation: 'Agreement on an International Energy Program, Art. 62', certainty: 'known' },
    inForce: { from: '1976-01-19' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: {
      general: { title: 'General voting weights, three each' },
      combined: { title: 'General and oil consumption voting weights together' },
    },
    decision: vote(
      allOf(
        'majority',
        share('combined', '60/100', 'members', { title: '60 % of the combined weights', ledger: 'combined' }),
        share('general', '1/2', 'votes-cast', { title: '50 % of the general weights cast', ledger: 'general' }),
      ),
    ),
  },
]
