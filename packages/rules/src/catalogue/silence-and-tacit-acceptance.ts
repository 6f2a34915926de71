import type { NoObjectionDecision, Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import { inForce, ONE_MEMBER_ONE_VOTE, quorum, share, silence, TWO_THIRDS_OF_VOTING, vote } from './rule-parts.ts'

/** Annexes stand unless a majority of the states disapproves. */
const UNLESS_DISAPPROVED: NoObjectionDecision = {
  kind: 'no-objection',
  condition: share('disapproval', '1/2', 'members', {
    title: 'Disapproving states',
    counts: ['objects', 'no'],
    side: 'ceiling',
  }),
  adopts: 'accepted',
  fails: 'rejected',
}

export const silenceRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'silence',
    version: 1,
    title: 'Silence procedure',
    text: 'Adopted at the expiry of the stated period unless a member objects before it. What counts is when the objection was recorded, not when anyone looked. An extension is possible only before the expiry.',
    source: {
      citation: 'Silence procedure, general form (NATO practice; Council Rules of Procedure, Art. 12(2))',
      certainty: 'known',
    },
    inForce: { from: null },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: silence({ withdrawal: 'revives' }),
  },
  {
    format: RULE_FORMAT,
    id: 'osce-silence',
    version: 1,
    title: 'OSCE, silence procedure',
    text: 'The Chairmanship proposes the procedure at a meeting, with the exact expiry; a participating State that objects to it at that meeting stops it. A written objection or an amendment received before the expiry breaks it: the decision is then not adopted, and this is notified at once. Otherwise it is adopted.',
    source: {
      citation: 'OSCE Rules of Procedure, MC.DOC/1/06, Annex 1(A)',
      url: 'https://www.osce.org/mc/22775',
      certainty: 'verified',
    },
    inForce: { from: '2006-11-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: silence({ brokenBy: ['objection', 'amendment'], counts: 'received', stoppableAtMeeting: true }),
  },
  {
    format: RULE_FORMAT,
    id: 'solas-viii',
    version: 1,
    title: 'SOLAS, tacit acceptance of amendments',
    text: 'An amendment is deemed accepted at the end of the period unless, within it, more than one third of the contracting governments object, or contracting governments whose fleets together are not less than half of the world’s gross tonnage. It enters into force six months later, but not for those that objected.',
    source: { citation: 'SOLAS 1974, Art. VIII', certainty: 'known' },
    inForce: { from: '1980-05-25' },
    electorate: ONE_MEMBER_ONE_VOTE,
    ledgers: { tonnage: { title: 'Gross tonnage of the fleet' } },
    decision: {
      kind: 'no-objection',
      condition: {
        type: 'all-of',
        id: 'acceptance',
        of: [
          share('governments', '1/3', 'members', {
            title: 'Objecting governments',
            counts: ['objects', 'no'],
            side: 'ceiling',
          }),
          share('tonnage', '1/2', 'members', {
            title: 'Tonnage of the objecting governments',
            ledger: 'tonnage',
            counts: ['objects', 'no'],
            side: 'ceiling',
            strict: true,
          }),
        ],
      },
      adopts: 'accepted',
      fails: 'rejected',
    },
    bound: { notBound: ['objects', 'no'] },
    entryIntoForce: inForce(6, 'months', { after: 'acceptance' }),
  },
  {
    format: RULE_FORMAT,
    id: 'solas-viii-adoption',
    version: 1,
    title: 'SOLAS, adoption of amendments',
    text: 'Two thirds of the contracting governments present and voting in the expanded Maritime Safety Committee, while at least one third of the contracting governments are present.',
    source: { citation: 'SOLAS 1974, Art. VIII(b)(iv)', certainty: 'known' },
    inForce: { from: '1980-05-25' },
    electorate: ONE_MEMBER_ONE_VOTE,
    quorum: quorum('1/3', { unstated: 'presumed' }),
    decision: vote(TWO_THIRDS_OF_VOTING),
  },
  {
    format: RULE_FORMAT,
    id: 'icao-90',
    version: 1,
    title: 'ICAO annexes, disapproval by states',
    text: 'An annex adopted by the Council becomes effective unless within the time set a majority of the contracting states registers disapproval.',
    source: { citation: 'Convention on International Civil Aviation, Art. 90', certainty: 'known' },
    inForce: { from: '1947-04-04' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: UNLESS_DISAPPROVED,
  },
  {
    format: RULE_FORMAT,
    id: 'icao-90-adoption',
    version: 1,
    title: 'ICAO annexes, adoption by the Council and disapproval by states',
    text: 'Two thirds of the Council adopt an annex at a meeting called for it. It becomes effective unless within the time set a majority of the contracting states registers disapproval.',
    source: { citation: 'Convention on International Civil Aviation, Art. 90', certainty: 'known' },
    inForce: { from: '1947-04-04' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: {
      kind: 'steps',
      steps: [
        {
          id: 'council',
          title: 'adoption by the Council',
          decision: vote(share('two-thirds', '2/3', 'members', { title: 'Two thirds of the Council' })),
        },
        {
          id: 'disapproval',
          title: 'the time for disapproval',
          decision: UNLESS_DISAPPROVED,
        },
      ],
    },
  },
]
