import type { Rule } from '@commonline/rules'
import { catalogue, ruleById } from '@commonline/rules'
import { expect, test } from 'vitest'
import { answered, refusedWith } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier } from '../../../testing/league-dossier.ts'

const house = await league()
const { as, wearing, officer } = house
const chair = wearing('chairs-office', 'DAM')

const adopt = (rule: Rule) =>
  as(officer, 'adopt-rule', { body: 'council', matter: rule.title, rule, from: '2001-01-01' })

async function aDraft(): Promise<string> {
  const { dossier } = await aDossier(house)
  return answered(await as(officer, 'table-draft', { dossier, title: 'Tolls', text: 'So be it.' })).id
}

const open = (draft: string, rule: string) => as(chair, 'open-vote', { draft, rule, closesAt: '2999-01-01T00:00:00Z' })

test('a vote that could not be counted is not opened, and the draft stays on the table', async () => {
  // No member of the league has a population in the register.
  const rule = ruleById('eu-238-2')!
  answered(await adopt(rule))
  const draft = await aDraft()
  expect(await open(draft, rule.id)).toMatchObject({
    ok: false,
    refusal: { code: 'procedure.not_countable', facts: { rule: rule.id, missing: 'population' } },
  })
  expect(answered(await as(chair, 'draft', { id: draft })).state).toBe('tabled')
})

const uncountable = /^procedure\.(not_countable|territory_missing)$/

test('a vote under any published rule that opens can be closed', async () => {
  let [opened, refused] = [0, 0]
  for (const rule of catalogue.filter(({ decision, id }) => decision.kind !== 'silence' && id !== 'eu-238-2')) {
    answered(await adopt(rule))
    const opening = await open(await aDraft(), rule.id)
    const refusal = refusedWith(opening)
    if (refusal !== 'accepted') {
      expect([rule.id, refusal]).toEqual([rule.id, expect.stringMatching(uncountable)])
      refused += 1
      continue
    }
    opened += 1
    const { id: procedure } = answered(opening)
    for (const member of ['ALD', 'BIR', 'CED', 'DAM']) {
      const cast = {
        procedure,
        vote: member < 'C' ? ('yes' as const) : ('no' as const),
        key: `${member} votes under ${rule.id}`,
      }
      expect([rule.id, member, (await as(wearing('delegate', member), 'cast-vote', cast)).ok]).toEqual([
        rule.id,
        member,
        true,
      ])
    }
    const closed = await as(chair, 'close-vote', { procedure })
    expect([rule.id, refusedWith(closed)]).toEqual([rule.id, 'accepted'])
  }
  expect(opened).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(5)
}, 180_000)
