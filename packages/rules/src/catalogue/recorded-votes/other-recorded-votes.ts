import { weighedBallot } from './named-ballot.ts'
import type { RecordedVote } from './recorded-vote.ts'

/** Population on 1 January 2017 (Eurostat). The table in force that year used figures of the year before. */
const POPULATION_2017 = {
  AT: 8772865,
  BE: 11351727,
  BG: 7101859,
  CY: 854802,
  CZ: 10578820,
  DE: 82521653,
  DK: 5748769,
  EE: 1315635,
  ES: 46528024,
  FI: 5503297,
  FR: 66989083,
  GB: 65808573,
  GR: 10768193,
  HR: 4154213,
  HU: 9797561,
  IE: 4784383,
  IT: 60589445,
  LT: 2847904,
  LU: 590667,
  LV: 1950116,
  MT: 460297,
  NL: 17081507,
  PL: 37972964,
  PT: 10309573,
  RO: 19644350,
  SE: 9995153,
  SI: 2065895,
  SK: 5435343,
} as const

/** Votes of other bodies, newest first. */
export const otherRecordedVotes: readonly RecordedVote[] = [
  {
    id: 'ch-2020-11-29',
    rule: 'ch-142',
    on: '2020-11-29',
    matter: {
      en: 'Popular initiative on responsible business: a majority of the people, not of the cantons',
      fr: 'Initiative populaire pour des entreprises responsables : majorité du peuple, non des cantons',
    },
    source: { citation: 'Switzerland, Federal Chancellery, result of the popular vote of 29 November 2020' },
    ballot: {
      ledgers: { people: { yes: 1299173, no: 1261673 }, cantons: { yes: '17/2', no: '29/2' } },
      totals: { cantons: 23 },
    },
    outcome: 'rejected',
  },
  {
    id: 'opcw-2018-06-27',
    rule: 'opcw-18',
    on: '2018-06-27',
    matter: {
      en: 'Special session of the Conference of the States Parties: attribution of responsibility',
      fr: 'Session extraordinaire de la Conférence des États parties : attribution des responsabilités',
    },
    source: { citation: 'OPCW, C-SS-4/DEC.3' },
    ballot: { tally: { yes: 82, no: 24 } },
    outcome: 'adopted',
  },
  {
    id: 'eu-2017-11-27',
    rule: 'eu-16-4',
    on: '2017-11-27',
    matter: {
      en: 'Appeal committee, renewal of an approval: attained by less than one point of population',
      fr: 'Comité d’appel, renouvellement d’une approbation : atteinte à moins d’un point de population près',
    },
    source: { citation: 'Appeal committee of 27 November 2017, votes by member; population: Eurostat, 1 January 2017' },
    ballot: weighedBallot(
      {
        yes: 'BG CZ DE DK EE ES FI GB HU IE LT LV NL PL RO SE SI SK',
        no: 'AT BE CY FR GR HR IT LU MT',
        abstain: 'PT',
      },
      'population',
      POPULATION_2017,
    ),
    outcome: 'adopted',
  },
  {
    id: 'eu-2017-11-09',
    rule: 'eu-comitology',
    on: '2017-11-09',
    matter: {
      en: 'The same matter in the standing committee: no majority for, none against',
      fr: 'La même affaire au comité permanent : majorité ni pour, ni contre',
    },
    source: { citation: 'Standing committee of 9 November 2017, 14 for, 9 against, 5 abstentions' },
    ballot: { electorate: 28, tally: { yes: 14, no: 9, abstain: 5 } },
    outcome: 'no-opinion',
  },
  {
    id: 'codex-2012-07',
    rule: 'codex-6',
    on: '2012-07-05',
    matter: { en: 'Residue limits for ractopamine', fr: 'Limites de résidus de ractopamine' },
    source: { citation: 'Codex Alimentarius Commission, report of the 35th session' },
    ballot: { tally: { yes: 69, no: 67, abstain: 7 } },
    outcome: 'adopted',
  },
  {
    id: 'us-era-1982',
    rule: 'us-amend',
    on: '1982-06-30',
    matter: {
      en: 'Equal Rights Amendment: thirty-five of thirty-eight states at the deadline',
      fr: 'Amendement sur l’égalité des droits : trente-cinq États sur trente-huit au terme fixé',
    },
    source: { citation: 'United States, Congressional Research Service, R42979' },
    ballot: { electorate: 50, ratifications: [{ until: '1982-06-30', count: 35 }], deadline: '1982-06-30' },
    outcome: 'lapsed',
  },
  {
    id: 'us-19-1920',
    rule: 'us-amend',
    on: '1920-08-18',
    matter: {
      en: 'Nineteenth Amendment: the thirty-sixth of forty-eight states ratifies',
      fr: 'Dix-neuvième amendement : le trente-sixième État sur quarante-huit ratifie',
    },
    source: { citation: 'United States, National Archives, Nineteenth Amendment' },
    ballot: { electorate: 48, ratifications: [{ until: '1920-08-18', count: 36 }] },
    outcome: 'adopted',
  },
  {
    id: 'us-1920-03-19',
    rule: 'us-treaty',
    on: '1920-03-19',
    matter: { en: 'Treaty of Versailles, second vote', fr: 'Traité de Versailles, second vote' },
    source: { citation: 'United States Senate, Congressional Record of 19 March 1920' },
    ballot: { tally: { yes: 49, no: 35 } },
    outcome: 'rejected',
  },
]
