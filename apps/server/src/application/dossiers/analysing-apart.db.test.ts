import { accept } from '@commonline/contract'
import { expect, test } from 'vitest'
import { answered } from '../../../testing/called-house.ts'
import { league } from '../../../testing/league.ts'
import { aDossier, aPosition } from '../../../testing/league-dossier.ts'
import { perform } from '../perform.ts'
import type { LineAnswer } from '../ports/line-analysis.ts'
import { analyseLine } from './analyse-line.ts'

const founded = await league()
const { as, wearing, house, officer } = founded
const alder = wearing('delegate', 'ALD')
const birch = wearing('delegate', 'BIR')

// More than the house has connections to its database.
const many = 25

test('while lines are computed nobody waits for a connection: queries are answered and acts are recorded', async () => {
  const { dossier, toll } = await aDossier(founded)
  const shared = { audience: { kind: 'members' as const } }
  answered(await as(alder, 'declare-position', { ...aPosition(toll, 30), ...shared }))
  answered(await as(birch, 'declare-position', { ...aPosition(toll, 80), ...shared }))

  const started: (() => void)[] = []
  const slow = {
    ...house,
    analyseLine: (question: Parameters<typeof analyseLine>[0]) =>
      new Promise<LineAnswer>((resolve) => started.push(() => resolve(analyseLine(question)))),
  }
  const asked = Array.from({ length: many }, () =>
    perform(slow, () => Promise.resolve(accept(alder)), 'dossier-analysis', { id: dossier }),
  )
  await expect.poll(() => started.length, { timeout: 30_000 }).toBe(many)
  answered(await as(alder, 'dossiers', {}))
  answered(await as(officer, 'register-person', { name: 'Tilda Marsh' }))

  for (const finish of started) finish()
  const analyses = await Promise.all(asked)
  const here = await as(alder, 'dossier-analysis', { id: dossier })
  for (const one of analyses) expect(one.ok && one.value.answer).toEqual(answered(here))
})
