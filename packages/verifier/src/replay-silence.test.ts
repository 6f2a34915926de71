import { decide } from '@commonline/rules'
import type { SilenceRecord } from '@commonline/rules'
import { expect, test } from 'vitest'
import type { AnAct } from '../../record/testing/a-record.ts'
import { valueOf } from '../../record/testing/a-record.ts'
import {
  announcing,
  breaking,
  certifying,
  contesting,
  electorate,
  extending,
  opening,
  silenceRule,
  verify,
  withdrawing,
  withdrawingObjection,
} from '../testing/a-procedure.ts'

// 5 May 2031 is a Monday: two working days after 09:00 end on Wednesday the 7th at 09:00.
const due = '2031-05-07T18:00:00.000Z'
const day = (n: number, time = '10:00:00.000') => `2031-05-0${n}T${time}Z`
const open = opening('silence', due)

const members = electorate.map(({ id, weights }) => ({ id, weights }))
const openedAt = '2031-05-05T09:00:00.000Z'
const verdictOf = (facts: SilenceRecord) =>
  valueOf(decide(silenceRule, { members, silence: { openedAt, due, ...facts } }))

const adopted = verdictOf({ certifiedAt: day(8), asOf: day(8) })
const broken = (at: string) => verdictOf({ objections: [{ by: 'BB', at, kind: 'objection' }], asOf: day(8) })

const faultOf = (...acts: readonly AnAct[]) => {
  const { outcome, firstBad } = verify(...acts)
  return [outcome, firstBad?.seq, firstBad?.code]
}

test('a silence that ran out, was certified and announced agrees', () => {
  expect(adopted.outcome).toBe('adopted')
  const report = verify(open, certifying(adopted, day(8)), announcing(adopted, day(8, '11:00:00.000')))
  expect(report.outcome).toBe('verified')
  expect(report.decisions?.decisions).toMatchObject([
    { kind: 'silence', status: 'agrees', outcome: 'adopted', announced: true },
  ])
})

test('a silence broken in time is not adopted, whatever is announced', () => {
  const at = '2031-05-07T17:59:59.999Z'
  expect(verify(open, breaking('BB', at), announcing(broken(at), day(8))).outcome).toBe('verified')
  expect(faultOf(open, breaking('BB', at), announcing(adopted, day(8)))).toEqual([
    'not-verified',
    2,
    'replay.outcome_differs',
  ])
  expect(faultOf(open, breaking('BB', at), certifying(adopted, day(8)))).toEqual([
    'not-verified',
    2,
    'replay.act_impossible',
  ])
})

test('an objection at the expiry is too late; one received before it and recorded after counts', () => {
  const late = verdictOf({ objections: [{ by: 'BB', at: due, kind: 'objection' }], certifiedAt: day(8), asOf: day(8) })
  expect(late.outcome).toBe('adopted')
  expect(verify(open, breaking('BB', due), certifying(late, day(8))).outcome).toBe('verified')
  const received = { receivedAt: '2031-05-07T17:00:00.000Z', channel: 'letter', reference: 'BB 12' }
  const note = { ...breaking('BB', day(8, '08:00:00.000'), { received }), onBehalfOf: 'organisation' }
  expect(faultOf(open, note, certifying(late, day(8)))).toEqual(['not-verified', 2, 'replay.act_impossible'])
})

test('a silence is not certified before it expires, not opened shorter than its minimum, not extended after it', () => {
  expect(faultOf(open, certifying(adopted, day(7)))).toEqual(['not-verified', 1, 'replay.act_impossible'])
  expect(faultOf(opening('silence', '2031-05-07T08:59:59.999Z'))).toEqual(['not-verified', 0, 'replay.act_impossible'])
  expect(verify(opening('silence', '2031-05-07T09:00:00.000Z')).outcome).toBe('verified')
  expect(faultOf(open, extending(day(9), due))).toEqual(['not-verified', 1, 'replay.act_impossible'])
})

test('after an extension the new expiry counts', () => {
  const to = '2031-05-08T18:00:00.000Z'
  const longer = verdictOf({ extended: [{ at: day(6), due: to }], certifiedAt: day(9), asOf: day(9) })
  expect(verify(open, extending(to, day(6)), certifying(longer, day(9))).outcome).toBe('verified')
  expect(faultOf(open, extending(to, day(6)), certifying(longer, day(8)))).toEqual([
    'not-verified',
    2,
    'replay.act_impossible',
  ])
})

