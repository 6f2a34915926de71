import type { Condition } from '../language/condition.ts'
import type { Electorate, Rule, WeightCap } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import { MAJORITY_OF_VOTES_CAST, ONE_MEMBER_ONE_VOTE, quorum, share, vote, without } from './rule-parts.ts'

const SCE = 'https://eur-lex.europa.eu/eli/reg/2003/1435/oj'
const GENG = 'https://www.gesetze-im-internet.de/geng/__43.html'

/** Members discharged, released from a duty or sued do not vote on it, and act for nobody (GenG §43(6)). */
const GERMAN: Electorate = {
  ...without('concerned'),
  proxies: { perHolder: 2 },
}

const MAJORITY_OF_VOTES: Condition = { ...MAJORITY_OF_VOTES_CAST, ledger: 'votes' }

/** Where the law asks for three quarters, plural votes are void and each member has one vote. */
const THREE_QUARTERS_OF_HEADS: Condition = share('three-quarters', '3/4', 'votes-cast', {
  title: 'Three quarters of the members voting, one vote each',
})

const votesOf = (cap: WeightCap) => ({ votes: { title: 'Votes of the member, plural votes among them', cap } })

/** Cooperatives: one member, one vote, and how far statutes may depart from it. */
export const cooperativeRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'sce-61-4',
    version: 1,
    title: 'European Cooperative Society, amendment of the statutes',
    text: 'At the first convening at least half of the members must be present or represented; at a second convening with the same agenda no quorum is needed. Two thirds of the valid votes.',
    source: { citation: 'Regulation (EC) 1435/2003, Art. 61(4)', certainty: 'verified' },
    inForce: { from: '2006-08-18' },
    electorate: { ...ONE_MEMBER_ONE_VOTE, proxies: { perHolder: 2, represented: 'present' } },
    quorum: quorum('1/2', { waivedFromConvening: 2 }),
    decision: vote(share('two-thirds', '2/3', 'votes-cast', { title: 'Two thirds of the valid votes' })),
  },
  {
    format: RULE_FORMAT,
    id: 'sce-59-2',
    version: 1,
    title: 'European Cooperative Society, ordinary resolutions with plural votes',
    text: 'A majority of the votes validly cast. Where statutes give plural votes by participation other than capital, no member has more than five votes or more than 30 % of all voting rights, whichever is less.',
    source: { citation: 'Regulation (EC) 1435/2003, Art. 59(2) and 61(2)', url: SCE, certainty: 'known' },
    inForce: { from: '2006-08-18' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: votesOf({ votes: 5, share: '30/100', of: 'all', total: 'after-capping' }),
    decision: vote(MAJORITY_OF_VOTES),
  },
  {
    format: RULE_FORMAT,
    id: 'sce-59-2-financial',
    version: 1,
    title: 'European Cooperative Society in finance or insurance, votes by capital',
    text: 'A majority of the votes validly cast. No member has more than five votes or more than 20 % of all voting rights, whichever is less.',
    source: {
      citation: 'Regulation (EC) 1435/2003, Art. 59(2), second subparagraph, and 61(2)',
      url: SCE,
      certainty: 'known',
    },
    inForce: { from: '2006-08-18' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: votesOf({ votes: 5, share: '20/100', of: 'all', total: 'after-capping' }),
    decision: vote(MAJORITY_OF_VOTES),
  },
  {
    format: RULE_FORMAT,
    id: 'geng-43',
    version: 1,
    title: 'German cooperative, ordinary resolutions',
    text: 'A majority of the votes cast. Each member has one vote; statutes may give up to three to members that particularly further the business. A proxy represents at most two members; who is concerned does not vote.',
    source: { citation: 'Genossenschaftsgesetz §43(2), (3) no. 1, (5) and (6)', url: GENG, certainty: 'verified' },
    inForce: { from: '2006-08-18' },
    electorate: GERMAN,
    ledgers: votesOf({ votes: 3 }),
    decision: vote(MAJORITY_OF_VOTES),
  },
  {
    format: RULE_FORMAT,
    id: 'geng-43-three-quarters',
    version: 1,
    title: 'German cooperative, resolutions for which the law asks for three quarters',
    text: 'Three quarters of the votes cast. Plural votes are void: each member has one vote, as also on repealing or restricting plural votes. A proxy represents at most two members; who is concerned does not vote.',
    source: { citation: 'Genossenschaftsgesetz §16(2), 43(3) no. 1', url: GENG, certainty: 'verified' },
    inForce: { from: '2006-08-18' },
    electorate: GERMAN,
    ledgers: votesOf({ votes: 3 }),
    decision: vote(THREE_QUARTERS_OF_HEADS),
  },
  {
    format: RULE_FORMAT,
    id: 'geng-43-entrepreneurs',
    version: 1,
    title: 'German cooperative of entrepreneurs, plural votes',
    text: 'A majority of the votes cast. Where more than three quarters of the members are entrepreneurs, one member casts at most a tenth of the votes present at the general meeting.',
    source: { citation: 'Genossenschaftsgesetz §43(3) no. 2', url: GENG, certainty: 'verified' },
    inForce: { from: '2006-08-18' },
    electorate: GERMAN,
    ledgers: votesOf({ share: '1/10', of: 'present', total: 'before-capping' }),
    decision: vote(MAJORITY_OF_VOTES),
  },
]
