import type { Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import {
  allOf,
  inForce,
  MAJORITY_OF_VOTING,
  ONE_MEMBER_ONE_VOTE,
  share,
  TWO_THIRDS_OF_VOTING,
  unlessOptedOut,
  vote,
} from './rule-parts.ts'

/** Specialised agencies and conferences of parties, with who is bound by what they adopt. */
export const conferenceRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'unesco-ii-2',
    version: 1,
    title: 'UNESCO, admission of a state that is no member of the United Nations',
    text: 'Two thirds of the members present and voting at the General Conference. Abstentions are not votes.',
    source: { citation: 'Constitution of UNESCO, Art. II(2) and IV.C(8)', certainty: 'known' },
    inForce: { from: '1946-11-04' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(TWO_THIRDS_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'ilo-19',
    version: 1,
    title: 'International Labour Conference, conventions and recommendations',
    text: 'Two thirds of the votes cast by the delegates present. The vote is void unless the votes for and against are at least half the number of the delegates attending; abstentions do not count towards it.',
    source: { citation: 'Constitution of the ILO, Art. 17(3) and 19(2)', certainty: 'known' },
    inForce: { from: '1946-10-09' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(
      allOf(
        'final-vote',
        share('votes', '1/2', 'members', {
          title: 'Votes for and against: half of the delegates attending',
          counts: ['yes', 'no'],
          otherwise: 'not-quorate',
        }),
        share('two-thirds', '2/3', 'votes-cast', { title: 'Two thirds of the votes cast' }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'iwc-iii-2',
    version: 1,
    title: 'International Whaling Commission, decisions',
    text: 'A simple majority of the members voting.',
    source: {
      citation: 'International Convention for the Regulation of Whaling, Art. III(2)',
      certainty: 'known',
    },
    inForce: { from: '1948-11-10' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(MAJORITY_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'iwc-v',
    version: 1,
    title: 'International Whaling Commission, amendment of the Schedule',
    text: 'Three quarters of the members voting. It becomes effective ninety days after it is notified to the governments; a government that objects within that time is not bound.',
    source: {
      citation: 'International Convention for the Regulation of Whaling, Art. III(2) and V(3)',
      certainty: 'known',
    },
    inForce: { from: '1948-11-10' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(share('three-quarters', '3/4', 'present-and-voting', { title: 'Three quarters of those voting' })),
    bound: unlessOptedOut(90, 'days', 'notification'),
    entryIntoForce: inForce(90, 'days', { after: 'notification' }),
  },
  {
    format: RULE_FORMAT,
    id: 'cites-xv',
    version: 1,
    title: 'CITES, amendment of Appendices I and II',
    text: 'Two thirds of the parties present and voting. It enters into force ninety days after the meeting for all parties but those that make a reservation within that time.',
    source: { citation: 'CITES, Art. XV(1) and (3)', url: 'https://cites.org/eng/disc/text.php', certainty: 'known' },
    inForce: { from: '1975-07-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(TWO_THIRDS_OF_VOTING),
    bound: unlessOptedOut(90, 'days'),
    entryIntoForce: inForce(90, 'days'),
  },
]
