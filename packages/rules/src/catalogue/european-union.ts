import { ANSWERS, NOT_YES } from '../language/answer.ts'
import type { Answer } from '../language/answer.ts'
import type { Condition } from '../language/condition.ts'
import type { Electorate, Rule } from '../language/rule.ts'
import { RULE_FORMAT } from '../language/rule.ts'
import {
  allOf,
  anyOf,
  count,
  MAJORITY_OF_MEMBERS,
  nobodyAgainst,
  ONE_MEMBER_ONE_VOTE,
  quorum,
  share,
  silence,
  vote,
  without,
} from './rule-parts.ts'

const TEU = 'https://eur-lex.europa.eu/eli/treaty/teu_2016/oj'
const TFEU = 'https://eur-lex.europa.eu/eli/treaty/tfeu_2016/oj'
const POPULATION = { population: { title: 'Population of the member' } } as const

/** A member may act for at most one other (TFEU 239). */
const COUNCIL: Electorate = { ...ONE_MEMBER_ONE_VOTE, proxies: { perHolder: 1 } }

/** Where not all take part, the others are not members of the base and are not bound (TFEU 330, 332). */
const PARTICIPATING: Electorate = {
  ...without('outside', COUNCIL),
  nonParticipation: 'leaves-base',
}

/** Qualified majority of an answer: members, their population, and the clause on blocking minorities. */
function qualifiedMajority(prefix: string, answer: Answer): Condition {
  const counts = [answer]
  const others = ANSWERS.filter((each) => each !== answer)
  return anyOf(
    `${prefix}qualified-majority`,
    allOf(
      `${prefix}majority`,
      share(`${prefix}members`, '55/100', 'members', { title: 'At least 55 % of the members', counts }),
      count(`${prefix}fifteen`, 15, { title: 'At least fifteen members', counts }),
      share(`${prefix}population`, '65/100', 'members', {
        title: 'At least 65 % of the population',
        ledger: 'population',
        counts,
      }),
    ),
    count(`${prefix}deemed-attained`, 3, {
      title: 'Deemed attained: fewer than four members are not in favour',
      counts: others,
      side: 'ceiling',
    }),
  )
}

/** The member concerned neither votes nor counts (TFEU 354). */
const WITHOUT_CONCERNED = without('concerned', COUNCIL)

/** 72 % of the members with 65 % of the population, of all or of those that take part. */
function reinforcedMajority(of: 'all' | 'participating'): Condition {
  const [whose, theirs] = of === 'all' ? ['', 'the'] : [' that take part', 'their']
  return allOf(
    'qualified-majority',
    share('members', '72/100', 'members', { title: `At least 72 % of the members${whose}` }),
    share('population', '65/100', 'members', { title: `At least 65 % of ${theirs} population`, ledger: 'population' }),
  )
}

