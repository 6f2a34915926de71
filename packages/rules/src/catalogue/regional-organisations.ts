import type { Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import {
  allOf,
  consensusElse,
  count,
  MAJORITY_OF_VOTING,
  ONE_MEMBER_ONE_VOTE,
  quorum,
  share,
  TWO_THIRDS_OF_VOTING,
  vote,
} from './rule-parts.ts'

const TWO_THIRDS_OF_MEMBERS = share('two-thirds', '2/3', 'members', { title: 'Two thirds of the member states' })

const AU_QUORUM = quorum('2/3')
/** For a decision it is the number found at the opening, not the number of answers. */
const AU_QUORUM_FOUND = quorum('2/3', { unstated: 'presumed' })

const CONSENSUS_OR_TWO_THIRDS = consensusElse('a vote by two thirds of the member states', vote(TWO_THIRDS_OF_MEMBERS))

/** Consensus; without it, a day later, two thirds of those voting. */
const OPCW_SUBSTANCE = consensusElse('a vote by two thirds', vote(TWO_THIRDS_OF_VOTING), 'PT24H')

const MAJORITY_ENTITLED = share('entitled', '1/2', 'members', {
  title: 'Majority of those entitled to sit',
  strict: true,
})

export const regionalOrganisationRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'au-quorum',
    version: 1,
    title: 'African Union, quorum of the Assembly',
    text: 'Two thirds of the total membership.',
    source: {
      citation: 'Constitutive Act of the African Union, Art. 7(2)',
      url: 'https://au.int/en/constitutive-act',
      certainty: 'known',
    },
    inForce: { from: '2001-05-26' },
    electorate: ONE_MEMBER_ONE_VOTE,
    quorum: AU_QUORUM,
    decision: { kind: 'quorum' },
  },
  {
    format: RULE_FORMAT,
    id: 'au-7',
    version: 1,
    title: 'African Union, decisions of the Assembly',
    text: 'Consensus, failing which two thirds of the member states. A quorum is two thirds of the membership.',
    source: {
      citation: 'Constitutive Act of the African Union, Art. 7',
      url: 'https://au.int/en/constitutive-act',
      certainty: 'known',
    },
    inForce: { from: '2001-05-26' },
    electorate: ONE_MEMBER_ONE_VOTE,
    quorum: AU_QUORUM_FOUND,
    decision: CONSENSUS_OR_TWO_THIRDS,
  },
  {
    format: RULE_FORMAT,
    id: 'au-11',
    version: 1,
    title: 'African Union, procedural matters of the Executive Council',
    text: 'A simple majority, also on whether a matter is procedural.',
    source: {
      citation: 'Constitutive Act of the African Union, Art. 11',
      url: 'https://au.int/en/constitutive-act',
      certainty: 'verified',
    },
    inForce: { from: '2001-05-26' },
    electorate: ONE_MEMBER_ONE_VOTE,
    quorum: AU_QUORUM_FOUND,
    decision: vote(MAJORITY_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'au-prequestion',
    version: 1,
    title: 'African Union, first whether the matter is procedural, then the matter',
    text: 'Whether a matter is procedural is decided by a simple majority. If it is, a simple majority decides it; if not, consensus, failing which two thirds of the member states.',
    source: {
      citation: 'Constitutive Act of the African Union, Art. 7 and 11',
      url: 'https://au.int/en/constitutive-act',
      certainty: 'known',
    },
    inForce: { from: '2001-05-26' },
    electorate: ONE_MEMBER_ONE_VOTE,
    quorum: AU_QUORUM_FOUND,
    decision: {
      kind: 'pre-question',
      question: vote(MAJORITY_OF_VOTING),
      whenYes: vote(MAJORITY_OF_VOTING),
      whenNo: CONSENSUS_OR_TWO_THIRDS,
    },
  },
  {
    format: RULE_FORMAT,
    id: 'au-elect',
    version: 1,
    title: 'African Union, elections to the Commission',
    text: 'Two thirds of the member states eligible to vote. After three rounds without result among the same candidates the one with the fewest votes drops out; a candidate left alone needs two thirds of those eligible as well.',
    // How many rounds come before the lowest leaves was not read in the rules: it is what the seven rounds of 2025 show.
    source: {
      citation:
        'AU Assembly, Rules of Procedure, election of the Commission; three rounds as reported of 15 February 2025',
      certainty: 'known',
    },
    inForce: { from: '2002-07-09' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'election',
      base: 'members',
      threshold: '2/3',
      strict: false,
      abstention: 'in-base',
      absence: 'in-base',
      elimination: 'lowest',
      roundsBeforeElimination: 3,
    },
  },
  {
    format: RULE_FORMAT,
    id: 'coe-20-a',
    version: 1,
    title: 'Council of Europe, Committee of Ministers, most important matters',
    text: 'All votes cast are in favour, and they come from a majority of the representatives entitled to sit.',
    source: { citation: 'Statute of the Council of Europe, Art. 20(a)', certainty: 'known' },
    inForce: { from: '1949-08-03' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(
      allOf(
        'unanimous',
        share('all-cast', '1/1', 'votes-cast', { title: 'Unanimity of the votes cast' }),
        MAJORITY_ENTITLED,
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'coe-20-b',
    version: 1,
    title: 'Council of Europe, Committee of Ministers, questions of procedure and administration',
    text: 'A simple majority of the representatives entitled to sit.',
    source: { citation: 'Statute of the Council of Europe, Art. 20(b)', certainty: 'known' },
    inForce: { from: '1949-08-03' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(MAJORITY_ENTITLED),
  },
  {
    format: RULE_FORMAT,
    id: 'coe-20-c',
    version: 1,
    title: 'Council of Europe, Committee of Ministers, invitation to become a member',
    text: 'Two thirds of all representatives entitled to sit.',
    source: { citation: 'Statute of the Council of Europe, Art. 20(c)', certainty: 'known' },
    inForce: { from: '1949-08-03' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('entitled', '2/3', 'members', { title: 'Two thirds of those entitled to sit' })),
  },
  {
    format: RULE_FORMAT,
    id: 'coe-20-d',
    version: 1,
    title: 'Council of Europe, Committee of Ministers, other matters',
    text: 'Two thirds of the votes cast, from a majority of the representatives entitled to sit.',
    source: { citation: 'Statute of the Council of Europe, Art. 20(d)', certainty: 'known' },
    inForce: { from: '1949-08-03' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(
      allOf(
        'qualified',
        share('two-thirds', '2/3', 'votes-cast', { title: 'Two thirds of the votes cast' }),
        MAJORITY_ENTITLED,
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'opcw-18',
    version: 1,
    title: 'Chemical Weapons Convention, matters of substance',
    text: 'Consensus as far as possible. If there is none when the matter comes up for decision, the vote is deferred for twenty-four hours; then two thirds of the members present and voting decide. Abstentions are not votes.',
    source: {
      citation: 'Chemical Weapons Convention, Art. VIII(18)',
      url: 'https://www.opcw.org/chemical-weapons-convention',
      certainty: 'known',
    },
    inForce: { from: '1997-04-29' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: OPCW_SUBSTANCE,
  },
  {
    format: RULE_FORMAT,
    id: 'opcw-18-procedure',
    version: 1,
    title: 'Chemical Weapons Convention, questions of procedure',
    text: 'A simple majority of the members present and voting.',
    source: {
      citation: 'Chemical Weapons Convention, Art. VIII(18)',
      url: 'https://www.opcw.org/chemical-weapons-convention',
      certainty: 'known',
    },
    inForce: { from: '1997-04-29' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(MAJORITY_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'opcw-18-prequestion',
    version: 1,
    title: 'Chemical Weapons Convention, first whether the matter is one of substance',
    text: 'A matter of which it is asked whether it is one of substance is treated as such, unless the Conference decides otherwise by the majority for matters of substance. The first question is whether it is one of procedure.',
    source: {
      citation: 'Chemical Weapons Convention, Art. VIII(18)',
      url: 'https://www.opcw.org/chemical-weapons-convention',
      certainty: 'known',
    },
    inForce: { from: '1997-04-29' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'pre-question',
      question: vote(TWO_THIRDS_OF_VOTING),
      whenYes: vote(MAJORITY_OF_VOTING),
      whenNo: OPCW_SUBSTANCE,
    },
  },
  {
    format: RULE_FORMAT,
    id: 'moscow-mechanism-12',
    version: 1,
    title: 'OSCE, mission of experts without consent',
    text: 'A mission is sent if the requesting state is supported by at least nine others.',
    source: { citation: 'OSCE, Moscow Document (1991), para. 12', certainty: 'known' },
    inForce: { from: '1991-10-03' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(count('requesting', 10, { title: 'The requesting state and its supporters' })),
  },
]
