import { powerOf, ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { recordedVotes } from '@commonline/rules/recorded-votes'
import { expect, test } from 'vitest'
import { questionOf } from './power-question.ts'

const council = ruleById('unsc-27-3') as Rule

test('the power of the Security Council is what is published', () => {
  const members = recordedVotes.find(({ id }) => id === 's-2022-155')?.ballot.members ?? []
  const { game } = questionOf(council, { members })
  const power = powerOf(game, members)
  if (!power.ok) throw new Error(power.refusal.code)
  const of = (id: string) => power.value.members.find((member) => member.id === id)
  // Shapley and Shubik: permanent members have 421/2145 each, the others 4/2145.
  expect([of('US')?.shapleyShubik, of('MX')?.shapleyShubik]).toEqual(['421/2145', '4/2145'])
})

test('who holds a role on the matter holds it in every coalition', () => {
  const rule: Rule = {
    ...council,
    groups: { permanent: { role: 'territory' } },
  }
  const members = Array.from({ length: 10 }, (_, place) => ({ id: `M${place}` }))
  const { game } = questionOf(rule, { members, roles: { territory: 'M3' } })
  const power = powerOf(game, members)
  if (!power.ok) throw new Error(power.refusal.code)
  expect(power.value.members.filter(({ veto }) => veto).map(({ id }) => id)).toEqual(['M3'])
})
