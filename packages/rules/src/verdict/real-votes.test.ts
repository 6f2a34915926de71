import { expect, test } from 'vitest'
import { ballotFromCase } from '../reading/ballot-from-case.ts'
import { ruleById } from '../catalogue/catalogue.ts'
import { recordedVotes } from '../catalogue/recorded-votes/recorded-votes.ts'
import { decide } from './decide.ts'
import type { Verdict } from './verdict.ts'

// Votes that other bodies took, each with the record it stands in; facts only. Those that the page shows are not told again here.

type Given = Readonly<Record<string, unknown>>

function verdictOf(rule: string, given: Given): Verdict {
  const known = ruleById(rule)
  const ballot = ballotFromCase(given)
  if (known === null || !ballot.ok) throw new Error(`${rule}: ${JSON.stringify(ballot)}`)
  const verdict = decide(known, ballot.value)
  if (!verdict.ok) throw new Error(`${rule}: ${JSON.stringify(verdict.refusal)}`)
  return verdict.value
}

const PERMANENT = ['CN', 'FR', 'GB', 'SU', 'US']
const council = (votes: Readonly<Record<string, string>>): Given => ({
  members: Object.keys(votes).map((id) => ({ id, permanent: PERMANENT.includes(id) })),
  votes,
})
const all = (answer: string, ...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, answer]))
const tally = (yes: number, no: number, abstain = 0, more: Given = {}): Given => ({
  tally: { yes, no, abstain },
  ...more,
})

/** What, under which rule, the vote, its outcome, and the margin of the condition that decided. */
const votes: readonly (readonly [string, string, Given, string, number?])[] = [
  // Security Council of eleven: S/PV.473.
  [
    'resolution 82 (1950), the Soviet Union absent',
    'unsc-pre1966',
    council({ ...all('yes', 'CN', 'CU', 'EC', 'EG', 'FR', 'IN', 'NO', 'GB', 'US'), YU: 'abstain', SU: 'absent' }),
    'adopted',
    2,
  ],
  // General Assembly: the resolutions' voting records.
  ['resolution 194 (1948)', 'unga-18-2', tally(35, 15, 8, { electorate: 58 }), 'adopted', 1],
  ['resolution 377 (1950)', 'unga-18-2', tally(52, 5, 2), 'adopted'],
  ['resolution 3379 (1975)', 'unga-18-3', tally(72, 35, 32), 'adopted', 18],
  ['resolution 46/86 (1991)', 'unga-18-3', tally(111, 25, 13), 'adopted'],
  ['resolution ES-11/4 (2022)', 'unga-18-2', tally(143, 5, 35, { electorate: 193 }), 'adopted', 44],
  // Resolution 1991 A (XVIII) of 17 December 1963, which enlarged the Security Council: two thirds of 113 members.
  ['enlargement of the Security Council (1963)', 'un-108', tally(97, 11, 4, { electorate: 113 }), 'adopted', 21],
  // OPCW, decision C-25/DEC.9.
  ['OPCW on Syria (2021)', 'opcw-18', tally(87, 15, 34, { electorate: 193 }), 'adopted', 19],
  // United States Senate: the Journal and roll-call votes of the days.
  ['Covenant of the League (1919)', 'us-treaty', tally(39, 55), 'rejected', -24],
  ['Charter of the United Nations (1945)', 'us-treaty', tally(89, 2), 'adopted', 28],
  ['North Atlantic Treaty (1949)', 'us-treaty', tally(82, 13), 'adopted', 18],
  ['Panama Canal Treaty (1978)', 'us-treaty', tally(68, 32), 'adopted', 1],
  ['INF Treaty (1988)', 'us-treaty', tally(93, 5), 'adopted', 27],
  ['Chemical Weapons Convention (1997)', 'us-treaty', tally(74, 26), 'adopted', 7],
  ['Test-Ban Treaty (1999), one present', 'us-treaty', tally(48, 51, 1), 'rejected', -19],
  ['New START (2010)', 'us-treaty', tally(71, 26), 'adopted', 6],
  ['Disabilities Convention (2012)', 'us-treaty', tally(61, 38), 'rejected', -5],
  // 7 February 2017, by the vote of the Vice President.
  ['a secretary confirmed (2017)', 'us-senate-majority', tally(50, 50, 0, { castingVote: 'yes' }), 'adopted'],
  // Amendments of the Constitution, by the state that was the last needed; one that lapsed.
  [
    'Twenty-first Amendment',
    'us-amend',
    { electorate: 48, deadline: '1940-02-20', ratifications: [{ until: '1933-12-05', count: 36 }] },
    'adopted',
    0,
  ],
  [
    'Twenty-sixth Amendment',
    'us-amend',
    { electorate: 50, deadline: '1978-03-23', ratifications: [{ until: '1971-07-01', count: 38 }] },
    'adopted',
    0,
  ],
  [
    'District of Columbia Amendment',
    'us-amend',
    { electorate: 50, deadline: '1985-08-22', ratifications: [{ until: '1985-08-22', count: 16 }] },
    'lapsed',
    -22,
  ],
  // Switzerland: results as published by the Federal Chancellery. Full cantons count one, the six others one half.
  [
    'European Economic Area (1992)',
    'ch-142',
    { ledgers: { people: { yes: 1762872, no: 1786708 }, cantons: { yes: '7', no: '16', total: 23 } } },
    'rejected',
  ],
  [
    'accession to the United Nations (2002), by one canton',
    'ch-142',
    { ledgers: { people: { yes: 1489110, no: 1237629 }, cantons: { yes: '12', no: '11', total: 23 } } },
    'accepted',
  ],
  [
    'family policy (2013), the people for and the cantons against',
    'ch-142',
    { ledgers: { people: { yes: 1283951, no: 1078531 }, cantons: { yes: '10', no: '13', total: 23 } } },
    'rejected',
  ],
  [
    'mass immigration (2014)',
    'ch-142',
    { ledgers: { people: { yes: 1463854, no: 1444552 }, cantons: { yes: '14.5', no: '8.5', total: 23 } } },
    'accepted',
  ],
  // ISO ballot of September 2007.
  [
    'DIS 29500 (2007), both conditions fail',
    'iso-dis',
    { pMembers: { inFavour: 17, cast: 32 }, allMembers: { negative: 18, cast: 69 } },
    'rejected',
    -5,
  ],
  // UNESCO, General Conference: 36 C/VR and 38 C/VR.
  ['Palestine in UNESCO (2011)', 'unesco-ii-2', tally(107, 14, 52), 'adopted', 26],
  ['Kosovo in UNESCO (2015), three votes short', 'unesco-ii-2', tally(92, 50, 29), 'rejected', -3],
  // International Labour Conference: record votes of 2005 and 2019.
  [
    'work in fishing (2005), one vote short of a quorum',
    'ilo-19',
    tally(288, 8, 139, { electorate: 594 }),
    'not-quorate',
    -1,
  ],
  ['Convention 190 (2019)', 'ilo-19', tally(439, 7, 30), 'adopted'],
  // International Whaling Commission, 34th meeting; CITES CoP15.
  ['moratorium on whaling (1982)', 'iwc-v', tally(25, 7, 5), 'adopted', 1],
  ['bluefin tuna in Appendix I (2010)', 'cites-xv', tally(20, 68, 30), 'rejected', -39],
]

