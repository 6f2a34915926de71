import { councilBallot } from './named-ballot.ts'
import type { RecordedVote } from './recorded-vote.ts'

/** The seat was the Soviet Union's until the end of 1991. */
const WITH_SOVIET_UNION = 'CN FR GB SU US'

const meeting = (number: number): RecordedVote['source'] => ({ citation: `Security Council, S/PV.${number}` })

/** Votes of the Security Council, newest first. */
export const securityCouncilVotes: readonly RecordedVote[] = [
  {
    id: 's-2024-312',
    rule: 'unsc-27-3',
    on: '2024-04-18',
    matter: { en: 'Draft S/2024/312, admission of a member', fr: 'Projet S/2024/312, admission d’un membre' },
    source: meeting(9609),
    ballot: councilBallot({ yes: 'CN DZ EC FR GY JP KR MT MZ RU SI SL', no: 'US', abstain: 'CH GB' }),
    outcome: 'vetoed',
  },
  {
    id: 's-res-2728',
    rule: 'unsc-27-3',
    on: '2024-03-25',
    matter: { en: 'Resolution 2728 (2024)', fr: 'Résolution 2728 (2024)' },
    source: meeting(9586),
    ballot: councilBallot({ yes: 'CH CN DZ EC FR GB GY JP KR MT MZ RU SI SL', abstain: 'US' }),
    outcome: 'adopted',
  },
  {
    id: 's-res-2623',
    rule: 'unsc-27-2',
    on: '2022-02-27',
    matter: {
      en: 'Resolution 2623 (2022), calling an emergency special session of the Assembly: a procedural matter, without veto',
      fr: 'Résolution 2623 (2022), convocation d’une session extraordinaire d’urgence de l’Assemblée : question de procédure, sans veto',
    },
    source: meeting(8980),
    ballot: councilBallot({ yes: 'AL BR FR GA GB GH IE KE MX NO US', no: 'RU', abstain: 'AE CN IN' }),
    outcome: 'adopted',
  },
  {
    id: 's-2022-155',
    rule: 'unsc-27-3',
    on: '2022-02-25',
    matter: {
      en: 'Draft S/2022/155: the same votes as two days later, under the rule with a veto',
      fr: 'Projet S/2022/155 : les mêmes votes que deux jours plus tard, sous la règle qui connaît le veto',
    },
    source: meeting(8979),
    ballot: councilBallot({ yes: 'AL BR FR GA GB GH IE KE MX NO US', no: 'RU', abstain: 'AE CN IN' }),
    outcome: 'vetoed',
  },
  {
    id: 's-2014-916',
    rule: 'unsc-27-3',
    on: '2014-12-30',
    matter: {
      en: 'Draft S/2014/916: eight yes, so that it failed before any veto was asked',
      fr: 'Projet S/2014/916 : huit voix pour, échec avant même que se pose la question du veto',
    },
    source: meeting(7354),
    ballot: councilBallot({ yes: 'AR CL CN FR JO LU RU TD', no: 'AU US', abstain: 'GB KR LT NG RW' }),
    outcome: 'rejected',
  },
  {
    id: 's-res-1973',
    rule: 'unsc-27-3',
    on: '2011-03-17',
    matter: {
      en: 'Resolution 1973 (2011), with two permanent members abstaining',
      fr: 'Résolution 1973 (2011), deux membres permanents s’abstenant',
    },
    source: meeting(6498),
    ballot: councilBallot({ yes: 'BA CO FR GA GB LB NG PT US ZA', abstain: 'BR CN DE IN RU' }),
    outcome: 'adopted',
  },
  {
    id: 's-res-1441',
    rule: 'unsc-27-3',
    on: '2002-11-08',
    matter: { en: 'Resolution 1441 (2002), unanimous', fr: 'Résolution 1441 (2002), à l’unanimité' },
    source: meeting(4644),
    ballot: councilBallot({ yes: 'BG CM CN CO FR GB GN IE MU MX NO RU SG SY US' }),
    outcome: 'adopted',
  },
  {
    id: 's-res-678',
    rule: 'unsc-27-3',
    on: '1990-11-29',
    matter: {
      en: 'Resolution 678 (1990), with two elected members against',
      fr: 'Résolution 678 (1990), deux membres élus votant contre',
    },
    source: meeting(2963),
    ballot: councilBallot(
      { yes: 'CA CI CO ET FI FR GB MY RO SU US ZR', no: 'CU YE', abstain: 'CN' },
      WITH_SOVIET_UNION,
    ),
    outcome: 'adopted',
  },
  {
    id: 's-3710',
    rule: 'unsc-pre1966',
    on: '1956-10-30',
    matter: {
      en: 'Draft S/3710: the seven yes that were then needed, and two vetoes',
      fr: 'Projet S/3710 : les sept voix alors requises, et deux vetos',
    },
    source: meeting(749),
    ballot: councilBallot({ yes: 'CN CU IR PE SU US YU', no: 'FR GB', abstain: 'AU BE' }, WITH_SOVIET_UNION),
    outcome: 'vetoed',
  },
  {
    id: 's-res-83',
    rule: 'unsc-pre1966',
    on: '1950-06-27',
    matter: {
      en: 'Resolution 83 (1950), with a permanent member absent and two members taking no part',
      fr: 'Résolution 83 (1950), un membre permanent absent et deux membres ne participant pas',
    },
    source: meeting(474),
    ballot: councilBallot(
      { yes: 'CN CU EC FR GB NO US', no: 'YU', absent: 'SU', 'not-participating': 'EG IN' },
      WITH_SOVIET_UNION,
    ),
    outcome: 'adopted',
  },
]