export const europeanUnionRules: readonly Rule[] = [
  {
    format: RULE_FORMAT,
    id: 'eu-16-4',
    version: 1,
    title: 'Council, qualified majority on a proposal of the Commission or the High Representative',
    text: 'At least 55 % of the members, at least fifteen of them, with at least 65 % of the population. A blocking minority must include at least four members, failing which the qualified majority is deemed attained. An abstention or absence is no yes.',
    source: { citation: 'TEU Art. 16(4)', url: TEU, certainty: 'known' },
    inForce: { from: '2014-11-01' },
    electorate: COUNCIL,
    ledgers: POPULATION,
    decision: vote(qualifiedMajority('', 'yes'), { fails: 'not-attained' }),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-238-2',
    version: 1,
    title: 'Council, reinforced qualified majority',
    text: 'Where it does not act on a proposal of the Commission or the High Representative: at least 72 % of the members with at least 65 % of the population.',
    source: { citation: 'TFEU Art. 238(2)', url: TFEU, certainty: 'known' },
    inForce: { from: '2014-11-01' },
    electorate: COUNCIL,
    ledgers: POPULATION,
    decision: vote(reinforcedMajority('all'), { fails: 'not-attained' }),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-238-3-a',
    version: 1,
    title:
      'Council, qualified majority where not all members take part, on a proposal of the Commission or the High Representative',
    text: 'At least 55 % of the members that take part, with at least 65 % of their population. A blocking minority must include at least the fewest of these members that have more than 35 % of that population, plus one, failing which the qualified majority is deemed attained. An abstention or absence is no yes.',
    source: { citation: 'TFEU Art. 238(3)(a)', url: TFEU, certainty: 'known' },
    inForce: { from: '2014-11-01' },
    electorate: PARTICIPATING,
    ledgers: POPULATION,
    bound: { notBound: ['not-participating'], roles: ['outside'] },
    decision: vote(
      anyOf(
        'qualified-majority',
        allOf(
          'majority',
          share('members', '55/100', 'members', { title: 'At least 55 % of the members that take part' }),
          share('population', '65/100', 'members', {
            title: 'At least 65 % of their population',
            ledger: 'population',
          }),
        ),
        {
          type: 'blocking-minority',
          id: 'deemed-attained',
          title: 'Deemed attained: too few members not in favour for a blocking minority',
          ledger: 'population',
          counts: NOT_YES,
          threshold: '35/100',
          strict: true,
          plus: 1,
          base: 'members',
        },
      ),
      { fails: 'not-attained' },
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-238-3-b',
    version: 1,
    title: 'Council, reinforced qualified majority where not all members take part',
    text: 'Where it does not act on a proposal of the Commission or the High Representative: at least 72 % of the members that take part, with at least 65 % of their population.',
    source: { citation: 'TFEU Art. 238(3)(b)', url: TFEU, certainty: 'known' },
    inForce: { from: '2014-11-01' },
    electorate: PARTICIPATING,
    ledgers: POPULATION,
    bound: { notBound: ['not-participating'], roles: ['outside'] },
    decision: vote(reinforcedMajority('participating'), { fails: 'not-attained' }),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-238-1',
    version: 1,
    title: 'Council, simple majority',
    text: 'A majority of all members, not of those voting.',
    source: { citation: 'TFEU Art. 238(1)', url: TFEU, certainty: 'known' },
    inForce: { from: '2009-12-01' },
    electorate: COUNCIL,
    decision: vote(MAJORITY_OF_MEMBERS),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-238-4',
    version: 1,
    title: 'Council, unanimity',
    text: 'No member votes against. Abstention by members present or represented does not prevent adoption.',
    source: { citation: 'TFEU Art. 238(4)', url: TFEU, certainty: 'known' },
    inForce: { from: '2009-12-01' },
    electorate: COUNCIL,
    decision: vote(nobodyAgainst('unanimity')),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-31-1',
    version: 1,
    title: 'Common foreign and security policy, unanimity with constructive abstention',
    text: 'No member votes against. A member that abstains with a formal declaration is not bound but accepts that the decision commits the Union. If the members that do so are at least one third of the members with at least one third of the population, the decision is not adopted.',
    source: { citation: 'TEU Art. 31(1)', url: TEU, certainty: 'known' },
    inForce: { from: '2009-12-01' },
    electorate: COUNCIL,
    ledgers: POPULATION,
    bound: { notBound: ['abstain-with-declaration'] },
    decision: vote(
      nobodyAgainst(
        'unanimity',
        anyOf(
          'too-few-declarations',
          share('declaring-members', '1/3', 'members', {
            title: 'Members abstaining with a declaration: less than one third',
            counts: ['abstain-with-declaration'],
            side: 'ceiling',
            strict: true,
          }),
          share('declaring-population', '1/3', 'members', {
            title: 'Their population: less than one third',
            ledger: 'population',
            counts: ['abstain-with-declaration'],
            side: 'ceiling',
            strict: true,
          }),
        ),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-354',
    version: 1,
    title: 'Clear risk of a serious breach of the Union’s values',
    text: 'Four fifths of the members. The member concerned has no vote and is not counted in the four fifths.',
    source: { citation: 'TEU Art. 7(1) with TFEU Art. 354', url: TEU, certainty: 'known' },
    inForce: { from: '2009-12-01' },
    electorate: WITHOUT_CONCERNED,
    decision: vote(share('four-fifths', '4/5', 'members', { title: 'Four fifths of the members' })),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-354-parliament',
    version: 1,
    title: 'Serious breach of the Union’s values, consent of the European Parliament',
    text: 'Two thirds of the votes cast, representing the majority of the component members.',
    source: { citation: 'TEU Art. 7 with TFEU Art. 354, fourth paragraph', url: TFEU, certainty: 'known' },
    inForce: { from: '2009-12-01' },
    electorate: ONE_MEMBER_ONE_VOTE,
    decision: vote(
      allOf(
        'consent',
        share('two-thirds', '2/3', 'votes-cast', { title: 'Two thirds of the votes cast' }),
        share('component', '1/2', 'members', { title: 'Majority of the component members', strict: true }),
      ),
    ),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-7-2',
    version: 1,
    title: 'Serious and persistent breach of the Union’s values',
    text: 'Unanimity of the European Council without the member concerned, which has no vote. An abstention of a member present or represented does not prevent it.',
    source: { citation: 'TEU Art. 7(2) with TFEU Art. 354', url: TEU, certainty: 'known' },
    inForce: { from: '2009-12-01' },
    electorate: WITHOUT_CONCERNED,
    decision: vote(nobodyAgainst('unanimity')),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-7-3',
    version: 1,
    title: 'Suspension of rights of a member in breach of the Union’s values',
    text: 'The qualified majority of TFEU 238(3)(b): 72 % of the members without the member concerned, with 65 % of their population.',
    source: { citation: 'TEU Art. 7(3) with TFEU Art. 354, second paragraph', url: TEU, certainty: 'known' },
    inForce: { from: '2014-11-01' },
    electorate: WITHOUT_CONCERNED,
    ledgers: POPULATION,
    decision: vote(reinforcedMajority('participating'), { fails: 'not-attained' }),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-council-quorum',
    version: 1,
    title: 'Council, quorum',
    text: 'A majority of the members that are entitled to vote is present.',
    source: { citation: 'Council Rules of Procedure, Art. 11(4)', certainty: 'known' },
    inForce: { from: '2009-12-01' },
    electorate: { ...COUNCIL, proxies: { perHolder: 1, represented: 'not-present' } },
    quorum: quorum('1/2', { strict: true }),
    decision: { kind: 'quorum' },
  },
  {
    format: RULE_FORMAT,
    id: 'eu-comitology-advisory',
    version: 1,
    title: 'Committee, advisory procedure',
    text: 'Where the committee votes on its opinion, a simple majority of its component members.',
    source: { citation: 'Regulation (EU) 182/2011, Art. 4(1)', certainty: 'known' },
    inForce: { from: '2011-03-01' },
    electorate: COUNCIL,
    decision: vote(MAJORITY_OF_MEMBERS),
  },
  {
    format: RULE_FORMAT,
    id: 'eu-comitology',
    version: 1,
    title: 'Committee, examination procedure',
    text: 'The committee votes by qualified majority. For: a positive opinion. Against: a negative opinion. Neither: no opinion, and the Commission may adopt, with exceptions.',
    source: { citation: 'Regulation (EU) 182/2011, Art. 5, with TEU Art. 16(4) and (5)', certainty: 'known' },
    inForce: { from: '2011-03-01' },
    electorate: COUNCIL,
    ledgers: POPULATION,
    decision: {
      kind: 'graded',
      cases: [
        { id: 'positive', condition: qualifiedMajority('for-', 'yes'), outcome: 'adopted' },
        { id: 'negative', condition: qualifiedMajority('against-', 'no'), outcome: 'rejected' },
      ],
      otherwise: 'no-opinion',
    },
  },
  {
    format: RULE_FORMAT,
    id: 'eu-silence',
    version: 1,
    title: 'Council, simplified written procedure',
    text: 'On the matters listed, a text is adopted at the end of the period set by the Presidency by urgency, except where a member of the Council objects.',
    source: { citation: 'Council Rules of Procedure, Art. 12(2)', certainty: 'verified' },
    inForce: { from: '2009-12-01' },
    electorate: COUNCIL,
    decision: silence(),
  },
]