for (const [title, rule, given, outcome, margin] of votes) {
  test(title, () => {
    const verdict = verdictOf(rule, given)
    expect(verdict.outcome).toBe(outcome)
    const deciding = verdict.conditions.find((each) => each.needed !== undefined && each.type !== 'all-of')
    if (margin !== undefined) expect(deciding?.margin).toBe(margin)
  })
}

test('a conference to review the Charter (1955): 43 of 60 members, then nine of eleven with the Soviet Union against', () => {
  // Resolutions 992 (X) of the Assembly and 110 (1955) of the Council.
  const stages = [tally(43, 6, 9, { electorate: 60 }), tally(9, 1, 1, { electorate: 11 })]
  expect(verdictOf('un-109-3', { stages }).outcome).toBe('adopted')
  expect(verdictOf('un-109-3', { stages: stages.slice(0, 1) }).next).toEqual({ what: 'security-council' })
})

test('admission of a member that the Council does not recommend never reaches the Assembly (18 April 2024)', () => {
  const draft = recordedVotes.find(({ id }) => id === 's-2024-312')
  expect(verdictOf('un-4', { stages: [draft?.ballot] })).toMatchObject({
    outcome: 'vetoed',
    stage: 'security-council',
  })
})

/**
 * When treaties entered into force, by the day of the last ratification that they needed. Of Kyoto and Paris many more than
 * 55 had ratified; it was the share of emissions, as published, that was reached last.
 */
const treaties: readonly (readonly [string, string, string, number, string, Given?])[] = [
  ['Vienna Convention on the Law of Treaties', 'vclt-84', '1979-12-28', 35, '1980-01-27'],
  ['Convention on the Law of the Sea', 'unclos-308', '1993-11-16', 60, '1994-11-16'],
  ['Chemical Weapons Convention', 'cwc-xxi', '1996-10-31', 65, '1997-04-29'],
  ['Mine Ban Convention', 'ottawa-17', '1998-09-16', 40, '1999-03-01'],
  ['Rome Statute', 'rome-126', '2002-04-11', 60, '2002-07-01'],
  ['Kyoto Protocol', 'kyoto-25', '2004-11-18', 55, '2005-02-16', { emissionsShare: '61.6' }],
  ['Paris Agreement', 'paris-21', '2016-10-05', 55, '2016-11-04', { emissionsShare: '56.75' }],
]

for (const [title, rule, until, count, day, shares] of treaties) {
  test(`${title} entered into force on ${day}`, () => {
    const verdict = verdictOf(rule, { ratifications: [{ until, count, ...shares }] })
    expect([verdict.outcome, verdict.entryIntoForce?.on]).toEqual(['adopted', day])
    expect(verdictOf(rule, { ratifications: [{ until, count: count - 1, ...shares }] }).outcome).toBe('not-attained')
  })
}

test('four governments objected in time to the moratorium on whaling, and are not bound', () => {
  // The Schedule names them and says that they objected within the prescribed period; the days here are illustrative.
  const notices = {
    notifiedOn: '1982-09-02',
    optOuts: ['JP', 'NO', 'PE', 'SU'].map((by) => ({ by, at: '1982-11-09' })),
  }
  expect(verdictOf('iwc-v', { ...tally(25, 7, 5), ...notices })).toMatchObject({
    notBound: ['JP', 'NO', 'PE', 'SU'],
    entryIntoForce: { after: 'notification', on: '1982-12-01' },
  })
})
