import type { Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import {
  allOf,
  count,
  MAJORITY_OF_MEMBERS,
  MAJORITY_OF_VOTING,
  noVeto,
  ONE_MEMBER_ONE_VOTE,
  quorum,
  ratification,
  share,
  silence,
  TWO_THIRDS_OF_VOTING,
  vote,
} from './rule-parts.ts'

const CHARTER = 'https://www.un.org/en/about-us/un-charter/full-text'

/** A party to a dispute abstains under Chapter VI and Article 52(3); its seat stays, and it cannot veto. */
const SECURITY_COUNCIL = {
  standings: ['full', 'withdrawing'],
  recusal: 'stays-in-base',
  nonParticipation: 'stays-in-base',
  withoutVote: [{ role: 'party', effect: 'stays-in-base' }],
} as const

/** The five by attribute; where it is not stated, by the codes in use for them and for the seat of the Soviet Union. */
const PERMANENT = {
  permanent: { attribute: 'permanent', members: ['CN', 'FR', 'GB', 'UK', 'RU', 'SU', 'USSR', 'US', 'USA'] },
} as const

/** A quorum is a matter of who is in the room; recorded votes do not say it. */
const ASSEMBLY_QUORUM = quorum('1/2', { strict: true, unstated: 'presumed' })

/** A member in arrears has no vote (Art. 19); it stays a member, and may be in the room. */
const ASSEMBLY = {
  ...ONE_MEMBER_ONE_VOTE,
  withoutVote: [{ role: 'arrears', effect: 'stays-in-base' }],
} as const

/** So many members of the Council vote yes. */
const affirmative = (votes: number) => count('affirmative', votes, { title: 'Affirmative votes' })

/** The same, while no permanent member votes no. */
const affirmativeWithoutVeto = (id: string, votes: number) =>
  allOf(id, affirmative(votes), noVeto('concurrence', 'permanent', 'Concurrence of the permanent members'))

const TWO_THIRDS_OF_MEMBERS = share('two-thirds', '2/3', 'members', { title: 'Two thirds of all members' })
const RATIFIED_WITH_PERMANENT = ratification('2/3', { including: 'permanent' })
const anyOfCouncil = (least: number) => count('any', least, { title: `Any ${least} members of the Security Council` })

export const unitedNationsRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'unsc-27-3',
    version: 1,
    title: 'Security Council, other than procedural matters',
    text: 'Nine of the fifteen members vote yes, and no permanent member votes no. A permanent member that abstains, is absent or does not take part does not veto. A party to the dispute has no vote under Chapter VI and Article 52(3).',
    source: {
      citation: 'UN Charter, Art. 27(3), as amended; practice noted in ICJ, Namibia (1971)',
      url: CHARTER,
      certainty: 'known',
    },
    inForce: { from: '1966-01-01' },
    electorate: SECURITY_COUNCIL,
    groups: PERMANENT,
    decision: vote(affirmativeWithoutVeto('decision', 9)),
  },
  {
    format: RULE_FORMAT,
    id: 'unsc-27-2',
    version: 1,
    title: 'Security Council, procedural matters',
    text: 'Nine of the fifteen members vote yes. There is no veto.',
    source: { citation: 'UN Charter, Art. 27(2), as amended', url: CHARTER, certainty: 'known' },
    inForce: { from: '1966-01-01' },
    electorate: { ...SECURITY_COUNCIL, withoutVote: [] },
    groups: PERMANENT,
    decision: vote(affirmative(9)),
  },
  {
    format: RULE_FORMAT,
    id: 'unsc-pre1966',
    version: 1,
    title: 'Security Council of eleven, other than procedural matters',
    text: 'Seven of the eleven members vote yes, and no permanent member votes no.',
    source: {
      citation: 'UN Charter, Art. 27(3), before the amendment; the enlarged Council first sat in 1966',
      url: CHARTER,
      certainty: 'known',
    },
    inForce: { from: '1945-10-24', to: '1965-12-31' },
    electorate: SECURITY_COUNCIL,
    groups: PERMANENT,
    decision: vote(affirmativeWithoutVeto('decision', 7)),
  },
  {
    format: RULE_FORMAT,
    id: 'unsc-27-2-pre1966',
    version: 1,
    title: 'Security Council of eleven, procedural matters',
    text: 'Seven of the eleven members vote yes. There is no veto.',
    source: { citation: 'UN Charter, Art. 27(2), before the amendment', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24', to: '1965-12-31' },
    electorate: { ...SECURITY_COUNCIL, withoutVote: [] },
    groups: PERMANENT,
    decision: vote(affirmative(7)),
  },
  {
    format: RULE_FORMAT,
    id: 'unsc-prequestion',
    version: 1,
    title: 'Security Council, first whether the matter is procedural, then the matter',
    text: 'Whether a matter is procedural is decided by nine votes including the concurring votes of the permanent members, so that a permanent member can veto twice. If it is procedural, nine votes decide it; if not, nine votes without a veto.',
    source: {
      citation: 'UN Charter, Art. 27; statement of the sponsoring powers, San Francisco, 7 June 1945',
      url: CHARTER,
      certainty: 'known',
    },
    inForce: { from: '1966-01-01' },
    electorate: SECURITY_COUNCIL,
    groups: PERMANENT,
    decision: {
      kind: 'pre-question',
      question: vote(affirmativeWithoutVeto('procedural', 9)),
      whenYes: vote(affirmative(9)),
      whenNo: vote(affirmativeWithoutVeto('decision', 9)),
    },
  },
  {
    format: RULE_FORMAT,
    id: 'un-4',
    version: 1,
    title: 'Admission of a member to the United Nations',
    text: 'The Security Council recommends it by nine votes without a veto; then the General Assembly decides by two thirds of the members present and voting.',
    source: { citation: 'UN Charter, Art. 4(2), 18(2), 27(3)', url: CHARTER, certainty: 'known' },
    inForce: { from: '1966-01-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups: PERMANENT,
    decision: {
      kind: 'steps',
      steps: [
        {
          id: 'security-council',
          title: 'recommendation of the Security Council',
          electorate: SECURITY_COUNCIL,
          decision: vote(affirmativeWithoutVeto('recommendation', 9)),
        },
        { id: 'assembly', title: 'decision of the General Assembly', decision: vote(TWO_THIRDS_OF_VOTING) },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'unga-67-opening',
    version: 1,
    title: 'General Assembly, opening of a meeting',
    text: 'The President may declare a meeting open and let the debate proceed when one third of the members are present. Any decision needs a majority present.',
    source: { citation: 'General Assembly, Rules of Procedure 67', certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ONE_MEMBER_ONE_VOTE,
    quorum: quorum('1/3', { id: 'opening' }),
    decision: { kind: 'quorum' },
  },
  {
    format: RULE_FORMAT,
    id: 'unga-18-2',
    version: 1,
    title: 'General Assembly, important questions',
    text: 'Two thirds of the members present and voting. Members that abstain are not voting.',
    source: { citation: 'UN Charter, Art. 18(2); Rules of Procedure 67, 83, 86', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ASSEMBLY,
    quorum: ASSEMBLY_QUORUM,
    decision: vote(TWO_THIRDS_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'unga-18-3',
    version: 1,
    title: 'General Assembly, other questions',
    text: 'A majority of the members present and voting, also on whether further questions need two thirds. Members that abstain are not voting.',
    source: { citation: 'UN Charter, Art. 18(3); Rules of Procedure 67, 85, 86', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ASSEMBLY,
    quorum: ASSEMBLY_QUORUM,
    decision: vote(MAJORITY_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'unga-95',
    version: 1,
    title: 'General Assembly, equally divided votes',
    text: 'A majority of the members present and voting. If the vote is equally divided, on a matter other than an election, a second vote is taken within forty-eight hours; if that is equally divided too, the proposal is rejected.',
    source: { citation: 'General Assembly, Rules of Procedure 85, 86, 95', certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ASSEMBLY,
    quorum: ASSEMBLY_QUORUM,
    decision: vote(MAJORITY_OF_VOTING, { tie: { kind: 'second-vote', within: 'PT48H' } }),
  },
  {
    format: RULE_FORMAT,
    id: 'unga-prequestion',
    version: 1,
    title: 'General Assembly, first whether the question is important, then the question',
    text: 'By a majority of the members present and voting the Assembly first decides whether the question is important. If it is, the question itself needs two thirds of the members present and voting; if not, a majority.',
    source: { citation: 'UN Charter, Art. 18(2) and (3)', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ASSEMBLY,
    quorum: ASSEMBLY_QUORUM,
    decision: {
      kind: 'pre-question',
      question: vote(MAJORITY_OF_VOTING),
      whenYes: vote(TWO_THIRDS_OF_VOTING),
      whenNo: vote(MAJORITY_OF_VOTING),
    },
  },
  {
    format: RULE_FORMAT,
    id: 'un-108',
    version: 1,
    title: 'Amendment of the Charter, adoption by the Assembly',
    text: 'Two thirds of all members of the General Assembly. Whoever abstains or is absent counts against.',
    source: { citation: 'UN Charter, Art. 108', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(TWO_THIRDS_OF_MEMBERS),
  },
  {
    format: RULE_FORMAT,
    id: 'un-108-ratification',
    version: 1,
    title: 'Amendment of the Charter, ratification',
    text: 'Ratified by two thirds of the members, all permanent members of the Security Council among them. There is no deadline.',
    source: { citation: 'UN Charter, Art. 108', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups: PERMANENT,
    decision: RATIFIED_WITH_PERMANENT,
  },
  {
    format: RULE_FORMAT,
    id: 'un-108-amendment',
    version: 1,
    title: 'Amendment of the Charter, adoption and ratification',
    text: 'Adopted by two thirds of all members of the General Assembly, then ratified by two thirds of the members, all permanent members of the Security Council among them. There is no deadline.',
    source: { citation: 'UN Charter, Art. 108', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups: PERMANENT,
    decision: {
      kind: 'steps',
      steps: [
        { id: 'adoption', title: 'adoption by the General Assembly', decision: vote(TWO_THIRDS_OF_MEMBERS) },
        { id: 'ratification', title: 'ratification', decision: RATIFIED_WITH_PERMANENT },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'un-109-1',
    version: 1,
    title: 'General Conference to review the Charter',
    text: 'Two thirds of the members of the General Assembly and any nine members of the Security Council fix its date and place. There is no veto.',
    source: { citation: 'UN Charter, Art. 109(1), as amended', url: CHARTER, certainty: 'known' },
    inForce: { from: '1968-06-12' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'steps',
      steps: [
        { id: 'assembly', title: 'vote of the General Assembly', decision: vote(TWO_THIRDS_OF_MEMBERS) },
        { id: 'security-council', title: 'vote of the Security Council', decision: vote(anyOfCouncil(9)) },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'un-109-2',
    version: 1,
    title: 'Alteration of the Charter by a General Conference',
    text: 'Recommended by two thirds of the conference, then ratified by two thirds of the members, all permanent members of the Security Council among them. There is no deadline.',
    source: { citation: 'UN Charter, Art. 109(2)', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ONE_MEMBER_ONE_VOTE,
    groups: PERMANENT,
    decision: {
      kind: 'steps',
      steps: [
        {
          id: 'conference',
          title: 'recommendation of the conference',
          decision: vote(share('two-thirds', '2/3', 'members', { title: 'Two thirds of the conference' })),
        },
        { id: 'ratification', title: 'ratification', decision: RATIFIED_WITH_PERMANENT },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'un-109-3',
    version: 1,
    title: 'General Conference to review the Charter, at the tenth annual session',
    text: 'If none was held before, it is held if a majority of the members of the General Assembly and any seven members of the Security Council so decide.',
    source: { citation: 'UN Charter, Art. 109(3)', url: CHARTER, certainty: 'known' },
    inForce: { from: '1945-10-24' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'steps',
      steps: [
        {
          id: 'assembly',
          title: 'vote of the General Assembly',
          decision: vote(MAJORITY_OF_MEMBERS),
        },
        { id: 'security-council', title: 'vote of the Security Council', decision: vote(anyOfCouncil(7)) },
      ],
    },
  },
  {
    format: RULE_FORMAT,
    id: 'unga-74-544',
    version: 1,
    title: 'General Assembly, decisions without a meeting (2020)',
    text: 'The President circulates a draft under a silence procedure of at least seventy-two hours. If it is not broken, the decision is adopted, and the Assembly takes note of it at its first meeting held in person.',
    source: {
      citation: 'General Assembly decision 74/544 of 27 March 2020, extended by 74/555 and 74/558',
      certainty: 'verified',
    },
    inForce: { from: '2020-03-27', to: '2020-08-31' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: silence({ minimum: { unit: 'hours', length: 72 } }),
  },
]
