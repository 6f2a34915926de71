import type { Condition } from '../language/condition.ts'
import type { Electorate, Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import {
  allOf,
  consensusElse,
  MAJORITY_OF_VOTES_CAST,
  ONE_MEMBER_ONE_VOTE,
  quorum,
  share,
  vote,
  weightShare,
} from './rule-parts.ts'

const VOTING_POWER = { votingPower: { title: 'Votes: basic votes and votes by quota' } } as const
const IMF_ARTICLES = 'https://www.imf.org/external/pubs/ft/aa/'

/** An executive director casts all votes of the members that elected it as a unit (Art. XII s. 3(i)). */
const EXECUTIVE_BOARD: Electorate = {
  ...ONE_MEMBER_ONE_VOTE,
  units: { by: 'constituency', heads: 'one', divided: 'refused' },
}

/** A majority of the directors, with half of all votes. */
const BOARD_QUORUM = quorum('1/2', {
  strict: true,
  weights: [weightShare('quorum-power', 'Half of the voting power', 'votingPower', '1/2')],
})

/** A decision of the Executive Board, by constituencies. */
function boardDecision(id: string, title: string, text: string, condition: Condition): Rule {
  return {
    format: RULE_FORMAT,
    id,
    version: 1,
    title,
    text: `${text} Each executive director casts all votes of its constituency as a unit.`,
    source: {
      citation: 'IMF Articles of Agreement, Art. XII s. 3(h) and (i), 5(c)',
      url: IMF_ARTICLES,
      certainty: 'known',
    },
    inForce: { from: '1978-04-01' },
    electorate: EXECUTIVE_BOARD,
    ledgers: VOTING_POWER,
    quorum: { ...BOARD_QUORUM, unstated: 'presumed' },
    decision: vote(condition),
  }
}

const MAJORITY_OF_POWER_CAST: Condition = { ...MAJORITY_OF_VOTES_CAST, id: 'voting-power', ledger: 'votingPower' }
const ofAllPower = (inWords: string, fraction: string) =>
  share('voting-power', fraction, 'members', { title: `${inWords} of the total voting power`, ledger: 'votingPower' })

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
    decision: vote(ofAllPower(percent, fraction)),
  }
}

const THREE_FIFTHS = share('members', '3/5', 'members', { title: 'Three fifths of the members' })
const THREE_QUARTERS = share('three-quarters', '3/4', 'members', { title: 'Three quarters of the members' })

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
    decision: vote(MAJORITY_OF_POWER_CAST),
  },
  specialMajority('imf-70', '70 %', '70/100'),
  specialMajority('imf-85', '85 %', '85/100'),
  boardDecision(
    'imf-board-50',
    'International Monetary Fund, Executive Board, ordinary decisions',
    'A majority of the votes cast. Abstentions are not cast.',
    MAJORITY_OF_POWER_CAST,
  ),
  boardDecision(
    'imf-board-70',
    'International Monetary Fund, Executive Board, special majority of 70 %',
    '70 % of the total voting power.',
    ofAllPower('70 %', '70/100'),
  ),
  boardDecision(
    'imf-board-85',
    'International Monetary Fund, Executive Board, special majority of 85 %',
    '85 % of the total voting power.',
    ofAllPower('85 %', '85/100'),
  ),
  {
    format: RULE_FORMAT,
    id: 'imf-board-quorum',
    version: 1,
    title: 'International Monetary Fund, quorum of the Executive Board',
    text: 'A majority of the executive directors, having not less than half of the total voting power.',
    source: { citation: 'IMF Articles of Agreement, Art. XII s. 3(h)', url: IMF_ARTICLES, certainty: 'known' },
    inForce: { from: '1978-04-01' },
    electorate: EXECUTIVE_BOARD,
    ledgers: VOTING_POWER,
    quorum: BOARD_QUORUM,
    decision: { kind: 'quorum' },
  },
  {
    format: RULE_FORMAT,
    id: 'imf-governors-quorum',
    version: 1,
    title: 'International Monetary Fund, quorum of the Board of Governors',
    text: 'A majority of the governors, having not less than two thirds of the total voting power.',
    source: { citation: 'IMF Articles of Agreement, Art. XII s. 2(d)', url: IMF_ARTICLES, certainty: 'known' },
    inForce: { from: '1945-12-27' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: VOTING_POWER,
    quorum: quorum('1/2', {
      strict: true,
      weights: [weightShare('quorum-power', 'Two thirds of the voting power', 'votingPower', '2/3')],
    }),
    decision: { kind: 'quorum' },
  },
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
    decision: vote(allOf('amendment', THREE_FIFTHS, ofAllPower('85 %', '85/100'))),
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
    decision: vote(allOf('amendment', THREE_FIFTHS, ofAllPower('Four fifths', '4/5'))),
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
    decision: consensusElse('a vote by a majority of the votes cast', vote(MAJORITY_OF_VOTES_CAST)),
  },
  {
    format: RULE_FORMAT,
    id: 'wto-ix-1-union',
    version: 1,
    title: 'World Trade Organization, general decisions, with the European Union voting for its members',
    text: 'A majority of the votes cast. Where the European Union votes, it has as many votes as it has members that are members of the Organization, and casts them as one.',
    source: { citation: 'Marrakesh Agreement, Art. IX:1 and its footnote', certainty: 'known' },
    inForce: { from: '1995-01-01' },
    electorate: { ...ONE_MEMBER_ONE_VOTE, units: { by: 'constituency', heads: 'members', divided: 'refused' } },
    decision: vote(MAJORITY_OF_VOTES_CAST),
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
