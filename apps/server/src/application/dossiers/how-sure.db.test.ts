import { limits } from '@commonline/contract'
import { ruleById } from '@commonline/rules'
import { beforeAll, expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'
import type { Actor } from '../actor.ts'

const house = await league()
const { as, wearing, officer } = house
const alder = wearing('delegate', 'ALD')
const birch = wearing('delegate', 'BIR')
const chair = wearing('chairs-office', 'DAM')
const analyst = wearing('analyst')
const everyone = { kind: 'members' as const }

beforeAll(async () => {
  const rule = ruleById('any-majority')!
  answered(await as(officer, 'adopt-rule', { body: 'council', matter: 'Substance', rule, from: '2001-01-01' }))
})

async function known(places: Readonly<Record<string, number>>) {
  const made = await aDossier(house)
  for (const [code, at] of Object.entries(places)) {
    const position = { ...aPosition(made.toll, at), audience: everyone }
    answered(await as(wearing('delegate', code), 'declare-position', position))
  }
  return made
}

const sureFor = async (actor: Actor, dossier: string, more: object = {}) =>
  answered(await as(actor, 'how-sure', { id: dossier, ...more }))

test('the same seed gives the same bytes, another seed another answer', async () => {
  const { dossier } = await known({ ALD: 30, BIR: 80, CED: 60 })
  const first = JSON.stringify(await sureFor(analyst, dossier))
  expect(JSON.stringify(await sureFor(analyst, dossier))).toBe(first)
  expect(JSON.stringify(await sureFor(analyst, dossier, { seed: 7 }))).not.toBe(first)
})

test('a band holds what is stated, and rests on no more draws than the house takes', async () => {
  const { dossier, toll } = await known({ ALD: 30, BIR: 80 })
  const { sureness } = await sureFor(analyst, dossier)
  expect(sureness?.draws).toBe(limits.drawsMax)
  const band = sureness?.outlook[toll]?.compromise
  expect(band!.p10).toBeLessThan(55)
  expect(band!.p90).toBeGreaterThan(55)
})

test('how often it carries is counted under a rule of the body where every place is known, and else not at all', async () => {
  const part = await known({ ALD: 30, BIR: 80, CED: 60 })
  const partly = await sureFor(analyst, part.dossier, { rule: 'any-majority' })
  expect(partly.rule).toBeNull()
  expect(partly.sureness?.packages.leximin?.carries).toBeNull()
  expect(partly.sentences.at(-1)).toMatchObject({ code: 'sure.members_unknown', facts: { members: ['DAM'] } })
  const all = await known({ ALD: 30, BIR: 80, CED: 60, DAM: 70 })
  const whole = await sureFor(analyst, all.dossier, { rule: 'any-majority' })
  expect(whole.rule?.id).toBe('any-majority')
  expect(whole.sureness?.packages.leximin?.carries).toBeGreaterThan(0.5)
  expect(refusedWith(await as(analyst, 'how-sure', { id: all.dossier, rule: 'no-such-rule' }))).toBe(
    'procedure.unknown_rule',
  )
})

test('limits count in the draws of those who may read them, and in nobody else’s', async () => {
  const { dossier, toll } = await known({ ALD: 30, BIR: 80 })
  const before = JSON.stringify(await sureFor(birch, dossier))
  answered(await as(alder, 'give-limit', { issue: toll, acceptable: { kind: 'range', from: 0, to: 35 } }))
  for (const actor of [alder, chair]) {
    const { sureness } = await sureFor(actor, dossier)
    expect(sureness?.packages.leximin?.limits.map(({ member }) => member)).toEqual(['ALD'])
  }
  expect(JSON.stringify(await sureFor(birch, dossier))).toBe(before)
})

test('with one member known nothing is drawn, and the answer says why', async () => {
  const { dossier } = await known({ ALD: 30 })
  const { sureness, sentences } = await sureFor(analyst, dossier)
  expect(sureness).toBeNull()
  expect(sentences.map(({ code }) => code)).toEqual(['analysis.too_few'])
})
