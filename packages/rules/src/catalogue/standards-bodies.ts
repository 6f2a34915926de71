import type { Answer } from '../language/answer.ts'
import type { Condition } from '../language/condition.ts'
import type { Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import {
  allOf,
  anyOf,
  consensusElse,
  count,
  MAJORITY_OF_VOTES_CAST,
  noObjection,
  ONE_MEMBER_ONE_VOTE,
  share,
  vote,
} from './rule-parts.ts'

const SUPPORT: readonly Answer[] = ['yes', 'no-objection']

const NO_DISCUSS = count('discuss', 0, {
  title: 'Discuss positions',
  counts: ['objects'],
  side: 'ceiling',
  otherwise: 'blocked',
})
const ONE_YES = count('yes', 1, { title: 'At least one Yes', otherwise: 'needs-yes' })

const ICANN = 'https://www.icann.org/resources/pages/governance/bylaws-en'
const HOUSES = { contracted: { attribute: 'contracted' }, 'non-contracted': { attribute: 'non-contracted' } } as const

/** More than so many times as many for as against. */
function timesAgainst(id: string, multiple: number): Condition {
  return share(id, `${multiple}/1`, 'negative', {
    title: `More than ${multiple} times as many for as against`,
    strict: true,
  })
}

export const standardsBodyRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'codex-6',
    version: 1,
    title: 'Codex Alimentarius Commission',
    text: 'A majority of the votes cast. Votes cast are yes and no; abstentions are not cast.',
    source: { citation: 'Codex Alimentarius Commission, Rules of Procedure VI', certainty: 'known' },
    inForce: { from: '1963-06-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(MAJORITY_OF_VOTES_CAST),
  },
  {
    format: RULE_FORMAT,
    id: 'codex-12',
    version: 1,
    title: 'Codex Alimentarius Commission, standards',
    text: 'Every effort is made to agree by consensus; only if that fails a vote is taken, and a majority of the votes cast decides. Abstentions are not cast.',
    source: { citation: 'Codex Alimentarius Commission, Rules of Procedure VI, XII', certainty: 'verified' },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: consensusElse('a vote by a majority of the votes cast', vote(MAJORITY_OF_VOTES_CAST)),
  },
  {
    format: RULE_FORMAT,
    id: 'iso-dis',
    version: 1,
    title: 'ISO/IEC, enquiry draft',
    text: 'Approved if at least two thirds of the votes cast by P-members are in favour, and not more than one quarter of all votes cast are negative. Abstentions are excluded, and so are negative votes without technical reasons.',
    source: { citation: 'ISO/IEC Directives Part 1, 2.6.3', certainty: 'verified' },
    inForce: { from: null },
    electorate: { ...ONE_MEMBER_ONE_VOTE, negativeNeedsReason: true },
    groups: { 'p-members': { attribute: 'p-member' } },
    decision: vote(
      allOf(
        'approval',
        share('p-members', '2/3', 'votes-cast', { title: 'Votes in favour among P-members', group: 'p-members' }),
        share('negative', '1/4', 'votes-cast', {
          title: 'Negative votes among all cast',
          counts: ['no'],
          side: 'ceiling',
        }),
      ),
      { adopts: 'approved' },
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'ietf-rough-consensus',
    version: 1,
    title: 'Internet Engineering Task Force, working groups',
    text: 'Rough consensus, which the chair of the working group judges: no number is counted and no vote taken. Objections must have been addressed, which does not mean that they were accommodated. The judgement may be appealed, first to the chair, then to the Area Director, the IESG and the IAB, within two months.',
    source: {
      citation: 'RFC 2418, section 3.3; RFC 7282; appeals in RFC 2026, section 6.5',
      url: 'https://www.rfc-editor.org/rfc/rfc2418',
      certainty: 'known',
    },
    inForce: { from: '1998-09-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'judgement',
      by: 'chair',
      openObjections: 'prevent',
      appeal: { kind: 'open', to: 'the Area Director', within: { length: 2, unit: 'months' } },
      adopts: 'adopted',
      fails: 'not-attained',
    },
  },
  {
    format: RULE_FORMAT,
    id: 'iesg',
    version: 1,
    title: 'Internet Engineering Steering Group, standards track',
    text: 'No Discuss; at least one Yes; and Yes or No Objection from at least two thirds of the Area Directors that are not recused.',
    source: {
      citation: 'IESG ballot procedures, standards track',
      url: 'https://www.ietf.org/standards/process/iesg-ballots/',
      certainty: 'verified',
    },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(
      allOf(
        'ballot',
        NO_DISCUSS,
        ONE_YES,
        share('support', '2/3', 'members', { title: 'Yes or No Objection among those not recused', counts: SUPPORT }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'iesg-other',
    version: 1,
    title: 'Internet Engineering Steering Group, other documents',
    text: 'One Yes and no Discuss.',
    source: {
      citation: 'IESG ballot procedures',
      url: 'https://www.ietf.org/standards/process/iesg-ballots/',
      certainty: 'verified',
    },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(allOf('ballot', NO_DISCUSS, ONE_YES)),
  },
  {
    format: RULE_FORMAT,
    id: 'iesg-alternate',
    version: 1,
    title: 'Internet Engineering Steering Group, alternate ballot',
    text: 'At least two thirds of the Area Directors that are not recused say Yes, and at most two say No.',
    source: {
      citation: 'IESG ballot procedures, alternate procedure',
      url: 'https://www.ietf.org/standards/process/iesg-ballots/',
      certainty: 'verified',
    },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(
      allOf(
        'ballot',
        share('support', '2/3', 'members', { title: 'Yes among those not recused' }),
        count('against', 2, { title: 'No', counts: ['no', 'objects'], side: 'ceiling' }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'iab',
    version: 1,
    title: 'Internet Architecture Board',
    text: 'At least seven full members concur and no more than two dissent.',
    source: { citation: 'RFC 2850, section 3.5', url: 'https://www.rfc-editor.org/rfc/rfc2850', certainty: 'verified' },
    inForce: { from: '2000-05-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(
      allOf(
        'decision',
        count('concurring', 7, { title: 'Members that concur' }),
        count('dissenting', 2, { title: 'Members that dissent', counts: ['no', 'objects'], side: 'ceiling' }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'rsab',
    version: 1,
    title: 'RFC Series Approval Board',
    text: 'First nobody may have a concern. If one was raised and the document came back, three members must say yes.',
    source: {
      citation: 'RFC 9280, section 3.2.2',
      url: 'https://www.rfc-editor.org/rfc/rfc9280',
      certainty: 'verified',
    },
    inForce: { from: '2022-06-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'stages',
      stages: [
        {
          id: 'concerns',
          title: 'a ballot without concern',
          decision: noObjection({ adopts: 'approved', fails: 'blocked' }),
        },
        {
          id: 'vote',
          title: 'a vote by three',
          decision: vote(count('yes', 3, { title: 'Yes' }), { adopts: 'approved' }),
        },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'w3c-appeal',
    version: 1,
    title: 'World Wide Web Consortium, appeal by Advisory Committee',
    text: 'Turnout is the ballots, abstentions included, as a share of the Advisory Committee. Under 5 % the appeal fails. From 5 % to 15 %, both included, those for must be more than three times those against; above 15 % and under 20 %, more than twice; from 20 %, more.',
    source: {
      citation: 'W3C Process, Advisory Committee appeals',
      url: 'https://www.w3.org/policies/process/',
      certainty: 'verified',
    },
    inForce: { from: '2023-11-03' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote({
      type: 'turnout',
      id: 'turnout',
      title: 'Turnout',
      ledger: 'heads',
      counts: ['yes', 'no', 'abstain'],
      base: 'members',
      bands: [
        { id: 'under 5 %', upTo: '5/100', inclusive: false, condition: null },
        { id: '5 % to 15 %', upTo: '15/100', inclusive: true, condition: timesAgainst('three-times', 3) },
        { id: 'above 15 % and under 20 %', upTo: '20/100', inclusive: false, condition: timesAgainst('twice', 2) },
        { id: 'from 20 %', inclusive: true, condition: timesAgainst('more', 1) },
      ],
    }),
  },
  {
    format: RULE_FORMAT,
    id: 'w3c-council',
    version: 1,
    title: 'World Wide Web Consortium, Council',
    text: 'More for than against; the chair decides a tie. Those in whom the matter originated abstain. Identical ballots of one affiliation count once.',
    source: { citation: 'W3C Process, Council', url: 'https://www.w3.org/policies/process/', certainty: 'verified' },
    inForce: { from: '2023-06-12' },
    electorate: {
      ...ONE_MEMBER_ONE_VOTE,
      withoutVote: [{ role: 'originator', effect: 'stays-in-base' }],
      oneBallotPerAffiliation: true,
    },
    decision: vote(share('majority', '1/2', 'present-and-voting', { title: 'More for than against', strict: true }), {
      tie: { kind: 'casting-vote', role: 'chair' },
    }),
  },
  {
    format: RULE_FORMAT,
    id: 'w3c-council-two-thirds',
    version: 1,
    title: 'World Wide Web Consortium, Council, two thirds',
    text: 'At least twice as many for as against. Those in whom the matter originated abstain. Identical ballots of one affiliation count once.',
    source: { citation: 'W3C Process, Council', url: 'https://www.w3.org/policies/process/', certainty: 'verified' },
    inForce: { from: '2023-06-12' },
    electorate: {
      ...ONE_MEMBER_ONE_VOTE,
      withoutVote: [{ role: 'originator', effect: 'stays-in-base' }],
      oneBallotPerAffiliation: true,
    },
    decision: vote(share('two-thirds', '2/3', 'present-and-voting', { title: 'Twice as many for as against' })),
  },
  {
    format: RULE_FORMAT,
    id: 'gnso-majority',
    version: 1,
    title: 'ICANN, Generic Names Supporting Organization, default',
    text: 'A majority of each House.',
    source: { citation: 'ICANN Bylaws, section 11.3(i)', url: ICANN, certainty: 'known' },
    inForce: { from: '2016-10-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups: HOUSES,
    decision: vote(
      allOf(
        'both-houses',
        share('contracted-majority', '1/2', 'members', { group: 'contracted', strict: true }),
        share('non-contracted-majority', '1/2', 'members', { group: 'non-contracted', strict: true }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'icann-annex-a-9',
    version: 1,
    title: 'ICANN, Board against a policy that the GNSO recommended by supermajority',
    text: 'More than two thirds of the Board find that the policy is not in the best interests of the community or of ICANN; otherwise the policy is adopted. A yes is a vote against the policy.',
    source: { citation: 'ICANN Bylaws, Annex A, section 9(a)', url: ICANN, certainty: 'verified' },
    inForce: { from: '2016-10-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('board', '2/3', 'members', { title: 'More than two thirds of the Board', strict: true })),
  },
  {
    format: RULE_FORMAT,
    id: 'icann-annex-a-9-majority',
    version: 1,
    title: 'ICANN, Board against a policy that the GNSO recommended by less than a supermajority',
    text: 'A majority of the Board finds that the policy is not in the best interests of the community or of ICANN; otherwise the policy is adopted. A yes is a vote against the policy.',
    source: { citation: 'ICANN Bylaws, Annex A, section 9(a)', url: ICANN, certainty: 'verified' },
    inForce: { from: '2016-10-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('board', '1/2', 'members', { title: 'Majority of the Board', strict: true })),
  },
  {
    format: RULE_FORMAT,
    id: 'icann-gac-advice',
    version: 1,
    title: 'ICANN, Board against consensus advice of governments',
    text: 'Advice to which no member of the Governmental Advisory Committee formally objected may be rejected only by at least 60 % of the Board. A yes is a vote to reject the advice.',
    source: { citation: 'ICANN Bylaws, section 12.2(a)(x)', url: ICANN, certainty: 'known' },
    inForce: { from: '2016-10-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('board', '60/100', 'members', { title: 'At least 60 % of the Board' })),
  },
  {
    format: RULE_FORMAT,
    id: 'icann-gac-consensus',
    version: 1,
    title: 'ICANN, consensus of the Governmental Advisory Committee',
    text: 'Advice is consensus advice where no member formally objects.',
    source: { citation: 'ICANN Bylaws, section 12.2(a)(x)', url: ICANN, certainty: 'known' },
    inForce: { from: '2016-10-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: noObjection(),
  },
  {
    format: RULE_FORMAT,
    id: 'gnso-supermajority',
    version: 1,
    title: 'ICANN, Generic Names Supporting Organization, supermajority',
    text: 'Two thirds of each House, or three quarters of one House and a majority of the other.',
    source: { citation: 'ICANN Bylaws, section 11.3(i)(xix)', url: ICANN, certainty: 'known' },
    inForce: { from: '2016-10-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups: HOUSES,
    decision: vote(
      anyOf(
        'supermajority',
        allOf(
          'two-thirds-of-each',
          share('contracted-two-thirds', '2/3', 'members', { group: 'contracted' }),
          share('non-contracted-two-thirds', '2/3', 'members', { group: 'non-contracted' }),
        ),
        allOf(
          'three-quarters-of-contracted',
          share('contracted-three-quarters', '3/4', 'members', { group: 'contracted' }),
          share('non-contracted-majority', '1/2', 'members', { group: 'non-contracted', strict: true }),
        ),
        allOf(
          'three-quarters-of-non-contracted',
          share('non-contracted-three-quarters', '3/4', 'members', { group: 'non-contracted' }),
          share('contracted-majority', '1/2', 'members', { group: 'contracted', strict: true }),
        ),
      ),
    ),
  },
]