test('a note that its member contests never was, and nobody else can make it so', () => {
  const received = { receivedAt: day(6, '08:00:00.000'), channel: 'letter', reference: 'BB 12' }
  const note = breaking('BB', day(6), { received })
  expect(verify(open, note, contesting('BB', 1, day(7)), certifying(adopted, day(8))).outcome).toBe('verified')
  const others = [open, note, contesting('AA', 1, day(7)), certifying(adopted, day(8))]
  expect(faultOf(...others)).toEqual(['not-verified', 2, 'replay.contest_of_other'])
  const announced = [open, note, announcing(broken(day(6)), day(8)), contesting('BB', 1, day(9))]
  expect(faultOf(...announced)).toEqual(['not-verified', 3, 'replay.act_impossible'])
})

test('a late note between the certificate and the announcement changes nothing', () => {
  const acts = [open, certifying(adopted, day(8)), breaking('CC', day(8, '11:00:00.000')), announcing(adopted, day(9))]
  expect(verify(...acts).outcome).toBe('verified')
})

test('a note received in time undoes the certificate', () => {
  const received = { receivedAt: day(6, '08:00:00.000'), channel: 'letter', reference: 'BB 12' }
  const acts = [open, certifying(adopted, day(8)), breaking('BB', day(8, '11:00:00.000'), { received })]
  expect(faultOf(...acts, announcing(adopted, day(9)))).toEqual(['not-verified', 3, 'replay.outcome_differs'])
})

test('a note of a stranger, or for a member its author does not act for, is found', () => {
  expect(faultOf(open, breaking('DD', day(6)))).toEqual(['not-verified', 1, 'replay.not_in_electorate'])
  expect(faultOf(open, { ...breaking('BB', day(6)), onBehalfOf: 'AA' })).toEqual([
    'not-verified',
    1,
    'replay.other_member',
  ])
})

test('an open and a withdrawn silence have no verdict', () => {
  const status = (...acts: readonly AnAct[]) => verify(...acts).decisions?.decisions[0]?.status
  expect(status(open)).toBe('no-verdict')
  expect(status(open, withdrawing(day(6)))).toBe('no-verdict')
  expect(faultOf(open, withdrawing(day(6)), certifying(adopted, day(8)))).toEqual([
    'not-verified',
    2,
    'replay.act_impossible',
  ])
})

test('an uncertified silence is not announced as adopted', () => {
  expect(faultOf(open, announcing(adopted, day(8)))).toEqual(['not-verified', 1, 'replay.not_decidable'])
})

test('an objection that was withdrawn in time lets the silence run on where the rule says so, and not otherwise', () => {
  const { decision } = silenceRule
  if (decision.kind !== 'silence') throw new Error('the rule of the tests is a silence')
  const rule = { ...silenceRule, decision: { ...decision, withdrawal: 'revives' as const } }
  const reviving = opening('silence', due, { rule })
  const objected = breaking('BB', day(6))
  const withdrawn = withdrawingObjection('BB', day(6, '11:00:00.000'))
  const ends = [certifying(adopted, day(8)), announcing(adopted, day(8, '11:00:00.000'))]
  expect(verify(reviving, objected, withdrawn, ...ends).outcome).toBe('verified')
  expect(faultOf(open, objected, withdrawn, ...ends)).toEqual(['not-verified', 3, 'replay.act_impossible'])
  expect(faultOf(reviving, objected, withdrawingObjection('CC', day(6, '11:00:00.000')))).toEqual([
    'not-verified',
    2,
    'replay.act_impossible',
  ])
  expect(faultOf(reviving, objected, { ...withdrawn, onBehalfOf: 'AA' })).toEqual([
    'not-verified',
    2,
    'replay.other_member',
  ])
})

test('a withdrawal that its member contested never was: the certificate that rested on it is undone', () => {
  const { decision } = silenceRule
  if (decision.kind !== 'silence') throw new Error('the rule of the tests is a silence')
  const rule = { ...silenceRule, decision: { ...decision, withdrawal: 'revives' as const } }
  const received = { receivedAt: day(6, '11:00:00.000'), channel: 'letter', reference: 'B/2' }
  const acts = [
    opening('silence', due, { rule }),
    breaking('BB', day(6)),
    withdrawingObjection('BB', day(6, '12:00:00.000'), { received }),
    certifying(adopted, day(8)),
    contesting('BB', 2, day(8, '10:30:00.000')),
  ]
  expect(verify(...acts, announcing(broken(day(6)), day(8, '11:00:00.000'))).outcome).toBe('verified')
  expect(faultOf(...acts, announcing(adopted, day(8, '11:00:00.000')))).toEqual([
    'not-verified',
    5,
    'replay.outcome_differs',
  ])
})
