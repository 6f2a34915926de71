import { parseDossier } from '@commonline/bargaining'
import type { Dossier } from '@commonline/bargaining'
import { ruleById } from '@commonline/rules'
import type { Rule } from '@commonline/rules'
import { afterAll, expect, test } from 'vitest'
import { analyseLine } from '../application/dossiers/analyse-line.ts'
import type { LineQuestion } from '../application/ports/line-analysis.ts'
import { openLineDesk } from './line-desk.ts'

const members = ['AA', 'BB', 'CC', 'DD']

function dossier(): Dossier {
  const parsed = parseDossier({
    members: members.map((id, place) => ({ id, power: 1 + place })),
    issues: [
      { id: 'toll', scale: [0, 100], statusQuo: 10 },
      { id: 'seat', options: ['rotating', 'fixed'], statusQuo: 'fixed' },
    ],
    positions: members.flatMap((member, place) => [
      { member, issue: 'toll', point: 30 * place, salience: 1 - place / 5 },
      { member, issue: 'seat', option: place === 2 ? 'fixed' : 'rotating', salience: (1 + place) / 5 },
    ]),
  })
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  return parsed.value
}

const plain: LineQuestion = { dossier: dossier(), noneWorse: false }
const drawn: LineQuestion = {
  ...plain,
  noneWorse: true,
  drawn: { draws: 200, seed: 7 },
  rule: {
    rule: ruleById('any-majority') as Rule,
    electorate: members.map((id) => ({ id, standing: 'full', weights: {} })),
  },
}

const desk = openLineDesk()
desk.warm()
afterAll(() => desk.close())

test('what another thread computes is the same to the last bit', async () => {
  for (const question of [plain, drawn]) {
    expect(JSON.stringify(await desk.analyse(question))).toBe(JSON.stringify(analyseLine(question)))
  }
  expect(analyseLine(drawn).analysis.howSure).not.toBeNull()
})

test('several questions at once have each its own answer, in the order in which they were asked', async () => {
  const order: string[] = []
  const asked = [drawn, plain, { ...drawn, drawn: { draws: 20, seed: 8 } }].map(async (question, place) => {
    const answer = await desk.analyse(question)
    order.push(String(place))
    return answer.analysis.seed
  })
  expect(await Promise.all(asked)).toEqual([7, 0, 8])
  expect(order).toEqual(['0', '1', '2'])
})

test('while a line is computed this thread goes on with other things', async () => {
  const order: string[] = []
  const line = desk.analyse({ ...drawn, drawn: { draws: 5000, seed: 1 } }).then(() => order.push('the line'))
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  order.push('something else')
  await line
  expect(order).toEqual(['something else', 'the line'])
})

test('a fault is told to who asked and to nobody else, and the next question has a thread again', async () => {
  const faulty = openLineDesk(new URL('./faulty-line-worker.test-data.ts', import.meta.url))
  const asked = await Promise.allSettled([faulty.analyse(drawn), faulty.analyse(plain)])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(asked[0]).toMatchObject({ reason: { message: 'a fault while computing' } })
  await faulty.close()
})

test('a desk that closes answers nobody any more, and says so', async () => {
  const closing = openLineDesk()
  const asked = expect(closing.analyse(drawn)).rejects.toThrow('closed')
  await closing.close()
  closing.warm()
  await asked
  await expect(closing.analyse(plain)).rejects.toThrow('closed')
})
