import type { Vote } from '@commonline/contract'
import { ruleById } from '@commonline/rules'
import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league, seated } from '../../../testing/league.ts'
import { aDossier } from '../../../testing/league-dossier.ts'

const house = await league()
const { as, wearing, officer, setClock } = house
const chair = wearing('chairs-office', 'DAM')
const analyst = wearing('analyst')

beforeAll(async () => {
  const rule = ruleById('any-majority')!
  answered(await as(officer, 'adopt-rule', { body: 'council', matter: 'Substance', rule, from: '2001-01-01' }))
})

/** A vote of the council that closes at 17:00 of a day; members that are not named cast none. */
async function voteOn(day: string, votes: Readonly<Record<string, Vote>>, close = true): Promise<string> {
  setClock(`${day}T09:00:00.000Z`)
  const { dossier } = await aDossier(house)
  const { id: draft } = answered(await as(officer, 'table-draft', { dossier, title: `On ${day}`, text: 'So be it.' }))
  const closesAt = `${day}T16:00:00.000Z`
  const { id } = answered(await as(chair, 'open-vote', { draft, rule: 'any-majority', closesAt }))
  for (const [code, vote] of Object.entries(votes)) {
    const cast = { procedure: id, vote, key: `${code} votes on ${day}` }
    answered(await as(wearing('delegate', code), 'cast-vote', cast))
  }
  setClock(`${day}T16:00:00.000Z`)
  if (close) answered(await as(chair, 'close-vote', { procedure: id }))
  return id
}

const councils = async () => answered(await as(analyst, 'unity', { body: 'council' }))

test('a body without a closed vote has no unity, and no figure stands for it', async () => {
  expect(await councils()).toMatchObject({
    n: 0,
    votes: [],
    overTime: [],
    meanAgreementIndex: null,
    unanimousShare: null,
  })
  expect(refusedWith(await as(analyst, 'unity', { body: 'no-such-body' }))).toBe('organisation.unknown_body')
})

test('votes that closed count by their quarter, those absent in no denominator, and an open vote not at all', async () => {
  const all = await voteOn('2031-02-03', { ALD: 'yes', BIR: 'yes', CED: 'yes', DAM: 'yes' })
  const split = await voteOn('2031-05-05', { ALD: 'yes', BIR: 'no', CED: 'abstain' })
  const alone = await voteOn('2031-05-06', { ALD: 'yes' })
  await voteOn('2031-05-07', { ALD: 'no', BIR: 'no' }, false)
  const found = await councils()
  expect(found.votes.map(({ procedure, period }) => [procedure, period])).toEqual([
    [all, '2031-Q1'],
    [split, '2031-Q2'],
    [alone, '2031-Q2'],
  ])
  expect(found.votes[1]?.choices).toEqual([
    { member: 'ALD', choice: 'yes' },
    { member: 'BIR', choice: 'no' },
    { member: 'CED', choice: 'abstain' },
    { member: 'DAM', choice: 'absent' },
  ])
  // (1 - (3 - 1) / 2) / 3 = 0: each of the three chose otherwise.
  expect(found.votes.map(({ agreementIndex, rice, absent }) => [agreementIndex, rice, absent])).toEqual([
    [1, 1, 0],
    [0, 0, 1],
    [null, 1, seated.length - 1],
  ])
  expect(found).toMatchObject({ n: 2, meanAgreementIndex: 0.5, unanimousShare: 0.5 })
  expect(found.overTime).toEqual([
    { period: '2031-Q1', n: 1, meanAgreementIndex: 1, unanimousShare: 1 },
    { period: '2031-Q2', n: 1, meanAgreementIndex: 0, unanimousShare: 0 },
  ])
})
