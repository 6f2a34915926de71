import { namedBallot } from './named-ballot.ts'
import type { RecordedVote } from './recorded-vote.ts'

const resolution = (symbol: string): RecordedVote['source'] => ({ citation: `General Assembly, ${symbol}` })

/** Votes of the General Assembly, newest first. Abstentions are no votes there. */
export const generalAssemblyVotes: readonly RecordedVote[] = [
  {
    id: 'a-res-es-11-3',
    rule: 'unga-18-2',
    on: '2022-04-07',
    matter: {
      en: 'A/RES/ES-11/3, adopted with fewer yes than half of the 193 members',
      fr: 'A/RES/ES-11/3, adoptée avec moins de voix que la moitié des 193 membres',
    },
    source: resolution('A/RES/ES-11/3'),
    ballot: { electorate: 193, tally: { yes: 93, no: 24, abstain: 58 } },
    outcome: 'adopted',
  },
  {
    id: 'a-res-es-11-1',
    rule: 'unga-18-2',
    on: '2022-03-02',
    matter: { en: 'A/RES/ES-11/1', fr: 'A/RES/ES-11/1' },
    source: resolution('A/RES/ES-11/1'),
    ballot: { electorate: 193, tally: { yes: 141, no: 5, abstain: 35 } },
    outcome: 'adopted',
  },
  {
    id: 'a-res-68-262',
    rule: 'unga-18-2',
    on: '2014-03-27',
    matter: { en: 'A/RES/68/262', fr: 'A/RES/68/262' },
    source: resolution('A/RES/68/262'),
    ballot: { electorate: 193, tally: { yes: 100, no: 11, abstain: 58 } },
    outcome: 'adopted',
  },
  {
    id: 'a-res-67-19',
    rule: 'unga-18-3',
    on: '2012-11-29',
    matter: { en: 'A/RES/67/19', fr: 'A/RES/67/19' },
    source: resolution('A/RES/67/19'),
    ballot: { electorate: 193, tally: { yes: 138, no: 9, abstain: 41 } },
    outcome: 'adopted',
  },
  {
    id: 'a-1971-important',
    rule: 'unga-18-3',
    on: '1971-10-25',
    matter: {
      en: 'Whether the question was an important one that needs two thirds: lost, so that a majority was enough',
      fr: 'La question était-elle importante, et soumise aux deux tiers ? Rejeté : la majorité suffisait donc',
    },
    source: { citation: 'General Assembly, 1976th plenary meeting' },
    ballot: { tally: { yes: 55, no: 59, abstain: 15 } },
    outcome: 'rejected',
  },
  {
    id: 'a-res-2758',
    rule: 'unga-18-3',
    on: '1971-10-25',
    matter: { en: 'A/RES/2758 (XXVI)', fr: 'A/RES/2758 (XXVI)' },
    source: resolution('A/RES/2758 (XXVI)'),
    ballot: { tally: { yes: 76, no: 35, abstain: 17 } },
    outcome: 'adopted',
  },
  {
    id: 'a-res-181',
    rule: 'unga-18-2',
    on: '1947-11-29',
    matter: {
      en: 'A/RES/181 (II), by two thirds with two votes to spare; one member absent',
      fr: 'A/RES/181 (II), aux deux tiers avec deux voix de marge ; un membre absent',
    },
    source: { citation: 'General Assembly, A/RES/181 (II), 128th plenary meeting' },
    ballot: namedBallot({
      yes: 'AU BE BO BR BY CA CR CS DK DO EC FR GT HT IS LR LU NL NZ NI NO PA PY PE PH PL SE UA ZA US SU UY VE',
      no: 'AF CU EG GR IN IR IQ LB PK SA SY TR YE',
      abstain: 'AR CL CN CO SV ET HN MX GB YU',
      absent: 'TH',
    }),
    outcome: 'adopted',
  },
]
