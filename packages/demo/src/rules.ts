import type { InputOf } from '@commonline/contract'

type Rule = InputOf<'adopt-rule'>['rule']

const own = (citation: string) => ({ citation, certainty: 'own' as const })

const electorate = { standings: ['full'], recusal: 'leaves-base', nonParticipation: 'stays-in-base' } as const

/** Council of Heads at its sessions: consensus. */
export const consensus: Rule = {
  format: 'commonline-rule/1',
  id: 'council-consensus',
  version: 1,
  title: 'Consensus of the Council of Heads',
  text: 'The Council adopts its decisions by consensus: a decision is adopted when no member of the Council objects to it. An abstention or an absence is no objection.',
  source: own('Orrin Compact, Article 9(1)'),
  inForce: { from: '2009-06-01' },
  electorate,
  decision: {
    kind: 'no-objection',
    condition: {
      type: 'count',
      id: 'no-objection',
      title: 'No member objects',
      ledger: 'heads',
      counts: ['no', 'objects'],
      side: 'ceiling',
      threshold: 0,
      strict: false,
      base: 'members',
      abstention: 'in-base',
      absence: 'in-base',
    },
    adopts: 'adopted',
    fails: 'blocked',
  },
}

/** Council of Heads between its sessions: a silence of at least five working days. */
export const silence: Rule = {
  format: 'commonline-rule/1',
  id: 'council-silence',
  version: 1,
  title: 'Silence procedure of the Council of Heads',
  text: 'Between sessions the Chair may submit a draft decision under silence. The silence runs for at least five working days and expires at 18:00 headquarters time. It is broken by a written objection or amendment that is received before it expires; no reason is required. When it has expired unbroken, the Secretariat certifies that no objection came by any channel, and the decision is adopted.',
  source: own('Orrin Compact, Rules of Procedure of the Council, Rule 22'),
  inForce: { from: '2014-01-01' },
  electorate,
  decision: {
    kind: 'silence',
    minimum: { unit: 'working-days', length: 5 },
    brokenBy: ['objection', 'amendment'],
    reasonRequired: false,
    counts: 'received',
    certified: true,
    stoppableAtMeeting: false,
    extendable: true,
    withdrawal: 'revives',
  },
}

const heads = {
  ledger: 'heads',
  counts: ['yes'],
  side: 'floor',
  strict: false,
  base: 'members',
  abstention: 'in-base',
  absence: 'in-base',
} as const

/** Operations Committee: four of six members, 60 % of the population, and the member on whose territory it applies. */
export const operations: Rule = {
  format: 'commonline-rule/1',
  id: 'operations-majority',
  version: 1,
  title: 'Operations Committee: members, population and the territory concerned',
  text: 'An operation is decided by the affirmative votes of at least two thirds of the members, having at least 60 % of the population of all members, and with the concurrence of the member on whose territory it takes place. An abstention or an absence is no affirmative vote; an abstention of the member on whose territory it takes place is no refusal.',
  source: own('Orrin Compact, Article 12(3)'),
  inForce: { from: '2011-03-01' },
  electorate,
  groups: { territory: { role: 'territory' } },
  ledgers: { population: { title: 'Population of the member' } },
  decision: {
    kind: 'vote',
    condition: {
      type: 'all-of',
      id: 'operation',
      title: 'All three conditions',
      of: [
        { ...heads, type: 'share', id: 'members', title: 'At least two thirds of the members', threshold: '2/3' },
        {
          ...heads,
          type: 'share',
          id: 'population',
          title: 'At least 60 % of the population',
          ledger: 'population',
          threshold: '60/100',
        },
        {
          type: 'concurrence',
          id: 'territory',
          title: 'The member on whose territory it takes place concurs',
          group: 'territory',
          abstention: 'concurs',
          absence: 'withholds',
          whenNobody: 'refuse',
          otherwise: 'vetoed',
        },
      ],
    },
    adopts: 'adopted',
    fails: 'rejected',
  },
}

/** Committee of Permanent Representatives: procedure by four of six. */
export const representatives: Rule = {
  format: 'commonline-rule/1',
  id: 'representatives-majority',
  version: 1,
  title: 'Permanent Representatives: procedure',
  text: 'The Committee of Permanent Representatives decides on procedure by the affirmative votes of at least two thirds of its members. An abstention or an absence is no affirmative vote.',
  source: own('Orrin Compact, Rules of Procedure of the Committee of Permanent Representatives, Rule 6'),
  inForce: { from: '2011-03-01' },
  electorate,
  decision: {
    kind: 'vote',
    condition: {
      ...heads,
      type: 'share',
      id: 'members',
      title: 'At least two thirds of the members',
      threshold: '2/3',
    },
    adopts: 'adopted',
    fails: 'rejected',
  },
}
